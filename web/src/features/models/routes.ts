import { IconMessageChatbot } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const models: Feature = {
  settings: [{ path: 'models', lazy: async () => ({ Component: (await import('./models-page')).ModelsPage }) }],
  nav: [{ to: '/models', label: 'nav.models', icon: IconMessageChatbot, place: 'settings', group: 'connections', permission: 'edit_bot' }],
};
