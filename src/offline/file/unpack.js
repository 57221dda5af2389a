/* Unpacks the program, which the policy lets run only if it is the one that it names, letter for letter. */
(async () => {
  try {
    const program = document.getElementById('program');
    const packed = program.textContent;
    const bytes = new Uint8Array((packed.length / 5) * 4);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < packed.length; at += 5) {
      let four = 0;
      for (let digit = at; digit < at + 5; digit += 1) four = four * 85 + packed.charCodeAt(digit) - 35;
      view.setUint32((at / 5) * 4, four);
    }
    const whole = new Blob([bytes.subarray(0, Number(program.dataset.bytes))]);
    const code = await new Response(whole.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    const policy = globalThis.trustedTypes?.createPolicy('ppb', { createScript: (text) => text });
    const script = document.createElement('script');
    script.textContent = policy ? policy.createScript(code) : code;
    document.body.append(script);
  } catch {
    document.getElementById('no-program').hidden = false;
  }
})();
