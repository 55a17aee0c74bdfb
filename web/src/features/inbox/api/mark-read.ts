import type { QueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { notificationsKey, type Notice } from '@/lib/notifications/notifications';
import type { ListPages } from '@/lib/realtime/lists';
import type { Opened } from '@/types/api';

/** The person has read up to here; the marks go at once, the server hears of it. */
export async function markRead(client: QueryClient, conversation: string, seq: number): Promise<void> {
  client.setQueryData<Opened>(keys.thread(conversation), (thread) => thread && { ...thread, unread: 0 });
  client.setQueriesData<ListPages>({ queryKey: keys.lists }, (pages) =>
    pages && {
      ...pages,
      pages: pages.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.conversation.id === conversation ? { ...item, unread: 0 } : item)) })),
    },
  );
  try {
    await api.post(`/api/conversations/${conversation}/read`, { seq });
    await client.invalidateQueries({ queryKey: keys.counts });
    await heard(client, conversation);
  } catch {
    // the mark comes back with the next fetch; nothing for the person to do
  }
}

/** What the bell says about this conversation is read with it. */
async function heard(client: QueryClient, conversation: string): Promise<void> {
  const told = client.getQueryData<{ items: Notice[] }>(notificationsKey);
  if (!told?.items.some((notice) => !notice.read && notice.conversation === conversation)) return;
  await api.post('/api/notifications/read', { id: null, conversation });
  await client.invalidateQueries({ queryKey: notificationsKey });
}
