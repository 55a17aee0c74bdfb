import type { Page } from 'playwright-core';
import { CHINESE, DARK, DARK_CHINESE, LIGHT, PHONE, PHONE_CHINESE, PHONE_DARK, type Scene } from './scene.ts';

/** What the bot knows, is and may do. */
export const BOT: Scene[] = [
  { name: 'knowledge', path: '/knowledge', ready: '[role=listitem]', looks: [LIGHT, DARK_CHINESE, PHONE] },
  { name: 'knowledge-edit', path: '/knowledge', ready: '[role=listitem]', looks: [LIGHT, CHINESE], act: editFirst },
  { name: 'knowledge-documents', path: '/knowledge?tab=documents', ready: 'article', looks: [LIGHT, DARK] },
  { name: 'knowledge-search', path: '/knowledge?tab=search&q=can%20i%20send%20it%20back', ready: '[role=progressbar]', looks: [LIGHT, DARK] },
  { name: 'unanswered', path: '/knowledge?tab=unanswered', ready: '.mantine-Accordion-item', looks: [CHINESE] },
  { name: 'understanding', path: '/intents', ready: 'main h2', looks: [LIGHT, PHONE_DARK] },
  { name: 'bot', path: '/bot', ready: '[role=log]', looks: [LIGHT, DARK, CHINESE, PHONE], act: tryBot },
  { name: 'greetings', path: '/greetings', ready: 'main h2', looks: [LIGHT, PHONE_CHINESE] },
  { name: 'tools', path: '/tools', ready: 'main h2', looks: [LIGHT, DARK_CHINESE] },
  { name: 'tool-log', path: '/tools?tab=log', ready: 'main table, main h2', looks: [LIGHT] },
];

async function editFirst(page: Page): Promise<void> {
  await page.locator('[role=listitem] button').first().click();
  await page.getByRole('dialog').locator('textarea').first().waitFor();
}

export async function tryBot(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /Write as a customer|以客户身份提问/ }).waitFor();
  await page.locator('section').getByRole('button').filter({ hasText: /[?？]$/ }).first().click();
  await page.getByRole('button', { name: /Why\?|为什么/ }).first().click();
  await page.locator('[role=progressbar]').first().waitFor();
}
