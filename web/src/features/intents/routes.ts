import { IconEar } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const intents: Feature = {
  routes: [{ path: 'intents', lazy: async () => ({ Component: (await import('./intents-page')).IntentsPage }) }],
  nav: [{ to: '/intents', label: 'nav.intents', icon: IconEar, place: 'bot', permission: 'edit_bot' }],
};
