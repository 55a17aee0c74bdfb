import { expect, test } from 'vitest';
import { money } from './money';

test('a fraction of a cent is not rounded away', () => {
  expect(money(0.00042, 'USD', 'en')).toBe('$0.00042');
  expect(money(12.5, 'USD', 'en')).toBe('$12.50');
  expect(money(0, 'USD', 'en')).toBe('$0.00');
});

test('a currency that is none is still a sum', () => {
  expect(money(3, 'X', 'en')).toBe('3.00 X');
});
