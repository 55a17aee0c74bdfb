/** A sentence in one language. */
export interface Phrase {
  language: string;
  text: string;
}

/** The first question of a language is the main one, the others are variants. */
export interface FaqDraft {
  enabled: boolean;
  questions: Phrase[];
  answers: Phrase[];
  /** ISO codes of the customers' countries it is for; none: for everybody. */
  countries?: string[];
  /** The first and the last day, as 2026-05-31. */
  validFrom?: string | null;
  validUntil?: string | null;
}

export interface Faq extends FaqDraft {
  id: string;
  updatedAt: string;
}

export interface KnowledgeDocument {
  id: string;
  name: string;
  kind: string;
  bytes: number;
  language: string | null;
  enabled: boolean;
  passages: number;
  state: 'waiting' | 'indexing' | 'ready' | 'failed';
  progress: number;
  problem: string | null;
  updatedAt: string;
}

export interface PassagePreview {
  title: string;
  text: string;
}

export interface StoredPassage extends PassagePreview {
  id: string;
}

/** What the server understood of a file or text; nothing of it is stored. */
export interface Preview {
  kind: string;
  language: string | null;
  passages: PassagePreview[];
  faqs: FaqDraft[];
}

/** Something to learn: a file, or text with a name. */
export type Material = { type: 'file'; file: File } | { type: 'text'; name: string; text: string };

export interface Found {
  passage: string;
  kind: 'faq' | 'document';
  title: string;
  text: string;
  score: number;
  words: number;
  meaning: number;
}

export interface SearchResult {
  language: string;
  found: Found[];
  decision: 'answer' | 'ask' | 'hand_off';
}
