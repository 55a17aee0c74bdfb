import { expect, test } from 'vitest';
import { readableOn } from './readable-on';

test.each([
  ['rgb of the accent', 'teal', 'white'],
  ['a light yellow', 'yellow', 'black'],
])('%s carries readable letters', (_name, colour, letters) => {
  const hex = { teal: '0f766e', yellow: 'fde68a' }[colour];
  expect(readableOn(`#${hex}`)).toBe(letters);
});

test('what is not a colour yet, while it is being typed, does not break the preview', () => {
  expect(readableOn('')).toBe('white');
});
