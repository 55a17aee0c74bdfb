import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Tag, TagColor, Tagged } from '@/types/marks';
import { api } from '../api/client';
import { keys } from '../cache-keys';

export const tagsQuery = queryOptions({
  queryKey: keys.tags,
  queryFn: async ({ signal }) => (await api.get<{ items: Tag[] }>('/api/tags', signal)).items,
  staleTime: 60_000,
});

/** The shop's tags, by name. */
export function useTags(): Tag[] {
  return useQuery(tagsQuery).data ?? [];
}

/** The tags of these ids; one that a colleague has just made is fetched. */
export function useTagsOf(ids: string[]): Tag[] {
  const client = useQueryClient();
  const { data, dataUpdatedAt } = useQuery(tagsQuery);
  if (!data) return [];
  const known = ids.flatMap((id) => data.find((tag) => tag.id === id) ?? []);
  if (known.length < ids.length && Date.now() - dataUpdatedAt > 5_000) void client.invalidateQueries({ queryKey: keys.tags });
  return known;
}

/** The tag of this name, made where there is none. */
export function useMakeTag() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => api.post<Tag>('/api/tags', { name }),
    onSuccess: (made) =>
      client.setQueryData<Tag[]>(keys.tags, (all) => [...(all ?? []).filter((tag) => tag.id !== made.id), made].sort((a, b) => a.name.localeCompare(b.name))),
  });
}

export function useChangeTag() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...change }: { id: string; name?: string; color?: TagColor }) => api.patch<Tag>(`/api/tags/${id}`, change),
    onSettled: () => client.invalidateQueries({ queryKey: keys.tags }),
  });
}

export function useDeleteTag() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/tags/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: keys.tags }),
  });
}

/** Who put which tag on; asked anew with every change of the conversation. */
export function taggedQuery(conversation: string, change: number) {
  return queryOptions({
    queryKey: [...keys.tagsOf(conversation), change],
    queryFn: async ({ signal }) => (await api.get<{ items: Tagged[] }>(`/api/conversations/${conversation}/tags`, signal)).items,
  });
}
