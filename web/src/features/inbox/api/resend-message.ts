import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { merge } from '@/lib/realtime/thread';
import { toastProblem } from '@/lib/toast';
import type { Message, Opened } from '@/types/api';

/** Sends a message again that the platform had refused, or whose fate is not known. */
export function useResend(conversation: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (message: string) => api.post<Message>(`/api/messages/${message}/resend`),
    onSuccess: (message) =>
      client.setQueryData<Opened>(keys.thread(conversation), (thread) => thread && { ...thread, messages: merge(thread.messages, [message]) }),
    onError: toastProblem,
  });
}
