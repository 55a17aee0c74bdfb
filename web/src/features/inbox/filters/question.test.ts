import { expect, test } from 'vitest';
import { asText, listOf, narrowing, ownFields, readQuestion, withField, withOwnField } from './question';

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

test('what is asked of the shop\'s own fields may hold commas, and each of them counts', () => {
  const question = withOwnField(withOwnField({ tag: 'a' }, 'level', 'gold, old: 1'), 'since', '2024');
  const back = readQuestion(new URLSearchParams(asText(question)));
  expect(ownFields(back)).toEqual(new Map([['level', 'gold, old: 1'], ['since', '2024']]));
  expect(narrowing(back)).toBe(3);
  expect(ownFields(withOwnField(back, 'level', null))).toEqual(new Map([['since', '2024']]));
  expect(withOwnField(withOwnField(back, 'level', null), 'since', '').field).toBeUndefined();
});
