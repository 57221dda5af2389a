/** Where the kit for one's own server can be downloaded, told to the build: "/ppb-rulebook.zip", or an https address. */

/** @returns the address; undefined where none is told @throws Error where it is no address of a zip file */
export function readKitAddress(told: string | undefined): string | undefined {
  if (!told) return undefined;
  if (!/^(?:https:\/\/[^/\s"<>]+)?\/[^\s"<>]*\.zip$/.test(told)) throw new Error(`KIT_URL is no address of a zip file: ${told}`);
  return told;
}
