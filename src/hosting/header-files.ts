/** The rules as hosts read them: `_headers` (Netlify, Cloudflare Pages and others), nginx, and IIS. */
import { TYPES, typeOf, type HeaderRule } from './headers.ts';
import { SUMS } from './sums.ts';

const lines = (...all: readonly (string | readonly string[])[]): string => `${all.flat().join('\n')}\n`;
const headersOf = ({ headers }: HeaderRule): [string, string][] => Object.entries(headers);

/** `_headers`. @param base the base path, with a slash at both ends */
export function asHeadersFile(rules: readonly HeaderRule[], base: string): string {
  return lines(
    '# What to send with each file: one rule a folder or file, so that no address has two.',
    ...rules.map((rule) => [`${base}${rule.path.slice(1)}`, ...headersOf(rule).map(([name, value]) => `  ${name}: ${value}`)]),
  );
}

/** `_headers` → rules, their paths with the base path taken off. @throws Error on a line that is neither path, header nor comment */
export function readHeadersFile(text: string, base: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const header = /^ {2}([\w-]+): (.+)$/.exec(line);
    const own = rules.at(-1);
    if (line.startsWith(base)) rules.push({ path: `/${line.slice(base.length)}`, headers: {} });
    else if (header && own) own.headers[header[1] as string] = header[2] as string;
    else throw new Error(`_headers: expected a path under ${base} or a header, found ${line}`);
  }
  return rules;
}

/** Where the nginx file takes the site to be, until its administrator says otherwise. */
export const NGINX_FILES = '/srv/ppb-rulebook';

const bare = (type: string): string => type.replace(/;.*/, '');
const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
/**
 * nginx knows a file's type by its name; add_header would send a second one. What may be kept for a year is said of what is there
 * only: a file that a half-finished copy lacks must not be missing for a year.
 */
const added = (rule: HeaderRule): string[] =>
  headersOf(rule)
    .filter(([name]) => name !== 'Content-Type')
    .map(([name, value]) => `add_header ${name} ${quoted(value)}${value.includes('immutable') ? '' : ' always'};`);
/**
 * A location with headers of its own takes none from outside, so each takes those of the administrator's file too, where there is
 * one: a name with a star may be missing.
 */
const OWN_HEADERS = 'include ppb-rulebook-headers*.conf;';
const indented = (all: readonly string[], by: number): string[] => all.map((line) => `${' '.repeat(by)}${line}`);

/** A file to include inside a `server` of nginx. @param base the base path, with a slash at both ends */
export function asNginx(rules: readonly HeaderRule[], base: string): string {
  const page = rules.find(({ path }) => path === '/') as HeaderRule;
  const types = Object.entries(TYPES).map(([extension, type]) => `${bare(type)} ${extension};`);
  const texts = [...new Set(Object.values(TYPES).filter((type) => type.includes('charset')).map(bare))].filter((one) => one !== 'text/html'); // prettier-ignore
  return lines(
    '# Include this file inside a server { } block, and say where the files are:',
    `set $ppb_rulebook ${NGINX_FILES};`,
    '',
    '# Headers of your own, such as Strict-Transport-Security: put their add_header lines into ppb-rulebook-headers.conf,',
    '# in the folder of nginx.conf. nginx drops those of the server block where a location has its own.',
    '',
    // A path without its slash is the site too.
    ...(base === '/'
      ? []
      : [`location = ${base.slice(0, -1)} {`, '  absolute_redirect off;', `  return 301 ${base}$is_args$args;`, '}', '']),
    `location ${base === '/' ? '' : '^~ '}${base} {`,
    indented(
      [
        'alias $ppb_rulebook/;',
        'index index.html;',
        'charset utf-8;',
        `charset_types ${texts.join(' ')};`,
        `error_page 404 ${base}404.html;`,
        // What a server sets for all its sites is set back: a file has not changed only if its date and size are the same.
        'etag on;',
        'if_modified_since exact;',
        'types {',
        ...indented(types, 2),
        '}',
        // The .gz files of a kit; without them nothing changes. With ngx_brotli, "brotli_static on;" takes the .br files.
        'gzip_static on;',
        'gzip_vary on;',
        ...added(page),
        OWN_HEADERS,
      ],
      2,
    ),
    ...rules.map((rule) => {
      const folder = rule.path.endsWith('/*');
      const path = rule.path.slice(1).replace(/\*$/, '');
      return indented(
        [
          `location ${folder ? '^~' : '='} ${base}${path} {`,
          `  alias $ppb_rulebook/${path};`,
          // By its name nginx knows no type for it.
          ...(path === SUMS ? [`  default_type ${bare(typeOf(path))};`] : []),
          ...indented([...added(rule), OWN_HEADERS], 2),
          '}',
        ],
        2,
      );
    }),
    '}',
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
/** A rule's headers, each set anew: what the site's own folder said, and no header that the administrator set outside. */
const custom = (rule: HeaderRule, before: readonly string[]): string[] => [
  '<httpProtocol>',
  '  <customHeaders>',
  ...[...new Set([...before, ...headersOf(rule).map(([name]) => name)])]
    .filter((name) => name !== 'Content-Type')
    .map((name) => `    <remove name="${escaped(name)}" />`),
  ...headersOf(rule)
    .filter(([name]) => name !== 'Content-Type')
    .map(([name, value]) => `    <add name="${escaped(name)}" value="${escaped(value)}" />`),
  '  </customHeaders>',
  '</httpProtocol>',
];

/** `web.config` for IIS, in the site's own folder: paths in it start there, whatever the base path. */
export function asWebConfig(rules: readonly HeaderRule[]): string {
  const page = rules.find(({ path }) => path === '/') as HeaderRule;
  const same = (rule: HeaderRule): boolean => JSON.stringify({ ...rule.headers, 'Content-Type': '' }) === JSON.stringify({ ...page.headers, 'Content-Type': '' }); // prettier-ignore
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '  <system.webServer>',
    indented(
      [
        '<staticContent>',
        ...Object.entries(TYPES).flatMap(([extension, type]) => [
          `  <remove fileExtension=".${extension}" />`,
          `  <mimeMap fileExtension=".${extension}" mimeType="${escaped(type)}" />`,
        ]),
        // IIS hands out no file without an extension unless this is said.
        '  <remove fileExtension="." />',
        `  <mimeMap fileExtension="." mimeType="${escaped(typeOf(SUMS))}" />`,
        '</staticContent>',
        '<httpErrors errorMode="Custom">',
        '  <remove statusCode="404" />',
        '  <error statusCode="404" path="404.html" responseMode="File" />',
        '</httpErrors>',
        '<urlCompression doStaticCompression="true" />',
        ...custom(page, []),
      ],
      4,
    ),
    '  </system.webServer>',
    ...rules
      .filter((rule) => !same(rule))
      .map((rule) => [
        `  <location path="${escaped(rule.path.slice(1).replace(/\/\*$/, ''))}">`,
        '    <system.webServer>',
        ...indented(custom(rule, Object.keys(page.headers)), 6),
        '    </system.webServer>',
        '  </location>',
      ]),
    '</configuration>',
  );
}
