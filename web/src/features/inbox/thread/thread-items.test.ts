import { expect, test } from 'vitest';
import { sampleMessage } from '@/lib/testing/samples';
import type { Content } from '@/types/api';
import { firstUnread, threadItems } from './thread-items';

const kinds = (items: ReturnType<typeof threadItems>) => items.map((item) => item.kind);
const picture = (album: string | null): Content => ({ type: 'media', kind: 'image', file: { source: { type: 'stored', id: 'b' }, name: null, mimeType: 'image/png', bytes: 1, reading: null }, caption: null, album });

test('lines of one author close together are one group', () => {
  const items = threadItems([sampleMessage({ seq: 1 }), sampleMessage({ seq: 2 }), sampleMessage({ seq: 3, author: { type: 'bot' } })], null);
  expect(kinds(items)).toEqual(['day', 'group', 'group']);
  expect(items[1]).toMatchObject({ parts: [{ message: { id: 'm1' } }, { message: { id: 'm2' } }] });
});

test('two people at the desk are two groups, and so are a reply and a note of one of them', () => {
  const by = (seq: number, agent: string, note = false) => sampleMessage({ seq, author: { type: 'human', agent }, note });
  expect(kinds(threadItems([by(1, 'a'), by(2, 'b'), by(3, 'b', true)], null))).toEqual(['day', 'group', 'group', 'group']);
});

test('a long pause begins a new group', () => {
  const items = threadItems([sampleMessage({ seq: 1 }), sampleMessage({ seq: 30 })], null);
  expect(kinds(items)).toEqual(['day', 'group', 'group']);
});

test('each day says its name once', () => {
  const items = threadItems([sampleMessage({ seq: 1, at: '2026-11-19T12:00:00Z' }), sampleMessage({ seq: 2, at: '2026-11-21T12:00:00Z' })], null);
  expect(kinds(items)).toEqual(['day', 'group', 'day', 'group']);
});

test('the unread mark stands before the first unread message and parts the group', () => {
  expect(kinds(threadItems([sampleMessage({ seq: 1 }), sampleMessage({ seq: 2 })], 2))).toEqual(['day', 'group', 'unread', 'group']);
});

test('a notice is a line of its own', () => {
  const notice = sampleMessage({ seq: 2, author: { type: 'system' }, content: { type: 'notice', kind: 'resolved', details: {} } });
  expect(kinds(threadItems([sampleMessage({ seq: 1 }), notice, sampleMessage({ seq: 3 })], null))).toEqual(['day', 'group', 'notice', 'group']);
});

test('the pictures of an album are one bubble, unless one was deleted', () => {
  const shot = (seq: number, deletedAt: string | null = null) => sampleMessage({ seq, content: picture('a'), deletedAt });
  const [, group] = threadItems([shot(1), shot(2), shot(3)], null);
  expect(group).toMatchObject({ parts: [{ album: [{ id: 'm1' }, { id: 'm2' }, { id: 'm3' }] }] });
  const [, torn] = threadItems([shot(1), shot(2, '2026-11-20T11:00:00Z'), shot(3)], null);
  expect(torn).toMatchObject({ parts: [{ album: [{ id: 'm1' }] }, { album: [{ id: 'm2' }] }, { album: [{ id: 'm3' }] }] });
});

test('unread messages are counted from the end, among those of the customer', () => {
  const messages = [sampleMessage({ seq: 1 }), sampleMessage({ seq: 2, author: { type: 'bot' } }), sampleMessage({ seq: 3 }), sampleMessage({ seq: 4, author: { type: 'bot' } })];
  expect(firstUnread(messages, 1)).toBe(3);
  expect(firstUnread(messages, 2)).toBe(1);
  expect(firstUnread(messages, 9)).toBe(1);
  expect(firstUnread(messages, 0)).toBeNull();
});
