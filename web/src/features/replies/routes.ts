import { IconMessage2Bolt } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const replies: Feature = {
  settings: [{ path: 'replies/:section?', lazy: async () => ({ Component: (await import('./replies-page')).RepliesPage }) }],
  nav: [{ to: '/replies', label: 'nav.replies', icon: IconMessage2Bolt, place: 'settings', group: 'service', permission: 'reply', parts: [{ to: '/replies/macros', label: 'nav.parts.macros' }, { to: '/replies/tags', label: 'nav.parts.tags' }] }],
};
