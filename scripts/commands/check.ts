/** `npm run check`: types, lint and format; each must be clean, none stops the others. */
import { spawnSync } from 'node:child_process';

export const CHECKS: [name: string, command: string, args: string[]][] = [
  ['types of the rules, without DOM or Node', 'tsc', ['-p', 'src/rules']],
  ['types of pages, components, scripts and tests', 'astro', ['check', '--minimumFailingSeverity', 'hint']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
];

const failed = CHECKS.filter(([name, command, args]) => {
  console.log(`— ${name}: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status !== 0;
});
for (const [name] of failed) console.error(`failed: ${name}`);
process.exit(failed.length ? 1 : 0);
