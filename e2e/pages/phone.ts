import type { Locator, Page } from 'playwright-core';

export interface PickedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The simulated phone: a customer of any platform, played by the test. */
export class PhonePage {
  constructor(readonly page: Page) {}

  /** @param platform as the page names it: Telegram, WhatsApp, Mail … */
  async makePhone(platform: string, name: string): Promise<void> {
    await this.page.goto('/simulator');
    const field = this.page.getByLabel('Name of the shop');
    const fresh = this.page.getByRole('button', { name: 'New phone' });
    await fresh.or(field).first().waitFor();
    if (!(await field.isVisible())) await fresh.click();
    await this.page.locator('label.kind', { hasText: platform }).click();
    await field.fill(name);
    await this.page.getByRole('button', { name: 'Create' }).click();
    await this.page.locator('.tile[aria-current="true"]', { hasText: name }).waitFor();
    await this.page.locator('button.customer').first().waitFor();
  }

  /** The phone of an account that is connected already. */
  async choose(name: string): Promise<void> {
    await this.page.goto('/simulator');
    await this.page.locator('.tile', { hasText: name }).click();
    await this.page.locator('button.customer').first().waitFor();
  }

  /** The first phone of a platform. */
  async choosePlatform(platform: string): Promise<void> {
    await this.page.goto('/simulator');
    await this.page.locator('.tile').filter({ has: this.page.locator('small', { hasText: platform }) }).first().click();
    await this.page.locator('button.customer').first().waitFor();
  }

  async playFirst(): Promise<string> {
    const customer = this.page.locator('button.customer').first();
    const name = await customer.locator('b').innerText();
    await customer.click();
    await this.field.waitFor();
    return name;
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: 'Message', exact: true });
  }

  get fromShop(): Locator {
    return this.page.locator('article.entry.theirs .bubble');
  }

  get mine(): Locator {
    return this.page.locator('article.entry.mine .bubble');
  }

  get choices(): Locator {
    return this.page.locator('.keyboard button');
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** @param kind as the menu names it: Photo, Voice message */
  async attach(kind: string, file: PickedFile): Promise<void> {
    await this.page.getByRole('button', { name: 'Attach', exact: true }).click();
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('group', { name: 'Attach' }).getByRole('button', { name: kind, exact: true }).click();
    await (await choosing).setFiles(file);
  }

  /** As if it had been written a day ago, where the platform has a window. */
  async sayYesterday(text: string): Promise<void> {
    await this.field.fill(text);
    await this.page.getByLabel('Written yesterday').check();
    await this.field.press('Enter');
  }
}
