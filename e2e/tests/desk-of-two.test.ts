import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { customer } from '../harness/customer.ts';
import { AGENT, OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';

const base = inject('url');
const { widgetKey } = inject('shop');
const QUARTER_OF_AN_HOUR = 900;

afterAll(closeBrowser);

async function says(desk: DeskPage, who: RegExp, presence: string): Promise<void> {
  await desk.page.getByRole('button', { name: who }).first().click();
  await desk.page.getByRole('menuitemradio', { name: presence, exact: true }).click();
  await desk.page.keyboard.press('Escape');
}

test('whoever signs on is given who waits, with the time that is promised, is seen on the board, and hears of a note that calls', async () => {
  const lin = await DeskPage.enter(await person(base), base, OWNER, '/team');
  const ana = await DeskPage.enter(await person(base), base, AGENT, '/inbox?view=mine');
  const wrong = [...troubles(lin.page), ...troubles(ana.page)];
  const agents = await lin.api.get<{ id: string; name: string; capacity: number }[]>('/api/agents');
  const { id: anaId, capacity } = agents.find((agent) => agent.name === AGENT.name)!;
  const { items: promised } = await lin.api.get<{ items: unknown[] }>('/api/sla');
  // what other tests left waiting must not fill her hands
  await lin.api.raw('PATCH', `/api/agents/${anaId}`, { capacity: 100 });
  await lin.api.put('/api/presence', { presence: 'offline' });
  await lin.api.put('/api/sla', {
    items: [{ id: null, name: 'All', teams: [], accounts: [], firstResponse: QUARTER_OF_AN_HOUR, nextResponse: null, resolution: null, businessHours: false, warnPercent: 80, escalateTo: null }],
  });
  try {
    await says(ana, /Ana Ruiz/, 'Online');
    await lin.page.getByRole('row').filter({ hasText: 'Ana Ruiz' }).getByText('Online').waitFor();

    const { shopper, id, name } = await customer(lin, widgetKey, 'I want to talk to a human please');
    const row = ana.list.locator(`a[href*="${id}"]`);
    await row.waitFor();
    await row.getByRole('img', { name: /^First answer due in/ }).waitFor();
    await ana.page.goto('/customers');
    await ana.page.getByRole('heading', { name: 'Customers' }).waitFor();

    await lin.page.goto(`/inbox/${id}?view=all`);
    await lin.message(name).waitFor();
    await lin.page.keyboard.press('Escape');
    await lin.page.keyboard.press('n');
    await lin.field.pressSequentially('@Ana');
    await lin.page.getByRole('option', { name: /Ana Ruiz/ }).waitFor();
    await lin.page.keyboard.press('Enter');
    await lin.field.pressSequentially('she is a wholesale customer');
    await lin.page.keyboard.press('Enter');
    await lin.message('wholesale customer').waitFor();

    await ana.page.getByRole('button', { name: /unread notification/ }).click();
    await ana.page.getByRole('dialog', { name: 'Notifications' }).getByRole('button', { name: /A note calls you/ }).first().click();
    await ana.message('wholesale customer').waitFor();
    await ana.reply('Hello, Ana here.');
    await shopper.fromHuman.filter({ hasText: 'Ana here' }).waitFor();
    await ana.thread.getByRole('img', { name: /^First answer due in/ }).waitFor({ state: 'detached' });

    await says(ana, /Ana Ruiz/, 'Signed off');
    await lin.page.goto('/team');
    await lin.page.getByRole('row').filter({ hasText: 'Ana Ruiz' }).getByText('Signed off').waitFor();
    expect(wrong).toEqual([]);
  } finally {
    await ana.api.put('/api/presence', { presence: 'offline' });
    await lin.api.put('/api/sla', { items: promised });
    await lin.api.raw('PATCH', `/api/agents/${anaId}`, { capacity });
  }
});
