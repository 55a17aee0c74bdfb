import { expect, test } from 'vitest';
import { asText, listOf, narrowing, readQuestion, withField } from './question';

test('a question reads back from the address as it was written', () => {
  const question = withField(withField({}, 'tag', 'a,b'), 'sort', 'waiting');
  expect(asText(question)).toBe('sort=waiting&tag=a%2Cb');
  expect(readQuestion(new URLSearchParams(`view=all&${asText(question)}&q=x`))).toEqual(question);
  expect(listOf(question.tag)).toEqual(['a', 'b']);
  expect(listOf(undefined)).toEqual([]);
});

test('an emptied field is gone, and the order narrows nothing', () => {
  expect(withField({ tag: 'a', sort: 'priority' }, 'tag', '')).toEqual({ sort: 'priority' });
  expect(narrowing({ tag: 'a', sort: 'priority', unread: 'true' })).toBe(2);
});
