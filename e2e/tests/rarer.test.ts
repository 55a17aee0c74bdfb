import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { customer } from '../harness/customer.ts';
import { OWNER } from '../harness/shop.ts';
import { ChannelsPage } from '../pages/channels.ts';
import { DeskPage } from '../pages/desk.ts';
import { PhonePage } from '../pages/phone.ts';

const base = inject('url');
const { widgetKey } = inject('shop');
const run = crypto.randomUUID().slice(0, 6);

afterAll(closeBrowser);

async function more(page: Page, item: string): Promise<void> {
  await page.getByRole('region', { name: 'Conversation', exact: true }).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function undoSending(page: Page, habit: string): Promise<void> {
  await page.getByRole('button', { name: 'More ways to send' }).click();
  await page.getByRole('menuitem', { name: habit }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem', { name: habit }).waitFor({ state: 'hidden' });
}

test('what is written is shown as the channel will, is taken back while it may, and a macro does several things that one undo puts back', async () => {
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/replies/macros');
  const { page } = desk;
  const wrong = troubles(page);
  await page.getByRole('button', { name: 'New macro' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Name').fill(`Late parcel ${run}`);
  await drawer.getByLabel('Write a private note').fill(`The carrier was asked, ${run}`);
  await drawer.getByLabel('Resolve').check();
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByText(`Late parcel ${run}`).first().waitFor();

  const { shopper, id, name } = await customer(desk, widgetKey);
  await page.goto(`/inbox/${id}?view=all`);
  await desk.message(name).waitFor();
  await desk.takeOver();
  await page.getByRole('button', { name: 'Formatting' }).click();
  await desk.field.fill('thirty days');
  await desk.field.press('ControlOrMeta+a');
  await page.getByRole('button', { name: 'Bold' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('region', { name: /^As .+ shows it$/ }).locator('strong').getByText('thirty days').waitFor();

  await undoSending(page, 'Everything waits 5 seconds');
  const written = await desk.field.inputValue();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Goes out in 5 seconds').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => desk.field.inputValue()).toBe(written);
  await undoSending(page, 'Send at once');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await shopper.fromHuman.locator('strong, b').filter({ hasText: 'thirty days' }).waitFor();
  expect(await shopper.fromHuman.filter({ hasText: 'thirty days' }).count()).toBe(1);

  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Go to or do…').fill(`Late parcel ${run}`);
  await page.getByRole('button', { name: `Macro: Late parcel ${run}` }).waitFor();
  await page.keyboard.press('Enter');
  await desk.message(`The carrier was asked, ${run}`).waitFor();
  const status = async () => (await desk.api.get<{ conversation: { status: string } }>(`/api/conversations/${id}`)).conversation.status;
  await expect.poll(status).toBe('resolved');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(status).toBe('open');
  expect((await shopper.lines()).join('\n')).not.toContain('The carrier was asked');
  expect(wrong).toEqual([]);
});

test('two conversations of one person are read as one and taken apart again, and all of it is forwarded by mail to whoever can help', async () => {
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/channels');
  const { page } = desk;
  const wrong = troubles(page);
  await new ChannelsPage(page).connectRehearsed('email', `Post ${run}`);
  const here = await customer(desk, widgetKey);
  const there = await customer(desk, widgetKey, 'Which payment methods do you take?');
  const contactOf = async (id: string) => (await desk.api.get<{ contact: { id: string } }>(`/api/conversations/${id}`)).contact.id;
  await desk.api.post(`/api/contacts/${await contactOf(here.id)}/merge`, { other: await contactOf(there.id) });

  await page.goto(`/inbox/${here.id}?view=all`);
  await desk.message(here.name).waitFor();
  await more(page, 'Merge with another conversation…');
  const merging = page.getByRole('dialog', { name: 'Merge into this conversation' });
  await merging.getByRole('radio').first().check();
  await merging.getByRole('button', { name: 'Merge' }).click();
  await desk.thread.getByRole('button', { name: 'Show what was said there' }).click();
  await desk.thread.getByRole('region', { name: 'Merged conversation' }).getByText(there.name).first().waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await desk.thread.getByRole('button', { name: /what was said there|Fold/ }).waitFor({ state: 'detached' });

  await more(page, 'Forward the conversation…');
  const forwarding = page.getByRole('dialog', { name: 'Forward the conversation…' });
  const helper = `workshop.${run}@factory.example`;
  await forwarding.getByLabel('To', { exact: true }).fill(helper);
  await forwarding.getByLabel('Copies to', { exact: true }).fill('not an address');
  await forwarding.getByText(/not an address|an, /).first().waitFor();
  expect(await forwarding.getByRole('button', { name: 'Forward' }).isDisabled()).toBe(true);
  await forwarding.getByLabel('Copies to', { exact: true }).fill('');
  await forwarding.getByLabel('Note').fill(`Can you mend it, ${run}?`);
  await forwarding.getByRole('button', { name: 'Forward' }).click();
  await page.getByText(`Forwarded to ${helper}`).first().waitFor();
  // it rests until the answer comes
  await page.goto('/inbox?view=snoozed');
  await desk.row(`Can you mend it, ${run}?`).first().click();
  await desk.message(here.name).waitFor();
  expect((await here.shopper.lines()).join('\n')).not.toContain('Can you mend it');
  expect(wrong).toEqual([]);
});

test('a conversation goes on at another account of the same platform', async () => {
  const context = await person(base);
  const desk = await DeskPage.enter(context, base, OWNER, '/channels');
  const channels = new ChannelsPage(desk.page);
  const [first, second] = [`First post ${run}`, `Second post ${run}`];
  await channels.connectRehearsed('email', first);
  await channels.connectRehearsed('email', second);
  const phone = new PhonePage(await context.newPage());
  await phone.choose(first);
  await phone.playFirst();
  await phone.say(`How long can I return an item? ${run}`);
  await phone.fromShop.first().waitFor();

  await desk.view('all');
  await desk.list.getByRole('link').filter({ hasText: first }).first().click();
  await desk.message(run).waitFor();
  await desk.takeOver();
  await more(desk.page, 'Move to another account…');
  const moving = desk.page.getByRole('dialog', { name: 'Move to another account' });
  await moving.getByRole('radio', { name: second }).check();
  await moving.getByText('You can write there at once.').first().waitFor();
  await moving.getByRole('button', { name: 'Move' }).click();
  await desk.page.getByText(`Moved to ${second}`).first().waitFor();
  await desk.thread.locator('header').getByText(second).waitFor();
});
