import { expect, test } from 'vitest';
import { asField, snoozeTime } from './snooze-times';

const wednesday = new Date(2026, 10, 25, 15, 30);
const shown = (time: string | null) => time && asField(new Date(time));

test('a choice is a time by the reader’s own clock', () => {
  expect(shown(snoozeTime('later', wednesday))).toBe('2026-11-25T18:30');
  expect(shown(snoozeTime('tomorrow', wednesday))).toBe('2026-11-26T09:00');
  expect(shown(snoozeTime('week', wednesday))).toBe('2026-11-30T09:00');
  expect(snoozeTime('reply', wednesday)).toBeNull();
});

test('on a Monday next week is not today', () => {
  expect(shown(snoozeTime('week', new Date(2026, 10, 30, 8, 0)))).toBe('2026-12-07T09:00');
  expect(shown(snoozeTime('week', new Date(2026, 10, 29, 8, 0)))).toBe('2026-11-30T09:00');
});
