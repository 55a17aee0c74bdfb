import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { keys } from '@/lib/cache-keys';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { sampleSession } from '@/lib/testing/samples';
import { safeTarget, SignInPage } from './sign-in-page';

const fetched = vi.fn();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

async function open(at = '/sign-in') {
  const view = await renderApp(<SignInPage />, { at, namespace: 'sign-in', session: null });
  await userEvent.type(screen.getByLabelText('Email'), 'ada@shop.example');
  await userEvent.type(screen.getByLabelText('Password'), 'secret');
  return view;
}

test('the right password leads to where one wanted to go, and nothing of the person before is left', async () => {
  fetched.mockImplementation(async () => Response.json(sampleSession));
  const { client, router } = await open('/sign-in?to=%2Finbox%2Fc1%3Fview%3Dall');
  client.setQueryData(keys.counts, { mine: 9 });
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(router.state.location.pathname + router.state.location.search).toBe('/inbox/c1?view=all'));
  expect(client.getQueryData(keys.session)).toEqual(sampleSession);
  expect(client.getQueryData(keys.counts)).toBeUndefined();
});

test('a wrong password says so, and nothing more', async () => {
  fetched.mockImplementation(async () => Response.json({ status: 401, code: 'unauthenticated', detail: 'x' }, { status: 401 }));
  const { container } = await open();
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The email or the password is wrong.');
  await expectAccessible(container);
});

test('too many tries say how to go on', async () => {
  fetched.mockImplementation(async () => Response.json({ status: 429, code: 'too_many_requests' }, { status: 429 }));
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Too many tries.');
});

test('only addresses of this app are places to go back to', () => {
  expect(safeTarget('/inbox?view=all')).toBe('/inbox?view=all');
  for (const elsewhere of [null, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) expect(safeTarget(elsewhere)).toBe('/inbox');
});
