/** A kit unpacked as an administrator does it: by the system's own `unzip`, or, where there is none, by what keeps the dates as it does. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

export const hasUnzip = spawnSync('unzip', ['-v']).status === 0;

/** Every file's date as a zip file says it, in seconds since 1970: that in UTC, where it has one, else the one in local time. */
export function datesIn(zip: Uint8Array): Map<string, number> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const dates = new Map<string, number>();
  let at = view.getUint32(zip.length - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const [time, day, name, extra] = [at + 12, at + 14, at + 28, at + 30].map((place) => view.getUint16(place, true)) as [number, number, number, number]; // prettier-ignore
    let date = new Date(1980 + (day >> 9), ((day >> 5) & 15) - 1, day & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime() / 1000;
    for (let field = at + 46 + name; field < at + 46 + name + extra; field += 4 + view.getUint16(field + 2, true))
      if (view.getUint16(field, true) === 0x5455) date = view.getUint32(field + 5, true);
    dates.set(new TextDecoder().decode(zip.subarray(at + 46, at + 46 + name)), date);
    at += 46 + name + extra + view.getUint16(at + 32, true);
  }
  return dates;
}

function bySystem(kit: Uint8Array, folder: string): void {
  const place = mkdtempSync(join(tmpdir(), 'ppb-zip-'));
  writeFileSync(join(place, 'kit.zip'), kit);
  const { status, stderr } = spawnSync('unzip', ['-q', '-o', join(place, 'kit.zip'), '-d', folder], { encoding: 'utf8' });
  rmSync(place, { recursive: true });
  if (status !== 0) throw new Error(`unzip ended with code ${status}: ${stderr}`);
}

/** What `unzip` does, for a machine without it. */
export function byItself(kit: Uint8Array, folder: string): void {
  const dates = datesIn(kit);
  for (const [name, bytes] of Object.entries(unzipSync(kit))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
    const date = dates.get(name) as number;
    utimesSync(join(folder, name), date, date);
  }
}

/** Unzips a kit into a folder, over what is there. @returns the folder of its site */
export function unpackKit(kit: Uint8Array, folder: string): string {
  (hasUnzip ? bySystem : byItself)(kit, folder);
  return join(folder, 'ppb-rulebook/site');
}

/** What nginx makes of a file's date and size: `"68f9c2a0-1a2b"`. */
export function nginxTag(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `"${Math.floor(mtimeMs / 1000).toString(16)}-${size.toString(16)}"`;
}
