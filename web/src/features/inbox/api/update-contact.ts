import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { keys } from '@/lib/cache-keys';
import type { ListPages } from '@/lib/realtime/lists';
import type { Contact, Opened } from '@/types/api';

export type ContactChange = Partial<Pick<Contact, 'name' | 'phone' | 'email' | 'language'>>;

/** Writes down what the customer told us; every place that shows the customer follows. */
export function useUpdateContact(contact: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ContactChange) => api.patch<Contact>(`/api/contacts/${contact}`, change),
    onSuccess: (after) => {
      client.setQueriesData<Opened>({ queryKey: keys.threads }, (thread) => (thread?.contact.id === after.id ? { ...thread, contact: after } : thread));
      client.setQueriesData<ListPages>({ queryKey: keys.lists }, (pages) =>
        pages && {
          ...pages,
          pages: pages.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.contact.id === after.id ? { ...item, contact: after } : item)) })),
        },
      );
    },
  });
}
