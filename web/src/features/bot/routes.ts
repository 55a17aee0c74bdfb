import { IconRobot } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const bot: Feature = {
  routes: [{ path: 'bot', lazy: async () => ({ Component: (await import('./bot-page')).BotPage }) }],
  nav: [{ to: '/bot', label: 'nav.bot', icon: IconRobot, place: 'bot', permission: 'edit_bot' }],
};
