import { expect, test } from 'vitest';
import { writingWindow } from './window';

const wrote = '2026-11-20T10:00:00Z';
const at = (hours: number) => new Date(Date.parse(wrote) + hours * 3_600_000);
const day = { free: 86_340, humans: 86_340 };
const week = { free: 86_340, humans: 604_740 };

test('without a limit one may always write', () => {
  expect(writingWindow(null, null, at(9_000))).toEqual({ state: 'always' });
});

test('within the window it says until when', () => {
  expect(writingWindow(day, wrote, at(23))).toEqual({ state: 'open', until: new Date('2026-11-21T09:59:00Z') });
});

test('afterwards only a template goes out', () => {
  expect(writingWindow(day, wrote, at(24))).toEqual({ state: 'closed' });
});

test('where persons may longer than the bot, that is said', () => {
  expect(writingWindow(week, wrote, at(25))).toEqual({ state: 'humans', until: new Date('2026-11-27T09:59:00Z') });
  expect(writingWindow(week, wrote, at(24 * 7))).toEqual({ state: 'closed' });
});

test('a customer who never wrote cannot be written to freely', () => {
  expect(writingWindow(day, null, at(0))).toEqual({ state: 'closed' });
});
