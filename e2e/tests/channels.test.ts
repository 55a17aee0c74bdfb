import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Api } from '../harness/api.ts';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { HEIC, PICTURE, tone } from '../harness/files.ts';
import { OWNER, RETURN_ANSWER } from '../harness/shop.ts';
import { ChannelsPage } from '../pages/channels.ts';
import { DeskPage } from '../pages/desk.ts';
import { PhonePage } from '../pages/phone.ts';

const base = inject('url');

/** The platforms whose wizard is rehearsed; Telegram has a drawer and a test of its own. */
const PLATFORMS = ['whatsapp', 'messenger', 'instagram', 'line', 'email', 'api'] as const;

let context: BrowserContext;
let desk: DeskPage;
let kinds: string[];

beforeAll(async () => {
  context = await person(base);
  desk = await DeskPage.enter(context, base, OWNER, '/channels');
  const api = await Api.signIn(base, OWNER.email, OWNER.password);
  ({ kinds } = await api.get<{ kinds: string[] }>('/api/simulator/phones'));
});

afterAll(closeBrowser);

test('every platform of the wizard can be rehearsed', () => {
  expect(kinds).toEqual(expect.arrayContaining([...PLATFORMS, 'telegram']));
});

for (const kind of PLATFORMS) {
  test(`${kind}: connected by its wizard, asked from its phone, answered by bot and person, and the state comes back`, async () => {
    const name = `Harbour ${kind}`;
    const wrong = troubles(desk.page);
    await new ChannelsPage(desk.page).connectRehearsed(kind, name);

    const phone = new PhonePage(await context.newPage());
    await phone.choose(name);
    const customer = await phone.playFirst();
    await phone.say('how many days do i have to return an item?');
    await phone.fromShop.filter({ hasText: RETURN_ANSWER }).first().waitFor();

    await desk.view('all');
    await desk.row(customer).filter({ hasText: name }).first().click();
    await desk.message('how many days').waitFor();
    await desk.takeOver();
    await desk.reply(`A person here, on ${kind}.`);
    await phone.fromShop.filter({ hasText: `A person here, on ${kind}.` }).first().waitFor();
    await desk.thread.getByText(/^(Sent|Delivered|Read)$/).last().waitFor();

    await phone.attach('Photo', PICTURE);
    await phone.attach('Voice message', tone());
    // a mail's files hang below it by their names
    const files = kind === 'email'
      ? [PICTURE, tone()].map(({ name: file }) => desk.thread.locator('article a[href*="/api/media/"]').filter({ hasText: file }))
      : ['img', 'audio'].map((element) => desk.thread.locator(`article ${element}[src*="/api/media/"]`));
    for (const file of files) await file.first().waitFor();
    expect(wrong).toEqual([]);
    await phone.page.close();
  });
}

test('what WhatsApp does not take is refused at the composer; what it plays in another form goes out so', async () => {
  const name = 'Files';
  await new ChannelsPage(desk.page).connectRehearsed('whatsapp', name);
  const phone = new PhonePage(await context.newPage());
  await phone.choose(name);
  const customer = await phone.playFirst();
  await phone.say('how many days do i have to return an item?');
  await desk.view('all');
  await desk.row(customer).filter({ hasText: name }).first().click();
  await desk.takeOver();

  await desk.attach(HEIC, tone());
  await desk.page.getByRole('alert').filter({ hasText: 'Does not go out. WhatsApp: JPEG, PNG' }).waitFor();
  await desk.page.getByText(/goes out as OGG/).waitFor();
  expect(await desk.page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
  await desk.page.getByRole('button', { name: 'Remove beach.heic' }).click();
  await desk.page.getByRole('button', { name: 'Send', exact: true }).click();

  await phone.fromShop.locator('audio').first().waitFor();
  await phone.page.close();
});

test('who wrote yesterday is answered by a template: the window is closed, one is filled, previewed and sent', async () => {
  const name = 'Closed window';
  const wrong = troubles(desk.page);
  await new ChannelsPage(desk.page).connectRehearsed('whatsapp', name);
  const phone = new PhonePage(await context.newPage());
  await phone.choose(name);
  const customer = await phone.playFirst();
  await phone.sayYesterday('Has my parcel left?');

  await desk.view('all');
  await desk.row(customer).filter({ hasText: name }).first().click();
  await desk.message('Has my parcel left?').waitFor();
  await desk.page.getByText('The customer has not written for a day').waitFor();
  await desk.page.getByLabel('Template', { exact: true }).first().click();
  await desk.page.getByRole('option', { name: /order update · en/i }).click();
  await desk.page.getByLabel('Text: 1').fill('Emma');
  await desk.page.getByLabel('Text: 2').fill('#17');
  await desk.page.getByLabel('How the customer sees it').filter({ hasText: 'Hi Emma, your order #17' }).waitFor();
  await desk.page.getByRole('button', { name: 'Send template' }).click();

  await phone.fromShop.filter({ hasText: 'Hi Emma, your order #17' }).first().waitFor();
  await desk.thread.getByText(/^(Sent|Delivered|Read)$/).last().waitFor();
  expect(wrong).toEqual([]);
  await phone.page.close();
});
