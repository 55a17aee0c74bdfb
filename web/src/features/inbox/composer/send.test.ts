import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { keys } from '@/lib/cache-keys';
import { sampleMessage, sampleThread } from '@/lib/testing/samples';
import type { Opened } from '@/types/api';
import { outbox, unsentOf, type Unsent } from './outbox';
import { discard, flush, send, sendAgain, sendSoon } from './send';

let client: QueryClient;
const unsent = (clientId: string): Unsent => ({ conversation: 'c1', clientId, agent: 'me', content: { type: 'text', body: clientId }, note: false, quoted: null, at: '2026-11-20T12:00:00Z', problem: null });
const messages = () => client.getQueryData<Opened>(keys.thread('c1'))!.messages;
const states = () => messages().map((message) => `${message.id} ${message.delivery.state}`);
const stored = (clientId: string, seq: number) => Response.json(sampleMessage({ seq, clientId, author: { type: 'human', agent: 'me' }, delivery: { state: 'queued', reason: null } }));

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData(keys.thread('c1'), sampleThread([sampleMessage()]));
});

test('a message is there at once, and becomes the one that the server stored', async () => {
  vi.stubGlobal('fetch', vi.fn().mockImplementation(async () => stored('a', 2)));
  const sent = send(client, unsent('a'));
  expect(states()).toEqual(['m1 none', 'local:a sending']);
  expect(outbox()).toHaveLength(1);
  await sent;
  expect(states()).toEqual(['m1 none', 'm2 queued']);
  expect(outbox()).toEqual([]);
});

test('without a line it stays, waits, and goes out with the same id when the line is back', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('offline')));
  await send(client, unsent('a'));
  expect(states()).toEqual(['m1 none', 'local:a sending']);
  const fetched = vi.fn().mockImplementation(async () => stored('a', 2));
  vi.stubGlobal('fetch', fetched);
  flush(client);
  await vi.waitFor(() => expect(states()).toEqual(['m1 none', 'm2 queued']));
  expect(JSON.parse(String(fetched.mock.calls[0]![1].body))).toMatchObject({ clientId: 'a' });
});

test('what the server refuses stays with its reason, is not sent again by itself, and can be discarded', async () => {
  const fetched = vi.fn().mockImplementation(async () => Response.json({ code: 'invalid', detail: 'Too long.' }, { status: 400 }));
  vi.stubGlobal('fetch', fetched);
  await send(client, unsent('a'));
  expect(messages()[1]!.delivery).toEqual({ state: 'failed', reason: 'Too long.' });
  flush(client);
  expect(fetched).toHaveBeenCalledOnce();
  discard(client, messages()[1]!);
  expect(states()).toEqual(['m1 none']);
  expect(outbox()).toEqual([]);
});

test('a refused message goes out again when the person says so', async () => {
  vi.stubGlobal('fetch', vi.fn().mockImplementation(async () => Response.json({ detail: 'No.' }, { status: 409 })));
  await send(client, unsent('a'));
  vi.stubGlobal('fetch', vi.fn().mockImplementation(async () => stored('a', 2)));
  sendAgain(client, messages()[1]!);
  await vi.waitFor(() => expect(states()).toEqual(['m1 none', 'm2 queued']));
});

test('messages of one conversation leave in the order in which they were written', async () => {
  const order: string[] = [];
  let seq = 1;
  vi.stubGlobal('fetch', vi.fn().mockImplementation(async (_path: string, init: RequestInit) => {
    const { clientId } = JSON.parse(String(init.body)) as { clientId: string };
    await new Promise((done) => setTimeout(done, clientId === 'a' ? 30 : 1));
    order.push(clientId);
    seq += 1;
    return stored(clientId, seq);
  }));
  await Promise.all([send(client, unsent('a')), send(client, unsent('b'))]);
  expect(order).toEqual(['a', 'b']);
  expect(states()).toEqual(['m1 none', 'm2 queued', 'm3 queued']);
});

test('an echo that is faster than the answer is not doubled', async () => {
  vi.stubGlobal('fetch', vi.fn().mockImplementation(async () => {
    client.setQueryData<Opened>(keys.thread('c1'), (thread) => thread && { ...thread, messages: [sampleMessage(), sampleMessage({ seq: 2, clientId: 'a' })] });
    throw new TypeError('the answer was lost');
  }));
  await send(client, unsent('a'));
  flush(client);
  expect(messages().map((message) => message.id)).toEqual(['m1', 'm2']);
});

test('what can be taken back leaves only when its time is over', async () => {
  vi.useFakeTimers();
  const fetched = vi.fn().mockImplementation(async () => stored('a', 2));
  vi.stubGlobal('fetch', fetched);
  const back = sendSoon(client, [unsent('a')], 5_000);
  expect(states()).toEqual(['m1 none', 'local:a sending']);
  flush(client);
  await vi.advanceTimersByTimeAsync(4_900);
  expect(fetched).not.toHaveBeenCalled();
  expect(back()).toBe(true);
  expect(states()).toEqual(['m1 none']);
  expect(outbox()).toEqual([]);
  const late = sendSoon(client, [unsent('a')], 5_000);
  await vi.advanceTimersByTimeAsync(5_100);
  expect(late()).toBe(false);
  expect(states()).toEqual(['m1 none', 'm2 queued']);
  vi.useRealTimers();
});

test('what is not sent yet survives a reload', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('offline')));
  await send(client, unsent('a'));
  expect(unsentOf('c1').map((message) => message.id)).toEqual(['local:a']);
  expect(unsentOf('c2')).toEqual([]);
});
