import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import { toast } from '@/lib/toast';
import type { Conversation } from '@/types/api';

/** Who is to read what. */
export interface Forward {
  /** The same for the same wish: asked twice, one mail leaves. */
  clientId: string;
  /** Which mailbox sends it; null: the server chooses. */
  account: string | null;
  to: string;
  cc: string[];
  bcc: string[];
  note: string;
  /** Null: the whole conversation. */
  message: string | null;
  files: boolean;
}

/** Sends it on; what becomes of it is seen in a conversation of its own. */
export function useForward(conversation: string) {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Forward) => api.post<Conversation>(`/api/conversations/${conversation}/forward`, wish),
    onSuccess: (_, { to }) => {
      toast({ message: t('forward.done', { to }) });
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.counts });
    },
  });
}
