import { IconAddressBook } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const crm: Feature = {
  settings: [{ path: 'crm', lazy: async () => ({ Component: (await import('./crm-page')).CrmPage }) }],
  nav: [{ to: '/crm', label: 'nav.crm', icon: IconAddressBook, place: 'settings', group: 'connections', permission: 'manage_channels' }],
};
