import { afterEach, expect, test, vi } from 'vitest';
import { freshId } from './fresh-id';

afterEach(() => vi.unstubAllGlobals());

test('where the browser offers no UUIDs, one is made all the same', () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  expect(freshId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(freshId()).not.toBe(freshId());
});
