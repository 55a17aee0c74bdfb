import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closeBrowser, person } from '../harness/browser.ts';
import { OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';
import { PhonePage } from '../pages/phone.ts';
import { WidgetPage } from '../pages/widget.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

const ENGRAVED = 'We engrave up to twenty letters for five euros.';
const REPAIRED = 'We mend lanterns in our own workshop, mostly within two weeks.';
const EXAMPLES = ['can you engrave a name?', 'engraving on the knife please', 'put my initials on it', 'do you do engravings', 'I want a name carved in'];

let page: Page;

beforeAll(async () => {
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/intents');
  page = desk.page;
});

afterAll(closeBrowser);

test('a new intent is taught by five sentences and an answer', async () => {
  await page.getByRole('button', { name: 'New intent' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Engraving');
  await dialog.getByRole('textbox', { name: 'Examples, one a line' }).fill(EXAMPLES.join('\n'));
  await dialog.getByText('Answer', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Answer in English' }).fill(ENGRAVED);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Edit Engraving' }).waitFor();
  await expect.poll(async () => page.getByText('Learning the last change').count(), { timeout: 60_000 }).toBe(0);
});

test('beside it one sees at once what is heard and what would be said', async () => {
  await page.getByRole('textbox', { name: 'Try it' }).fill('coud you engrav my initials');
  await page.getByRole('button', { name: 'What is understood?' }).click();
  await page.getByText(/^\d+ %$/).first().waitFor();
  await page.getByRole('tab', { name: 'What it answers' }).click();
  await page.getByRole('textbox', { name: 'Write as a customer' }).fill('could you put my initials on it?');
  await page.getByRole('textbox', { name: 'Write as a customer' }).press('Enter');
  await page.getByText(ENGRAVED).waitFor();
});

test('a new answer is a question and what is said to it', async () => {
  await page.goto('/knowledge');
  await page.getByRole('button', { name: 'Add a question' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: 'Question', exact: true }).fill('Do you repair lanterns?');
  await drawer.getByRole('textbox', { name: 'Answer' }).fill(REPAIRED);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Do you repair lanterns?').waitFor();
});

test('both work in the shop, on Telegram and on WhatsApp', async () => {
  const shopper = await WidgetPage.visit(await person(base), widgetKey);
  await shopper.open();
  await shopper.tell('could you put my initials on it?');
  await shopper.fromBot.filter({ hasText: ENGRAVED }).waitFor();
  await shopper.tell('do you repair lanterns?');
  await shopper.fromBot.filter({ hasText: REPAIRED }).waitFor();
  for (const platform of ['Telegram', 'WhatsApp']) {
    const phone = new PhonePage(await page.context().newPage());
    await phone.makePhone(platform, `Teaching by ${platform}`);
    await phone.playFirst();
    await phone.say('could you put my initials on it?');
    await phone.fromShop.filter({ hasText: ENGRAVED }).waitFor();
    await phone.say('do you repair lanterns?');
    await phone.fromShop.filter({ hasText: REPAIRED }).waitFor();
  }
});

test('what was taught can be taken back', async () => {
  await page.goto('/intents');
  await page.getByRole('button', { name: 'Edit Engraving' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect.poll(async () => page.getByRole('button', { name: 'Edit Engraving' }).count()).toBe(0);
});
