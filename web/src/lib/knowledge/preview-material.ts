import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { materialBody } from './material-body';
import type { Material, Preview } from './types';

/** What the server would make of it; nothing is stored. */
export function usePreviewMaterial() {
  return useMutation({
    mutationFn: (material: Material) => api.post<Preview>('/api/knowledge/preview', materialBody(material)),
  });
}
