import { IconUsersGroup } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const team: Feature = {
  routes: [{ path: 'team', lazy: async () => ({ Component: (await import('./board-page')).BoardPage }) }],
  nav: [{ to: '/team', label: 'nav.team', icon: IconUsersGroup, place: 'work', permission: 'assign_others' }],
};
