import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { OWNER, RETURN_ANSWER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';
import { PhonePage } from '../pages/phone.ts';

const base = inject('url');

let desk: DeskPage;
let phone: PhonePage;
let customer: string;
let wrong: string[];

beforeAll(async () => {
  const context = await person(base);
  desk = await DeskPage.enter(context, base, OWNER, '/inbox?view=all');
  const page = await context.newPage();
  wrong = troubles(page);
  phone = new PhonePage(page);
  await phone.makePhone('Telegram', 'Harbour bot');
  customer = await phone.playFirst();
});

afterAll(closeBrowser);

test('a Telegram customer is answered from the knowledge', async () => {
  await phone.say('how many days do i have to return an item?');
  await phone.fromShop.filter({ hasText: RETURN_ANSWER }).waitFor();
});

test('a person takes over, and the bot on Telegram stays silent', async () => {
  // others of the same name have written on other platforms
  await desk.row(customer).filter({ hasText: 'Harbour bot' }).first().click();
  await desk.message('how many days').waitFor();
  await desk.takeOver();
  await desk.reply('Lin here, writing to your Telegram.');
  await phone.fromShop.filter({ hasText: 'Lin here' }).waitFor();
  const before = await phone.fromShop.count();
  await phone.say('Which payment methods do you take?');
  await desk.message('Which payment methods').waitFor();
  await desk.reply('All the usual ones.');
  await phone.fromShop.filter({ hasText: 'All the usual ones.' }).waitFor();
  expect(await phone.fromShop.count()).toBe(before + 1);
});

test('a message of 5,000 characters from the desk arrives whole, split by what Telegram allows', async () => {
  const long = Array.from({ length: 500 }, (_, nth) => `line ${String(nth).padStart(3, '0')}.`).join(' ').slice(0, 5_000);
  await desk.field.fill(long);
  await desk.field.press('Enter');
  await expect
    .poll(async () => (await phone.fromShop.locator('p').allInnerTexts()).filter((text) => /line \d{3}\./.test(text)).length, { timeout: 20_000 })
    .toBeGreaterThan(1);
  const parts = (await phone.fromShop.locator('p').allInnerTexts()).filter((text) => /line \d{3}\./.test(text));
  expect(parts.join(' ').replace(/\s+/g, ' ')).toBe(long.trim());
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(4_096);
});

test('nothing broke on the phone', () => {
  expect(wrong).toEqual([]);
});
