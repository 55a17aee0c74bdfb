/** What a message can hold, as docs/api.md gives it. */
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
