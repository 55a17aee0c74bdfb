import { IconAddressBook } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const customers: Feature = {
  routes: [{ path: 'customers/:customer?', lazy: async () => ({ Component: (await import('./customers-page')).CustomersPage }) }],
  nav: [{ to: '/customers', label: 'nav.customers', icon: IconAddressBook, place: 'work', thumb: true, permission: 'read_conversations' }],
};
