import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Reading } from '@/types/api';

/** What the bot would read in a customer's file; nothing of it is kept. */
export function useReadFile() {
  return useMutation({ mutationFn: (file: File) => api.upload<Reading>('/api/bot/read', file) });
}
