import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '@/lib/testing/render';
import { sampleMessage } from '@/lib/testing/samples';
import type { Content, Context } from '@/types/api';
import { MessageContext } from '../../message-context';
import { MessageContent } from '../message-content';

const pdf = { source: { type: 'stored', id: 'b1' } as const, name: 'plan.pdf', mimeType: 'application/pdf', bytes: 2_000, reading: null };
const mail: Extract<Content, { type: 'email' }> = { type: 'email', subject: 'Quote', body: 'New words', quoted: '> old words', html: null, to: ['help@shop.example'], cc: ['boss@shop.example'], bcc: [], attachments: [pdf] };

const show = async (content: Content) => {
  const view = await renderApp(<MessageContent content={content} message={sampleMessage({ content })} />);
  await expectAccessible(view.container);
  return view;
};
const context = (by: Partial<Context>) => renderApp(<MessageContext context={{ forwarded: false, referral: null, automatic: null, ...by }} />);

test('a mail shows its new words, and folds away what it quotes', async () => {
  const { container } = await show(mail);
  expect(screen.getByRole('heading', { name: 'Quote' })).toBeVisible();
  expect(screen.getByText('New words')).toBeVisible();
  expect(screen.getByText('> old words')).not.toBeVisible();
  await userEvent.click(screen.getByText('Show what it quotes'));
  expect(screen.getByText('> old words')).toBeVisible();
  expect(screen.getByRole('link', { name: /plan\.pdf/ })).toHaveAttribute('href', '/api/media/b1?download');
  expect(container.querySelector('iframe')).toBeNull();
});

test('a mail’s own design is shown in a frame that can run nothing, its pictures only when asked for', async () => {
  const { container } = await show({ ...mail, html: '<p>Hi</p><script>alert(1)</script><img src="https://tracker.example/p.gif">' });
  await userEvent.click(screen.getByRole('button', { name: 'Show as it was designed' }));
  const frame = container.querySelector('iframe')!;
  expect(frame.getAttribute('sandbox')).not.toMatch(/allow-scripts|allow-same-origin|allow-forms/);
  expect(frame.srcdoc).not.toContain('tracker.example');
  await userEvent.click(screen.getByRole('button', { name: /Load pictures from elsewhere/ }));
  expect(frame.srcdoc).toContain('tracker.example');
  expect(frame.srcdoc).toContain("default-src 'none'");
});

test('an order is a table with a sum, where the prices are numbers of one currency', async () => {
  await show({ type: 'order', note: 'after six', items: [{ product: 'LUME', quantity: 2, price: '10.50', currency: 'EUR' }, { product: 'CABLE', quantity: 1, price: '4', currency: 'EUR' }] });
  expect(screen.getByRole('row', { name: /Together/ })).toHaveTextContent('€25.00');
  expect(screen.getByText('after six')).toBeVisible();
});

test('an order with odd prices is shown as the platform wrote it, without a sum', async () => {
  await show({ type: 'order', note: null, items: [{ product: 'LUME', quantity: 2, price: 'on request', currency: 'EUR' }, { product: 'X', quantity: 1, price: '4', currency: 'coins' }] });
  expect(screen.getByText('on request EUR')).toBeVisible();
  expect(screen.getByText('4 coins')).toBeVisible();
  expect(screen.queryByText('Together')).toBeNull();
});

test('a form’s questions are readable', async () => {
  await show({ type: 'form', name: 'delivery', answers: { delivery_date: '2026-11-27' } });
  expect(screen.getByText('Delivery date')).toBeVisible();
  expect(screen.getByText('2026-11-27')).toBeVisible();
});

test('a story, something shared and cards are named', async () => {
  await show({ type: 'story', kind: 'reply', file: null, text: 'Lovely!' });
  expect(screen.getByText('Answered your story')).toBeVisible();
  await show({ type: 'shared', title: 'A reel', url: 'javascript:alert(1)' });
  expect(screen.queryByRole('link', { name: /javascript/ })).toBeNull();
  await show({ type: 'cards', cards: [{ title: 'Arc', subtitle: '129 €', image: null, options: [{ id: 'a', label: 'See' }], about: null }] });
  expect(screen.getByRole('list', { name: 'Cards' })).toHaveTextContent('Arc129 €See');
});

test('a template says which one it was and shows what the customer saw', async () => {
  await show({ type: 'template', name: 'order_shipped', language: 'pt_BR', values: {}, preview: 'Olá Lucas' });
  expect(screen.getByText('Template order_shipped · pt_BR')).toBeVisible();
  expect(screen.getByText('Olá Lucas')).toBeVisible();
});

test('what came with a message is said in words', async () => {
  await context({ forwarded: true, referral: { kind: 'ad', id: '1', title: 'Lume, 20 % off', url: 'https://shop.example/lume' } });
  expect(screen.getByText('Forwarded')).toBeVisible();
  expect(screen.getByText(/Came from an advertisement/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Lume, 20 % off' })).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  await context({ automatic: 'out_of_office' });
  expect(screen.getByText('Automatic: an out-of-office reply')).toBeVisible();
  await context({ automatic: 'List-Id: news' });
  expect(screen.getByText('Automatic: List-Id: news')).toBeVisible();
  await context({ unverified: 'dmarc' });
  expect(screen.getByText('Sender not confirmed')).toBeVisible();
});

test('a card that leads into the shop is a link, and an order’s card is the order as it stands now', async () => {
  const card = { title: 'Order #1001', subtitle: 'On its way · €45.50', image: null, options: [{ id: 'https://ups.example/1', label: 'Track parcel' }], about: { kind: 'order' as const, id: 'o1' } };
  vi.stubGlobal('fetch', vi.fn(async (path: string) => (path === '/api/orders/o1' ? Response.json({ code: 'not_found' }, { status: 404 }) : Response.json({ items: [] }))));
  await show({ type: 'cards', cards: [card] });
  expect(await screen.findByRole('link', { name: /Track parcel/ })).toHaveAttribute('href', 'https://ups.example/1');
  expect(screen.getByText('Order #1001')).toBeVisible();
});
