import { expect, test } from 'vitest';
import { after, stepFor } from './steps';

test('whoever is not signed in begins with the account, whatever the address says', () => {
  expect(stepFor('widget', false)).toBe('account');
});

test('a reload goes on at the step in the address', () => {
  expect(stepFor('try', true)).toBe('try');
});

test('an account is made once: signed in, the first step is the shop', () => {
  expect(stepFor('account', true)).toBe('shop');
  expect(stepFor(null, true)).toBe('shop');
  expect(stepFor('nonsense', true)).toBe('shop');
});

test('after the last step comes the desk', () => {
  expect(after('account')).toBe('shop');
  expect(after('widget')).toBeNull();
});
