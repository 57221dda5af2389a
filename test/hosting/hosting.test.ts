/** The headers that hosts should send: one rule an address, and the same in every form. */
import { describe, expect, test } from 'vitest';
import { asHeadersFile, asNginx, asWebConfig, readHeadersFile } from '../../src/hosting/header-files.ts';
import { headerRules, matches, readFramers, typeOf, type HeaderRule } from '../../src/hosting/headers.ts';

const FILES = ['index.html', '404.html', '3-05/index.html', 'embed/index.html', 'embed/method/index.html', 'embed.js', '_astro/a.js', 'law.json', 'rules.js', 'rules.d.ts', 'sw.js', '_headers', 'SHA256SUMS']; // prettier-ignore
const rules = headerRules(FILES, '*');
const of = (path: string, all = rules): Readonly<Record<string, string>> => {
  const own = all.filter((rule) => matches(rule, path));
  expect([path, own.length]).toEqual([path, 1]);
  return (own[0] as HeaderRule).headers;
};

test.each([
  ['/', 'no-cache', "frame-ancestors 'self'", undefined],
  ['/index.html', 'no-cache', "frame-ancestors 'self'", undefined],
  ['/3-05/', 'no-cache', "frame-ancestors 'self'", undefined],
  ['/3-05', 'no-cache', "frame-ancestors 'self'", undefined],
  ['/embed/method/', 'no-cache', undefined, undefined],
  ['/embed.js', 'no-cache', "frame-ancestors 'self'", '*'],
  ['/sw.js', 'no-cache', "frame-ancestors 'self'", undefined],
  ['/law.json', 'no-cache', "frame-ancestors 'self'", '*'],
  ['/rules.js', 'no-cache', "frame-ancestors 'self'", '*'],
  ['/SHA256SUMS', 'no-cache', "frame-ancestors 'self'", undefined],
  ['/_astro/a.js', 'public, max-age=31536000, immutable', "frame-ancestors 'self'", '*'],
])('%s', (path, cache, policy, origin) => {
  const headers = of(path);
  expect(headers['Cache-Control']).toBe(cache);
  expect(headers['Content-Security-Policy']).toBe(policy);
  expect(headers['Access-Control-Allow-Origin']).toBe(origin);
  expect([headers['X-Content-Type-Options'], headers['Referrer-Policy']]).toEqual(['nosniff', 'no-referrer']);
});

test('who may frame the embeds is a setting, and concerns nothing else', () => {
  const framed = headerRules(FILES, readFramers(" https://intranet.example   'self' "));
  expect(of('/embed/method/', framed)['Content-Security-Policy']).toBe("frame-ancestors https://intranet.example 'self'");
  expect(of('/3-05/', framed)['Content-Security-Policy']).toBe("frame-ancestors 'self'");
});

test.each([
  '',
  'a\nSet-Cookie: b',
  'https://a.example; script-src *',
  '"',
  "'unsafe-inline'",
  "'none' https://a.example",
  "https://a.example 'none'",
])('“%s” is no list of hosts', (text) => {
  expect(() => readFramers(text)).toThrow('FRAME_ANCESTORS: expected');
});

test.each([
  ['rules.d.ts', 'text/plain; charset=utf-8'],
  ['llms.txt', 'text/plain; charset=utf-8'],
  ['sw.js', 'text/javascript; charset=utf-8'],
  ['404.html', 'text/html; charset=utf-8'],
  ['sitemap.xml', 'application/xml; charset=utf-8'],
  ['SHA256SUMS', 'text/plain; charset=utf-8'],
])('%s is %s', (name, type) => {
  expect(typeOf(name)).toBe(type);
});

test.each(['page.php', 'README', 'a.toString'])('%s stops the build: its kind is not known', (name) => {
  expect(() => typeOf(name)).toThrow(`${name}: expected a kind of file`);
});

describe('_headers', () => {
  test.each(['/', '/procurement/rules/'])('under %s says the same rules', (base) => {
    const text = asHeadersFile(rules, base);
    expect(text).toContain(`\n${base}3-05/*\n`);
    expect(readHeadersFile(text, base)).toEqual(rules);
  });

  test('a line that is neither path nor header is refused', () => {
    expect(() => readHeadersFile('/a\nX-Frame-Options: DENY\n', '/')).toThrow('expected a path');
  });
});

describe('nginx', () => {
  test('one location a rule; a missing file of a folder kept for a year is not missing for a year', () => {
    const text = asNginx(rules, '/procurement/rules/');
    const locations = [...text.matchAll(/location (\S+) (\S+) \{/g)].map(([, kind, path]) => `${kind} ${path}`);
    // One more for the path without its slash, which leads to the site.
    expect(new Set(locations).size).toBe(rules.length + 2);
    expect(text).toContain('location = /procurement/rules {\n  absolute_redirect off;\n  return 301 /procurement/rules/$is_args$args;\n}');
    expect(asNginx(rules, '/')).not.toContain('return 301');
    // The administrator's own headers go with each place.
    expect(text.split('include ppb-rulebook-headers*.conf;').length - 1).toBe(rules.length + 1);
    expect(locations).toContain('^~ /procurement/rules/_astro/');
    expect(locations).toContain('= /procurement/rules/law.json');
    expect(text).toContain('add_header Cache-Control "public, max-age=31536000, immutable";');
    expect(text).toContain('add_header Cache-Control "no-cache" always;');
    // By its name nginx knows no type for the list of sums.
    expect(text).toContain('alias $ppb_rulebook/SHA256SUMS;\n    default_type text/plain;\n');
    expect(text.split('default_type').length).toBe(2);
    expect(text.split('{').length).toBe(text.split('}').length);
  });
});

describe('web.config', () => {
  test('is well formed, and each place sets its own headers anew and leaves the administrator’s', () => {
    const text = asWebConfig(rules);
    const open: string[] = [];
    for (const [, close, name = '', self] of text.replace(/<\?.*?\?>/g, '').matchAll(/<(\/?)([\w.]+)[^<>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name);
    }
    expect(open).toEqual([]);
    expect(text).not.toContain('<clear');
    for (const [, words = ''] of text.matchAll(/<customHeaders>(.*?)<\/customHeaders>/gs)) {
      const names = (what: string): string[] =>
        [...words.matchAll(new RegExp(`<${what} name="([^"]+)"`, 'g'))].map((one) => one[1] as string);
      expect(names('add').length).toBeGreaterThan(2);
      expect(names('remove')).toEqual(expect.arrayContaining(names('add')));
      expect(names('remove')).not.toContain('Strict-Transport-Security');
    }
    // A place without a policy does not keep the one of the site's folder.
    expect(/<location path="embed">.*?<\/location>/s.exec(text)?.[0]).toContain('<remove name="Content-Security-Policy" />');
    const places = [...text.matchAll(/<location path="([^"]+)">/g)].map(([, path]) => path);
    expect(places).toEqual(['_astro', 'embed', 'embed.js', 'law.json', 'rules.d.ts', 'rules.js']);
    // IIS hands out no file without an extension unless this is said.
    expect(text).toContain('<mimeMap fileExtension="." mimeType="text/plain; charset=utf-8" />');
    expect(text.match(/<mimeMap fileExtension="\.ts" mimeType="text\/plain; charset=utf-8" \/>/g)?.length).toBe(1);
  });
});
