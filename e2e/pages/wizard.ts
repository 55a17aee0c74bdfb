import type { Page } from 'playwright-core';
import { OWNER } from '../harness/shop.ts';

/** The five steps of the first run, as a person walks them. */
export class Wizard {
  constructor(readonly page: Page) {}

  async begin(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('heading', { name: /Your bot can answer/ }).waitFor();
  }

  async account(): Promise<void> {
    await this.page.getByLabel('Company or team').fill('Harbour Trading');
    await this.page.getByLabel('Your name').fill(OWNER.name);
    await this.page.getByLabel('Email').fill(OWNER.email);
    await this.page.getByLabel('Password', { exact: true }).fill(OWNER.password);
    await this.page.getByRole('button', { name: 'Create the workspace' }).click();
    await this.page.getByRole('heading', { name: 'What do you sell under?' }).waitFor();
  }

  async shop(name: string): Promise<void> {
    await this.page.getByLabel('Name of the shop').fill(name);
    await this.page.getByRole('radio', { name: /Independent online shop/ }).click();
    await this.next();
    await this.page.getByRole('heading', { name: 'What should it answer from?' }).waitFor();
  }

  async loadSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Load the sample' }).click();
    await this.page.getByText(/questions with their answers/).waitFor();
  }

  async paste(name: string, text: string): Promise<void> {
    await this.page.getByRole('radio', { name: /Paste text/ }).click();
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByLabel('Text', { exact: true }).fill(text);
    await this.page.getByRole('button', { name: 'Read this text' }).click();
    await this.page.getByRole('button', { name: 'Add to the knowledge' }).click();
    await this.page.getByRole('region', { name: 'The bot can answer from' }).getByText(name).waitFor();
  }

  async ask(question: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Write as a customer' });
    await field.fill(question);
    await field.press('Enter');
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }
}
