import { expect, test } from 'vitest';
import type { Conversation, Listed } from '@/types/api';
import { sampleConversation, sampleListed, sampleMessage } from '../testing/samples';
import { belongs, changed, messageChanged, type ListPages } from './lists';

const pages = (...items: Listed[]): ListPages => ({ pages: [{ items, next: null }], pageParams: [null] });
const ids = (list: ListPages | null) => list?.pages.flatMap((page) => page.items.map((item) => item.conversation.id));
const conversation = (by: Partial<Conversation>) => sampleConversation(by);

test('each view shows what its name says', () => {
  const mine = conversation({});
  const theirs = conversation({ owner: { type: 'human', agent: 'other' } });
  expect(belongs('mine', mine, 'me')).toBe(true);
  expect(belongs('mine', theirs, 'me')).toBe(false);
  expect(belongs('all', theirs, 'me')).toBe(true);
  expect(belongs('unassigned', conversation({ owner: { type: 'queue' } }), 'me')).toBe(true);
  expect(belongs('bot', conversation({ owner: { type: 'bot' } }), 'me')).toBe(true);
  expect(belongs('all', conversation({ status: 'resolved' }), 'me')).toBe(false);
  expect(belongs('resolved', conversation({ status: 'resolved' }), 'me')).toBe(true);
});

test('a conversation with a new message goes to the top and counts as unread', () => {
  const list = pages(sampleListed({ id: 'c2', lastMessageAt: '2026-11-20T11:00:00Z' }), sampleListed({ id: 'c1' }));
  const next = changed(list, 'mine', 'me', { conversation: conversation({ lastSeq: 2, change: 2, lastMessageAt: '2026-11-20T12:00:00Z' }), added: sampleMessage({ seq: 2 }), looking: false });
  expect(ids(next)).toEqual(['c1', 'c2']);
  expect(next!.pages[0]!.items[0]!.unread).toBe(1);
  expect(next!.pages[0]!.items[0]!.lastMessage!.id).toBe('m2');
});

test('in the queue a new message leaves the one who waits longest first', () => {
  const waits = (id: string, at: string) => sampleListed({ id, owner: { type: 'queue' }, waitingSince: at, lastMessageAt: at });
  const list = pages(waits('early', '2026-11-20T09:00:00Z'), waits('late', '2026-11-20T10:00:00Z'));
  const again = conversation({ id: 'late', owner: { type: 'queue' }, waitingSince: '2026-11-20T10:00:00Z', change: 2, lastSeq: 2, lastMessageAt: '2026-11-20T11:00:00Z' });
  expect(ids(changed(list, 'unassigned', 'me', { conversation: again, looking: false }))).toEqual(['early', 'late']);
});

test('what rests is only among the snoozed', () => {
  const rests = conversation({ marks: { priority: 'normal', tags: [], snooze: { until: null }, spam: false, merged: null } });
  expect(belongs('mine', rests, 'me')).toBe(false);
  expect(belongs('all', rests, 'me')).toBe(false);
  expect(belongs('snoozed', rests, 'me')).toBe(true);
});

test('what one is looking at, what colleagues write and what was counted before is not unread', () => {
  const list = pages(sampleListed({ lastSeq: 2, change: 2 }));
  const unread = (added: Parameters<typeof sampleMessage>[0], looking: boolean) =>
    changed(list, 'mine', 'me', { conversation: conversation({ lastSeq: 3, change: 3 }), added: sampleMessage(added), looking })!.pages[0]!.items[0]!.unread;
  expect(unread({ seq: 3 }, true)).toBe(0);
  expect(unread({ seq: 3, author: { type: 'human', agent: 'other' } }, false)).toBe(0);
  expect(unread({ seq: 2 }, false)).toBe(0);
  expect(unread({ seq: 3 }, false)).toBe(1);
});

test('a conversation that went to somebody else leaves the view', () => {
  const next = changed(pages(sampleListed()), 'mine', 'me', { conversation: conversation({ change: 2, owner: { type: 'bot' } }), looking: false });
  expect(ids(next)).toEqual([]);
});

test('a conversation that the list has not seen makes it ask the server', () => {
  expect(changed(pages(), 'mine', 'me', { conversation: conversation({}), looking: false })).toBeNull();
});

test('one that does not belong and is not there changes nothing', () => {
  const list = pages();
  expect(changed(list, 'bot', 'me', { conversation: conversation({}), looking: false })).toBe(list);
});

test('an event from the past changes nothing', () => {
  const list = pages(sampleListed({ change: 9 }));
  expect(changed(list, 'mine', 'me', { conversation: conversation({ change: 3, owner: { type: 'bot' } }), looking: false })).toBe(list);
});

test('a notice is not the last line of a conversation', () => {
  const known = { ...sampleListed(), lastMessage: sampleMessage() };
  const notice = sampleMessage({ seq: 2, author: { type: 'system' }, content: { type: 'notice', kind: 'resolved', details: {} } });
  const next = changed(pages(known), 'mine', 'me', { conversation: conversation({ lastSeq: 2, change: 2 }), added: notice, looking: false });
  expect(next!.pages[0]!.items[0]!.lastMessage!.id).toBe('m1');
});

test('an edited last line is shown edited', () => {
  const known = { ...sampleListed(), lastMessage: sampleMessage() };
  const edited = sampleMessage({ change: 5, content: { type: 'text', body: 'mended' } });
  expect(messageChanged(pages(known), edited).pages[0]!.items[0]!.lastMessage).toBe(edited);
});
