import { afterAll, describe, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { customer, type Customer } from '../harness/customer.ts';
import { OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

afterAll(closeBrowser);

async function meet(): Promise<Customer & { desk: DeskPage }> {
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/inbox?view=all');
  const met = await customer(desk, widgetKey);
  await desk.page.goto(`/inbox/${met.id}?view=all`);
  await desk.message(met.name).waitFor();
  return { ...met, desk };
}

describe('what the desk writes on a conversation', () => {
  test('tagged and snoozed by the keyboard; the customer’s word brings it back', async () => {
    const { shopper, desk } = await meet();
    const wrong = troubles(desk.page);
    const { keyboard } = desk.page;
    const tag = `late ${crypto.randomUUID().slice(0, 6)}`;
    await desk.field.waitFor();
    await desk.takeOver();
    await keyboard.press('Escape');
    await keyboard.press('t');
    await desk.page.getByPlaceholder('Find or make a tag').waitFor();
    await keyboard.type(tag);
    await desk.page.getByRole('option', { name: `Make “${tag}”` }).waitFor();
    await keyboard.press('Enter');
    await desk.thread.getByRole('button', { name: `Take off ${tag}` }).waitFor();
    await desk.page.keyboard.press('Escape');

    await desk.thread.getByRole('button', { name: 'Snooze', exact: true }).click();
    await desk.page.getByRole('menuitem', { name: 'The customer replies' }).click();
    await desk.thread.getByRole('button', { name: 'Until they reply' }).waitFor();
    expect((await desk.api.get<{ snoozed: number }>('/api/conversations/counts')).snoozed).toBeGreaterThan(0);
    await shopper.tell('It has arrived, thank you');
    await desk.thread.getByRole('button', { name: 'Snooze', exact: true }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('a canned reply is found by its shortcut, goes out later only if it is not called off, and is sent once', async () => {
    const { shopper, desk, name } = await meet();
    const shortcut = `hi-${crypto.randomUUID().slice(0, 6)}`;
    await desk.api.post('/api/replies', { shared: true, shortcut, texts: { en: `{{agent.name}} here about {{order}}, ${name}` }, files: [] });
    await desk.page.reload();
    await desk.field.waitFor();
    await desk.takeOver();
    await desk.field.click();
    await desk.page.keyboard.type(`/${shortcut}`);
    await desk.page.getByRole('option', { name: `/${shortcut}` }).waitFor();
    await desk.page.keyboard.press('Enter');
    const words = `${OWNER.name} here about {{order}}, ${name}`;
    await expect.poll(() => desk.field.inputValue()).toBe(words);

    await desk.page.getByRole('button', { name: 'More ways to send' }).click();
    await desk.page.getByRole('menuitem', { name: 'Tomorrow morning' }).click();
    const waiting = desk.page.getByRole('list', { name: 'Sent later' });
    await waiting.getByText(words).waitFor();
    await waiting.getByRole('button', { name: 'Cancel' }).click();
    await waiting.waitFor({ state: 'detached' });

    await desk.reply('Now it is for you');
    await shopper.fromHuman.filter({ hasText: 'Now it is for you' }).waitFor();
    expect((await shopper.lines()).join('\n')).not.toContain('here about');
  });
});
