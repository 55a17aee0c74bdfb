/** The server's words, as docs/api.md gives them. Ids are UUIDs, instants ISO 8601 in UTC. */
import type { Marks } from './marks';

export type Source = { type: 'stored'; id: string } | { type: 'remote'; reference: string } | { type: 'lost'; reason: string };

/** What a machine read in a picture or heard in a voice note; the text is empty unless it could. */
export interface Reading {
  outcome: 'read' | 'nothing' | 'failed';
  text: string;
}

export interface Attachment {
  source: Source;
  name: string | null;
  mimeType: string;
  bytes: number;
  reading: Reading | null;
}

export type MediaKind = 'image' | 'voice' | 'audio' | 'video' | 'sticker' | 'file';

export type NoticeKind =
  | 'handed_over'
  | 'assigned'
  | 'taken_over'
  | 'returned_to_bot'
  | 'returned_to_queue'
  | 'resolved'
  | 'reopened' | 'snoozed' | 'woken'
  | 'contact_left'
  | 'customer_blocked'
  | 'customer_unblocked' | 'rated'
  | 'reported_as_spam' | 'merged' | 'merged_here' | 'unmerged'
  | 'forwarded' | 'forwarded_here' | 'moved';

export interface Option {
  id: string;
  label: string;
}

export type Text = { type: 'text'; body: string };
export type Media = { type: 'media'; kind: MediaKind; file: Attachment; caption: string | null; album: string | null };
export type Location = { type: 'location'; latitude: number; longitude: number; label: string | null };
export type ContactCard = { type: 'contact_card'; name: string; phones: string[] };
export type Menu = { type: 'menu'; prompt: string; options: Option[] };
export type Choice = { type: 'choice'; optionId: string; label: string };
export type Notice = { type: 'notice'; kind: NoticeKind; details: Record<string, string> };
/** A mail: its new words, what is folded away, and the whole of it as sanitised markup. */
export type Email = {
  type: 'email';
  subject: string | null;
  body: string;
  quoted: string | null;
  html: string | null;
  to: string[];
  cc: string[];
  /** Who reads it without the others knowing. */
  bcc: string[];
  attachments: Attachment[];
};
/** Values by place: `body.1`, `header.1`, `button.0`. */
export type Template = { type: 'template'; name: string; language: string; values: Record<string, string>; preview: string };
export interface OrderItem {
  product: string;
  quantity: number;
  price: string;
  currency: string;
}
export type Order = { type: 'order'; note: string | null; items: OrderItem[] };
export type Form = { type: 'form'; name: string | null; answers: Record<string, string> };
export type Story = { type: 'story'; kind: 'mention' | 'reply'; file: Attachment | null; text: string | null };
export type Shared = { type: 'shared'; title: string | null; url: string | null };
export interface Card {
  title: string;
  subtitle: string | null;
  image: string | null;
  options: Option[];
  about: { kind: 'order' | 'product'; id: string } | null;
}
export type Cards = { type: 'cards'; cards: Card[] };
export type Unsupported = { type: 'unsupported'; platformKind: string; payload: string };

export type Content = Text | Media | Location | ContactCard | Menu | Choice | Email | Template | Order | Form | Story | Shared | Cards | Notice | Unsupported;

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
