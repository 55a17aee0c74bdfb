import { IconPackage } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const orders: Feature = {
  routes: [
    { path: 'orders', lazy: async () => ({ Component: (await import('./orders-page')).OrdersPage }) },
    { path: 'orders/:section', lazy: async () => ({ Component: (await import('./orders-page')).OrdersPage }) },
  ],
  nav: [{ to: '/orders', label: 'nav.orders', icon: IconPackage, place: 'work', parts: [{ to: '/orders/products', label: 'nav.parts.products' }, { to: '/orders/sources', label: 'nav.parts.sources' }] }],
};
