import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

/** Fills an empty shop with questions typical of its kind. */
export function useLoadSample() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<{ faqs: number }>('/api/knowledge/sample', {}),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['knowledge'] }),
  });
}
