import { stored } from '@/lib/stored';
import { localId } from '@/lib/realtime/thread';
import type { Content, Message } from '@/types/api';

/** A message that the server has not confirmed yet. Kept across reloads, so that nothing written is lost. */
export interface Unsent {
  conversation: string;
  clientId: string;
  agent: string;
  content: Content;
  note: boolean;
  quoted: string | null;
  /** Whom a note calls. */
  mentions?: string[];
  /** What the agent wrote, where the customer gets a translation of it. */
  original?: { text: string; language: string; edited: boolean };
  at: string;
  /** Why the server refused it; null while it is on its way or waits for the line. */
  problem: string | null;
}

const kept = stored<Unsent[]>('outbox', []);

export function outbox(): Unsent[] {
  return kept.get();
}

export function keep(unsent: Unsent): void {
  const others = kept.get().filter((other) => other.clientId !== unsent.clientId);
  kept.set([...others, unsent]);
}

export function forget(clientId: string): void {
  kept.set(kept.get().filter((unsent) => unsent.clientId !== clientId));
}

export function unsentOf(conversation: string): Message[] {
  return kept.get().filter((unsent) => unsent.conversation === conversation).map(asMessage);
}

/** How it is shown in the thread until the server's copy takes its place. */
export function asMessage(unsent: Unsent): Message {
  return {
    id: localId(unsent.clientId),
    conversation: unsent.conversation,
    seq: Number.MAX_SAFE_INTEGER,
    change: 0,
    author: { type: 'human', agent: unsent.agent },
    content: unsent.content,
    note: unsent.note,
    externalId: null,
    clientId: unsent.clientId,
    answers: null,
    quoted: unsent.quoted,
    reaction: null,
    language: null,
    delivery: unsent.problem === null ? { state: 'sending', reason: null } : { state: 'failed', reason: unsent.problem },
    at: unsent.at,
    storedAt: unsent.at,
    editedAt: null,
    deletedAt: null,
    context: { forwarded: false, referral: null, automatic: null },
  };
}
