import { expect, test } from 'vitest';
import { areasOf, type OpenApi } from './requests';
import { shape } from './shape';

test('a schema reads like a type', () => {
  expect(shape({ type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' }, at: { type: ['string', 'null'] }, tags: { type: 'array', items: { $ref: '#/components/schemas/Tag' } } } })).toBe(
    '{\n  id: string /* uuid */\n  at?: string | null\n  tags?: Tag[]\n}',
  );
  expect(shape({ type: 'array', items: { type: 'string', enum: ['a', 'b'] } })).toBe("('a' | 'b')[]");
  expect(shape({ anyOf: [{ $ref: '#/components/schemas/Tag' }, { type: 'null' }] })).toBe('Tag | null');
  expect(shape({ type: 'object', additionalProperties: { type: 'integer' } })).toBe('Record<string, number>');
});

test('operations are found by all their words', () => {
  const operation = { operationId: 'getTags', tags: ['tags'], summary: "The shop's tags", 'x-scope': 'conversations:read', responses: {} };
  const document: OpenApi = { paths: { '/tags': { get: operation, post: { ...operation, operationId: 'postTags', summary: 'A tag' } } }, components: { schemas: {} } };
  const found = (words: string) => areasOf(document, words, (one) => one.summary).flatMap(([, entries]) => entries.map((entry) => entry.method));
  expect(found('')).toEqual(['GET', 'POST']);
  expect(found('shop TAGS')).toEqual(['GET']);
  expect(found('nothing')).toEqual([]);
});
