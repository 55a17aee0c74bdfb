import { expect, test } from 'vitest';
import { sampleMessage, sampleThread } from '../testing/samples';
import { localId, merge, refreshed, seen } from './thread';

const ids = (messages: { id: string }[]) => messages.map((message) => message.id);

test('messages are read by the time of the platform, then by number', () => {
  const late = sampleMessage({ seq: 1, at: '2026-11-20T10:05:00Z' });
  const early = sampleMessage({ seq: 2, at: '2026-11-20T10:01:00Z' });
  const same = sampleMessage({ seq: 3, at: '2026-11-20T10:05:00Z' });
  expect(ids(merge([late], [same, early]))).toEqual(['m2', 'm1', 'm3']);
});

test('the same message twice is one message', () => {
  expect(ids(merge([sampleMessage()], [sampleMessage()]))).toEqual(['m1']);
});

test('an older copy never replaces a newer one', () => {
  const newer = sampleMessage({ change: 9, content: { type: 'text', body: 'edited' } });
  expect(merge([newer], [sampleMessage({ change: 2 })])).toEqual([newer]);
});

test('the echo takes the place of the optimistic copy', () => {
  const optimistic = sampleMessage({ id: localId('abc'), clientId: 'abc', seq: Number.MAX_SAFE_INTEGER, change: 0 });
  const echo = sampleMessage({ seq: 2, clientId: 'abc' });
  expect(ids(merge([sampleMessage(), optimistic], [echo]))).toEqual(['m1', 'm2']);
});

test('what was just written stays last, whatever the clock of this browser says', () => {
  const optimistic = sampleMessage({ id: localId('abc'), clientId: 'abc', seq: Number.MAX_SAFE_INTEGER, at: '2001-01-01T00:00:00Z' });
  expect(ids(merge([optimistic], [sampleMessage({ seq: 5 })]))).toEqual(['m5', localId('abc')]);
});

test('a thread fetched again keeps the older pages and what is not sent yet', () => {
  const optimistic = sampleMessage({ id: localId('abc'), clientId: 'abc', seq: Number.MAX_SAFE_INTEGER });
  const before = sampleThread([sampleMessage({ seq: 1 }), sampleMessage({ seq: 2 }), sampleMessage({ seq: 3 }), optimistic]);
  const after = refreshed(before, sampleThread([sampleMessage({ seq: 3 }), sampleMessage({ seq: 4 })]));
  expect(ids(after.messages)).toEqual(['m1', 'm2', 'm3', 'm4', localId('abc')]);
});

test('older pages that no longer join are let go, so that no gap is hidden', () => {
  const before = sampleThread([sampleMessage({ seq: 1 }), sampleMessage({ seq: 2 })]);
  expect(ids(refreshed(before, sampleThread([sampleMessage({ seq: 50 })])).messages)).toEqual(['m50']);
});

test('what the customer has seen is read, what failed stays failed', () => {
  const sent = sampleMessage({ seq: 1, delivery: { state: 'sent', reason: null } });
  const failed = sampleMessage({ seq: 2, delivery: { state: 'failed', reason: 'blocked' } });
  const later = sampleMessage({ seq: 3, delivery: { state: 'sent', reason: null } });
  expect(seen([sent, failed, later], 2).map((message) => message.delivery.state)).toEqual(['read', 'failed', 'sent']);
});
