export type Tone = 'professional' | 'friendly' | 'premium';

export interface Persona {
  active: boolean;
  name: string;
  tone: Tone;
  greetings: Record<string, string>;
  apologies: Record<string, string>;
  closings: Record<string, string>;
  sensitiveWords: string[];
  manner: Manner;
  guardrails: Guardrails;
}

export type Emoji = 'none' | 'as_written' | 'warm';

/** How the bot carries itself. */
export interface Manner {
  /** The tone in the shop's own words, for the chat model. */
  style: string;
  emoji: Emoji;
  lengths: Record<string, 'short' | 'normal'>;
  disclosure: boolean;
  holidays: boolean;
}

/** What the bot must leave alone. */
export interface Guardrails {
  rules: Rule[];
  forbiddenTopics: string[];
  forbiddenWords: string[];
  /** Customers who get a person at once: addresses, domains, phone numbers. */
  important: string[];
}

export interface Rule {
  name: string;
  words: string[];
  team: string | null;
  priority: Priority;
}

export type Priority = 'normal' | 'high' | 'urgent';

/** What the bot remembers of a conversation between two turns. */
export interface Memory {
  episode: number;
  topics: { question: string; subject: string }[];
  facts: { kind: string; value: string }[];
  pending: { asked: string; choices: { id: string; label: string }[] } | null;
  tried: { passage: string; title: string; question: string; rejected: boolean }[];
  clarified: number;
  failed: number;
  angry: number;
  at: string | null;
}
