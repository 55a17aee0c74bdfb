import { afterAll, describe, expect, inject, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';
import { WidgetPage } from '../pages/widget.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

/** Every screen of the desk, and what shows that it has come. */
const SCREENS: [path: string, shown: string | RegExp][] = [
  ['/inbox?view=all', 'All'],
  ['/knowledge', 'How long can I return an item?'],
  ['/knowledge?tab=documents', 'Drop files here'],
  ['/knowledge?tab=search&q=jacket%20material', /The bot would/],
  ['/bot', 'Name and tone'],
  ['/channels', 'harbour.example'],
  ['/channels?open=new-telegram', /BotFather/],
  ['/channels?open=new-widget', 'Allowed domains'],
  ['/settings', 'Your profile'],
  ['/settings/workspace', 'Kind of shop'],
  ['/settings/people', 'Who sees contact data'],
  ['/settings/audit', /Added a person/],
  ['/failures', 'Nothing has failed'],
  ['/setup?step=knowledge', 'What should it answer from?'],
  ['/setup?step=try', 'Ask it something'],
  ['/setup?step=widget', 'One line puts it on your website'],
];

afterAll(closeBrowser);

describe.each([
  ['light', {}],
  ['dark', { dark: true }],
  ['on a phone', { phone: true }],
] as const)('accessible, %s', (_name, look) => {
  test('every screen of the desk passes axe', async () => {
    const desk = await DeskPage.enter(await person(base, look), base, OWNER, '/inbox');
    const wrong = troubles(desk.page);
    const found: string[] = [];
    for (const [path, shown] of SCREENS) {
      await desk.page.goto(path);
      await desk.page.getByText(shown).first().waitFor();
      found.push(...(await axe(desk.page)).map((line) => `${path} ${line}`));
    }
    expect(found).toEqual([]);
    expect(wrong).toEqual([]);
  }, 150_000);
});

test('sign-in passes axe and lets in who knows the password', async () => {
  const page = await (await person(base)).newPage();
  await page.goto('/knowledge');
  await page.getByLabel('Email').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Email').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Knowledge' }).waitFor();
});

test('the shop with the open chat passes axe', async () => {
  const shopper = await (await WidgetPage.visit(await person(base), widgetKey)).open();
  await shopper.tell('Which payment methods do you take?');
  await shopper.fromBot.filter({ hasText: 'Apple Pay' }).waitFor();
  expect(await axe(shopper.page)).toEqual([]);
});

test('the desk speaks Chinese from the first screen, and goes on in it for whoever chose it', async () => {
  const context = await person(base, { language: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('heading', { name: '登录 Serai' }).waitFor();
  await page.getByRole('button', { name: '简体中文' }).click();
  const desk = await DeskPage.enter(context, base, OWNER, '/knowledge');
  await desk.page.getByRole('heading', { name: '知识库' }).waitFor();
  await desk.page.goto('/bot');
  await desk.page.getByRole('heading', { name: '机器人', exact: true }).waitFor();
});
