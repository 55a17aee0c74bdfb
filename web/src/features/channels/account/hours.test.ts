import { expect, test } from 'vitest';
import { readHours, writeHours } from './hours';

test('hours come back as they were written', () => {
  const setting = 'mon=09:00-18:00,sat=10:00-14:00';
  expect(writeHours(readHours(setting))).toBe(setting);
});

test('what is no hour is a closed day', () => {
  expect(readHours('mon=9-18,xyz=09:00-10:00,')).toEqual({});
  expect(writeHours({})).toBe('');
});
