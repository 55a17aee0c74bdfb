import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveEvent, LiveFrame } from '@/types/api';
import { backOff, Connection } from './connection';

class FakeSocket {
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  sent: string[] = [];
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
  send(text: string) {
    this.sent.push(text);
  }
  close() {
    this.onclose?.();
  }
  say(frame: LiveFrame) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

const event: LiveEvent = { type: 'seen_by_customer', conversation: 'c1', seq: 1 };
let sockets: FakeSocket[];
let log: string[];
let connection: Connection;

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  log = [];
  const open = (url: string) => {
    const socket = new FakeSocket(url);
    sockets.push(socket);
    return socket as unknown as WebSocket;
  };
  connection = new Connection(
    { event: () => log.push('event'), resync: () => log.push('resync'), state: (state) => log.push(state) },
    'ws://serai/api/live',
    { open, random: () => 1 },
  );
  connection.start();
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
});

test('the first hello fetches what is on screen, because nobody knows what came before', () => {
  sockets[0]!.say({ type: 'hello', epoch: 'e', seq: 7 });
  expect(log).toEqual(['connecting', 'resync', 'live']);
});

test('after a break it resumes from the last event and does not fetch again', () => {
  sockets[0]!.say({ type: 'hello', epoch: 'e', seq: 7 });
  sockets[0]!.say({ seq: 8, event });
  sockets[0]!.close();
  vi.advanceTimersByTime(500);
  expect(sockets[1]!.url).toBe('ws://serai/api/live?epoch=e&after=8');
  sockets[1]!.say({ type: 'hello', epoch: 'e', seq: 9 });
  sockets[1]!.say({ seq: 9, event });
  expect(log).toEqual(['connecting', 'resync', 'live', 'event', 'lost', 'lost', 'live', 'event']);
});

test('an event that was already taken is not taken again', () => {
  sockets[0]!.say({ type: 'hello', epoch: 'e', seq: 7 });
  sockets[0]!.say({ seq: 7, event });
  sockets[0]!.say({ seq: 8, event });
  sockets[0]!.say({ seq: 8, event });
  expect(log.filter((entry) => entry === 'event')).toHaveLength(1);
});

test('a resync, and a server that began anew, fetch what is on screen', () => {
  sockets[0]!.say({ type: 'hello', epoch: 'e', seq: 7 });
  sockets[0]!.say({ type: 'resync' });
  sockets[0]!.say({ type: 'hello', epoch: 'e', seq: 90 });
  sockets[0]!.close();
  vi.advanceTimersByTime(500);
  expect(sockets[1]!.url).toContain('after=90');
  sockets[1]!.say({ type: 'hello', epoch: 'f', seq: 1 });
  expect(log.filter((entry) => entry === 'resync')).toHaveLength(3);
});

test('a ping is answered', () => {
  sockets[0]!.say({ type: 'ping' });
  expect(sockets[0]!.sent).toEqual(['{"type":"pong"}']);
});

test('a line that has gone silent is given up and opened again', () => {
  sockets[0]!.say({ type: 'hello', epoch: 'e', seq: 7 });
  vi.advanceTimersByTime(60_000);
  vi.advanceTimersByTime(500);
  expect(sockets).toHaveLength(2);
});

test('stopping stops it', () => {
  connection.stop();
  vi.advanceTimersByTime(120_000);
  expect(sockets).toHaveLength(1);
});

test('waiting doubles from half a second to fifteen, with jitter', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((tries) => backOff(tries, 1))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  expect(backOff(3, 0)).toBe(1_000);
});
