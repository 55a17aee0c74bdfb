import type { QueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { ApiProblem } from '@/lib/api/problem';
import { keys } from '@/lib/cache-keys';
import { localId, merge } from '@/lib/realtime/thread';
import { rememberOriginal } from '@/lib/translation/desk';
import type { Message, Opened } from '@/types/api';
import { asMessage, forget, keep, outbox, type Unsent } from './outbox';

const retryAfter = 5_000;

/** One conversation's messages leave one after the other, so that they arrive in the order in which they were written. */
const lines = new Map<string, Promise<void>>();

/** Shows the message at once, keeps it until the server has it, and sends it. */
export function send(client: QueryClient, unsent: Unsent): Promise<void> {
  const fresh = { ...unsent, problem: null };
  keep(fresh);
  show(client, fresh);
  const turn = (lines.get(unsent.conversation) ?? Promise.resolve()).then(() => post(client, fresh));
  lines.set(unsent.conversation, turn);
  return turn;
}

/** Messages that can still be taken back. They are kept like all others: whoever closes the page sends them with the next visit. */
const held = new Map<string, ReturnType<typeof setTimeout>>();

/** Shows the messages at once and sends them in a while. The returned function takes them back; false when they are on their way. */
export function sendSoon(client: QueryClient, all: Unsent[], milliseconds: number): () => boolean {
  for (const unsent of all) {
    keep(unsent);
    show(client, unsent);
  }
  const leave = () => {
    for (const unsent of all) {
      held.delete(unsent.clientId);
      void send(client, unsent);
    }
  };
  const timer = setTimeout(leave, milliseconds);
  for (const unsent of all) held.set(unsent.clientId, timer);
  return () => {
    if (!all.every((unsent) => held.has(unsent.clientId))) return false;
    clearTimeout(timer);
    for (const unsent of all) {
      held.delete(unsent.clientId);
      discard(client, asMessage(unsent));
    }
    return true;
  };
}

async function post(client: QueryClient, unsent: Unsent): Promise<void> {
  const { conversation, clientId, content, note, quoted, mentions, original } = unsent;
  try {
    const message = await api.post<Message>(`/api/conversations/${conversation}/messages`, { clientId, content, note, quoted, mentions, original });
    if (original) rememberOriginal(client, conversation, { clientId, language: original.language, text: original.text });
    forget(clientId);
    change(client, conversation, (messages) => merge(messages, [message]));
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.transient) return tryLater(client);
    const refused = { ...unsent, problem: problem instanceof Error ? problem.message : String(problem) };
    keep(refused);
    show(client, refused);
  }
}

let later: ReturnType<typeof setTimeout> | undefined;

/** The live line may be there while a request is not answered: try again in a while, whatever the line says. */
function tryLater(client: QueryClient): void {
  clearTimeout(later);
  later = setTimeout(() => flush(client), retryAfter);
}

/** Everything that waits for the line, once it is back. What the server refused waits for a person. */
export function flush(client: QueryClient): void {
  for (const unsent of outbox()) if (unsent.problem === null && !held.has(unsent.clientId)) void send(client, unsent);
}

/** Takes back a message that never left. */
export function discard(client: QueryClient, message: Message): void {
  forget(message.clientId ?? '');
  change(client, message.conversation, (messages) => messages.filter((other) => other.id !== message.id));
}

export function sendAgain(client: QueryClient, message: Message): void {
  const unsent = outbox().find((candidate) => candidate.clientId === message.clientId);
  if (unsent) void send(client, unsent);
}

function show(client: QueryClient, unsent: Unsent): void {
  change(client, unsent.conversation, (messages) => {
    const echoed = messages.some((message) => message.clientId === unsent.clientId && message.id !== localId(unsent.clientId));
    return echoed ? messages : merge(messages, [asMessage(unsent)]);
  });
}

function change(client: QueryClient, conversation: string, by: (messages: Message[]) => Message[]): void {
  client.setQueryData<Opened>(keys.thread(conversation), (thread) => thread && { ...thread, messages: by(thread.messages) });
}
