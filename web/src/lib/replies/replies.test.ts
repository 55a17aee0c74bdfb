import { expect, test } from 'vitest';
import { filled, textFor, type CannedReply } from './replies';

const reply: CannedReply = { id: 'r', owner: null, shortcut: 'bye', texts: { en: 'Bye', 'pt-br': 'Tchau', zh: '再见' }, files: [] };

test('the customer’s language is taken, then English, then whatever there is', () => {
  expect(textFor(reply, 'zh-Hant')).toBe('再见');
  expect(textFor(reply, 'pt')).toBe('Tchau');
  expect(textFor(reply, 'pt-BR')).toBe('Tchau');
  expect(textFor(reply, 'fi')).toBe('Bye');
  expect(textFor(reply, null)).toBe('Bye');
  expect(textFor({ ...reply, texts: { ja: 'では' } }, 'fi')).toBe('では');
});

test('what is not known stays visible', () => {
  expect(filled('Hi {{customer.name}}, order {{ order }} of {{x}}', { 'customer.name': 'Ana', order: null })).toBe('Hi Ana, order {{ order }} of {{x}}');
});
