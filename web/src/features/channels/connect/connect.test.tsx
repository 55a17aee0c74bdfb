import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { ChannelsPage } from '../channels-page';

const form = { kind: 'whatsapp', fields: [
  { name: 'phone_number_id', secret: false, required: true, otherwise: '' },
  { name: 'token', secret: true, required: true, otherwise: '' },
  { name: 'odd_thing', secret: false, required: false, otherwise: '' },
  { name: 'base_url', secret: false, required: false, otherwise: 'https://graph.example' },
] };
const account = { id: 'w1', kind: 'whatsapp', name: 'Shop line', state: 'active', settings: {}, trouble: null, lastInboundAt: null, window: null };

const standing = {
  quality: 'yellow',
  openings: { used: 240, most: 250 },
  quota: null,
  templates: { approved: 3, paused: 1 },
  templateQuality: { red: 1 },
  tokenEnds: new Date(Date.now() + 5.5 * 86_400_000).toISOString(),
};
let accounts: object[];
let refusal: string | null;
const fetched = vi.fn();
const sent = (method: string) => fetched.mock.calls.filter(([, init]) => (init as RequestInit).method === method).map(([path, init]) => ({ path: String(path), body: JSON.parse(String((init as RequestInit).body ?? '{}')) as unknown }));

beforeEach(() => {
  accounts = [];
  refusal = null;
  fetched.mockReset();
  fetched.mockImplementation(async (path: string, init: RequestInit) => {
    if (path === '/api/channels/forms') return Response.json({ items: [form] });
    if (path === '/api/channels/health') return Response.json({ items: [{ account: 'w1', lastInboundAt: null, lag: null, silentBeyond: 3_600, outcomes: { sent: 7, quality: 2 }, budgetLeft: {}, bulk: { sent: 0, most: 50, paused: 'customers block this number' }, standing }] });
    if (path.endsWith('/templates')) return Response.json({ items: [{ name: 'order_update', language: 'en_US', category: 'UTILITY', status: 'PAUSED', quality: 'RED', reason: null, body: 'Hi', placeholders: [] }] });
    if (path.endsWith('/pastes')) return Response.json({ items: [{ name: 'callback_url', value: 'https://shop.example/hooks/whatsapp/k' }] });
    if (path === '/api/channels' && init.method === 'POST') return refusal ? Response.json({ code: 'invalid', detail: refusal }, { status: 400 }) : Response.json(account, { status: 201 });
    if (path === '/api/channels') return Response.json({ items: accounts });
    return Response.json({ ...account, ...(path.endsWith('/check') && { trouble: null }) });
  });
  vi.stubGlobal('fetch', fetched);
});

const open = (what = '') => renderApp(<ChannelsPage />, { at: `/channels${what && `?open=${what}`}`, namespace: 'channels' });

test('the gallery names every kind, and says which this server does not have', async () => {
  const { container } = await open();
  expect(await screen.findByRole('button', { name: /WhatsApp/ })).toBeEnabled();
  expect(screen.getByRole('button', { name: /LINE/ })).toBeDisabled();
  expect(screen.getByRole('button', { name: /LINE/ })).toHaveTextContent('Not on this server');
  expect(screen.getAllByRole('listitem')).toHaveLength(8);
  await expectAccessible(container);
});

test('a platform is connected by the form that its connector describes', async () => {
  await open('new-whatsapp');
  await userEvent.type(await screen.findByRole('textbox', { name: /Phone number ID/ }), '1055');
  const token = screen.getByLabelText(/^Access token/);
  expect(token).toHaveAttribute('type', 'password');
  await userEvent.type(token, 's3cret');
  expect(screen.getByRole('textbox', { name: 'Odd thing' })).toBeInTheDocument();
  expect(screen.getByText('More settings')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Check and connect' }));

  expect(await screen.findByDisplayValue('https://shop.example/hooks/whatsapp/k')).toBeVisible();
  expect(sent('POST')[0]).toEqual({ path: '/api/channels', body: { kind: 'whatsapp', name: 'WhatsApp', values: { phone_number_id: '1055', token: 's3cret' } } });
  expect(screen.getByRole('button', { name: 'Copy: Callback URL' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Check now' }));
  expect(await screen.findByText('The platform answers. It works.')).toBeVisible();
  await expectAccessible(screen.getByRole('dialog'));
});

test('what the platform refuses is said at the field that it speaks of, and nothing is lost', async () => {
  refusal = "The field 'phone_number_id' is not a number of this account.";
  await open('new-whatsapp');
  await userEvent.type(await screen.findByRole('textbox', { name: /Phone number ID/ }), '12');
  await userEvent.type(screen.getByLabelText(/^Access token/), 's');
  await userEvent.click(screen.getByRole('button', { name: 'Check and connect' }));

  await waitFor(() => expect(screen.getByRole('textbox', { name: /Phone number ID/ })).toHaveAccessibleDescription(/not a number of this account/));
  expect(screen.getByRole('textbox', { name: /Phone number ID/ })).toHaveValue('12');
});

test('other refusals stand below the form', async () => {
  refusal = 'Meta says: the token has expired.';
  await open('new-whatsapp');
  await userEvent.type(await screen.findByRole('textbox', { name: /Phone number ID/ }), '12');
  await userEvent.type(screen.getByLabelText(/^Access token/), 's');
  await userEvent.click(screen.getByRole('button', { name: 'Check and connect' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Meta says: the token has expired.');
});

test('an account that stopped says why and what to do; only what was changed is sent', async () => {
  accounts = [{ ...account, state: 'needs_reconnect', trouble: 'The token has expired.', settings: { phone_number_id: '1055' } }];
  await open('w1');
  const drawer = within(await screen.findByRole('dialog'));
  expect(drawer.getByText('The token has expired.')).toBeVisible();
  expect(drawer.getByText(/waiting messages then go out by themselves/)).toBeVisible();
  expect(await drawer.findByText(/Nothing has come in for much longer than usual/)).toBeVisible();
  expect(drawer.getByText('Quality complaints')).toBeVisible();
  expect(drawer.getByText('customers block this number')).toBeVisible();
  expect(within(await drawer.findByRole('table', { name: 'Templates' })).getByRole('row', { name: /Order update.*Utility.*paused.*low/ })).toBeVisible();
  await userEvent.click(drawer.getByRole('button', { name: 'Fetch templates' }));
  await waitFor(() => expect(sent('POST').map(({ path }) => path)).toContain('/api/channels/w1/templates/sync'));
  const figure = (name: string) => drawer.getAllByText(name).find((one) => one.tagName === 'DT')!.parentElement!;
  expect(figure('Quality')).toHaveTextContent('medium');
  expect(figure('Written to first today')).toHaveTextContent('240 of 250');
  expect(figure('Templates')).toHaveTextContent('3 approved · 1 paused');
  expect(figure('Quality of templates')).toHaveAttribute('data-tone', 'bad');
  expect(figure('Access token')).toHaveTextContent(/5 days left/);
  await userEvent.type(await drawer.findByLabelText(/^Access token/), 'fresh');
  await userEvent.click(drawer.getByRole('switch', { name: /The bot answers here/ }));
  await userEvent.click(drawer.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(sent('PATCH')).toEqual([{ path: '/api/channels/w1', body: { name: 'Shop line', settings: { bot: 'off' }, values: { token: 'fresh' } } }]));
});
