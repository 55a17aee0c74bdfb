import { expect, test } from 'vitest';
import { fields, meaningOf, needed, withMeaning } from './fields';

test('a column has one meaning, and a meaning one column', () => {
  const before = { number: 0, email: 1, total: 2 };
  const after = withMeaning(before, 2, 'email');
  expect(after).toEqual({ number: 0, email: 2 });
  expect(meaningOf(after, 1)).toBeNull();
  expect(meaningOf(after, 2)).toBe('email');
});

test('a meaning can be taken away', () => {
  expect(withMeaning({ number: 0, email: 1 }, 1, null)).toEqual({ number: 0 });
});

test('what is needed is on offer', () => {
  expect(fields.orders).toEqual(expect.arrayContaining(needed.orders));
  expect(fields.items).toEqual(expect.arrayContaining(needed.items));
});
