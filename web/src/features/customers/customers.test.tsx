import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CustomerFile } from '@/lib/customers/types';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { CustomerCard } from './customer-card';
import { CustomersPage } from './customers-page';

const contact = { id: 'c1', name: 'Ana López', phone: '+34600000001', email: 'ana@shop.example', language: 'es', zone: 'Europe/Madrid', country: 'ES', verified: false, blocked: false, firstSeen: '2026-11-01T10:00:00Z', masked: false };
const file: CustomerFile = {
  contact,
  lastSeen: '2026-11-20T10:00:00Z',
  barred: null,
  externalId: 'A1',
  marketing: null,
  fields: { f1: 'Gold', f2: true },
  reaches: [{ account: 'a1', channel: 'telegram', address: '4711' }],
  tags: [{ tag: 't1', agent: 'me', why: 'asked twice', at: '2026-11-20T10:00:00Z' }],
  notes: [{ id: 'n1', agent: 'me', body: 'Likes blue', at: '2026-11-20T10:00:00Z' }],
  merges: [],
  mergedInto: null,
};
const answers: [RegExp, unknown][] = [
  [/contact-fields/, { items: [{ id: 'f1', name: 'Level', kind: 'choice', options: ['Gold', 'Silver'], personal: false }, { id: 'f2', name: 'Wholesale', kind: 'yes_no', options: [], personal: false }] }],
  [/\/api\/tags/, { items: [{ id: 't1', name: 'VIP', color: 'red' }] }],
  [/\/timeline/, { items: [{ id: 'm1', kind: 'field', at: '2026-11-20T10:00:00Z', agent: 'me', details: { fields: 'Level' }, conversation: null, channel: null }] }],
  [/\/surveys/, { items: [{ conversation: 'x', rating: 5, at: '2026-11-20T10:00:00Z', reason: 'Quick', agent: null }] }],
  [/\/api\/channels/, []],
  [/contacts\/count/, { count: 1, more: false }],
  [/contacts\/c1/, file],
  [/\/api\/contacts\?/, { items: [{ contact, lastSeen: file.lastSeen, barred: false, externalId: 'A1', fields: {}, channels: ['telegram'], tags: ['t1'] }], next: null }],
];
const fetched = vi.fn();

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(async (path: string) => Response.json(answers.find(([pattern]) => pattern.test(path))?.[1] ?? {}));
  vi.stubGlobal('fetch', fetched);
});

test('a customer stands there with fields, tags and their reason, notes, opinion and timeline', async () => {
  const { container } = await renderApp(<CustomerCard id="c1" open={() => {}} />, { namespace: 'customers' });
  expect(await screen.findByText('asked twice')).toBeVisible();
  expect(await screen.findByText('Gold')).toBeVisible();
  expect(screen.getByText('Likes blue')).toBeVisible();
  expect(await screen.findByText('5 of 5')).toBeVisible();
  expect(await screen.findByText(/changed Level/)).toBeVisible();
  await expectAccessible(container);
});

test('a field is written by what fits its kind, and only what changed is sent', async () => {
  await renderApp(<CustomerCard id="c1" open={() => {}} />, { namespace: 'customers' });
  await userEvent.click(await screen.findByRole('button', { name: 'Edit your fields' }));
  await userEvent.click(screen.getByRole('combobox', { name: 'Level' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Silver' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => {
    const put = fetched.mock.calls.find(([, init]) => (init as RequestInit).method === 'PUT');
    expect(put?.[0]).toBe('/api/contacts/c1/fields');
    expect(JSON.parse(String((put?.[1] as RequestInit).body))).toEqual({ values: { f1: 'Silver' } });
  });
});

test('the list asks for what stands in its address and says how many there are', async () => {
  await renderApp(<CustomersPage />, { at: '/customers?q=ana&channel=telegram', namespace: 'customers' });
  expect(await screen.findByText('1 customer')).toBeVisible();
  expect(fetched.mock.calls.map(([path]) => String(path))).toContain('/api/contacts?q=ana&channel=telegram');
  await userEvent.type(screen.getByRole('searchbox'), ' lo');
  await waitFor(() => expect(fetched.mock.calls.map(([path]) => String(path))).toContain('/api/contacts?q=ana+lo&channel=telegram'));
});
