import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from './app';
import { Server } from './lib/server-twin';

let server: Server;

beforeEach(() => {
  localStorage.clear();
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => ({ matches: false }) });
  document.cookie = 'XSRF-TOKEN=abc';
  server = new Server();
  vi.stubGlobal('fetch', server.fetch);
});
afterEach(() => vi.unstubAllGlobals());

const inChat = () => within(screen.getByRole('log'));

async function openEmma() {
  const user = userEvent.setup();
  render(<App />);
  await user.click(await screen.findByRole('button', { name: /Emma/ }));
  return user;
}

test('what the customer writes goes to the server and appears in the chat', async () => {
  const user = await openEmma();

  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Where is my order?{Enter}');

  await waitFor(() => expect(within(screen.getByRole('log')).getByText('Where is my order?')).toBeTruthy());
  expect(server.calls).toContainEqual({
    method: 'POST',
    path: '/customers/7/messages',
    body: { text: 'Where is my order?', replyTo: null },
    token: 'abc',
  });
});

test('the answer of the shop appears by itself, and its buttons can be tapped', async () => {
  const user = await openEmma();

  server.shopSays('Return it?', [{ id: 'return:yes', label: 'Yes', url: null }]);
  await user.click(await screen.findByRole('button', { name: 'Yes' }));

  expect(server.calls.at(-1)).toMatchObject({ path: '/customers/7/taps', body: { message: '1', button: 'return:yes' } });
});

test('what a shop writes is text, never markup', async () => {
  await openEmma();

  server.shopSays('<img src=x onerror=alert(1)> see https://shop.example/a.');

  expect(await inChat().findByText(/<img src=x/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'https://shop.example/a' }).getAttribute('rel')).toContain('noopener');
  expect(document.querySelector('.thread img')).toBeNull();
});

test('own messages can be edited, others answered, both with the keyboard', async () => {
  const user = await openEmma();
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'forty two{Enter}');
  await inChat().findByText('forty two');

  screen.getByRole('button', { name: 'What to do with this message' }).focus();
  await user.keyboard('{Enter}');
  screen.getByRole('button', { name: 'Edit' }).focus();
  await user.keyboard('{Enter}');
  const box = screen.getByRole('textbox', { name: 'Message' });
  expect(document.activeElement).toBe(box);
  await user.clear(box);
  await user.type(box, 'forty three{Enter}');

  expect(await inChat().findByText('forty three')).toBeTruthy();
  expect(inChat().getByText('edited')).toBeTruthy();
});

test('a message that could not be sent is told and kept', async () => {
  const user = await openEmma();
  server.failNext = 'The server is stopping.';

  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'hello{Enter}');

  expect((await screen.findByRole('alert')).textContent).toContain('The server is stopping.');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe('hello');
});

test('a customer who blocks the shop cannot write until it is unblocked', async () => {
  const user = await openEmma();

  await user.click(screen.getByRole('button', { name: 'Block' }));

  expect(await screen.findByText(/You have blocked this shop/)).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Message' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Unblock' }));
  expect(await screen.findByRole('textbox', { name: 'Message' })).toBeTruthy();
});

test('a phone offers only what its platform can do', async () => {
  server.kind = 'line';
  server.abilities = ['image', 'unsend'];
  const user = await openEmma();
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'hello{Enter}');
  await inChat().findByText('hello');

  expect(screen.queryByRole('button', { name: 'Block' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Attach' }));
  expect(screen.queryByRole('button', { name: 'Location' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'What to do with this message' }));
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take back' }));

  expect(await inChat().findByText('taken back')).toBeTruthy();
});

test('a mail has a subject, and its answer is shown as a letter', async () => {
  server.kind = 'email';
  server.abilities = ['subject', 'file'];
  const user = await openEmma();
  await user.type(screen.getByRole('textbox', { name: /Subject/ }), 'Order 12');
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Where is it?{Enter}');

  expect(await inChat().findByRole('heading', { name: 'Order 12' })).toBeTruthy();
  expect(server.calls.at(-1)).toMatchObject({ body: { text: 'Where is it?', subject: 'Order 12' } });
});

test('that the customer has seen an answer is told to platforms that care', async () => {
  server.abilities = ['read'];
  await openEmma();

  server.shopSays('It is on its way.');

  await waitFor(() => expect(server.calls.at(-1)).toMatchObject({ path: '/customers/7/read' }));
});

test('something can be made to go wrong', async () => {
  const user = await openEmma();
  await user.click(screen.getByRole('button', { name: 'Let something go wrong' }));
  await user.click(screen.getByRole('button', { name: 'Refuse our credentials from now on' }));

  expect((await screen.findByRole('status')).textContent).toContain('Refuse our credentials');
  expect(server.calls.at(-1)).toMatchObject({ path: '/mishaps', body: { mishap: 'token_expired' } });
});

test('a phone of another platform is added', async () => {
  const user = await openEmma();
  await user.click(screen.getByRole('button', { name: 'New phone' }));
  await user.click(screen.getByRole('radio', { name: 'WhatsApp' }));
  await user.type(screen.getByRole('textbox', { name: 'Name of the shop' }), 'Harbour');
  await user.click(screen.getByRole('button', { name: 'Create' }));

  await waitFor(() => expect(server.calls.at(-1)).toMatchObject({ method: 'POST', path: '', body: { kind: 'whatsapp', name: 'Harbour' } }));
});

test('those who are signed out are sent to the desk', async () => {
  server.signedIn = false;
  render(<App />);

  expect((await screen.findByRole('alert')).textContent).toContain('Sign in at the desk');
  expect(screen.getByRole('link', { name: 'Open the desk' }).getAttribute('href')).toBe('/');
});

test('every word exists in both languages', async () => {
  const [en, zh] = await Promise.all([import('./locales/en.json'), import('./locales/zh-CN.json')]);
  expect(Object.keys(zh.default).sort()).toEqual(Object.keys(en.default).sort());
});

test('the page speaks Chinese when it is asked to', async () => {
  const user = await openEmma();

  await user.click(screen.getByRole('button', { name: '中文' }));

  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('手机模拟器');
  expect(document.documentElement.lang).toBe('zh-CN');
});

test('axe finds nothing', async () => {
  const user = await openEmma();
  server.shopSays('Return it?', [{ id: 'y', label: 'Yes', url: null }]);
  await screen.findByRole('button', { name: 'Yes' });
  await user.click(screen.getByRole('button', { name: 'Attach' }));

  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });

  expect(violations.map((violation) => violation.id)).toEqual([]);
});
