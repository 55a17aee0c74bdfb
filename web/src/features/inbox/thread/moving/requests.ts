import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { toast, toastProblem } from '@/lib/toast';
import type { Conversation } from '@/types/api';

/** Another account of the same platform; why the conversation cannot go on there, if it cannot. */
export interface Destination {
  account: string;
  name: string;
  why: 'must_write_first' | 'own_ids' | 'only_here' | 'open_there' | null;
  /** Which one is open there. */
  conversation: string | null;
  /** Whether one may write there at once; otherwise an approved template comes first. */
  free: boolean;
}

export function useDestinations(conversation: string) {
  return useQuery({
    queryKey: ['destinations', conversation],
    queryFn: async () => (await api.get<{ items: Destination[] }>(`/api/conversations/${conversation}/destinations`)).items,
    staleTime: 0,
  });
}

/** Lets the conversation go on at another account; the way back is the same again. */
export function useSettle({ id, account: here }: Conversation) {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const move = (account: string) => api.post<Conversation>(`/api/conversations/${id}/move`, { account });
  const refresh = () => {
    void client.invalidateQueries({ queryKey: keys.thread(id) });
    void client.invalidateQueries({ queryKey: keys.lists });
  };
  return useMutation({
    mutationFn: ({ account }: Destination) => move(account),
    onSuccess: (_, { name }) => toast({ message: t('moving.done', { name }), undo: () => void move(here).then(refresh).catch(toastProblem) }),
    onError: toastProblem,
    onSettled: refresh,
  });
}
