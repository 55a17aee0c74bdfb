import { IconMessage2Bolt } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const replies: Feature = {
  routes: [{ path: 'replies/:section?', lazy: async () => ({ Component: (await import('./replies-page')).RepliesPage }) }],
  nav: [{ to: '/replies', label: 'nav.replies', icon: IconMessage2Bolt, place: 'manage', permission: 'reply' }],
};
