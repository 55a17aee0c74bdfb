import { expect, test } from 'vitest';
import type { Trace } from '@/types/api';
import { fixTarget } from './fix-target';

const trace = (reason: string, title?: string): Trace => ({
  decision: 'answer', reason, confidence: 1, language: 'en', model: null, notes: {}, milliseconds: {},
  candidates: title ? [{ passage: 'p', title, score: 1, words: 1, meaning: 1 }] : [],
});

test('what is wrong is mended where it was written', () => {
  expect(fixTarget(trace('hours'), 'are you open?')).toBe('/channels');
  expect(fixTarget(trace('intent'), 'cancel it')).toBe('/intents');
  expect(fixTarget(trace('greeting'), 'hi')).toBe('/bot');
  expect(fixTarget(trace('confident'), 'how long & when?')).toBe('/knowledge?tab=search&q=how%20long%20%26%20when%3F');
});

test('where nothing was typed, the passage that was given is looked for', () => {
  expect(fixTarget(trace('picture', 'My payment was declined'), '')).toBe('/knowledge?tab=search&q=My%20payment%20was%20declined');
});
