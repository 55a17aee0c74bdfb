import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { Api } from '../harness/api.ts';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { OWNER } from '../harness/shop.ts';

const base = inject('url');

afterAll(closeBrowser);

/** A device in the browser that makes sure of the person by itself. */
async function withDevice(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('WebAuthn.enable');
  await line.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return page;
}

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name of the passkey').fill(name);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('Keep these recovery codes').waitFor();
  await page.getByRole('button', { name: 'I kept them' }).click();
  await page.getByText(name, { exact: true }).waitFor();
}

test('a passkey is added, signs in without a password, and is asked for beside it; where the owner asks everybody, whoever has none sets one up and nothing else', async () => {
  // a second try meets the people of the first
  const fresh = Date.now();
  const EVE = { name: 'Eve Stone', email: `eve-${fresh}@harbour.example`, password: 'stones under the old bridge' };
  const TOM = { name: 'Tom Vale', email: `tom-${fresh}@harbour.example`, password: 'valleys behind the old mill' };
  const owner = await Api.signIn(base, OWNER.email, OWNER.password);
  for (const someone of [EVE, TOM]) await owner.post('/api/agents', { ...someone, role: someone === EVE ? 'owner' : 'agent', capacity: 5, language: 'en' });

  const page = await withDevice(await person(base));
  const wrong = troubles(page);
  await signIn(page, EVE);
  await page.getByRole('region', { name: 'List of conversations' }).waitFor();
  await page.goto('/settings/profile');
  await addPasskey(page, 'Work laptop');

  await page.evaluate(() => fetch('/api/session', { method: 'DELETE', headers: { 'X-XSRF-TOKEN': decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)![1]!) } }));
  await signIn(page, EVE);
  await page.getByLabel('Code of your authenticator app').waitFor();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('region', { name: 'List of conversations' }).waitFor();

  await page.goto('/settings/workspace');
  await page.getByRole('switch', { name: 'Everybody needs a second step' }).click({ force: true });
  await page.getByText(/Still without:.*Tom Vale/).waitFor();
  try {
    const tom = await withDevice(await person(base));
    await signIn(tom, TOM);
    await tom.getByRole('heading', { name: 'One more step' }).waitFor();
    expect(await tom.evaluate(async () => (await fetch('/api/conversations?view=all')).status)).toBe(403);
    await tom.goto('/inbox');
    await tom.getByRole('heading', { name: 'One more step' }).waitFor();
    await addPasskey(tom, 'Phone');
    await tom.getByRole('button', { name: 'Go on' }).click();
    await tom.getByRole('region', { name: 'List of conversations' }).waitFor();
  } finally {
    await page.getByRole('switch', { name: 'Everybody needs a second step' }).click({ force: true });
    await page.getByText(/Without one at the moment/).waitFor();
  }
  expect(wrong).toEqual([]);
});
