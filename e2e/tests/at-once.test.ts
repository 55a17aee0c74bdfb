import type { CDPSession, Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { customer } from '../harness/customer.ts';
import { AGENT, OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

afterAll(closeBrowser);

test('two who take the same conversation at the same moment: one has it, the other hears of it', async () => {
  const lin = await DeskPage.enter(await person(base), base, OWNER);
  const ana = await DeskPage.enter(await person(base), base, AGENT);
  const { id, name } = await customer(lin, widgetKey, 'I want to talk to a human please');
  const takes = [];
  for (const desk of [lin, ana]) {
    await desk.page.goto(`/inbox/${id}?view=all`);
    await desk.message(name).waitFor();
    takes.push(desk.page.getByRole('button', { name: 'Take over' }));
  }
  // neither hears of the other before both have pressed
  const arrived: (() => void)[] = [];
  for (const { page } of [lin, ana]) {
    await page.route(`**/api/conversations/${id}/take`, async (route) => {
      await new Promise<void>((go) => {
        arrived.push(go);
        if (arrived.length === 2) arrived.forEach((one) => one());
      });
      await route.continue();
    });
  }
  await Promise.all(takes.map((take) => take.click()));
  const late = (desk: DeskPage) => desk.page.getByText('A colleague took this conversation a moment ago.').waitFor().then(() => desk);
  const loser = await Promise.race([late(lin), late(ana)]);
  const { conversation } = await lin.api.get<{ conversation: { owner: { type: string; agent: string } } }>(`/api/conversations/${id}`);
  const agents = await lin.api.get<{ id: string; name: string }[]>('/api/agents');
  const winner = loser === lin ? AGENT.name : OWNER.name;
  expect(agents.find((agent) => agent.id === conversation.owner.agent)?.name).toBe(winner);
  await loser.thread.getByText(`${winner} took over`).first().waitFor();
});

test('a browser that may is told while no desk is open in it, and one that may not says so', async () => {
  const context = await person(base);
  await context.addInitScript(pretendPushService);
  const desk = await DeskPage.enter(context, base, OWNER, '/settings/notifications');
  const { page } = desk;
  const wrong = troubles(page);
  const push = page.getByRole('switch', { name: /^Notifications, also while/ });
  await push.click({ force: true });
  await page.getByText('The browser does not allow it.').first().waitFor();
  expect(await push.isChecked()).toBe(false);

  await context.grantPermissions(['notifications'], { origin: base });
  await page.reload();
  await push.click({ force: true });
  await expect.poll(() => push.isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Send one to try' }).waitFor();
  const line = await context.newCDPSession(page);
  await deliver(line, page, { title: 'Emma Brooks', body: 'Where is my parcel?', tag: 'parcel', url: '/inbox' });
  await expect.poll(() => shown(page)).toEqual([{ title: 'Emma Brooks', body: 'Where is my parcel?' }]);

  await push.click({ force: true });
  await expect.poll(() => push.isChecked()).toBe(false);
  expect(wrong).toEqual([]);
});

/** A browser without its vendor's service: everything else of push is its own. */
function pretendPushService(): void {
  let made: PushSubscription | null = null;
  const gone = () => {
    made = null;
    return Promise.resolve(true);
  };
  const letters = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  PushManager.prototype.getSubscription = () => Promise.resolve(made);
  PushManager.prototype.subscribe = async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const endpoint = `https://fcm.googleapis.com/fcm/send/${crypto.randomUUID()}`;
    const keys = { p256dh: letters(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))), auth: letters(crypto.getRandomValues(new Uint8Array(16))) };
    made = { endpoint, toJSON: () => ({ endpoint, keys }), unsubscribe: gone } as unknown as PushSubscription;
    return made;
  };
}

/** As the service would hand it to the browser. */
async function deliver(line: CDPSession, page: Page, news: object): Promise<void> {
  const found = new Promise<string>((known) => {
    line.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith('/push/'));
      if (ours) known(ours.registrationId);
    });
  });
  await line.send('ServiceWorker.enable');
  await line.send('ServiceWorker.deliverPushMessage', { origin: new URL(page.url()).origin, registrationId: await found, data: JSON.stringify(news) });
}

function shown(page: Page): Promise<{ title: string; body: string }[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/app/push/');
    return ((await registration?.getNotifications()) ?? []).map(({ title, body }) => ({ title, body }));
  });
}
