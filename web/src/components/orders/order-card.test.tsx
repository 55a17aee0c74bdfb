import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import type { Order } from '@/lib/orders/types';
import { OrderCard } from './order-card';

const order: Order = {
  id: 'o1', source: 's1', sourceName: 'Shop', number: '1001', state: 'open', payment: 'paid', total: { amount: 45.5, currency: 'EUR' }, refunded: { amount: 5.5, currency: 'EUR' },
  lines: [{ key: 'l1', title: 'Mug', sku: null, variant: 'Blue', quantity: 2, price: { amount: 20, currency: 'EUR' } }],
  buyer: 'A•• L••', email: null, phone: null, shipTo: null, parcels: [], history: [], link: 'https://shop.example/admin/1', placedAt: '2026-11-20T10:00:00Z', deliveredAt: null, asOf: '2026-11-23T10:00:00Z', masked: true,
};
const fetched = vi.fn();
let possible: string[] = [];
let outcome = 'done';

beforeEach(() => {
  possible = ['cancel', 'refund'];
  outcome = 'done';
  fetched.mockReset();
  fetched.mockImplementation(async (path: string, init: RequestInit) => {
    if (path === '/api/orders/o1/changes') return init.method === 'POST' ? Response.json({ outcome, why: 'because' }) : Response.json({ items: possible });
    return Response.json({});
  });
  vi.stubGlobal('fetch', fetched);
});

const changes = () => fetched.mock.calls.filter(([path, init]) => path === '/api/orders/o1/changes' && init.method === 'POST').map(([, init]) => JSON.parse(init.body));

test('an order is sent to the customer, and what the shop and one’s rights allow is offered', async () => {
  const send = vi.fn();
  const { container } = await renderApp(<OrderCard order={order} open send={send} />, { namespace: 'orders' });
  await userEvent.click(await screen.findByRole('button', { name: 'Send to customer' }));
  expect(send).toHaveBeenCalledWith(order);
  expect(await screen.findByRole('button', { name: 'Cancel order' })).toBeVisible();
  expect(screen.getByRole('link', { name: /Open in the shop/ })).toHaveAttribute('href', 'https://shop.example/admin/1');
  await expectAccessible(container);
});

test('nothing is offered that cannot be done', async () => {
  possible = [];
  await renderApp(<OrderCard order={order} open />, { namespace: 'orders' });
  await waitFor(() => expect(fetched).toHaveBeenCalled());
  expect(screen.queryByRole('button', { name: /Cancel order|Refund|Send/ })).toBeNull();
});

test('a refund is what is left of the order at most, and one dialog is one wish', async () => {
  await renderApp(<OrderCard order={order} open />, { namespace: 'orders' });
  await userEvent.click(await screen.findByRole('button', { name: 'Refund' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('€40.00');
  outcome = 'try_later';
  const confirm = () => screen.getAllByRole('button', { name: 'Refund' }).at(-1)!;
  await userEvent.click(confirm());
  expect(await screen.findByText(/could not be reached; nothing has happened/)).toBeVisible();
  outcome = 'done';
  await userEvent.click(confirm());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(changes()).toHaveLength(2);
  expect(changes()[0]).toMatchObject({ kind: 'refund', amount: 40 });
  expect(changes()[0].key).toBe(changes()[1].key);
});

test('what may have happened is not done again from here', async () => {
  outcome = 'uncertain';
  await renderApp(<OrderCard order={order} open />, { namespace: 'orders' });
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel order' }));
  await userEvent.click((await screen.findAllByRole('button', { name: 'Cancel order' })).at(-1)!);
  expect(await screen.findByText(/Look in the shop before you do anything again/)).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Cancel order' }).at(-1)).toBeDisabled();
});
