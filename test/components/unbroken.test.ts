/** No line ends inside the number of a section. */
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { unbroken } from '../../src/components/result/unbroken.tsx';

test.each<[string, string]>([
  ['the determination of § 3-11(c).', 'the determination of <span class="unbroken">§ 3-11</span>(c).'],
  ['We have §§ 3-05 and 3-11.', 'We have <span class="unbroken">§§ 3-05</span> and <span class="unbroken">3-11</span>.'],
  ['PIN 850-26-1, 12-31-04, 2026-11-28.', 'PIN 850-26-1, 12-31-04, 2026-11-28.'],
  ['Admin. Code § 6-129(b).', 'Admin. Code <span class="unbroken">§ 6-129</span>(b).'],
  ['By November 25, 2026.', 'By November 25, 2026.'],
])('%s', (says, html) => {
  expect(render(h('p', {}, unbroken(says)))).toBe(`<p>${html}</p>`);
});
