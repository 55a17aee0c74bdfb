import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { merge } from '@/lib/realtime/thread';
import { toastProblem } from '@/lib/toast';
import type { Message, Opened } from '@/types/api';

/** Fetches the fifty messages before the oldest one shown and puts them into the thread. */
export function useOlderMessages(conversation: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (before: number) => api.get<{ messages: Message[] }>(`/api/conversations/${conversation}/messages?before=${before}&limit=50`),
    onSuccess: ({ messages }) =>
      client.setQueryData<Opened>(keys.thread(conversation), (thread) => thread && { ...thread, messages: merge(thread.messages, messages) }),
    onError: toastProblem,
  });
}
