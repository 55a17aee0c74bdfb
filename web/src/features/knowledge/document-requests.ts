import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { documentsKey } from '@/lib/knowledge/list-documents';
import type { KnowledgeDocument, StoredPassage } from '@/lib/knowledge/types';

export function usePassages(document: string | null) {
  return useQuery({
    queryKey: [...documentsKey, document, 'passages'],
    queryFn: async () =>
      (await api.get<{ items: StoredPassage[] }>(`/api/knowledge/documents/${document}/passages`)).items,
    enabled: document !== null,
  });
}

/** Renames a document or takes it out of the bot's sight without deleting it. */
export function useChangeDocument() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name, enabled }: { id: string; name: string; enabled: boolean }) =>
      api.put<KnowledgeDocument>(`/api/knowledge/documents/${id}`, { name, enabled }),
    onMutate: ({ id, name, enabled }) =>
      cache.setQueryData<KnowledgeDocument[]>(documentsKey, (all) =>
        all?.map((one) => (one.id === id ? { ...one, name, enabled } : one)),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: documentsKey }),
  });
}

export function useDeleteDocument() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`/api/knowledge/documents/${id}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: documentsKey }),
  });
}
