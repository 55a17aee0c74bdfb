import type { FaqDraft, Phrase } from './types';

/** The languages an entry says anything in, the one given first. */
export function languagesOf(faq: FaqDraft, first: string): string[] {
  const all = new Set([...faq.questions, ...faq.answers].map((phrase) => phrase.language));
  return [...all].sort((one, other) => rank(one, first) - rank(other, first) || one.localeCompare(other));
}

/** The phrase in this language, or in English, or any. */
export function bestPhrase(phrases: Phrase[], language: string): string {
  const primary = language.split('-')[0] ?? language;
  const found =
    phrases.find((phrase) => phrase.language === primary) ??
    phrases.find((phrase) => phrase.language === 'en') ??
    phrases[0];
  return found?.text ?? '';
}

/** A language's name in the reader's own language: "Spanish", "西班牙语". */
export function languageName(code: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What customers of a cross-border shop mostly write. */
export const COMMON_LANGUAGES = [
  'en', 'zh', 'es', 'de', 'fr', 'it', 'pt', 'ja', 'ko', 'ru', 'ar', 'nl', 'pl', 'tr', 'vi', 'th', 'id', 'sv', 'uk', 'he',
];

function rank(language: string, first: string): number {
  return language === first.split('-')[0] ? 0 : 1;
}
