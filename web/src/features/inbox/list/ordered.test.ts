import { expect, test } from 'vitest';
import { sampleListed } from '@/lib/testing/samples';
import { ordered } from './ordered';

const items = [sampleListed({ id: 'late', waitingSince: '2026-11-20T12:00:00Z' }), sampleListed({ id: 'early', waitingSince: '2026-11-20T09:00:00Z' })];
const ids = (list: typeof items) => list.map((item) => item.conversation.id);

test('in the queue the longest waiting is first', () => {
  expect(ids(ordered(items, 'unassigned', true))).toEqual(['early', 'late']);
});

test('a queue that is not all here, and every other view, stay as the server orders them', () => {
  expect(ids(ordered(items, 'unassigned', false))).toEqual(['late', 'early']);
  expect(ids(ordered(items, 'all', true))).toEqual(['late', 'early']);
});
