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
import { followingQuery } from './following/following';
import { inOneLine } from './words';

/** Unread messages in the title, a sound and a notification when one's turn comes, and the outbox when the line is back. */
export function useNews(open: (conversation: string) => void): void {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const { id: me, name } = useSession().agent;
  useQuery(followingQuery);
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
        const followed = client.getQueryData<string[]>(keys.following) ?? [];
        if (event.type === 'message_added' && calls(event, me, name)) void client.invalidateQueries({ queryKey: keys.following });
        if (!(concerns(event, me, followed) || calls(event, me, name)) || event.type !== 'message_added') return;
        const { conversation, message } = event;
        if (lookingAt() === conversation.id) return;
        const who = client.getQueryData<Opened>(keys.thread(conversation.id))?.contact.name ?? latest.current.t('news.title');
        alerts.announce(who, inOneLine(message.content, latest.current.t), () => latest.current.open(conversation.id));
      }),
    [client, me, name],
  );
}

/** A note of somebody else's calls me. */
function calls(event: LiveEvent, me: string, name: string): boolean {
  if (event.type !== 'message_added' || !event.message.note || event.message.content.type !== 'text') return false;
  const { author, content } = event.message;
  return author.type === 'human' && author.agent !== me && content.body.includes(`@${name}`);
}

/** A customer speaks to me, to nobody yet, or where I follow. */
function concerns(event: LiveEvent, me: string, followed: string[]): boolean {
  if (event.type !== 'message_added' || event.message.author.type !== 'customer') return false;
  const { owner, marks } = event.conversation;
  if (marks.spam) return false;
  return followed.includes(event.conversation.id) || owner.type === 'queue' || (owner.type === 'human' && owner.agent === me);
}
