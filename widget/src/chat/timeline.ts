import { type Message } from '../types';

/** Everything known of the conversation, and where to go on from after an interruption. */
export interface Timeline {
  messages: readonly Message[];
  conversation: string | null;
  /** The server has told us everything up to this change of the conversation. */
  after: number;
  /** Messages come in the order of their changes since the last `ready`, so each moves `after` on. */
  inOrder: boolean;
}

export const EMPTY: Timeline = { messages: [], conversation: null, after: 0, inOrder: false };

/** A message may come twice, or an older state of it after a newer one: the highest change wins. */
export function withMessage(timeline: Timeline, message: Message): Timeline {
  const known = timeline.messages.find((other) => other.id === message.id);
  const messages =
    known && known.change >= message.change
      ? timeline.messages
      : sorted([...timeline.messages.filter((other) => other !== known), message]);
  if (!timeline.inOrder) return { ...timeline, messages };
  const sameTalk = message.conversation === timeline.conversation;
  return {
    ...timeline,
    messages,
    conversation: message.conversation,
    after: sameTalk ? Math.max(timeline.after, message.change) : message.change,
  };
}

export function withReady(timeline: Timeline, conversation: string | null, change: number): Timeline {
  return { ...timeline, conversation, after: change, inOrder: true };
}

/** The connection is gone: what comes next begins with a catching up whose order means nothing. */
export const interrupted = (timeline: Timeline): Timeline => ({ ...timeline, inOrder: false });

export function withEarlier(timeline: Timeline, earlier: Message[]): Timeline {
  const inOrder = timeline.inOrder;
  const merged = earlier.reduce(withMessage, { ...timeline, inOrder: false });
  return { ...merged, inOrder };
}

/** By number within a conversation; an earlier conversation stands before a later one. */
function sorted(messages: Message[]): Message[] {
  const begins = new Map<string, string>();
  for (const { conversation, at } of messages) {
    const begun = begins.get(conversation);
    if (!begun || at < begun) begins.set(conversation, at);
  }
  return messages.sort((a, b) =>
    a.conversation === b.conversation ? a.seq - b.seq : begins.get(a.conversation)! < begins.get(b.conversation)! ? -1 : 1);
}

export const isFrom = (message: Message, kinds: 'others' | 'me') => (message.author.kind === 'me') === (kinds === 'me');

export const lastSeq = ({ messages, conversation }: Timeline) =>
  messages.reduce((last, message) => (message.conversation === conversation ? Math.max(last, message.seq) : last), 0);

export const countUnread = ({ messages }: Timeline, seenUpTo: number) =>
  messages.filter((message) => isFrom(message, 'others') && !message.deleted && !message.seen && message.seq > seenUpTo).length;
