import { IconMoodSmile } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const greetings: Feature = {
  routes: [{ path: 'greetings', lazy: async () => ({ Component: (await import('./greetings-page')).GreetingsPage }) }],
  nav: [{ to: '/greetings', label: 'nav.greetings', icon: IconMoodSmile, place: 'bot', permission: 'edit_bot' }],
};
