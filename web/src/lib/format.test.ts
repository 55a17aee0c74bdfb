import { expect, test } from 'vitest';
import { formats } from './format';

const now = new Date('2026-11-23T15:30:00Z');

test('times and days are those of the chosen clock', () => {
  const tokyo = formats('en', 'Asia/Tokyo');
  const lima = formats('en', 'America/Lima');
  expect(tokyo.time('2026-11-23T15:30:00Z')).toBe('00:30');
  expect(lima.time('2026-11-23T15:30:00Z')).toBe('10:30');
  expect(tokyo.day('2026-11-23T14:30:00Z', now)).toBe('yesterday');
  expect(lima.day('2026-11-23T14:30:00Z', now)).toBe('today');
  expect(tokyo.brief('2026-11-23T15:10:00Z', now)).toBe('00:10');
  expect(tokyo.until('2026-11-23T16:00:00Z', now)).toBe('01:00');
});
