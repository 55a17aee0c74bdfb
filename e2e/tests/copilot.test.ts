import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { customer } from '../harness/customer.ts';
import { OWNER, SHIPPING_ANSWER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

afterAll(closeBrowser);

test('the copilot drafts from the knowledge with its sources, sums up what is open, and sends nothing by itself', async () => {
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/inbox?view=all');
  const { page } = desk;
  const wrong = troubles(page);
  const { shopper, id, name } = await customer(desk, widgetKey, 'I want to talk to a human please');
  await page.goto(`/inbox/${id}?view=all`);
  await desk.message(name).waitFor();
  await desk.takeOver();
  await shopper.tell('How long does delivery to Spain take?');
  await desk.message('How long does delivery to Spain take?').waitFor();

  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  const draft = page.getByRole('region', { name: 'Draft, not sent' });
  await draft.getByText(SHIPPING_ANSWER).first().waitFor();
  await draft.getByText(/\d+ sources?$/).click();
  await draft.getByText('How long does delivery to Spain take?').waitFor();
  await draft.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect.poll(() => desk.field.inputValue()).toContain(SHIPPING_ANSWER);
  expect((await shopper.lines()).join('\n')).not.toContain(SHIPPING_ANSWER);

  await desk.field.press('Escape');
  await page.getByRole('button', { name: 'Copilot' }).click();
  await page.getByRole('menuitem', { name: /^Summarise/ }).click();
  const summary = page.getByRole('region', { name: 'Summary' });
  await summary.getByText('Still open').waitFor();
  await summary.getByText('How long does delivery to Spain take?').waitFor();

  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await shopper.fromHuman.filter({ hasText: SHIPPING_ANSWER }).waitFor();
  expect(wrong).toEqual([]);
});
