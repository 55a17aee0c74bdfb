import { expect, test } from 'vitest';
import { sampleMessage } from '@/lib/testing/samples';
import { rivalOf, rivalSince } from './rival';

const begun = Date.parse('2026-11-20T10:05:00Z');
const by = (agent: string, at: string, note = false) => sampleMessage({ author: { type: 'human', agent }, note, at, storedAt: at });

test('only a colleague’s answer after one began to write is a rival', () => {
  expect(rivalSince([by('ben', '2026-11-20T10:06:00Z')], begun, 'me')).toBe('ben');
  expect(rivalSince([by('ben', '2026-11-20T10:04:00Z')], begun, 'me')).toBeNull();
  expect(rivalSince([by('me', '2026-11-20T10:06:00Z')], begun, 'me')).toBeNull();
  expect(rivalSince([by('ben', '2026-11-20T10:06:00Z', true)], begun, 'me')).toBeNull();
  expect(rivalSince([by('ben', '2026-11-20T10:06:00Z')], null, 'me')).toBeNull();
});

test('a colleague who writes is one only for those who write too, and an answer that is there weighs more', () => {
  expect(rivalOf(null, 'ben', true)).toEqual({ agent: 'ben', how: 'writing' });
  expect(rivalOf(null, 'ben', false)).toBeNull();
  expect(rivalOf('cem', 'ben', true)).toEqual({ agent: 'cem', how: 'answered' });
  expect(rivalOf(null, null, true)).toBeNull();
});
