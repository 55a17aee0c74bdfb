import { IconMessageChatbot } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const models: Feature = {
  routes: [{ path: 'models', lazy: async () => ({ Component: (await import('./models-page')).ModelsPage }) }],
  nav: [{ to: '/models', label: 'nav.models', icon: IconMessageChatbot, place: 'manage', permission: 'edit_bot' }],
};
