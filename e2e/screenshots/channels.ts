import type { Page } from 'playwright-core';
import { tryBot } from './bot.ts';
import { CHINESE, LIGHT, PHONE, PHONE_CHINESE, type Scene } from './scene.ts';

/** Where customers come in, and the first run that leads there. */
export const CHANNELS: Scene[] = [
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
  { name: 'setup-knowledge', path: '/setup?step=knowledge', ready: 'main h1', looks: [LIGHT, PHONE_CHINESE] },
  { name: 'setup-try', path: '/setup?step=try', ready: '[role=log]', looks: [LIGHT, CHINESE], act: tryBot },
  { name: 'setup-widget', path: '/setup?step=widget', ready: 'main pre, main code', looks: [LIGHT] },
];

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Settings|设置/ }).first().click();
  await page.getByRole('dialog').getByLabel(/Script tag|代码/).first().waitFor();
}

/** Against the platform's double, up to what is to be pasted into the platform. */
async function connect(page: Page, kind: string): Promise<void> {
  const wizard = page.getByRole('dialog');
  await wizard.getByRole('textbox', { name: /^(Name|名称)$/ }).fill(`Kestrel & Pine, ${kind}`);
  await wizard.getByRole('button', { name: /No account yet\? Rehearse|演练/ }).click();
  await wizard.getByText(/Filled in from the phone simulator|模拟器/).first().waitFor();
  await wizard.getByRole('button', { name: /Check and connect|检查并连接/ }).click();
  await wizard.getByRole('button', { name: /Check now|立即检查/ }).waitFor();
}

/** What one sees of an account that is connected: how it is doing, its look, its proxy. */
async function openAccount(page: Page): Promise<void> {
  const mail = page.locator('article').filter({ hasText: /@/ }).first();
  await mail.getByRole('button', { name: /Settings|设置/ }).click();
  await page.getByRole('dialog').locator('input').first().waitFor();
}
