import type { Page } from 'playwright-core';

/** The page on which channels are connected. */
export class ChannelsPage {
  constructor(readonly page: Page) {}

  /** Connects a platform by its wizard, against its double. */
  async connectRehearsed(kind: string, name: string): Promise<void> {
    await this.page.goto(`/channels?open=new-${kind}`);
    const wizard = this.page.getByRole('dialog');
    await wizard.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await wizard.getByRole('button', { name: 'No account yet? Rehearse' }).click();
    await wizard.getByText('Filled in from the phone simulator').waitFor();
    await wizard.getByRole('button', { name: 'Check and connect' }).click();
    await wizard.getByText(`${name} is connected`).waitFor();
    await wizard.getByRole('button', { name: 'Check now' }).click();
    await wizard.getByText('The platform answers. It works.').waitFor();
    await wizard.getByRole('button', { name: 'Done' }).click();
  }
}
