/** What a person runs: every command has a script of npm, which finds the project's own Node, and the project's README names each. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = 'scripts/commands';
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
const sources = readdirSync(FOLDER).filter((name) => /\.(?:ts|mjs)$/.test(name) && !name.endsWith('.d.ts')).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const); // prettier-ignore
/** A file that does something when it is run: it says so, or exports nothing that another could take. */
const isCommand = (source: string): boolean =>
  source.includes('process.argv[1] === fileURLToPath(import.meta.url)') || !/^export /m.test(source);
const commands = sources.filter(([, source]) => isCommand(source));
const readme = readFileSync('README.md', 'utf8');

describe('the commands', () => {
  test('are found', () => {
    expect(commands.length).toBeGreaterThan(12);
    expect(commands.map(([name]) => name)).toEqual(expect.arrayContaining(['law.ts', 'catalogue.ts', 'kit.ts', 'start.mjs']));
    expect(commands.map(([name]) => name)).not.toContain('catalogue-text.ts');
  });

  test.each(commands)('%s has a script of npm', (name) => {
    expect(Object.values(scripts).filter((script) => script.includes(`node ${FOLDER}/${name}`)).length).toBeGreaterThan(0);
  });

  test.each(sources)('%s tells no one to run it by node', (_, source) => {
    expect(source).not.toMatch(/`node scripts|Usage: node/);
  });

  test.each(Object.keys(scripts).filter((name) => !['start', 'test', 'vitest', 'dev', 'format'].includes(name)))(
    'npm run %s is named in the README',
    (name) => {
      expect(readme).toMatch(new RegExp(`npm run (?:--silent )?${name}\\b`));
    },
  );
});
