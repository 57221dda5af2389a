/** The offer to download the kit: only of an address that can be one. */
import { expect, test } from 'vitest';
import { readKitAddress } from '../../src/site/kit-address.ts';

test.each([
  ['none told', undefined, undefined],
  ['empty', '', undefined],
  ['on this host', '/ppb-rulebook.zip', '/ppb-rulebook.zip'],
  ['on another', 'https://files.example/kit/ppb-rulebook.zip', 'https://files.example/kit/ppb-rulebook.zip'],
])('%s', (_, told, read) => expect(readKitAddress(told)).toBe(read));

test.each(['javascript:alert(1).zip', 'http://files.example/a.zip', '/a.exe', '/a".zip', 'ppb.zip'])('%s is refused', (told) =>
  expect(() => readKitAddress(told)).toThrow('KIT_URL'),
);
