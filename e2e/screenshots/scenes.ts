import type { Page } from 'playwright-core';
import type { Look } from '../harness/browser.ts';

export interface Scene {
  /** The file's name, without what the looks add. */
  name: string;
  path: string;
  /** What shows that the screen has come. */
  ready: string;
  looks: Look[];
  /** Only this part of the window; all of it where nothing is said. */
  part?: string;
  act?: (page: Page) => Promise<void>;
}

const LIGHT: Look = {};
const DARK: Look = { dark: true };
const CHINESE: Look = { language: 'zh-CN' };
const PHONE: Look = { phone: true };
const DARK_CHINESE: Look = { dark: true, language: 'zh-CN' };
const PHONE_CHINESE: Look = { phone: true, language: 'zh-CN' };

/** The desk's screens, for somebody who is signed in as owner. */
export const SCENES: Scene[] = [
  { name: 'inbox', path: '/inbox?view=all', ready: 'main a[href*="/inbox/"]', looks: [LIGHT, DARK, CHINESE, PHONE], act: openFirst },
  { name: 'inbox-list', path: '/inbox?view=all', ready: 'main a[href*="/inbox/"]', looks: [PHONE, PHONE_CHINESE] },
  { name: 'inbox-why', path: '/inbox?view=bot', ready: 'main a[href*="/inbox/"]', looks: [LIGHT], act: openWhy },
  { name: 'knowledge', path: '/knowledge', ready: '[role=listitem]', looks: [LIGHT, DARK_CHINESE, PHONE] },
  { name: 'knowledge-edit', path: '/knowledge', ready: '[role=listitem]', looks: [LIGHT, CHINESE], act: editFirst },
  { name: 'knowledge-documents', path: '/knowledge?tab=documents', ready: 'article', looks: [LIGHT, DARK] },
  { name: 'knowledge-search', path: '/knowledge?tab=search&q=can%20i%20send%20it%20back', ready: '[role=progressbar]', looks: [LIGHT, DARK] },
  { name: 'bot', path: '/bot', ready: '[role=log]', looks: [LIGHT, DARK, CHINESE, PHONE], act: tryBot },
  { name: 'channels', path: '/channels', ready: 'article', looks: [LIGHT, CHINESE, PHONE] },
  { name: 'channels-widget', path: '/channels', ready: 'article', looks: [LIGHT], act: openSettings },
  { name: 'channels-telegram', path: '/channels?open=new-telegram', ready: '[role=dialog]', looks: [LIGHT, CHINESE] },
  ...['whatsapp', 'messenger', 'instagram', 'line', 'email', 'api'].map((kind) => ({
    name: `connect-${kind}`,
    path: `/channels?open=new-${kind}`,
    ready: '[role=dialog] input',
    looks: [LIGHT, CHINESE],
    part: '[role=dialog]',
  })),
  ...['whatsapp', 'messenger', 'line'].map((kind) => ({
    name: `pastes-${kind}`,
    path: `/channels?open=new-${kind}`,
    ready: '[role=dialog] input',
    looks: [LIGHT],
    part: '[role=dialog]',
    act: (page: Page) => connect(page, kind),
  })),
  { name: 'channel-account', path: '/channels', ready: 'article', looks: [LIGHT, CHINESE], part: '[role=dialog]', act: openAccount },
  { name: 'settings-people', path: '/settings/people', ready: 'table', looks: [LIGHT, DARK_CHINESE] },
  { name: 'settings-profile', path: '/settings', ready: 'form', looks: [LIGHT] },
  { name: 'settings-log', path: '/settings/audit', ready: 'table', looks: [LIGHT] },
  { name: 'failures', path: '/failures', ready: 'h1', looks: [LIGHT, DARK] },
  { name: 'setup-knowledge', path: '/setup?step=knowledge', ready: 'main h1', looks: [LIGHT, PHONE_CHINESE] },
  { name: 'setup-try', path: '/setup?step=try', ready: '[role=log]', looks: [LIGHT, CHINESE], act: tryBot },
  { name: 'setup-widget', path: '/setup?step=widget', ready: 'main pre, main code', looks: [LIGHT] },
];

async function openFirst(page: Page): Promise<void> {
  await page.locator('main a[href*="/inbox/"]').first().click();
  await page.locator('article').first().waitFor();
}

async function openWhy(page: Page): Promise<void> {
  await openFirst(page);
  await page.getByRole('button', { name: 'Why?' }).last().click();
  await page.getByRole('dialog').locator('h4').waitFor();
}

async function editFirst(page: Page): Promise<void> {
  await page.locator('[role=listitem] button').first().click();
  await page.getByRole('dialog').locator('textarea').first().waitFor();
}

async function tryBot(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /Write as a customer|以客户身份提问/ }).waitFor();
  await page.locator('section').getByRole('button').filter({ hasText: /[?？]$/ }).first().click();
  await page.getByRole('button', { name: /Why\?|为什么/ }).first().click();
  await page.locator('[role=progressbar]').first().waitFor();
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('dialog').getByLabel(/Script tag/).waitFor();
}

/** Against the platform's double, up to what is to be pasted into the platform. */
async function connect(page: Page, kind: string): Promise<void> {
  const wizard = page.getByRole('dialog');
  await wizard.getByRole('textbox', { name: 'Name', exact: true }).fill(`Kestrel & Pine, ${kind}`);
  await wizard.getByRole('button', { name: 'No account yet? Rehearse' }).click();
  await wizard.getByText('Filled in from the phone simulator').waitFor();
  await wizard.getByRole('button', { name: 'Check and connect' }).click();
  await wizard.getByRole('button', { name: 'Check now' }).waitFor();
}

/** What one sees of an account that is connected: how it is doing, its look, its proxy. */
async function openAccount(page: Page): Promise<void> {
  const mail = page.locator('article').filter({ hasText: /@/ }).first();
  await mail.getByRole('button', { name: /Settings|设置/ }).click();
  await page.getByRole('dialog').locator('input').first().waitFor();
}
