import type { BrowserContext, Locator, Page } from 'playwright-core';
import { Api } from '../harness/api.ts';
import type { PickedFile } from './phone.ts';

interface Person {
  email: string;
  password: string;
}

/** The agent's side: list, thread, composer. */
export class DeskPage {
  private constructor(
    readonly page: Page,
    readonly api: Api,
  ) {}

  /** Signs in over HTTP, as the form does, so that tests of other things start quickly. */
  static async enter(context: BrowserContext, base: string, person: Person, path = '/inbox'): Promise<DeskPage> {
    const api = await Api.signIn(base, person.email, person.password);
    await context.addCookies(api.cookiesFor());
    const page = await context.newPage();
    await page.goto(path);
    return new DeskPage(page, api);
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: 'List of conversations' });
  }

  get thread(): Locator {
    return this.page.getByRole('region', { name: 'Conversation', exact: true });
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: /Reply|Private note/ });
  }

  /** A line in the list whose last message has these words. */
  row(words: string): Locator {
    return this.list.getByRole('link').filter({ hasText: words });
  }

  /** What somebody said in the open thread; the first, where an answer repeats it. */
  message(words: string): Locator {
    return this.thread.getByRole('article').filter({ hasText: words }).first();
  }

  async view(name: 'mine' | 'unassigned' | 'bot' | 'all' | 'resolved'): Promise<void> {
    await this.page.goto(`/inbox?view=${name}`);
  }

  async open(words: string): Promise<void> {
    await this.row(words).first().click();
    await this.message(words).waitFor();
  }

  async takeOver(): Promise<void> {
    await this.page.getByRole('button', { name: 'Take over' }).click();
    await this.page.getByText(/took over|Taken over/).first().waitFor();
  }

  /** Files for the next message. */
  async attach(...files: PickedFile[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Attach files' }).click();
    await (await choosing).setFiles(files);
  }

  /** A reply, or a note where the composer is set to notes. */
  async reply(text: string): Promise<void> {
    await this.field.fill(text);
    await this.page.getByRole('button', { name: /^(Send|Add note)$/ }).click();
    await this.message(text).waitFor();
  }
}
