/** What the server tells about simulated accounts: the same for every platform. */

export type Kind = 'telegram' | 'whatsapp' | 'messenger' | 'instagram' | 'line' | 'email' | 'api' | 'widget';

export type FileKind = 'image' | 'voice' | 'audio' | 'video' | 'sticker' | 'file';

export type Ability = 'reply' | 'edit' | 'unsend' | 'react' | 'location' | 'contact' | 'block' | 'subject' | 'read' | 'past' | FileKind;

export type Mishap = 'slow_down' | 'server_error' | 'lost_answer' | 'token_expired' | 'fails_later' | 'twice' | 'swapped';

export interface Summary {
  account: string;
  kind: Kind;
  name: string;
  handle: string;
  customers: number;
}

export interface Overview {
  kinds: Kind[];
  items: Summary[];
}

export interface PhoneState {
  version: number;
  kind: Kind;
  name: string;
  handle: string;
  abilities: Ability[];
  mishaps: Mishap[];
  pending: number;
  customers: Person[];
}

export interface Person {
  id: string;
  name: string;
  language: string;
  blocked: boolean;
  typing: boolean;
  messages: Entry[];
}

export interface Button {
  id: string;
  label: string;
  url: string | null;
}

export interface Card {
  title: string;
  subtitle: string | null;
  image: string | null;
  buttons: Button[];
}

export interface PhoneFile {
  id: string;
  kind: FileKind;
  name: string;
  mimeType: string;
}

export interface Entry {
  id: string;
  fromShop: boolean;
  at: string;
  subject: string | null;
  text: string;
  footer: string | null;
  files: PhoneFile[];
  place: { latitude: number; longitude: number; label: string | null } | null;
  contact: { name: string; phone: string } | null;
  buttons: Button[];
  cards: Card[];
  replyTo: string | null;
  reaction: string;
  edited: boolean;
  unsent: boolean;
  state: 'none' | 'sent' | 'read';
}

/** A line for lists and quotes. */
export function summary(entry: Entry, word: (key: FileKind | 'location' | 'contact' | 'unsent' | 'cards') => string): string {
  if (entry.unsent) return word('unsent');
  if (entry.subject) return `${entry.subject}: ${entry.text}`;
  if (entry.text && entry.files.length === 0) return entry.text;
  const file = entry.files[0];
  const kind = file ? word(file.kind) : entry.place ? word('location') : entry.contact ? word('contact') : entry.cards.length > 0 ? word('cards') : '';
  return [kind, entry.text || entry.contact?.name || entry.place?.label || entry.cards[0]?.title].filter(Boolean).join(' · ');
}
