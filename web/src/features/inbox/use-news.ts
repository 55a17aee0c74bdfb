import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { alerts } from '@/lib/alerts';
import { keys } from '@/lib/cache-keys';
import { connectionState, lookingAt, watchEvents, watchState } from '@/lib/realtime/realtime';
import { useSession } from '@/lib/session';
import type { LiveEvent, Opened } from '@/types/api';
import { countsQuery } from './api/get-counts';
import { flush } from './composer/send';
import { inOneLine } from './words';

/** Unread messages in the title, a sound and a notification when one's turn comes, and the outbox when the line is back. */
export function useNews(open: (conversation: string) => void): void {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const me = useSession().agent.id;
  const unread = useQuery(countsQuery).data?.unreadMine ?? 0;
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${t('title')} · Serai` : `${t('title')} · Serai`;
    return () => {
      document.title = 'Serai';
    };
  }, [unread, t]);

  useEffect(() => {
    if (connectionState() === 'live') flush(client);
    return watchState(() => connectionState() === 'live' && flush(client));
  }, [client]);

  const latest = useRef({ open, t });
  useEffect(() => {
    latest.current = { open, t };
  });
  useEffect(
    () =>
      watchEvents((event) => {
        if (!concerns(event, me) || event.type !== 'message_added') return;
        const { conversation, message } = event;
        if (lookingAt() === conversation.id) return;
        const name = client.getQueryData<Opened>(keys.thread(conversation.id))?.contact.name ?? latest.current.t('news.title');
        alerts.announce(name, inOneLine(message.content, latest.current.t), () => latest.current.open(conversation.id));
      }),
    [client, me],
  );
}

/** A customer speaks to me, or to nobody yet. */
function concerns(event: LiveEvent, me: string): boolean {
  if (event.type !== 'message_added' || event.message.author.type !== 'customer') return false;
  const { owner } = event.conversation;
  return owner.type === 'queue' || (owner.type === 'human' && owner.agent === me);
}
