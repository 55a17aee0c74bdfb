import { expect, test } from 'vitest';
import { bytes, text } from './passkeys';

test('bytes survive being written and read, whatever is in them', () => {
  const all = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect([...bytes(text(all.buffer))]).toEqual([...all]);
  expect(text(Uint8Array.from([251, 255, 190]).buffer)).toBe('-_--');
  expect(text(new ArrayBuffer(0))).toBe('');
});
