/** What the server tells about simulated bots; messages are the Bot API's own objects. */

export interface Summary {
  account: string;
  name: string;
  username: string;
  customers: number;
}

export interface PhoneState {
  version: number;
  name: string;
  username: string;
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

export interface Entry {
  id: number;
  fromBot: boolean;
  reaction: string;
  wire: WireMessage;
}

interface WireFile {
  file_id: string;
  file_name?: string;
  file_size?: number;
  mime_type?: string;
}

interface Place {
  latitude: number;
  longitude: number;
}

export interface Button {
  text: string;
  callback_data?: string;
  url?: string;
}

export interface WireMessage {
  message_id: number;
  date: number;
  edit_date?: number;
  text?: string;
  caption?: string;
  photo?: WireFile[];
  voice?: WireFile;
  audio?: WireFile;
  video?: WireFile;
  animation?: WireFile;
  document?: WireFile;
  sticker?: WireFile;
  location?: Place;
  venue?: { location: Place; title: string; address: string };
  contact?: { phone_number: string; first_name: string };
  reply_to_message?: WireMessage;
  reply_markup?: { inline_keyboard: Button[][] };
}

/** A line for lists and quotes. */
export function summary(message: WireMessage, word: (key: FileKind) => string): string {
  if (message.text) return message.text;
  const kind = kindOf(message);
  return [kind ? word(kind) : '', message.caption ?? message.contact?.first_name ?? message.venue?.title ?? '']
    .filter(Boolean)
    .join(' · ');
}

export type FileKind = 'photo' | 'voice' | 'audio' | 'video' | 'document' | 'location' | 'contact';

function kindOf(message: WireMessage): FileKind | null {
  if (message.photo || message.sticker) return 'photo';
  if (message.video || message.animation) return 'video';
  for (const kind of ['voice', 'audio', 'document', 'contact', 'location'] as const) {
    if (message[kind]) return kind;
  }
  return null;
}
