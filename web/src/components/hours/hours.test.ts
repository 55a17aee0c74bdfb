import { expect, test } from 'vitest';
import { isDay, readHours, writeHours } from './hours';

test('hours come back as they were written', () => {
  const setting = 'mon=09:00-18:00,sat=10:00-14:00';
  expect(writeHours(readHours(setting))).toBe(setting);
});

test('what is no hour is a closed day', () => {
  expect(readHours('mon=9-18,xyz=09:00-10:00,')).toEqual({});
  expect(writeHours({})).toBe('');
});

test('a day off is a day that exists', () => {
  expect(['2026-12-25', '2026-02-30', '25.12.2026', ''].map(isDay)).toEqual([true, false, false, false]);
});
