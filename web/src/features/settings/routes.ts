import { IconSettings } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const settings: Feature = {
  routes: [
    { path: 'settings', lazy: async () => ({ Component: (await import('./settings-page')).SettingsPage }) },
    { path: 'settings/:section', lazy: async () => ({ Component: (await import('./settings-page')).SettingsPage }) },
  ],
  nav: [{ to: '/settings', label: 'nav.settings', icon: IconSettings, place: 'manage' }],
};
