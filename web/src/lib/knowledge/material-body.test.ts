import { expect, test } from 'vitest';
import { materialBody, MAX_BYTES, refusal } from './material-body';

test('only files that can be read are taken, whatever the case of their ending', () => {
  expect(refusal(new File(['x'], 'Returns.MD'))).toBeNull();
  expect(refusal(new File(['x'], 'questions.csv'))).toBeNull();
  expect(refusal(new File(['x'], 'photo.png'))).toBe('wrongKind');
  expect(refusal(new File(['x'], 'md'))).toBe('wrongKind');
});

test('a file that is too large is refused before it is sent', () => {
  const file = new File(['x'], 'big.md');
  Object.defineProperty(file, 'size', { value: MAX_BYTES + 1 });
  expect(refusal(file)).toBe('tooLarge');
});

test('a file travels as a form part with its name, text as JSON', () => {
  const body = materialBody({ type: 'file', file: new File(['hello'], 'a.md') });
  expect(body).toBeInstanceOf(FormData);
  expect(((body as FormData).get('file') as File).name).toBe('a.md');
  expect(materialBody({ type: 'text', name: 'Returns', text: 'Thirty days.' })).toEqual({ name: 'Returns', text: 'Thirty days.' });
});
