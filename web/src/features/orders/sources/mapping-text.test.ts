import { expect, test } from 'vitest';
import { mappingText } from './mapping-text';

test('a mapping is kept line by line', () => {
  expect(mappingText({ number: 'order_no', title: 'items[].name' })).toBe('number = order_no\ntitle = items[].name');
});
