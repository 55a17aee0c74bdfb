import { afterAll, expect, inject, test } from 'vitest';
import { closeBrowser, person, troubles } from '../harness/browser.ts';
import { customer } from '../harness/customer.ts';
import { OWNER } from '../harness/shop.ts';
import { DeskPage } from '../pages/desk.ts';

const base = inject('url');
const { widgetKey } = inject('shop');

afterAll(closeBrowser);

test('a German customer is read and answered in English, with the original, the preview, and what it means back', async () => {
  const desk = await DeskPage.enter(await person(base), base, OWNER, '/translation');
  const { page } = desk;
  const wrong = troubles(page);
  const provider = await desk.api.post<{ id: string }>('/api/translation/providers', {
    kind: 'deepl', baseUrl: `${base}/simulator/translation/deepl`, region: '', apiKey: 'rehearsal', enabled: true, dailyLimit: null,
  });
  try {
    const { shopper, id, name } = await customer(desk, widgetKey, 'Hallo! Wie lange dauert die Lieferung?');
    await shopper.tell('Wo ist mein Paket?');
    await page.goto(`/inbox/${id}?view=all`);
    await desk.message(name).waitFor();
    await desk.takeOver();

    const question = desk.message('Wo ist mein Paket?');
    const translate = question.getByRole('button', { name: 'Translate', exact: true });
    const read = question.getByText('Where is my package?');
    await translate.or(read).first().waitFor();
    if (await translate.isVisible()) await translate.click();
    await read.waitFor();
    await question.getByText('Wo ist mein Paket?').waitFor();
    await question.getByText(/From German/).waitFor();

    const mine = page.getByRole('button', { name: 'Translate what I write' });
    await mine.waitFor();
    if ((await mine.getAttribute('aria-pressed')) !== 'true') await mine.click();
    await desk.field.fill('Your parcel is on its way.');
    const preview = page.getByRole('group', { name: 'What the customer gets' });
    await expect.poll(() => preview.getByRole('textbox').inputValue()).toBe('Ihr Paket ist unterwegs.');
    await preview.getByText('Your parcel is on its way.').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await shopper.fromHuman.filter({ hasText: 'Ihr Paket ist unterwegs.' }).waitFor();
    expect((await shopper.lines()).join('\n')).not.toContain('Your parcel is on its way.');
    await desk.message('Ihr Paket ist unterwegs.').getByText('Your parcel is on its way.').waitFor();
    expect(wrong).toEqual([]);
  } finally {
    await desk.api.raw('DELETE', `/api/translation/providers/${provider.id}`);
  }
});
