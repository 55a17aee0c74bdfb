import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { toast, toastProblem } from '@/lib/toast';
import type { Conversation, Opened } from '@/types/api';
import type { Former } from '@/types/marks';

/** The customer's other conversations that can be read within this one. */
export function mergeable({ conversation, earlier }: Opened): Conversation[] {
  if (conversation.marks.merged !== null || conversation.marks.spam) return [];
  const full = new Set(earlier.map((other) => other.marks.merged));
  return earlier.filter((other) => other.marks.merged === null && !other.marks.spam && !full.has(other.id));
}

/** Puts another conversation into this one, with the way back. */
export function useMerge(into: string) {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  return useMutation({
    mutationFn: (other: Conversation) => api.post<Conversation>(`/api/conversations/${into}/merge`, { conversation: other.id }),
    onSuccess: (_, other) => toast({ message: t('tools.mergeDone'), undo: () => void takeOut(client, into, other).catch(toastProblem) }),
    onError: toastProblem,
    onSettled: () => refresh(client),
  });
}

/** They are two again, and the other one is what it was. */
export async function takeOut(client: QueryClient, into: string, { id, status, owner, marks }: Former): Promise<void> {
  await api.post(`/api/conversations/${into}/unmerge`, { conversation: id });
  if (status === 'open') await api.post('/api/conversations/restore', { items: [{ id, status, owner, marks: { ...marks, merged: null } }] });
  refresh(client);
}

function refresh(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: keys.threads });
  void client.invalidateQueries({ queryKey: keys.lists });
  void client.invalidateQueries({ queryKey: keys.counts });
}
