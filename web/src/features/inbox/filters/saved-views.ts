import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { questionFields, type Question } from './question';

/** A question to the list under a name; without an owner it is everybody's. */
export interface SavedView {
  id: string;
  owner: string | null;
  name: string;
  question: Partial<Record<string, string | number | boolean | null>>;
}

const key = ['views'];

export const savedViewsQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }) => (await api.get<{ items: SavedView[] }>('/api/views', signal)).items,
  staleTime: 60_000,
});

/** As it stands in the address. */
export function questionOf(view: SavedView): Question {
  return Object.fromEntries(questionFields.flatMap((field) => {
    const value = view.question[field];
    return value === null || value === undefined || value === false ? [] : [[field, String(value)]];
  }));
}

export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, shared, question }: { name: string; shared: boolean; question: Question & { view: string } }) =>
      api.post<SavedView>('/api/views', {
        name,
        shared,
        question: { ...question, waiting: question.waiting ? Number(question.waiting) : null, closing: question.closing ? Number(question.closing) : null, unread: question.unread === 'true' ? true : null },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useDeleteView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/views/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
