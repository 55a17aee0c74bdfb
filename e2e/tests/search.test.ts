import { afterAll, expect, inject, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { closeBrowser, person } from '../harness/browser.ts';
import { OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';
import { WidgetPage } from '../pages/widget.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

afterAll(closeBrowser);

test('what a customer said is found by its words, in any language, and leads to its place in the thread', async () => {
  const shopper = await (await WidgetPage.visit(await person(base), widgetKey)).open();
  await shopper.say('Das Quittenbrot war köstlich, 谢谢你们的木瓜');
  await shopper.fromBot.first().waitFor();

  const desk = await DeskPage.enter(await person(base), base, OWNER, '/search');
  const page = desk.page;
  const field = page.getByRole('searchbox', { name: 'Search all messages' });
  const hits = page.getByRole('main').getByRole('listitem');
  for (const words of ['quittenb', '木瓜', 'KOSTLICH from:customer']) {
    await field.fill(words);
    await hits.filter({ hasText: 'Quittenbrot' }).first().waitFor();
  }
  await hits.locator('mark').filter({ hasText: 'köstlich' }).first().waitFor();
  expect(await axe(page)).toEqual([]);

  await field.fill('quittenbrot before:whenever');
  await page.getByText('“before:whenever” says nothing to the search').waitFor();
  await hits.filter({ hasText: 'Quittenbrot' }).first().getByRole('link').click();
  await desk.message('Das Quittenbrot war köstlich').waitFor();
  expect(page.url()).toContain('/inbox/');

  await page.goto('/search?q=quittenbrot%20-k%C3%B6stlich');
  await page.getByText('No message says that').waitFor();
});
