import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { customer } from '../harness/customer.ts';
import { OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

afterAll(closeBrowser);

test('once a person has resolved it, the customer is asked how it was, says so by a tap and why in a word, and stays helped', async () => {
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/settings/surveys');
  const { page } = desk;
  const wrong = troubles(page);
  const before = await desk.api.get<Record<string, unknown>>('/api/surveys/settings');
  try {
    const on = page.getByRole('switch', { name: 'Ask customers' });
    if (!(await on.isChecked())) await on.click();
    await page.getByLabel('Minutes after the resolution').fill('0');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').first().waitFor();

    const { shopper, id, name } = await customer(desk, widgetKey);
    await page.goto(`/inbox/${id}?view=all`);
    await desk.message(name).waitFor();
    await desk.takeOver();
    await desk.reply('Thirty days, and the label is free.');
    await shopper.fromHuman.filter({ hasText: 'the label is free' }).waitFor();
    await desk.thread.locator('header').getByRole('button', { name: 'Resolve', exact: true }).click();

    await shopper.choices.nth(4).waitFor();
    expect(await shopper.choices.count()).toBe(5);
    await shopper.choices.nth(4).click();
    const { contact } = await desk.api.get<{ contact: { id: string } }>(`/api/conversations/${id}`);
    const said = async () => (await desk.api.get<{ items: { rating: number; reason: string | null }[] }>(`/api/contacts/${contact.id}/surveys`)).items[0];
    await expect.poll(async () => (await said())?.rating, { timeout: 30_000 }).toBe(5);
    await shopper.tell('Ana was very kind');
    await expect.poll(async () => (await said())?.reason, { timeout: 30_000 }).toBe('Ana was very kind');
    await page.goto(`/customers/${contact.id}`);
    await page.getByRole('complementary', { name: 'Customer' }).getByText('5 of 5').first().waitFor();
    const { conversation } = await desk.api.get<{ conversation: { status: string } }>(`/api/conversations/${id}`);
    expect(conversation.status).toBe('resolved');

    await page.goto('/team');
    await page.getByText(/of the answers are a 4 or 5/).waitFor();
    expect(wrong).toEqual([]);
  } finally {
    await desk.api.put('/api/surveys/settings', before);
  }
});
