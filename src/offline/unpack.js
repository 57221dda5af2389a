/* Unpacks the program, which the policy lets run only if it is the one that it names, letter for letter. */
(async () => {
  try {
    const packed = document.getElementById('program').textContent;
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const code = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    const policy = globalThis.trustedTypes?.createPolicy('ppb', { createScript: (text) => text });
    const script = document.createElement('script');
    script.textContent = policy ? policy.createScript(code) : code;
    document.body.append(script);
  } catch {
    document.getElementById('no-program').hidden = false;
  }
})();
