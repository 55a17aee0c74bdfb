import { expect, test } from 'vitest';
import { keyFor } from './intent-name';

test('the key of an intent is made of its name', () => {
  expect(keyFor('Gift wrap?', [])).toBe('gift_wrap');
  expect(keyFor('Größe', [])).toBe('gro_e');
});

test('a name without Latin letters gets a key too', () => {
  expect(keyFor('礼品包装', [])).toBe('intent');
});

test('two intents never share a key', () => {
  expect(keyFor('Gift wrap', ['gift_wrap', 'gift_wrap_2'])).toBe('gift_wrap_3');
});
