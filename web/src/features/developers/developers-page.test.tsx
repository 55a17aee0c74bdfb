import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { HooksPanel } from './hooks/hooks-panel';
import type { Endpoint } from './hooks/requests';
import { TokensPanel } from './tokens/tokens-panel';
import type { Token } from './tokens/requests';

const token: Token = {
  id: 't1', name: 'Shop system', agent: 'a1', madeBy: 'a1', scopes: ['conversations:read', 'contact_data'], hint: 'x9Yz',
  createdAt: '2026-01-01T00:00:00Z', expiresAt: null, usedAt: null, revokedAt: null,
};
const endpoint: Endpoint = {
  id: 'h1', name: 'ERP', host: 'erp.example.com', format: 'serai', events: ['message.created'], contactData: false,
  enabled: true, hasSecret: true, oldSecretUntil: null, createdAt: '2026-01-01T00:00:00Z',
};
const fetched = vi.fn();

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(async (path: string, init: RequestInit) => {
    if (path.endsWith('/test')) return Response.json({ ok: false, status: 401, problem: 'HTTP 401', milliseconds: 12 });
    if (path === '/api/developers/tokens') return init.method === 'POST' ? Response.json({ token, secret: 'serai_whole' }) : Response.json({ items: [token], scopes: ['conversations:read', 'contact_data'] });
    if (path === '/api/developers/hooks') return Response.json({ items: [endpoint], events: ['message.created'] });
    return Response.json([{ id: 'a1', name: 'Ana', active: true }]);
  });
  vi.stubGlobal('fetch', fetched);
});

test('a token is listed with what it may do, and a new one is shown once', async () => {
  const { container } = await renderApp(<TokensPanel />);
  expect(await screen.findByText('Shop system')).toBeVisible();
  expect(screen.getByText('serai_…x9Yz')).toBeVisible();
  expect(screen.getByText('See phone numbers and email addresses')).toBeVisible();
  await expectAccessible(container);

  await userEvent.click(screen.getByRole('button', { name: 'New token' }));
  await userEvent.type(await screen.findByLabelText('Name'), 'Script');
  await userEvent.click(screen.getByRole('button', { name: 'Make token' }));
  expect(await screen.findByText('serai_whole')).toBeVisible();
  const sent = fetched.mock.calls.find(([, init]) => (init as RequestInit).method === 'POST')!;
  expect(JSON.parse(String((sent[1] as RequestInit).body))).toMatchObject({ name: 'Script', scopes: ['conversations:read'], agent: null });
});

test('an endpoint that does not hear says why', async () => {
  const { container } = await renderApp(<HooksPanel />);
  expect(await screen.findByText('erp.example.com')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Test' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Not heard: HTTP 401'));
  await expectAccessible(container);
});
