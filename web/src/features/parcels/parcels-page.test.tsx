import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { ParcelsPage } from './parcels-page';
import type { Journey, TrackingService } from './requests';

const fetched = vi.fn();
const dhl: TrackingService = {
  kind: 'dhl', connected: false, trouble: null, callsToday: 0, callsADay: 250, webhook: null,
  fields: [{ name: 'api_key', secret: true, required: true, otherwise: '' }, { name: 'calls_a_day', secret: false, required: false, otherwise: '250' }],
};
const journey: Journey = {
  parcel: {
    number: '1Z999AA10123456784', carrier: 'UPS', link: 'https://www.ups.com/track?tracknum=1Z999AA10123456784', state: 'in_transit',
    scans: [{ at: '2026-11-17T10:00:00Z', state: 'in_transit', text: 'Processed', place: 'Louisville' }],
    expected: { from: '2026-11-20', until: '2026-11-20' }, deliveredAt: null, asOf: '2026-11-23T10:00:00Z',
  },
  silentDays: 6, late: true,
};
const templates = [
  { name: 'parcel_news', language: 'en', category: 'UTILITY', status: 'APPROVED', body: 'Parcel {{1}}: {{2}}', placeholders: ['body.1', 'body.2'] },
  { name: 'with_button', language: 'en', category: 'UTILITY', status: 'APPROVED', body: 'Parcel {{1}}', placeholders: ['body.1', 'button.0'] },
  { name: 'waiting', language: 'en', category: 'UTILITY', status: 'PENDING', body: 'Parcel {{1}}', placeholders: ['body.1'] },
];
let refused = false;

beforeEach(() => {
  refused = false;
  fetched.mockReset();
  fetched.mockImplementation(async (path: string, init: RequestInit) => {
    if (path === '/api/parcels/news') return Response.json({ wanted: init.method === 'PUT', silentDays: 5 });
    if (path === '/api/channels') return Response.json({ items: [{ id: 'w1', kind: 'whatsapp', name: 'Shop line' }, { id: 'm1', kind: 'messenger', name: 'Page' }] });
    if (path === '/api/channels/w1/templates') return Response.json({ items: templates });
    if (path === '/api/parcels/news/forms/w1') return Response.json({ form: init.method === 'PUT' ? JSON.parse(String(init.body)) : null });
    if (path.startsWith('/api/parcels?')) return Response.json(journey);
    if (init.method === 'PUT') return refused ? Response.json({ code: 'invalid', detail: 'It does not take the key (401).' }, { status: 400 }) : Response.json({ items: [{ ...dhl, connected: true, callsToday: 1 }] });
    return Response.json({ items: [dhl] });
  });
  vi.stubGlobal('fetch', fetched);
});

test('a service is connected by its key, and its refusal is told in words', async () => {
  refused = true;
  const { container } = await renderApp(<ParcelsPage />, { namespace: 'parcels' });
  await userEvent.click(await screen.findByRole('button', { name: 'Connect' }));
  await userEvent.type(screen.getByLabelText(/API key/), 'k-1');
  await userEvent.click(screen.getByRole('button', { name: 'Check and save' }));
  expect(await screen.findByText('It does not take the key (401).')).toBeVisible();
  await expectAccessible(container);
  refused = false;
  await userEvent.click(screen.getByRole('button', { name: 'Check and save' }));
  expect(await screen.findByText('Connected')).toBeVisible();
  expect(screen.getByText(/1 of 250 calls/)).toBeVisible();
  const put = fetched.mock.calls.filter(([, init]) => (init as RequestInit).method === 'PUT').at(-1);
  expect(JSON.parse(String((put?.[1] as RequestInit).body))).toEqual({ values: { api_key: 'k-1' } });
});

test('a number shows what is known, also that nobody has seen it for days', async () => {
  await renderApp(<ParcelsPage />, { namespace: 'parcels' });
  await userEvent.type(await screen.findByRole('textbox'), '1Z999AA10123456784');
  await userEvent.click(screen.getByRole('button', { name: 'Where is it?' }));
  expect(await screen.findByText('On its way')).toBeVisible();
  expect(screen.getByText(/Not seen for 6 days/)).toBeVisible();
  expect(screen.getByText('That day is over.')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('link', { name: "The carrier's page" })).toHaveAttribute('href', journey.parcel.link));
});

test('customers are told first only once the seller turns it on', async () => {
  await renderApp(<ParcelsPage />, { namespace: 'parcels' });
  const wanted = await screen.findByRole('switch', { name: 'Tell customers who allowed it' });
  expect(wanted).not.toBeChecked();
  await userEvent.click(wanted);
  await waitFor(() => expect(wanted).toBeChecked());
});

test('outside WhatsApp’s window an approved template goes out that has no other places than news can fill', async () => {
  await renderApp(<ParcelsPage />, { namespace: 'parcels' });
  await userEvent.click(await screen.findByRole('switch', { name: 'Tell customers who allowed it' }));
  await userEvent.click(await screen.findByRole('combobox', { name: 'Shop line' }));
  expect(screen.queryByText(/with_button|waiting/)).toBeNull();
  await userEvent.click(await screen.findByText('parcel_news · en'));
  await waitFor(() => expect(fetched.mock.calls.some(([path, init]) => path === '/api/parcels/news/forms/w1' && init.method === 'PUT' && JSON.parse(init.body).places === 2)).toBe(true));
  expect(await screen.findByText('Parcel {{1}}: {{2}}')).toBeVisible();
  expect(screen.getByText(/only while the platform's window is open/)).toBeVisible();
});
