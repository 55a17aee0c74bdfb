import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { toast, toastProblem } from '@/lib/toast';

interface ContactFile {
  barred: { at: string } | null;
}

/** Whether the shop wants to hear nothing more of this customer, and the way there and back. */
export function useBar(contact: string): { barred: boolean; turn: () => void } {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const key = ['contact-barred', contact];
  const barred = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await api.get<ContactFile>(`/api/contacts/${contact}/file`, signal)).barred !== null,
    staleTime: 60_000,
    retry: false,
  }).data ?? false;
  const change = useMutation({
    mutationFn: (on: boolean) => (on ? api.put(`/api/contacts/${contact}/bar`, {}) : api.delete(`/api/contacts/${contact}/bar`)),
    onSuccess: (_, on) => toast({ message: t(on ? 'tools.barred' : 'tools.unbarred'), undo: on ? () => change.mutate(false) : undefined }),
    onError: toastProblem,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: key });
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(contact) });
    },
  });
  return { barred, turn: () => change.mutate(!barred) };
}
