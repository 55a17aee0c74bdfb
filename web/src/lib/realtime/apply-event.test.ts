import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';
import type { Opened } from '@/types/api';
import { keys } from '../cache-keys';
import { sampleConversation, sampleMessage, sampleThread } from '../testing/samples';
import { applyEvent, type Onlooker } from './apply-event';

let client: QueryClient;
let asked: string[];
let waiting: (() => void)[];
let onlooker: Onlooker;

beforeEach(() => {
  client = new QueryClient();
  asked = [];
  waiting = [];
  onlooker = { me: 'me', looking: () => null, refetchSoon: (key) => asked.push(key.join('/')), later: (_, run) => waiting.push(run) };
  client.setQueryData(keys.thread('c1'), sampleThread([sampleMessage()]));
});

const thread = () => client.getQueryData<Opened>(keys.thread('c1'))!;

test('a new message appears in the open thread and the counts are asked for', () => {
  applyEvent(client, { type: 'message_added', conversation: sampleConversation({ change: 2, lastSeq: 2 }), message: sampleMessage({ seq: 2 }) }, onlooker);
  expect(thread().messages.map((message) => message.id)).toEqual(['m1', 'm2']);
  expect(thread().conversation.lastSeq).toBe(2);
  expect(asked).toEqual(['counts']);
});

test('a conversation that an old list does not know is asked for', () => {
  client.setQueryData(keys.list('mine'), { pages: [{ items: [], next: null }], pageParams: [null] });
  applyEvent(client, { type: 'conversation_changed', conversation: sampleConversation() }, onlooker);
  expect(asked).toEqual(['later/c1', 'conversations/mine', 'counts']);
});

test('a changed delivery is shown', () => {
  const failed = sampleMessage({ change: 2, delivery: { state: 'failed', reason: 'blocked' } });
  applyEvent(client, { type: 'message_changed', conversation: sampleConversation({ change: 2 }), message: failed }, onlooker);
  expect(thread().messages[0]!.delivery.reason).toBe('blocked');
});

test('a draft grows and goes when the answer is there', () => {
  applyEvent(client, { type: 'answer_drafted', conversation: 'c1', answers: 'm1', text: 'We ship' }, onlooker);
  expect(client.getQueryData(keys.draft('c1'))).toEqual({ answers: 'm1', text: 'We ship' });
  applyEvent(client, { type: 'message_added', conversation: sampleConversation({ change: 2 }), message: sampleMessage({ seq: 2, author: { type: 'bot' } }) }, onlooker);
  expect(client.getQueryData(keys.draft('c1'))).toBeNull();
});

test('an empty draft ends it', () => {
  applyEvent(client, { type: 'answer_drafted', conversation: 'c1', answers: 'm1', text: 'We' }, onlooker);
  applyEvent(client, { type: 'answer_drafted', conversation: 'c1', answers: 'm1', text: '' }, onlooker);
  expect(client.getQueryData(keys.draft('c1'))).toBeNull();
});

test('the typing line goes by itself, and one never sees oneself typing', () => {
  applyEvent(client, { type: 'typing', conversation: 'c1', author: { type: 'human', agent: 'me' } }, onlooker);
  expect(client.getQueryData(keys.typing('c1'))).toBeUndefined();
  applyEvent(client, { type: 'typing', conversation: 'c1', author: { type: 'customer', contact: 'k1' } }, onlooker);
  expect(client.getQueryData(keys.typing('c1'))).toMatchObject({ author: { type: 'customer' } });
  waiting.forEach((run) => run());
  expect(client.getQueryData(keys.typing('c1'))).toBeNull();
});

test('a colleague who looks and who writes is known, oneself is not, and their answer ends the writing', () => {
  applyEvent(client, { type: 'viewers_changed', conversation: 'c1', agents: ['me', 'ben'] }, onlooker);
  expect(client.getQueryData(keys.viewers('c1'))).toEqual(['ben']);
  applyEvent(client, { type: 'typing', conversation: 'c1', author: { type: 'human', agent: 'me' } }, onlooker);
  expect(client.getQueryData(keys.writing('c1'))).toBeUndefined();
  applyEvent(client, { type: 'typing', conversation: 'c1', author: { type: 'human', agent: 'ben' } }, onlooker);
  expect(client.getQueryData(keys.writing('c1'))).toEqual({ agent: 'ben' });
  applyEvent(client, { type: 'typing', conversation: 'c1', author: { type: 'customer', contact: 'k1' } }, onlooker);
  expect(client.getQueryData(keys.writing('c1'))).toEqual({ agent: 'ben' });
  applyEvent(client, { type: 'message_added', conversation: sampleConversation({ change: 2 }), message: sampleMessage({ seq: 2, author: { type: 'human', agent: 'ben' } }) }, onlooker);
  expect(client.getQueryData(keys.writing('c1'))).toBeNull();
});

test('presence of a colleague and of oneself follows', () => {
  client.setQueryData(keys.presence, { mine: 'online', agents: { me: 'online', other: 'online' } });
  applyEvent(client, { type: 'presence_changed', agent: 'other', presence: 'busy' }, onlooker);
  applyEvent(client, { type: 'presence_changed', agent: 'me', presence: 'offline' }, onlooker);
  expect(client.getQueryData(keys.presence)).toEqual({ mine: 'offline', agents: { me: 'offline', other: 'busy' } });
});

test('the progress of indexing is there for the knowledge screen', () => {
  applyEvent(client, { type: 'indexing_progressed', source: 's', done: 3, total: 9 }, onlooker);
  expect(client.getQueryData(keys.indexing('s'))).toEqual({ done: 3, total: 9 });
});

test('a thread that nobody has opened is not invented', () => {
  applyEvent(client, { type: 'message_added', conversation: sampleConversation({ id: 'c9' }), message: sampleMessage({ conversation: 'c9' }) }, onlooker);
  expect(client.getQueryData(keys.thread('c9'))).toBeUndefined();
});
