/**
 * The script of `/embed.js`, for pages of other sites: each link marked `data-ppb-embed`, whenever it comes, becomes a frame of the
 * same address, as high as what is in it. It sends nothing to anyone, and takes nothing from a frame but its height. Until the frame
 * has told that, the link stands: where script or frame is blocked, it stays. Compiled and weighed by src/embed/embed-file.ts.
 */
const links = new Map<HTMLIFrameElement, HTMLAnchorElement>();

function take(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-ppb-embed][href]')) {
    // No script in an address becomes a frame of the host's.
    if (!/^https?:$/.test(link.protocol)) continue;
    const frame = document.createElement('iframe');
    link.removeAttribute('data-ppb-embed');
    links.set(frame, link);
    frame.src = link.href;
    frame.title = link.textContent;
    frame.className = link.className;
    frame.width = '100%';
    frame.height = '600';
    frame.style.border = '0';
    link.after(frame);
  }
}

addEventListener('message', ({ source, origin, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
  for (const [frame, link] of links) {
    // A sandboxed frame has the origin "null"; that it is one of ours, its window has shown.
    if (!source || frame.contentWindow !== source || !['null', new URL(frame.src).origin].includes(origin) || data?.type !== 'ppb-height') continue; // prettier-ignore
    const { height } = data;
    if (typeof height !== 'number' || !Number.isFinite(height)) continue;
    frame.style.height = `${Math.min(1e5, Math.max(200, height))}px`;
    link.remove();
  }
});

addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
  if (disposition !== 'report' && effectiveDirective === 'frame-src')
    for (const frame of links.keys()) if (frame.src.startsWith(blockedURI)) frame.remove();
});

new MutationObserver(take).observe(document, { subtree: true, childList: true, attributeFilter: ['data-ppb-embed', 'href'] });
take();

export {};
