import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';

export const kinds = ['assigned', 'mentioned', 'answered', 'handed_off', 'queued', 'followed', 'sla_warned', 'sla_breached'] as const;
export type NotificationKind = (typeof kinds)[number];

export const ways = ['list', 'sound', 'push', 'mail'] as const;
export type Way = (typeof ways)[number];

export interface Notice {
  id: string;
  kind: NotificationKind;
  conversation: string;
  by: string | null;
  who: string | null;
  text: string | null;
  count: number;
  at: string;
  read: boolean;
}

export interface Wishes {
  ways: Record<NotificationKind, Way[]>;
  quiet: { from: string; until: string; zone: string } | null;
  mailbox: boolean;
}

export const notificationsKey = ['notifications'] as const;

export const notificationsQuery = queryOptions({
  queryKey: notificationsKey,
  queryFn: ({ signal }) => api.get<{ items: Notice[]; unread: number }>('/api/notifications', signal),
});

export function useUnreadNotices(): number {
  return useQuery(notificationsQuery).data?.unread ?? 0;
}

/** One, those of a conversation, or, with nothing named, all. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (which: { id?: string; conversation?: string }) => api.post<void>('/api/notifications/read', { id: which.id ?? null, conversation: which.conversation ?? null }),
    onSettled: () => client.invalidateQueries({ queryKey: notificationsKey }),
  });
}

export const wishesQuery = queryOptions({
  queryKey: ['notification wishes'],
  queryFn: ({ signal }) => api.get<Wishes>('/api/notifications/wishes', signal),
});

export function useWish() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wishes: Pick<Wishes, 'ways' | 'quiet'>) => api.put<Wishes>('/api/notifications/wishes', wishes),
    onSuccess: (after) => client.setQueryData(wishesQuery.queryKey, after),
  });
}
