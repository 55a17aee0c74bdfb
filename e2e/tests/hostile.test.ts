import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';
import { WidgetPage } from '../pages/widget.ts';

const base = inject('url');
const { widgetKey } = inject('shop');
const PAYLOAD = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

afterAll(closeBrowser);

test('hostile markup in a message, a file name and a page never runs at the desk', async () => {
  const shopper = await (await WidgetPage.visit(await person(base), widgetKey)).open();
  await shopper.tell(`look at this ${PAYLOAD}`);
  await shopper.page.locator('.composer input[type=file]').setInputFiles({
    name: `${PAYLOAD.replaceAll('/', '')}.html`,
    mimeType: 'text/html',
    buffer: Buffer.from('<script>parent.alert(3); alert(4)</script><h1>file</h1>'),
  });
  await shopper.page.locator('.row.mine .card').waitFor();

  const desk = await DeskPage.enter(await person(base), base, OWNER, '/inbox?view=all');
  const wrong = troubles(desk.page);
  await desk.list.getByRole('link').first().click();
  await desk.message('look at this').waitFor();
  await desk.thread.getByText(/onerror=alert/).first().waitFor();
  expect(await desk.page.locator('img[src="x"]').count()).toBe(0);
  expect(wrong).toEqual([]);

  const link = desk.thread.locator('a[href*="/api/media/"]').first();
  await link.waitFor();
  const href = (await link.getAttribute('href')) ?? '';
  const response = await desk.page.request.get(href.split('?')[0] ?? href);
  const { 'content-type': type = '', 'content-disposition': disposition = '', 'content-security-policy': policy = '' } = response.headers();
  expect(disposition.startsWith('attachment') || !/html/.test(type) || /sandbox/.test(policy)).toBe(true);
});

test('a hostile document is understood as text, in the preview and in the search', async () => {
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/knowledge?tab=documents');
  const wrong = troubles(desk.page);
  await desk.page.locator('input[type=file]').setInputFiles({
    name: 'hostile.html',
    mimeType: 'text/html',
    buffer: Buffer.from(
      `<html><body><h1>Opening hours</h1><p onclick="alert(5)">The pier shop opens at nine sharp.</p><script>alert(6)</script>
       <p>&lt;img src=x onerror=alert(7)&gt; stays text.</p></body></html>`,
    ),
  });
  await desk.page.getByText('The pier shop opens at nine sharp.').first().waitFor();
  await desk.page.getByRole('button', { name: /Add to the knowledge/ }).click();
  await desk.page.getByRole('article', { name: 'hostile.html' }).getByText(/passage/).waitFor();
  await desk.page.goto('/knowledge?tab=search&q=When+does+the+pier+shop+open');
  await desk.page.getByText('The pier shop opens at nine sharp.').first().waitFor();
  expect(await desk.page.locator('img[src="x"]').count()).toBe(0);
  expect(wrong).toEqual([]);
  const documents = await desk.api.get<{ items: { id: string; name: string }[] }>('/api/knowledge/documents');
  const stored = documents.items.find((one) => one.name === 'hostile.html');
  expect((await desk.api.raw('DELETE', `/api/knowledge/documents/${stored?.id}`)).status).toBeLessThan(300);
});
