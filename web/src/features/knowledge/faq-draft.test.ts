import { describe, expect, test } from 'vitest';
import type { Faq } from '@/lib/knowledge/types';
import { draftOf, edited, missing } from './faq-draft';

const faq: Faq = {
  id: 'f',
  enabled: true,
  questions: [
    { language: 'en', text: 'How long can I return it?' },
    { language: 'zh', text: '多久可以退货？' },
    { language: 'en', text: 'What is the return policy?' },
  ],
  answers: [
    { language: 'en', text: 'Thirty days.' },
    { language: 'de', text: 'Dreißig Tage.' },
  ],
  updatedAt: '2026-11-01T00:00:00Z',
};

describe('an entry in the editor', () => {
  test('has a section for every language it speaks, the reader’s first', () => {
    expect(edited(faq, 'zh-CN').sections.map((section) => section.language)).toEqual(['zh', 'de', 'en']);
  });

  test('keeps the order of its questions within a language, so that the main one stays first', () => {
    const english = edited(faq, 'en').sections[0];
    expect(english?.questions).toEqual(['How long can I return it?', 'What is the return policy?']);
  });

  test('that has no answer yet offers the reader’s language to answer in', () => {
    const asked = { enabled: true, questions: [{ language: 'de', text: 'Vermietet ihr Zelte?' }], answers: [] };
    expect(edited(asked, 'zh-CN').sections.map((section) => section.language)).toEqual(['zh', 'de']);
  });

  test('comes back as it was when nothing is changed', () => {
    const draft = draftOf(edited(faq, 'en'));
    expect(new Set(draft.questions)).toEqual(new Set(faq.questions));
    expect(new Set(draft.answers)).toEqual(new Set(faq.answers));
  });

  test('drops what was left empty, and spaces around the rest', () => {
    const draft = draftOf({ enabled: true, sections: [{ language: 'en', questions: [' Where? ', '  '], answer: ' Here. ' }], countries: ['DE'], validFrom: '', validUntil: '2026-05-31' });
    expect(draft).toEqual({ enabled: true, countries: ['DE'], validFrom: null, validUntil: '2026-05-31', questions: [{ language: 'en', text: 'Where?' }], answers: [{ language: 'en', text: 'Here.' }] });
  });

  test('says what is missing before it can be saved', () => {
    const fresh = edited(null, 'en');
    expect(missing(draftOf(fresh))).toBe('noQuestion');
    expect(missing({ enabled: true, questions: [{ language: 'en', text: 'Where?' }], answers: [] })).toBe('noAnswer');
    expect(missing(draftOf(edited(faq, 'en')))).toBeNull();
  });
});
