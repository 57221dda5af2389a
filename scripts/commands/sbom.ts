/** `npm run sbom`: every package that the lock file names, as a CycloneDX 1.5 bill of materials, on the standard output. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
}

export interface Lock {
  name: string;
  version: string;
  packages: Readonly<Record<string, Locked>>;
}

/** "node_modules/a/node_modules/@b/c" → "@b/c". */
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

const hashOf = (integrity: string): { alg: string; content: string } => {
  const [kind = '', content = ''] = integrity.split(' ')[0]?.split(/-(.*)/s) ?? [];
  return { alg: kind.replace('sha', 'SHA-'), content: Buffer.from(content, 'base64').toString('hex') };
};

/** @param lock `package-lock.json`, version 2 or 3 @returns the bill: one component a package and version, in order; the same each time */
export function sbom({ name, version, packages }: Lock) {
  const all = Object.entries(packages).filter(([place, one]) => place !== '' && !one.link);
  const components = all.map(([place, one]) => {
    const purl = `pkg:npm/${nameOf(place).replace('@', '%40')}@${one.version}`;
    return {
      type: 'library',
      'bom-ref': purl,
      name: nameOf(place),
      version: one.version,
      scope: one.dev ? 'excluded' : 'required',
      purl,
      ...(one.integrity ? { hashes: [hashOf(one.integrity)] } : {}),
      ...(one.license
        ? { licenses: [/ (?:OR|AND) /.test(one.license) ? { expression: one.license } : { license: { name: one.license } }] }
        : {}),
      ...(one.resolved ? { externalReferences: [{ type: 'distribution', url: one.resolved }] } : {}),
    };
  });
  const once = [...new Map(components.map((one) => [one.purl, one])).values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ license: { id: 'MIT' } }] } },
    components: once,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock;
  process.stdout.write(`${JSON.stringify(sbom(lock), null, 2)}\n`);
}
