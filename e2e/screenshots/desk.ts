import type { Page } from 'playwright-core';
import type { Look } from '../harness/browser.ts';
import { CHINESE, DARK, DARK_CHINESE, LIGHT, PHONE, PHONE_CHINESE, PHONE_DARK, type Scene } from './scene.ts';

const LIST = 'main a[href*="/inbox/"]';

/** Where agents work all day. */
export const DESK: Scene[] = [
  { name: 'inbox', path: '/inbox?view=all', ready: LIST, looks: [LIGHT, DARK, CHINESE, PHONE], act: openHandedOver },
  { name: 'inbox-list', path: '/inbox?view=all', ready: LIST, looks: [PHONE, PHONE_CHINESE] },
  { name: 'inbox-why', path: '/inbox?view=bot', ready: LIST, looks: [LIGHT], act: openWhy },
  { name: 'inbox-waiting', path: '/inbox?view=unassigned', ready: LIST, looks: [DARK_CHINESE], act: openFirst },
  { name: 'copilot', path: '/inbox?view=unassigned', ready: LIST, looks: [LIGHT], act: draft },
  { name: 'palette', path: '/inbox?view=all', ready: LIST, looks: [LIGHT], act: (page) => page.keyboard.press('ControlOrMeta+k') },
  { name: 'bell', path: '/inbox?view=all', ready: LIST, looks: [CHINESE], act: ring },
  { name: 'more', path: '/inbox?view=all', ready: LIST, looks: [PHONE], act: openMore },
  { name: 'customers', path: '/customers', ready: 'main a[href*="/customers/"]', looks: [LIGHT, PHONE_CHINESE] },
  { name: 'customer', path: '/customers', ready: 'main a[href*="/customers/"]', looks: [DARK], act: openCustomer },
  { name: 'orders', path: '/orders', ready: 'main article, main table, main li', looks: [LIGHT, PHONE_DARK] },
  { name: 'products', path: '/orders/products', ready: 'main input', looks: [CHINESE], act: (page) => ask(page, 'jacket') },
  { name: 'order-sources', path: '/orders/sources', ready: 'main button', looks: [LIGHT] },
  { name: 'search', path: '/search?q=delivery', ready: 'main mark', looks: [LIGHT] },
  { name: 'search-empty', path: '/search', ready: 'main h2', looks: [PHONE_CHINESE] },
  { name: 'team', path: '/team', ready: 'main table, main h2', looks: [LIGHT, DARK_CHINESE] },
];

export async function openFirst(page: Page): Promise<void> {
  await page.locator(LIST).first().click();
  await page.locator('article').first().waitFor();
}

/** Somebody of the demo shop who asked for a person: what stands above the thread, and what is to be done, is there to be seen. */
async function openHandedOver(page: Page): Promise<void> {
  await page.locator(LIST).filter({ hasText: 'Mateus Carvalho' }).first().click();
  await page.locator('article').first().waitFor();
}

async function openWhy(page: Page): Promise<void> {
  await openFirst(page);
  await page.getByRole('button', { name: /Why\?|为什么/ }).last().click();
  await page.getByRole('dialog').locator('h4').waitFor();
}

async function draft(page: Page): Promise<void> {
  await openFirst(page);
  await page.keyboard.press('d');
  await page.locator('main details summary').first().waitFor();
}

async function ring(page: Page): Promise<void> {
  await page.getByRole('button', { name: /notification|通知/i }).first().click();
  await page.getByRole('dialog').waitFor();
}

async function openMore(page: Page, look: Look): Promise<void> {
  if (!look.phone) return;
  await page.getByRole('button', { name: /^(More|更多)$/ }).first().click();
  await page.getByRole('dialog').waitFor();
}

async function openCustomer(page: Page): Promise<void> {
  await page.locator('main a[href*="/customers/"]').first().click();
  await page.locator('aside h2').waitFor();
}

async function ask(page: Page, words: string): Promise<void> {
  await page.locator('main input').first().fill(words);
  await page.waitForTimeout(1_500);
}
