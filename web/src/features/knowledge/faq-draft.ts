import { languagesOf } from '@/lib/knowledge/languages';
import type { FaqDraft } from '@/lib/knowledge/types';

/** What the editor holds of one language: its questions, the main one first, and its answer. */
export interface Section {
  language: string;
  questions: string[];
  answer: string;
}

export interface EditedFaq {
  enabled: boolean;
  sections: Section[];
  countries: string[];
  validFrom: string;
  validUntil: string;
}

export function emptySection(language: string): Section {
  return { language, questions: [''], answer: '' };
}

/** @param faq an entry, or what a new one begins with; the reader can answer in their own language at once */
export function edited(faq: FaqDraft | null, reader: string): EditedFaq {
  const first = reader.split('-')[0] ?? 'en';
  if (faq === null) return { enabled: true, sections: [emptySection(first)], countries: [], validFrom: '', validUntil: '' };
  return {
    enabled: faq.enabled,
    sections: (faq.answers.length === 0 ? [...new Set([first, ...languagesOf(faq, first)])] : languagesOf(faq, first)).map((language) => sectionOf(faq, language)),
    countries: faq.countries ?? [],
    validFrom: faq.validFrom ?? '',
    validUntil: faq.validUntil ?? '',
  };
}

export function draftOf({ enabled, sections, countries, validFrom, validUntil }: EditedFaq): FaqDraft {
  return {
    enabled,
    countries,
    validFrom: validFrom || null,
    validUntil: validUntil || null,
    questions: sections.flatMap(({ language, questions }) =>
      questions.filter((text) => text.trim() !== '').map((text) => ({ language, text: text.trim() })),
    ),
    answers: sections
      .filter(({ answer }) => answer.trim() !== '')
      .map(({ language, answer }) => ({ language, text: answer.trim() })),
  };
}

/** What is still missing before the bot could use it, as an i18n key. */
export function missing(draft: FaqDraft): 'noQuestion' | 'noAnswer' | null {
  if (draft.questions.length === 0) return 'noQuestion';
  return draft.answers.length === 0 ? 'noAnswer' : null;
}

function sectionOf(faq: FaqDraft, language: string): Section {
  const questions = faq.questions.filter((phrase) => phrase.language === language).map((phrase) => phrase.text);
  const answer = faq.answers.find((phrase) => phrase.language === language)?.text ?? '';
  return { language, questions: questions.length > 0 ? questions : [''], answer };
}
