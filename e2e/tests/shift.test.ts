import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { customer } from '../harness/customer.ts';
import { OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

afterAll(closeBrowser);

/** What has the keyboard, in words; nothing where it is the page itself. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement?.matches('a, button, [role=menuitem]') ? (document.activeElement.textContent ?? '') : ''));
}

/** Goes on with a key until something that says this has the keyboard. */
async function stepTo(page: Page, key: string, words: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if ((await focused(page)).includes(words)) return;
    await page.keyboard.press(key);
    await page.waitForTimeout(40);
  }
  throw new Error(`${key} never comes to “${words}”, but to “${await focused(page)}”.`);
}

async function writing(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
}

/** No mouse anywhere: whatever cannot be done by keys fails here. */
test('a whole shift by the keyboard: sign in, open, read, answer, note, tag, assign, snooze, search, resolve', async () => {
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/inbox?view=all');
  const { shopper, name } = await customer(desk, widgetKey);
  const page = await (await person(base)).newPage();
  const wrong = troubles(page);
  const { keyboard } = page;
  const thread = page.getByRole('region', { name: 'Conversation', exact: true });
  const said = (words: string) => thread.getByRole('article').filter({ hasText: words }).first();

  await page.goto('/inbox?view=all');
  await page.getByLabel('Email').waitFor();
  await page.getByLabel('Email').focus();
  await keyboard.type(OWNER.email);
  await keyboard.press('Tab');
  await keyboard.type(OWNER.password);
  await keyboard.press('Enter');
  await page.getByRole('region', { name: 'List of conversations' }).getByRole('link').first().waitFor();

  await keyboard.press('j');
  await said(name).waitFor();
  await keyboard.press('r');
  await writing(page);
  await keyboard.type('Thirty days, says the shift.');
  await keyboard.press('Enter');
  await shopper.fromHuman.filter({ hasText: 'says the shift' }).waitFor();

  await keyboard.press('Escape');
  await keyboard.press('n');
  await writing(page);
  await keyboard.type('Only among us');
  await keyboard.press('Enter');
  await said('Only among us').waitFor();

  await keyboard.press('Escape');
  await keyboard.press('a');
  await page.getByRole('menuitem', { name: /Ana Ruiz/ }).waitFor();
  await stepTo(page, 'ArrowDown', 'Ana Ruiz');
  await keyboard.press('Enter');
  await thread.getByText(/ssigned.* to Ana Ruiz/).first().waitFor();

  await keyboard.press('Escape');
  await keyboard.press('t');
  await page.getByPlaceholder('Find or make a tag').waitFor();
  const tag = `shift ${crypto.randomUUID().slice(0, 6)}`;
  await keyboard.type(tag);
  await page.getByRole('option', { name: `Make “${tag}”` }).waitFor();
  await keyboard.press('Enter');
  await thread.getByRole('button', { name: `Take off ${tag}` }).waitFor();
  await keyboard.press('Escape');
  await page.getByPlaceholder('Find or make a tag').waitFor({ state: 'hidden' });

  await keyboard.press('z');
  await page.getByRole('menuitem', { name: 'The customer replies' }).waitFor();
  await stepTo(page, 'ArrowDown', 'The customer replies');
  await keyboard.press('Enter');
  await thread.getByRole('button', { name: 'Until they reply' }).waitFor();
  await shopper.tell('It works again, quincunx');
  await said('quincunx').waitFor();

  await keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Go to or do…').waitFor();
  await keyboard.type('Search mess');
  await keyboard.press('Enter');
  await page.getByRole('searchbox', { name: 'Search all messages' }).waitFor();
  await keyboard.type('quincunx');
  const hit = page.getByRole('main').getByRole('listitem').filter({ hasText: 'quincunx' }).first();
  await hit.waitFor();
  await stepTo(page, 'Tab', 'quincunx');
  await keyboard.press('Enter');
  await said('quincunx').waitFor();

  await keyboard.press('e');
  await thread.getByText('Lin Wei resolved this').waitFor();
  expect((await shopper.lines()).join('\n')).not.toContain('Only among us');
  expect(wrong).toEqual([]);
});
