import { stored } from '@/lib/stored';

export type Mode = 'reply' | 'note';

/** What somebody has begun to write in a conversation. */
export interface Draft {
  mode: Mode;
  reply: string;
  note: string;
  /** Of a mail; absent elsewhere. */
  subject?: string;
  cc?: string;
  bcc?: string;
  /** The external id of the message that is quoted. */
  quoted: string | null;
}

export const emptyDraft: Draft = { mode: 'reply', reply: '', note: '', quoted: null };

const kept = (conversation: string) => stored<Draft | null>(`draft.${conversation}`, null);

export function draftOf(conversation: string): Draft {
  return kept(conversation).get() ?? emptyDraft;
}

/** Survives reloads; an empty draft leaves nothing behind. */
export function keepDraft(conversation: string, draft: Draft): void {
  kept(conversation).set(draft.reply === '' && draft.note === '' ? null : draft);
}

export function hasDraft(conversation: string): boolean {
  return kept(conversation).get() !== null;
}
