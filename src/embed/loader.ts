/**
 * The script of `/embed.js`, for pages of other sites: each link marked `data-ppb-embed` becomes a frame of the same address, as
 * high as what is in it. It sends nothing to anyone, and takes nothing from a frame but its height. Where it is blocked, the link
 * stays a link. Compiled and weighed by src/embed/embed-file.ts.
 */
const frames = [...document.querySelectorAll<HTMLAnchorElement>('a[data-ppb-embed]')].map((link) => {
  const frame = document.createElement('iframe');
  frame.src = link.href;
  frame.title = link.textContent;
  frame.className = link.className;
  frame.width = '100%';
  frame.height = '600';
  frame.style.border = '0';
  link.replaceWith(frame);
  return frame;
});

addEventListener('message', ({ source, origin, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
  const own = frames.find((frame) => frame.contentWindow === source && source);
  // A sandboxed frame has the origin "null"; that it is one of ours, its window has shown.
  if (!own || !['null', new URL(own.src).origin].includes(origin) || data?.type !== 'ppb-height') return;
  const { height } = data;
  if (typeof height === 'number' && Number.isFinite(height)) own.style.height = `${Math.min(4000, Math.max(200, height))}px`;
});

export {};
