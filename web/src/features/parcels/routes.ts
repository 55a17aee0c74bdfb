import { IconTruckDelivery } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const parcels: Feature = {
  settings: [{ path: 'parcels', lazy: async () => ({ Component: (await import('./parcels-page')).ParcelsPage }) }],
  nav: [{ to: '/parcels', label: 'nav.parcels', icon: IconTruckDelivery, place: 'settings', group: 'connections', permission: 'manage_channels' }],
};
