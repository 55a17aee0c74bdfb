import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../harness/api.ts';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { Server } from '../harness/server.ts';
import { OWNER } from '../harness/shop.ts';
import { WidgetPage } from '../pages/widget.ts';
import { Wizard } from '../pages/wizard.ts';

const BAR_SECONDS = 180;
/** What a person needs for reading and typing on top of the machine's time, generously. */
const READING_SECONDS = 90;

const POLICY = `# Lanterns of the harbour

## Care
Wipe the brass lantern with a dry cloth. Never use water or polish on it.

## Warranty
Every lantern carries a warranty of four years from the day of purchase.
`;

let server: Server;

beforeAll(async () => {
  server = await Server.start();
});

afterAll(async () => {
  await closeBrowser();
  await server?.stop();
});

test('what is missing is said beside the field, before anything is created', async () => {
  const page = await (await person(server.url)).newPage();
  await new Wizard(page).begin();
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await page.getByText('Which company or team is it?').waitFor();
  await page.getByText('This is not an email address yet.').waitFor();
  const setup = await fetch(`${server.url}/api/setup`);
  expect(await setup.json()).toEqual({ needed: true });
});

test('from an empty database to an answering bot in three minutes', async () => {
  const context = await person(server.url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const wrong = troubles(page);
  const wizard = new Wizard(page);
  const begin = performance.now();

  await wizard.begin();
  await wizard.account();
  await wizard.shop('Harbour Lanterns');
  await wizard.loadSample();
  await wizard.paste('lanterns.md', POLICY);
  await wizard.next();

  await wizard.ask('How long is the warranty on a lantern?');
  await page.getByRole('log').getByText(/four years/).waitFor();
  await wizard.next();

  const tag = page.getByLabel('Script tag');
  await tag.waitFor();
  const line = await tag.innerText();
  await page.getByRole('button', { name: 'Copy the line' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(line);
  const key = /data-key="([^"]+)"/.exec(line)?.[1] ?? '';
  expect(line).toContain(`src="${server.url}/widget.js"`);

  await page.getByRole('button', { name: 'Open the desk' }).click();
  await page.getByRole('region', { name: 'List of conversations' }).waitFor();
  const seconds = (performance.now() - begin) / 1000;
  console.log(`wizard: ${seconds.toFixed(1)} s of machine time, ${(seconds + READING_SECONDS).toFixed(0)} s at a person's pace`);
  expect(seconds + READING_SECONDS).toBeLessThan(BAR_SECONDS);

  const shopper = await (await WidgetPage.visit(await person(server.url), key)).open();
  await shopper.tell('May I use water on the brass lantern?');
  await shopper.fromBot.filter({ hasText: /dry cloth|Never use water/ }).waitFor();
  expect(wrong).toEqual([]);
});

test('a reload in the middle goes on at the same step, and what cannot be read is said', async () => {
  const context = await person(server.url);
  const api = await Api.signIn(server.url, OWNER.email, OWNER.password);
  await context.addCookies(api.cookiesFor());
  const page = await context.newPage();
  await page.goto('/setup');
  await new Wizard(page).shop('Harbour Lanterns');
  await page.reload();
  await page.getByRole('heading', { name: 'What should it answer from?' }).waitFor();
  await page.getByRole('radio', { name: /Upload files/ }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'photo.bmp', mimeType: 'image/bmp', buffer: Buffer.from('BM') });
  await page.getByText('Only .md, .txt, .pdf, .csv and .html files can be read.').waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'questions.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('question,answer\nDo you gift-wrap?,"Yes, for two dollars."\n'),
  });
  await page.getByText('Do you gift-wrap?').waitFor();
});

test('once the workspace exists, a stranger is asked to sign in', async () => {
  const page = await (await person(server.url)).newPage();
  await page.goto('/setup');
  await page.getByRole('heading', { name: /Sign in/i }).waitFor();
});
