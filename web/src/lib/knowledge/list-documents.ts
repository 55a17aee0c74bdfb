import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { KnowledgeDocument } from './types';

export const documentsKey = ['knowledge', 'documents'] as const;

const WHILE_INDEXING_MS = 1_500;

/** Progress arrives live; asking again while something is indexed covers a lost connection. */
export function useDocuments() {
  return useQuery({
    queryKey: documentsKey,
    queryFn: async () => (await api.get<{ items: KnowledgeDocument[] }>('/api/knowledge/documents')).items,
    refetchInterval: (query) => (query.state.data?.some(isBusy) ? WHILE_INDEXING_MS : false),
  });
}

export function isBusy(document: KnowledgeDocument): boolean {
  return document.state === 'waiting' || document.state === 'indexing';
}
