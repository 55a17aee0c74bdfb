import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export type ImportState = 'uploaded' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed';

export interface Plan {
  targets: string[];
  overwrite: boolean;
  country: string | null;
  tags: string[];
  dry: boolean;
}

export interface Upload {
  id: string;
  agent: string;
  name: string;
  columns: string[];
  plan: Plan | null;
  state: ImportState;
  problem: string | null;
  total: number | null;
  progress: { done: number; added: number; changed: number; unchanged: number; failed: number };
  createdAt: string;
  endedAt: string | null;
}

export interface Preview {
  upload: Upload;
  guesses: string[];
  rows: string[][];
}

export interface Fault {
  row: number;
  column: string;
  problem: string;
}

const key = ['customer imports'] as const;

export const running = (upload: Upload) => upload.state === 'waiting' || upload.state === 'running';

export const importsQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }) => (await api.get<{ items: Upload[] }>('/api/contact-imports', signal)).items,
  refetchInterval: ({ state }) => (state.data?.some(running) ? 2_000 : false),
});

export function importQuery(id: string) {
  return queryOptions({
    queryKey: [...key, id],
    queryFn: ({ signal }) => api.get<{ upload: Upload; faults: Fault[] }>(`/api/contact-imports/${id}`, signal),
    refetchInterval: ({ state }) => (state.data && running(state.data.upload) ? 1_000 : false),
  });
}

export function previewQuery(id: string) {
  return queryOptions({ queryKey: [...key, id, 'preview'], queryFn: ({ signal }) => api.get<Preview>(`/api/contact-imports/${id}/preview`, signal), staleTime: Infinity });
}

export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => api.post<Preview>(`/api/contact-imports?name=${encodeURIComponent(file.name)}`, file),
    onSuccess: (preview) => {
      client.setQueryData([...key, preview.upload.id, 'preview'], preview);
      void client.invalidateQueries({ queryKey: key, exact: true });
    },
  });
}

export function useStart(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (plan: Plan) => api.post<Upload>(`/api/contact-imports/${id}/start`, plan),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [...key, id], exact: true });
      void client.invalidateQueries({ queryKey: key, exact: true });
    },
  });
}

export function useStop(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<Upload>(`/api/contact-imports/${id}/stop`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: [...key, id], exact: true }),
  });
}
