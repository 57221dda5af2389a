/* Unpacks the pages that are packed, and the program, which the policy lets run only if it is the one that it names, letter for letter. */
(async () => {
  try {
    const program = document.getElementById('program');
    const packed = program.textContent;
    const bytes = new Uint8Array(Number(program.dataset.bytes));
    let held = 0;
    let bits = 0;
    let byte = 0;
    for (let at = 0; at < packed.length; at += 2) {
      held = (held << 13) | ((packed.charCodeAt(at) - 35) * 91 + packed.charCodeAt(at + 1) - 35);
      for (bits += 13; bits >= 8; held &= (1 << bits) - 1) bytes[byte++] = held >> (bits -= 8);
    }
    const whole = new Blob([bytes]);
    const [code, pages] = (await new Response(whole.stream().pipeThrough(new DecompressionStream('gzip'))).text()).split('\0');
    const asIs = (text) => text;
    const policy = globalThis.trustedTypes?.createPolicy('ppb', { createScript: asIs, createHTML: asIs });
    /* The pages that are packed with it take their places before it reads them. */
    for (const [id, html] of JSON.parse(pages)) document.getElementById(id).outerHTML = policy ? policy.createHTML(html) : html;
    const script = document.createElement('script');
    script.textContent = policy ? policy.createScript(code) : code;
    document.body.append(script);
  } catch {
    document.getElementById('no-program').hidden = false;
  }
})();
