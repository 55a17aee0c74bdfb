/** What the desk writes on conversations, as docs/api.md gives it. */
import type { Conversation, Owner } from './api';

export type Priority = 'normal' | 'high' | 'urgent';

/** `until` null: until the customer writes. */
export interface Snooze {
  until: string | null;
}

export interface Marks {
  priority: Priority;
  tags: string[];
  snooze: Snooze | null;
  /** Nobody answers it; it has a list of its own. */
  spam: boolean;
  /** The conversation of the same customer in which it is read. */
  merged: string | null;
}

export type TagColor = 'gray' | 'red' | 'orange' | 'yellow' | 'green' | 'teal' | 'blue' | 'violet' | 'pink';

export interface Tag {
  id: string;
  name: string;
  color: TagColor;
}

/** Who put a tag on, and why. */
export interface Tagged {
  tag: string;
  agent: string | null;
  why: string | null;
  at: string;
}

/** Something that is done with a conversation, or with many. */
export type Action =
  | { type: 'assign'; agent: string }
  | { type: 'to_queue' | 'to_bot' | 'wake' | 'reopen' | 'spam' }
  | { type: 'tag'; add: string[]; remove: string[]; why: string | null }
  | { type: 'prioritise'; priority: Priority }
  | { type: 'snooze'; until: string | null }
  | { type: 'resolve'; reason: string | null }
  | { type: 'note' | 'reply'; text: string };

/** What a conversation was, so that it can be so again. */
export interface Former {
  id: string;
  status: 'open' | 'resolved';
  owner: Owner;
  marks: Marks;
}

export interface Outcome {
  done: Conversation[];
  refused: { id: string; detail: string }[];
}
