/** `npm run check`: types, lint and format; each must be clean, none stops the others. They run side by side, as many as there are cores. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The longest first, so that no core waits for it at the end. */
export const CHECKS: [name: string, command: string, args: string[]][] = [
  ['types of pages, components, scripts and tests', 'astro', ['check', '--minimumFailingSeverity', 'hint']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
  ['types of the rules, without DOM or Node', 'tsc', ['-p', 'src/rules']],
];

/** Runs a command and prints all it said at once, when it has ended. @returns whether it ended well */
function check([name, command, args]: (typeof CHECKS)[number]): Promise<boolean> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const ran = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...process.env },
    });
    for (const stream of [ran.stdout, ran.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
    const end = (ok: boolean, more = ''): void => {
      process.stdout.write(`— ${name}: ${command} ${args.join(' ')}\n${Buffer.concat(parts).toString()}${more}`);
      resolve(ok);
    };
    ran.on('error', (error) => end(false, `${error.message}\n`));
    ran.on('close', (code) => end(code === 0));
  });
}

const left = [...CHECKS];
const failed: string[] = [];
async function work(): Promise<void> {
  for (let next = left.shift(); next; next = left.shift()) if (!(await check(next))) failed.push(next[0]);
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
for (const name of failed) console.error(`failed: ${name}`);
process.exit(failed.length ? 1 : 0);
