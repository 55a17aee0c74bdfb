/** The server's words, as docs/api.md gives them. Ids are UUIDs, instants ISO 8601 in UTC. */
import type { Content } from './content';
import type { Marks } from './marks';

export * from './content';

export type Author = { type: 'customer'; contact: string } | { type: 'bot' } | { type: 'human'; agent: string } | { type: 'system' } | { type: 'elsewhere' };

/** Where a customer came from: an advertisement, a post, a link of ours. */
export interface Referral {
  kind: string;
  id: string | null;
  title: string | null;
  url: string | null;
}

export interface Context {
  forwarded: boolean;
  referral: Referral | null;
  /** Why no person wrote it; null when one did. */
  automatic: string | null;
  /** What speaks against the sender being who they say: `dmarc`, `spf`. Absent from what older servers kept. */
  unverified?: string | null;
}

export type Owner = { type: 'bot' } | { type: 'queue' } | { type: 'human'; agent: string };

export type DeliveryState = 'none' | 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'uncertain' | 'failed';

export interface Delivery {
  state: DeliveryState;
  reason: string | null;
  detail?: string | null;
}

export interface Message {
  id: string;
  conversation: string;
  seq: number;
  change: number;
  author: Author;
  content: Content;
  note: boolean;
  externalId: string | null;
  clientId: string | null;
  answers: string | null;
  quoted: string | null;
  reaction: string | null;
  language: string | null;
  delivery: Delivery;
  at: string;
  storedAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  context: Context;
}

export interface HandOff {
  reason:
    | 'requested' | 'no_answer' | 'sensitive' | 'cannot_read' | 'failure' | 'angry' | 'complaint'
    | 'vip' | 'repeated_failure' | 'low_confidence' | 'tool_failure' | 'rule' | 'paused';
  summary: string;
  brief?: Brief;
}

/** What whoever takes over should know. */
export interface Brief {
  priority: 'normal' | 'high' | 'urgent';
  team: string | null;
  question: string | null;
  tried: string[];
  /** The question that the knowledge did not answer. */
  missing: string | null;
  known: string[];
}

export interface Conversation {
  id: string;
  contact: string;
  account: string;
  status: 'open' | 'resolved';
  owner: Owner;
  language: string | null;
  episode: number;
  lastSeq: number;
  change: number;
  openedAt: string;
  lastMessageAt: string;
  waitingSince: string | null;
  handOff: HandOff | null;
  /** When the customer wrote last, by the platform's clock: windows are counted from it. */
  lastInboundAt: string | null;
  /** What the desk wrote on it. */
  marks: Marks;
}

export interface Contact {
  id: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  language: string | null;
  zone: string | null;
  country: string | null;
  verified: boolean;
  blocked: boolean;
  firstSeen: string;
  /** Phone and email are hints only: this agent may not see them. */
  masked: boolean;
}

export type ChannelKind = 'widget' | 'telegram' | 'whatsapp' | 'messenger' | 'instagram' | 'line' | 'email' | 'api';

export interface Listed {
  conversation: Conversation;
  contact: Contact;
  accountName: string;
  accountKind: ChannelKind;
  lastMessage: Message | null;
  unread: number;
}

export interface Opened {
  conversation: Conversation;
  contact: Contact;
  account: { id: string; kind: ChannelKind; name: string };
  messages: Message[];
  earlier: Conversation[];
  unread: number;
}

export interface Candidate {
  passage: string;
  title: string;
  score: number;
  words: number;
  meaning: number;
}

export interface Trace {
  decision: string;
  reason: string;
  confidence: number;
  language: string;
  candidates: Candidate[];
  model: string | null;
  notes: Record<string, string>;
  milliseconds: Record<string, number>;
}

export type Role = 'owner' | 'admin' | 'agent';

export interface Agent {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: string;
  capacity: number;
  active: boolean;
}

export type Permission =
  | 'read_conversations' | 'reply' | 'assign_others' | 'see_contact_data' | 'edit_knowledge'
  | 'edit_bot' | 'manage_channels' | 'manage_agents' | 'manage_workspace' | 'see_failures';

export interface Workspace {
  id: string;
  name: string;
  shopName: string;
  shopKind: string;
  language: string;
  zone: string;
}

export interface Session {
  agent: Agent;
  workspace: Workspace;
  permissions: Permission[];
  /** The workspace asks for a second step: until there is one, it can be set up and nothing else be done. */
  factorMissing: boolean;
}

export type Presence = 'online' | 'busy' | 'away' | 'offline';

export interface Presences {
  mine: Presence;
  agents: Record<string, Presence>;
}

export type View = 'mine' | 'team' | 'unassigned' | 'bot' | 'snoozed' | 'mentions' | 'followed' | 'all' | 'resolved' | 'spam';

export interface Counts {
  mine: number;
  team: number;
  unassigned: number;
  bot: number;
  snoozed: number;
  mentions: number;
  all: number;
  unreadMine: number;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export type LiveEvent =
  | { type: 'message_added' | 'message_changed'; conversation: Conversation; message: Message }
  | { type: 'conversation_changed'; conversation: Conversation }
  | { type: 'answer_drafted'; conversation: string; answers: string; text: string }
  | { type: 'typing'; conversation: string; author: Author }
  | { type: 'viewers_changed'; conversation: string; agents: string[] }
  | { type: 'seen_by_customer'; conversation: string; seq: number }
  | { type: 'presence_changed'; agent: string; presence: Presence }
  | { type: 'promise_changed'; conversation: string; stage: 'started' | 'warned' | 'breached' | 'ended' }
  | { type: 'notifications_changed'; agent: string; sound: string | null }
  | { type: 'indexing_progressed'; source: string; done: number; total: number }
  | { type: 'draft_dropped' };

export type LiveFrame =
  | { type: 'hello'; epoch: string; seq: number }
  | { type: 'resync' }
  | { type: 'ping' }
  | { type?: undefined; seq: number; event: LiveEvent };
