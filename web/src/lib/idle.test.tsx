import { act } from '@testing-library/react';
import { fireEvent } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keys } from './cache-keys';
import { useIdle } from './idle';
import { renderApp } from './testing/render';

function Desk() {
  useIdle();
  return null;
}

const asked: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  localStorage.clear();
  asked.length = 0;
  vi.stubGlobal('fetch', (_path: string, request: RequestInit) => {
    if (request.method === 'PUT') asked.push((JSON.parse(String(request.body)) as { presence: string }).presence);
    return Promise.resolve(new Response('{}', { status: 200 }));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('away after five minutes without a key, and online again with the next', async () => {
  await renderApp(<Desk />);
  await act(() => vi.advanceTimersByTimeAsync(4 * 60_000));
  expect(asked).toEqual([]);
  await act(() => vi.advanceTimersByTimeAsync(90_000));
  expect(asked).toEqual(['away']);
  fireEvent.keyDown(window, { key: 'a' });
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(asked).toEqual(['away', 'online']);
});

test('whoever said that they are busy stays busy', async () => {
  const { client } = await renderApp(<Desk />);
  act(() => void client.setQueryData(keys.presence, { mine: 'busy', agents: {} }));
  await act(() => vi.advanceTimersByTimeAsync(20 * 60_000));
  expect(asked).toEqual([]);
});
