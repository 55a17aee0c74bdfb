import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, person } from '../harness/browser.ts';
import { Server } from '../harness/server.ts';
import { fillShop, OWNER, RETURN_ANSWER, type Shop } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';
import { WidgetPage } from '../pages/widget.ts';

let server: Server;
let shop: Shop;

beforeAll(async () => {
  server = await Server.start();
  shop = await fillShop(server.url);
});

afterAll(async () => {
  await closeBrowser();
  await server?.stop();
});

test('the server is killed in the middle: both sides go on by themselves, nothing lost, nothing doubled', async () => {
  const shopper = await (await WidgetPage.visit(await person(server.url), shop.widgetKey)).open();
  await shopper.tell('How long can I return an item?');
  await shopper.fromBot.filter({ hasText: RETURN_ANSWER }).waitFor();
  const desk = await DeskPage.enter(await person(server.url), server.url, OWNER, '/inbox?view=all');
  await desk.list.getByRole('link').first().click();
  await desk.message(RETURN_ANSWER).waitFor();
  await desk.takeOver();

  await server.kill();
  await shopper.say('written by the customer while the server is dead');
  await shopper.mine.filter({ hasText: 'while the server is dead' }).waitFor();
  await desk.field.fill('written by the agent while the server is dead');
  await desk.field.press('Enter');
  await server.launch();

  await desk.message('written by the customer').waitFor({ timeout: 40_000 });
  await shopper.fromHuman.filter({ hasText: 'written by the agent' }).waitFor({ timeout: 40_000 });
  await shopper.reload();
  await desk.page.reload();
  await desk.message('written by the customer').waitFor();
  await shopper.fromHuman.filter({ hasText: 'written by the agent' }).waitFor();
  for (const words of ['written by the customer while', 'written by the agent while', 'How long can I return']) {
    expect((await shopper.lines()).filter((line) => line.includes(words)), words).toHaveLength(1);
    expect(await desk.thread.locator('[id^="m-"], article').getByText(words).count(), words).toBe(1);
  }
});
