import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { toastProblem } from '@/lib/toast';

/** The conversations that I follow. */
export const followingQuery = queryOptions({
  queryKey: keys.following,
  queryFn: async ({ signal }) => (await api.get<{ conversations: string[] }>('/api/following', signal)).conversations,
  staleTime: 5 * 60_000,
});

/** Follows a conversation, or no longer. */
export function useFollow(conversation: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (follow: boolean) => (follow ? api.put(`/api/conversations/${conversation}/followers/me`) : api.delete(`/api/conversations/${conversation}/followers/me`)),
    onMutate: (follow) =>
      client.setQueryData<string[]>(keys.following, (all = []) => (follow ? [...all, conversation] : all.filter((one) => one !== conversation))),
    onError: toastProblem,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.following });
      void client.invalidateQueries({ queryKey: keys.list('followed') });
    },
  });
}
