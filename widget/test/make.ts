import { type Message } from '../src/types';

export const message = (parts: Partial<Message>): Message => ({
  id: `m${parts.seq ?? 1}`,
  conversation: 'c1',
  seq: 1,
  change: parts.seq ?? 1,
  clientId: null,
  author: { kind: 'bot', name: 'Mira' },
  content: { type: 'text', body: 'hello' },
  fileUrl: null,
  at: '2026-11-23T10:00:00Z',
  deleted: false,
  edited: false,
  seen: false,
  ...parts,
});
