import type { DeskPage } from '../pages/desk.ts';
import { WidgetPage } from '../pages/widget.ts';
import { person } from './browser.ts';

export interface Customer {
  shopper: WidgetPage;
  /** The conversation. */
  id: string;
  /** Found nowhere else, so that other tests' customers cannot be taken for this one. */
  name: string;
}

/** A customer of one's own, who has asked something in the shop's chat. */
export async function customer(desk: DeskPage, widgetKey: string, asks = 'How long can I return an item?'): Promise<Customer> {
  const name = `Visitor ${crypto.randomUUID().slice(0, 8)}`;
  const shopper = await (await WidgetPage.visit(await person(desk.api.base), widgetKey)).open();
  await shopper.tell(`${name} here. ${asks}`);
  // the greeting comes first
  await shopper.fromBot.nth(1).waitFor();
  return { shopper, id: await conversationOf(desk, name), name };
}

/** Other tests' customers get the same answer at the same time: theirs may be first. */
async function conversationOf(desk: DeskPage, name: string): Promise<string> {
  const { items } = await desk.api.get<{ items: { conversation: { id: string } }[] }>('/api/conversations?view=all');
  for (const { conversation } of items) {
    if (JSON.stringify(await desk.api.get(`/api/conversations/${conversation.id}`)).includes(name)) return conversation.id;
  }
  throw new Error(`${name} is not at the desk.`);
}
