import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { customer } from '../harness/customer.ts';
import { OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';

const base = inject('url');
const { widgetKey } = inject('shop');
const run = crypto.randomUUID().slice(0, 6);

afterAll(closeBrowser);

test('a table of customers fills a field of our own, and says which row does not fit and why', async () => {
  const { page } = await DeskPage.enter(await person(base), base, OWNER, '/settings/fields');
  const wrong = troubles(page);
  await page.getByRole('button', { name: 'Add a field' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Name').fill(`Shoe size ${run}`);
  await drawer.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Number' }).click();
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('listitem').filter({ hasText: `Shoe size ${run}` }).waitFor();

  await page.goto('/customers');
  await page.getByRole('button', { name: 'Import' }).click();
  const table = [`Full name,E-mail,Shoe size ${run}`, `Ines Duarte ${run},ines.${run}@mail.example,39`, `Otto Lang ${run},otto at mail,42`, `Mika Aalto ${run},mika.${run}@mail.example,44`].join('\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.getByRole('cell', { name: `Ines Duarte ${run}` }).waitFor();
  const goes = page.getByRole('combobox', { name: `Where “Shoe size ${run}” goes` });
  await expect.poll(() => goes.inputValue()).toBe(`Shoe size ${run}`);
  await page.getByRole('button', { name: 'Try without writing' }).click();
  await page.getByText('This is what would happen; nothing was written.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Row 3' }).filter({ hasText: 'E-mail' }).waitFor();
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('status').filter({ hasText: 'Done' }).waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('searchbox', { name: 'Name, email, phone or number' }).fill(`Ines Duarte ${run}`);
  const line = page.getByRole('main').getByRole('link').filter({ hasText: `Ines Duarte ${run}` });
  await line.click();
  const card = page.getByRole('complementary', { name: 'Customer' });
  await card.getByRole('heading', { name: `Ines Duarte ${run}` }).waitFor();
  await card.getByText('39', { exact: true }).waitFor();
  await page.getByRole('searchbox').fill(`Otto Lang ${run}`);
  await page.getByText('Nobody fits').waitFor();
  expect(wrong).toEqual([]);
});

test('two customers become one with the winner chosen, and two again; somebody kept out gets no answer any more', async () => {
  const desk = await DeskPage.enter(await person(base), base, OWNER);
  const { shopper, id, name } = await customer(desk, widgetKey);
  const { contact } = await desk.api.get<{ contact: { id: string } }>(`/api/conversations/${id}`);
  const other = await desk.api.get<{ items: { contact: { id: string } }[] }>(`/api/contacts?q=${encodeURIComponent(`Mika Aalto ${run}`)}`);
  expect(other.items).toHaveLength(1);
  await desk.api.post(`/api/contacts/${contact.id}/notes`, { body: `${name} likes lanterns` });
  const { page } = desk;
  await page.goto(`/customers/${contact.id}`);
  const card = page.getByRole('complementary', { name: 'Customer' });
  // the timeline tells of them, too
  const notes = card.locator('ul');
  await notes.getByText(`${name} likes lanterns`).first().waitFor();

  await card.getByRole('button', { name: 'Merge' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge with another customer' });
  await dialog.getByLabel('The same person as').first().fill(`Mika Aalto ${run}`);
  await dialog.getByRole('radio', { name: new RegExp(`Mika Aalto ${run}`) }).check();
  await dialog.getByRole('radiogroup', { name: 'Whose profile wins' }).getByRole('radio').nth(1).check();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await page.getByText('Two customers became one').waitFor();
  await page.goto(`/customers/${other.items[0]!.contact.id}`);
  await card.getByRole('heading', { name: `Mika Aalto ${run}` }).waitFor();
  await notes.getByText(`${name} likes lanterns`).first().waitFor();
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => notes.getByText(`${name} likes lanterns`).count()).toBe(0);

  await page.goto(`/customers/${contact.id}`);
  await notes.getByText(`${name} likes lanterns`).first().waitFor();
  await card.getByRole('button', { name: 'Block', exact: true }).click();
  const barring = page.getByRole('dialog', { name: 'Block this customer' });
  await barring.getByLabel('Reason').fill('threats');
  await barring.getByRole('button', { name: 'Block' }).click();
  await card.getByText(/^Blocked/).first().waitFor();
  const before = await shopper.fromBot.count();
  await shopper.tell('Which payment methods do you take?');
  // whoever is not kept out is answered, so the other's answer would have come, too
  const another = await customer(desk, widgetKey, 'Which payment methods do you take?');
  await another.shopper.fromBot.filter({ hasText: 'Apple Pay' }).waitFor();
  expect(await shopper.fromBot.count()).toBe(before);
});
