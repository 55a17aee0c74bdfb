import { useQueryClient } from '@tanstack/react-query';
import { useWritingWindow } from '@/lib/channels/window';
import { freshId } from '@/lib/fresh-id';
import { cardOf } from '@/lib/orders/requests';
import type { Item } from '@/lib/orders/types';
import { useSession } from '@/lib/session';
import type { Opened } from '@/types/api';
import { send } from '../send';

/** Sends an order or a product of the shop into this conversation, in the customer's language. */
export function useSendCard(thread: Opened) {
  const client = useQueryClient();
  const me = useSession().agent;
  const { conversation, account } = thread;
  const window = useWritingWindow(account.id, conversation.lastInboundAt);
  const post = async (shown: { order: string } | { item: Item }) => {
    const content = await cardOf(shown, conversation.language);
    await send(client, { conversation: conversation.id, clientId: freshId(), agent: me.id, content, note: false, quoted: null, at: new Date().toISOString(), problem: null });
  };
  return {
    possible: window.state !== 'closed',
    order: (order: string) => post({ order }),
    item: (item: Item) => post({ item }),
  };
}
