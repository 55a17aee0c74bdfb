import { expect, test } from 'vitest';
import { replaced, typedAfter } from './completion';

test('a sign that begins a word is one, wherever the caret is', () => {
  expect(typedAfter('/', '/', 1)).toEqual({ query: '', start: 0, end: 1 });
  expect(typedAfter('/', 'Hello /refu and', 11)).toEqual({ query: 'refu', start: 6, end: 11 });
  expect(typedAfter('/', 'and/or', 6)).toBeNull();
  expect(typedAfter('/', 'https://x', 9)).toBeNull();
  expect(typedAfter('/', '/refund it', 10)).toBeNull();
  expect(typedAfter('@', 'ask @Ada M', 10)).toEqual({ query: 'Ada M', start: 4, end: 10 });
  expect(typedAfter('@', 'me@shop', 7)).toBeNull();
});

test('the rest of the text stays', () => {
  expect(replaced('Hello /refu and', typedAfter('/', 'Hello /refu and', 11)!, 'money back')).toEqual({ text: 'Hello money back and', caret: 16 });
});
