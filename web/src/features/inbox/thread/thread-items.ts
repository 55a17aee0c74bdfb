import type { Author, Media, Message } from '@/types/api';

/** A thread as it is read: lines of one author close together, with the days and the unread mark between them. */
export type ThreadItem =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string }
  | { kind: 'notice'; key: string; message: Message }
  | { kind: 'group'; key: string; author: Author; note: boolean; parts: Part[] };

/** One bubble: a message, or the pictures of an album. */
export interface Part {
  key: string;
  message: Message;
  album: Message[];
}

const together = 5 * 60_000;

export function sameAuthor(a: Author, b: Author): boolean {
  return a.type === b.type && (a.type !== 'human' || b.type !== 'human' || a.agent === b.agent);
}

function dayOf(instant: string): string {
  return new Date(instant).toDateString();
}

function albumOf(message: Message): string | null {
  return message.content.type === 'media' && !message.deletedAt ? message.content.album : null;
}

export function isPicture(message: Message): message is Message & { content: Media } {
  return message.content.type === 'media' && message.content.kind === 'image' && !message.deletedAt;
}

/** @param unreadFrom the number of the first message that the reader has not seen */
export function threadItems(messages: readonly Message[], unreadFrom: number | null): ThreadItem[] {
  const items: ThreadItem[] = [];
  let before: Message | null = null;
  for (const message of messages) {
    const fresh = before === null || dayOf(before.at) !== dayOf(message.at);
    if (fresh) items.push({ kind: 'day', key: `day ${dayOf(message.at)}`, at: message.at });
    const mark = message.seq === unreadFrom;
    if (mark) items.push({ kind: 'unread', key: 'unread' });
    add(items, message, fresh || mark ? null : before);
    before = message;
  }
  return items;
}

function add(items: ThreadItem[], message: Message, before: Message | null): void {
  const key = message.clientId ?? message.id;
  if (message.content.type === 'notice') {
    items.push({ kind: 'notice', key, message });
    return;
  }
  const last = items.at(-1);
  const part: Part = { key, message, album: [message] };
  const joins = last?.kind === 'group' && before !== null && sameAuthor(last.author, message.author) && last.note === message.note && Date.parse(message.at) - Date.parse(before.at) < together;
  if (!joins) {
    items.push({ kind: 'group', key: `group ${key}`, author: message.author, note: message.note, parts: [part] });
    return;
  }
  const lastPart = last.parts.at(-1)!;
  const album = albumOf(message);
  if (album !== null && albumOf(lastPart.message) === album && isPicture(message) && isPicture(lastPart.message)) lastPart.album.push(message);
  else last.parts.push(part);
}

/** Where the unread messages begin: the n-th customer message from the end. */
export function firstUnread(messages: readonly Message[], unread: number): number | null {
  if (unread === 0) return null;
  const theirs = messages.filter((message) => message.author.type === 'customer');
  return theirs.at(-unread)?.seq ?? theirs[0]?.seq ?? null;
}
