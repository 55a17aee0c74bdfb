import type { BrowserContext, Locator, Page } from 'playwright-core';

/** The customer's side: a shop's page with the chat in its corner. */
export class WidgetPage {
  private constructor(readonly page: Page) {}

  static async visit(context: BrowserContext, key: string): Promise<WidgetPage> {
    const page = await context.newPage();
    await page.goto(`/demo-shop?key=${key}`);
    return new WidgetPage(page);
  }

  get launcher(): Locator {
    return this.page.locator('.serai-launcher');
  }

  get field(): Locator {
    return this.page.locator('.composer textarea');
  }

  get fromBot(): Locator {
    return this.page.locator('.row.theirs.bot .bubble');
  }

  get fromHuman(): Locator {
    return this.page.locator('.row.theirs.human .bubble');
  }

  get mine(): Locator {
    return this.page.locator('.row.mine .bubble');
  }

  get choices(): Locator {
    return this.page.locator('.choices button');
  }

  get warning(): Locator {
    return this.page.locator('.composer .warn');
  }

  /** Everything said so far, the greeting left out. */
  async lines(): Promise<string[]> {
    return (await this.page.locator('.log .bubble').allInnerTexts()).slice(1);
  }

  async open(): Promise<this> {
    await this.launcher.waitFor();
    if ((await this.launcher.getAttribute('aria-expanded')) !== 'true') await this.launcher.click();
    await this.field.waitFor();
    return this;
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** Says it and waits until the server has it. */
  async tell(text: string): Promise<void> {
    await this.say(text);
    await this.mine.filter({ hasText: text }).waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.open();
  }
}
