import { IconBook2 } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const knowledge: Feature = {
  routes: [{ path: 'knowledge', lazy: async () => ({ Component: (await import('./knowledge-page')).KnowledgePage }) }],
  nav: [{ to: '/knowledge', label: 'nav.knowledge', icon: IconBook2, place: 'bot', permission: 'edit_knowledge', parts: [{ to: '/knowledge?tab=documents', label: 'nav.parts.documents' }, { to: '/knowledge?tab=search', label: 'nav.parts.ask' }] }],
};
