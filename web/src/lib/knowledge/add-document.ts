import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { documentsKey } from './list-documents';
import { materialBody } from './material-body';
import type { KnowledgeDocument, Material } from './types';

/** Stores a file or text; indexing goes on as a job of its own. */
export function useAddDocument() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (material: Material) => api.post<KnowledgeDocument>('/api/knowledge/documents', materialBody(material)),
    onSuccess: () => cache.invalidateQueries({ queryKey: documentsKey }),
  });
}
