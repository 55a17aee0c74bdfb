import type { BrowserContext } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { customer } from '../harness/customer.ts';
import { AGENT, OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

afterAll(closeBrowser);

describe('two at one desk, and one without a line', () => {
  test('colleagues see who else is here and who writes, and nobody answers twice by accident', async () => {
    const lin = await DeskPage.enter(await person(base), base, OWNER, '/inbox?view=all');
    const ana = await DeskPage.enter(await person(base), base, AGENT, '/inbox?view=all');
    const wrong = [...troubles(lin.page), ...troubles(ana.page)];
    const { id, name, shopper } = await customer(lin, widgetKey);
    await lin.page.goto(`/inbox/${id}?view=all`);
    await lin.message(name).waitFor();
    const here = lin.page.getByRole('status', { name: 'Colleagues who are here' });

    await ana.page.goto(`/inbox/${id}?view=all`);
    await ana.message(name).waitFor();
    await here.getByText('Ana Ruiz is looking at this').waitFor();
    await ana.page.getByRole('status', { name: 'Colleagues who are here' }).getByText('Lin Wei is looking at this').waitFor();

    await lin.takeOver();
    await lin.field.fill('You have thirty days');
    await ana.field.pressSequentially('Thirty days, and the label is free', { delay: 60 });
    await here.getByText('Ana Ruiz is writing an answer').waitFor();
    await lin.page.getByRole('alert').filter({ hasText: 'Ana Ruiz is writing an answer right now.' }).waitFor();
    await ana.page.getByRole('button', { name: 'Send', exact: true }).click();
    await ana.page.getByRole('button', { name: 'Send anyway' }).click({ timeout: 2_000 }).catch(() => {});
    await lin.page.getByRole('alert').filter({ hasText: 'Ana Ruiz has answered meanwhile.' }).waitFor();
    await lin.field.press('Enter');
    await shopper.fromHuman.filter({ hasText: 'Thirty days, and the label is free' }).waitFor();
    expect(await lin.field.inputValue()).toBe('You have thirty days');
    expect((await shopper.lines()).join('\n')).not.toContain('You have thirty days');
    await lin.page.getByRole('button', { name: 'Send anyway' }).click();
    await shopper.fromHuman.filter({ hasText: 'You have thirty days' }).waitFor();

    await ana.page.goto('/inbox?view=mine');
    await here.getByText('Ana Ruiz').waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
  });

  test('without a connection the desk opens with what was loaded, keeps what is written, and sends it later', async () => {
    const context = await person(base);
    const lin = await DeskPage.enter(context, base, OWNER, '/inbox?view=all');
    const { id, name, shopper } = await customer(lin, widgetKey);
    await lin.page.goto(`/inbox/${id}?view=all`);
    await lin.message(name).waitFor();
    await lin.takeOver();
    await untilKept(context, lin, id);

    await context.setOffline(true);
    await lin.page.reload();
    await lin.message(name).waitFor();
    await lin.field.fill('Written on a train');
    await lin.page.getByRole('button', { name: 'Send', exact: true }).click();
    await lin.message('Written on a train').getByText(/Goes out when the connection is back|Sending/).waitFor();
    expect((await shopper.lines()).join('\n')).not.toContain('Written on a train');
    await context.setOffline(false);
    await shopper.fromHuman.filter({ hasText: 'Written on a train' }).waitFor();
    expect((await shopper.lines()).filter((line) => line.includes('Written on a train'))).toHaveLength(1);

    await lin.page.getByRole('button', { name: /Lin Wei/ }).first().click();
    await lin.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await lin.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await expect.poll(() => lin.page.evaluate(async () => (await caches.keys()).filter((cache) => cache.startsWith('serai-loaded')))).toEqual([]);
  });
});

/** The worker is there, looks after the page, and has the thread. */
async function untilKept(context: BrowserContext, desk: DeskPage, id: string): Promise<void> {
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  await desk.page.reload();
  const thread = desk.page.getByRole('region', { name: 'Conversation', exact: true });
  await thread.waitFor();
  await expect
    .poll(() => desk.page.evaluate(async (path) => navigator.serviceWorker.controller !== null && (await caches.match(path)) !== undefined && (await caches.match('/')) !== undefined, `/api/conversations/${id}`), { timeout: 20_000 })
    .toBe(true);
}
