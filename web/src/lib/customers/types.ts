import type { ChannelKind, Contact, Conversation } from '@/types/api';

export type FieldKind = 'text' | 'number' | 'date' | 'yes_no' | 'choice' | 'link';

/** A field that the shop keeps on its customers. */
export interface CustomField {
  id: string;
  name: string;
  kind: FieldKind;
  options: string[];
  personal: boolean;
}

export type FieldValue = string | number | boolean;

export interface CustomerLine {
  contact: Contact;
  lastSeen: string;
  barred: boolean;
  externalId: string | null;
  fields: Record<string, FieldValue>;
  channels: ChannelKind[];
  tags: string[];
}

export interface TagOn {
  tag: string;
  agent: string | null;
  why: string | null;
  at: string;
}

export interface Note {
  id: string;
  agent: string;
  body: string;
  at: string;
}

/** All that the desk keeps on one customer. */
export interface CustomerFile {
  contact: Contact;
  lastSeen: string;
  barred: { at: string; by: string | null; why: string | null } | null;
  externalId: string | null;
  marketing: boolean | null;
  fields: Record<string, FieldValue>;
  reaches: { account: string; channel: ChannelKind; address: string }[];
  tags: TagOn[];
  notes: Note[];
  merges: { merge: string; merged: string; at: string }[];
  mergedInto: string | null;
}

export interface Moment {
  id: string;
  kind: string;
  at: string;
  agent: string | null;
  details: Record<string, string>;
  conversation: Conversation | null;
  channel: ChannelKind | null;
}
