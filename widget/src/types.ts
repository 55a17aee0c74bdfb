/** The words that the widget and the server exchange; docs/api.md describes them. */
export interface Config {
  shopName: string;
  botName: string;
  color: string;
  position: 'left' | 'right';
  title: string;
  greeting: string | null;
  language: string;
  identity: 'off' | 'optional' | 'required';
}

export interface Session {
  token: string;
  conversation: string | null;
  config: Config;
  change: number;
  unread: number;
}

export interface Attachment {
  source: { type: 'stored'; id: string } | { type: 'remote'; reference: string } | { type: 'lost'; reason: string };
  name: string | null;
  mimeType: string;
  bytes: number;
  /** Leave to send it, on what was uploaded here. */
  token?: string;
  url?: string;
}

export type MediaKind = 'image' | 'voice' | 'audio' | 'video' | 'sticker' | 'file';

export type Content =
  | { type: 'text'; body: string }
  | { type: 'media'; kind: MediaKind; file: Attachment; caption: string | null; album?: string | null }
  | { type: 'location'; latitude: number; longitude: number; label: string | null }
  | { type: 'contact_card'; name: string; phones: string[] }
  | { type: 'menu'; prompt: string; options: { id: string; label: string }[] }
  | { type: 'choice'; optionId: string; label: string }
  | { type: 'cards'; cards: Card[] };

/** An option whose id is an address opens it. */
export interface Card {
  title: string;
  subtitle: string | null;
  image: string | null;
  options: { id: string; label: string }[];
}

export interface Writer {
  kind: 'me' | 'bot' | 'human';
  name: string;
}

export interface Message {
  id: string;
  conversation: string;
  seq: number;
  change: number;
  clientId: string | null;
  author: Writer;
  content: Content;
  fileUrl: string | null;
  at: string;
  deleted: boolean;
  edited: boolean;
  seen: boolean;
}

export type ServerFrame =
  | { type: 'message'; message: Message }
  | { type: 'ready'; conversation: string | null; change: number }
  | { type: 'typing'; who: 'bot' | 'human'; name: string }
  | { type: 'draft'; answers: string; text: string }
  | { type: 'accepted'; clientId: string }
  | { type: 'refused'; clientId: string; code: string; detail: string }
  | { type: 'ping' };

export type ClientFrame =
  | { type: 'hello'; token: string; conversation: string | null; after: number }
  | { type: 'send'; clientId: string; content: Content }
  | { type: 'typing' }
  | { type: 'seen'; seq: number }
  | { type: 'pong' };
