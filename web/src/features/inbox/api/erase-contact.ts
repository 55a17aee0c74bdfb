import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';

/** Forgets a customer for good, with everything that was said and sent; the desk lets go of it too. */
export function useEraseContact(contact: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>(`/api/contacts/${contact}`),
    onSuccess: () => {
      client.removeQueries({ queryKey: keys.threads });
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.counts });
    },
  });
}
