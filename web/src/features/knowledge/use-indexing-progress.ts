import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { documentsKey } from '@/lib/knowledge/list-documents';
import type { KnowledgeDocument } from '@/lib/knowledge/types';
import { watchEvents } from '@/lib/realtime/realtime';

/** Moves the bars while something is indexed, and fetches the document anew when it is done. */
export function useIndexingProgress(): void {
  const cache = useQueryClient();
  useEffect(
    () =>
      watchEvents((event) => {
        if (event.type !== 'indexing_progressed') return;
        const { source, done, total } = event;
        if (done >= total) void cache.invalidateQueries({ queryKey: documentsKey });
        else cache.setQueryData<KnowledgeDocument[]>(documentsKey, (all) => all?.map((one) => progressed(one, source, done / total)));
      }),
    [cache],
  );
}

function progressed(document: KnowledgeDocument, source: string, progress: number): KnowledgeDocument {
  return document.id === source ? { ...document, state: 'indexing', progress } : document;
}
