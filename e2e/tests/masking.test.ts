import { afterAll, expect, inject, test } from 'vitest';
import { Api } from '../harness/api.ts';
import { closeBrowser, person, traffic } from '../harness/browser.ts';
import { AGENT, OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';
import { WidgetPage } from '../pages/widget.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

const PHONE = '+34612345987';
const EMAIL = 'maria.secreta@correo.example';
const LEAKS = [/612\W*345\W*987/, /maria\.secreta/i];

afterAll(closeBrowser);

/** A customer who leaves her phone number, then asks for a person. */
async function customerWithPhone(): Promise<void> {
  const shopper = await (await WidgetPage.visit(await person(base), widgetKey)).open();
  await shopper.tell('Which payment methods do you take?');
  await shopper.fromBot.filter({ hasText: 'Apple Pay' }).waitFor();
  await shopper.page.getByRole('button', { name: 'More' }).click();
  await shopper.page.getByRole('menuitem', { name: 'Leave your contact details' }).click();
  await shopper.page.getByLabel('Name').fill('Maria');
  await shopper.page.getByLabel('Email').fill(EMAIL);
  await shopper.page.getByLabel('Phone').fill(PHONE);
  await shopper.page.locator('.contact button[type=submit]').click();
  await shopper.page.getByText('Thank you, we will be in touch.').waitFor();
  await shopper.tell('I want to talk to a human please');
}

test('an agent without the right never receives phone or email, by HTTP or by WebSocket', async () => {
  const context = await person(base);
  const api = await Api.signIn(base, AGENT.email, AGENT.password);
  await context.addCookies(api.cookiesFor());
  const page = await context.newPage();
  const received = traffic(page);
  await page.goto('/inbox?view=all');
  await page.getByRole('region', { name: 'List of conversations' }).waitFor();

  await customerWithPhone();
  const row = page.getByRole('region', { name: 'List of conversations' }).getByRole('link').filter({ hasText: 'Maria' }).first();
  await row.click();
  await page.getByRole('heading', { name: 'Maria' }).first().waitFor();
  await page.getByText('Hidden by your role').first().waitFor();

  const id = page.url().split('/inbox/')[1]?.split('?')[0] ?? '';
  const opened = await api.get<{ contact: { id: string; masked: boolean; phone: string | null } }>(`/api/conversations/${id}`);
  expect(opened.contact.masked).toBe(true);
  const raw = await Promise.all(
    [
      '/api/conversations?view=all',
      `/api/conversations/${id}`,
      `/api/conversations/${id}/messages?after=0`,
      `/api/contacts/${opened.contact.id}`,
    ].map((path) => api.raw('GET', path)),
  );
  const all = [await received.text(), ...raw.map((answer) => answer.text)].join('\n');
  expect(all).toContain('Maria');
  expect(all).toMatch(/ws:\/\/|wss:\/\//);
  for (const leak of LEAKS) expect(all).not.toMatch(leak);
});

test('the owner sees both', async () => {
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/inbox?view=all');
  await desk.row('Maria').first().click();
  await desk.page.getByText(EMAIL).first().waitFor();
  await desk.page.getByText(/612\s?345\s?987|612 34 59 87/).first().waitFor();
});

test('a card number is gone before anything is stored', async () => {
  const shopper = await (await WidgetPage.visit(await person(base), widgetKey)).open();
  await shopper.say('4111 1111 1111 1111 is my card, can I pay with PayPal too?');
  await shopper.fromBot.nth(1).waitFor();
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/inbox?view=all');
  await desk.list.getByRole('link').first().click();
  await desk.message('is my card, can I pay').waitFor();
  const id = desk.page.url().split('/inbox/')[1]?.split('?')[0] ?? '';
  const stored = await desk.api.raw('GET', `/api/conversations/${id}`);
  expect(stored.text).toContain('is my card, can I pay');
  expect(stored.text).not.toMatch(/4111\W?1111\W?1111\W?1111/);
});
