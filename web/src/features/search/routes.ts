import { IconMessageSearch } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const search: Feature = {
  routes: [{ path: 'search', lazy: async () => ({ Component: (await import('./search-page')).SearchPage }) }],
  nav: [{ to: '/search', label: 'nav.search', icon: IconMessageSearch, place: 'work', thumb: true }],
};
