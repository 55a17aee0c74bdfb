import type { Author, Content, Context, Conversation, Delivery, HandOff, Message, Owner, Trace } from '../src/types/api.ts';
import { accounts, agents, contacts, id } from './people.ts';

/** One line of a story: who, what, and how many minutes after the line before. */
export interface Line {
  by: 'customer' | 'bot' | 'system' | 'elsewhere' | number;
  say: string | Content;
  after?: number;
  note?: boolean;
  delivery?: Delivery;
  reaction?: string;
  edited?: boolean;
  deleted?: boolean;
  context?: Partial<Context>;
  /** Quotes the line with this index. */
  quotes?: number;
}

export interface Story {
  contact: number;
  account: number;
  owner: Owner;
  language: string;
  /** How many minutes ago the last line was written. */
  ago: number;
  resolved?: boolean;
  handOff?: HandOff;
  unread?: number;
  lines: Line[];
}

export interface Thread {
  conversation: Conversation;
  messages: Message[];
  read: number;
}

let messageNumber = 0;

export function nextMessageId(): string {
  messageNumber += 1;
  return id('message', messageNumber);
}

/** Turns a story into what the server would hold. */
export function tell(story: Story, number: number): Thread {
  const conversation = id('conversation', number);
  const length = story.lines.reduce((sum, line, index) => sum + (index === 0 ? 0 : (line.after ?? 1)), 0);
  let at = Date.now() - (story.ago + length) * 60_000;
  const messages: Message[] = [];
  story.lines.forEach((line, index) => {
    if (index > 0) at += (line.after ?? 1) * 60_000;
    messages.push(toMessage(line, index + 1, conversation, story, new Date(at).toISOString(), messages));
  });
  const last = messages.at(-1)!;
  const waiting = story.owner.type === 'queue' || (story.owner.type === 'human' && last.author.type === 'customer');
  return {
    conversation: {
      id: conversation,
      contact: contacts[story.contact]!.id,
      account: accounts[story.account]!.id,
      status: story.resolved ? 'resolved' : 'open',
      owner: story.owner,
      language: story.language,
      episode: 1,
      lastSeq: messages.length,
      change: messages.length,
      openedAt: messages[0]!.at,
      lastMessageAt: last.at,
      waitingSince: waiting ? last.at : null,
      handOff: story.handOff ?? null,
      marks: { priority: 'normal', tags: [], snooze: null, spam: false, merged: null },
      lastInboundAt: messages.findLast((message) => message.author.type === 'customer')?.at ?? null,
    },
    messages,
    read: messages.length - (story.unread ?? 0),
  };
}

function toMessage(line: Line, seq: number, conversation: string, story: Story, at: string, before: Message[]): Message {
  const author: Author =
    line.by === 'customer' ? { type: 'customer', contact: contacts[story.contact]!.id }
    : line.by === 'bot' ? { type: 'bot' }
    : line.by === 'system' ? { type: 'system' }
    : line.by === 'elsewhere' ? { type: 'elsewhere' }
    : { type: 'human', agent: agents[line.by]!.id };
  const ours = author.type === 'bot' || (author.type === 'human' && !line.note);
  return {
    id: nextMessageId(),
    conversation,
    seq,
    change: seq,
    author,
    content: typeof line.say === 'string' ? { type: 'text', body: line.say } : line.say,
    note: line.note ?? false,
    externalId: author.type === 'system' || line.note ? null : `x${conversation.slice(-3)}-${seq}`,
    clientId: null,
    answers: author.type === 'bot' ? (before.findLast((message) => message.author.type === 'customer')?.id ?? null) : null,
    quoted: line.quotes === undefined ? null : (before[line.quotes]?.externalId ?? null),
    reaction: line.reaction ?? null,
    language: author.type === 'customer' ? story.language : null,
    delivery: line.delivery ?? { state: ours ? 'read' : 'none', reason: null },
    at,
    storedAt: at,
    editedAt: line.edited ? at : null,
    deletedAt: line.deleted ? at : null,
    context: { forwarded: false, referral: null, automatic: null, ...line.context },
  };
}

export const sampleTrace: Trace = {
  decision: 'answer',
  reason: 'confident',
  confidence: 0.91,
  language: 'en',
  candidates: [
    { passage: 'p1', title: 'How long does delivery take?', score: 0.91, words: 0.84, meaning: 0.93 },
    { passage: 'p2', title: 'Which countries do you ship to?', score: 0.44, words: 0.31, meaning: 0.52 },
    { passage: 'p3', title: 'Can I change my delivery address?', score: 0.22, words: 0.12, meaning: 0.34 },
  ],
  model: null,
  notes: {},
  milliseconds: { language: 0.4, retrieval: 11.8, wording: 0.2, total: 12.6 },
};
