import { afterAll, describe, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { OWNER, RETURN_ANSWER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';
import { WidgetPage } from '../pages/widget.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

afterAll(closeBrowser);

async function meet(): Promise<{ shopper: WidgetPage; desk: DeskPage; name: string }> {
  const name = `Visitor ${crypto.randomUUID().slice(0, 8)}`;
  const shopper = await (await WidgetPage.visit(await person(base), widgetKey)).open();
  await shopper.tell(`${name} here. How long can I return an item?`);
  await shopper.fromBot.filter({ hasText: RETURN_ANSWER }).waitFor();
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/inbox?view=all');
  return { shopper, desk, name };
}

describe('a person takes over', () => {
  test('the bot stays silent from then on, and answers again when it is given back', async () => {
    const { shopper, desk, name } = await meet();
    const wrong = troubles(desk.page);
    await desk.row(RETURN_ANSWER.slice(0, 20)).first().click();
    await desk.message(name).waitFor();
    await desk.takeOver();
    await desk.reply('Hello, this is Lin. I will look into it.');
    await shopper.fromHuman.filter({ hasText: 'this is Lin' }).waitFor();

    const botLines = await shopper.fromBot.count();
    await shopper.tell('Do you ship to Canada?');
    await desk.message('Do you ship to Canada?').waitFor();
    await desk.reply('Yes, to Canada too.');
    await shopper.fromHuman.filter({ hasText: 'to Canada too' }).waitFor();
    expect(await shopper.fromBot.count()).toBe(botLines);

    const id = desk.page.url().split('/inbox/')[1]?.split('?')[0] ?? '';
    await desk.api.post(`/api/conversations/${id}/release`);
    await shopper.tell('Which payment methods do you take?');
    await shopper.fromBot.filter({ hasText: 'Apple Pay' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('a private note never reaches the customer', async () => {
    const { shopper, desk, name } = await meet();
    await desk.row(RETURN_ANSWER.slice(0, 20)).first().click();
    await desk.message(name).waitFor();
    await desk.takeOver();
    await desk.page.getByRole('button', { name: 'Private note' }).click();
    await desk.reply('secret remark about this customer');
    await desk.page.getByRole('button', { name: 'Reply', exact: true }).click();
    await desk.reply('How can I help?');
    await shopper.fromHuman.filter({ hasText: 'How can I help?' }).waitFor();
    expect((await shopper.lines()).join('\n')).not.toContain('secret remark');
    await shopper.reload();
    await shopper.fromHuman.filter({ hasText: 'How can I help?' }).waitFor();
    expect((await shopper.lines()).join('\n')).not.toContain('secret remark');
  });
});

describe('network loss at the desk', () => {
  test('what came meanwhile is caught up, and what was written goes out once', async () => {
    const { shopper, desk, name } = await meet();
    await desk.row(RETURN_ANSWER.slice(0, 20)).first().click();
    await desk.message(name).waitFor();
    await desk.takeOver();

    await desk.page.context().setOffline(true);
    await desk.field.fill('written at the desk without network');
    await desk.field.press('Enter');
    await shopper.tell('are you still there?');
    await shopper.tell('hello?');
    await desk.page.context().setOffline(false);

    await desk.message('hello?').waitFor({ timeout: 30_000 });
    await shopper.fromHuman.filter({ hasText: 'without network' }).waitFor({ timeout: 30_000 });
    await desk.page.reload();
    await desk.message('hello?').waitFor();
    for (const words of ['are you still there?', 'hello?', 'written at the desk without network']) {
      expect(await desk.thread.getByText(words, { exact: true }).count(), words).toBe(1);
    }
    expect(await shopper.fromHuman.filter({ hasText: 'without network' }).count()).toBe(1);
  });
});

describe('keyboard', () => {
  test('a conversation is found, read, answered and resolved without the mouse', async () => {
    const { shopper, desk } = await meet();
    const { keyboard } = desk.page;
    await desk.list.getByRole('link').first().waitFor();
    await keyboard.press('j');
    await desk.thread.waitFor();
    await desk.field.waitFor();
    await keyboard.press('r');
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await keyboard.type('Typed by hand alone');
    await keyboard.press('Enter');
    await desk.message('Typed by hand alone').waitFor();
    await shopper.fromHuman.filter({ hasText: 'Typed by hand alone' }).waitFor();
    await keyboard.press('Escape');
    await keyboard.press('e');
    await desk.page.getByText(/Resolved\./).first().waitFor();
    await keyboard.press('?');
    await desk.page.getByRole('dialog').waitFor();
    await keyboard.press('Escape');
    await keyboard.press('ControlOrMeta+k');
    await desk.page.getByPlaceholder('Go to or do…').waitFor();
    await keyboard.type('Knowledge');
    await keyboard.press('Enter');
    await desk.page.waitForURL(/knowledge/);
  });
});
