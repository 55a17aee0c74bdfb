import { IconMessages } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';
import { UnreadBadge } from './unread-badge';

export const inbox: Feature = {
  routes: [{ path: '/inbox/:conversation?', lazy: async () => ({ Component: (await import('./inbox-page')).InboxPage }) }],
  nav: [{ to: '/inbox', label: 'nav.inbox', icon: IconMessages, place: 'work', badge: UnreadBadge, thumb: true }],
};
