import type { Message, Opened } from '@/types/api';

/** A message on its way from this browser; the server's copy takes its place. */
const localPrefix = 'local:';

export function localId(clientId: string): string {
  return localPrefix + clientId;
}

export function isLocal(message: Message): boolean {
  return message.id.startsWith(localPrefix);
}

/** Threads are read by (at, seq); what this browser has just written stays last until the server has numbered it. */
export function inOrder(a: Message, b: Message): number {
  if (isLocal(a) !== isLocal(b)) return isLocal(a) ? 1 : -1;
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq;
}

/** Adds or replaces messages. Older copies never replace newer ones, and an echo takes the place of its optimistic copy. */
export function merge(known: readonly Message[], arrived: readonly Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of arrived) {
    const before = byId.get(message.id);
    if (before && before.change > message.change) continue;
    if (message.clientId) byId.delete(localId(message.clientId));
    byId.set(message.id, message);
  }
  return [...byId.values()].sort(inOrder);
}

/** A thread fetched afresh keeps the older pages and the unsent messages that this browser already shows. */
export function refreshed(before: Opened | undefined, fetched: Opened): Opened {
  if (!before) return fetched;
  const oldest = fetched.messages[0]?.seq ?? 0;
  const joins = before.messages.some((message) => !isLocal(message) && message.seq >= oldest);
  const kept = before.messages.filter((message) => isLocal(message) || (joins && message.seq < oldest));
  return { ...fetched, messages: merge(kept, fetched.messages) };
}

/** The customer has seen our messages up to this number. */
export function seen(messages: readonly Message[], seq: number): Message[] {
  return messages.map((message) =>
    message.seq <= seq && (message.delivery.state === 'sent' || message.delivery.state === 'delivered')
      ? { ...message, delivery: { state: 'read', reason: null } }
      : message,
  );
}
