import { IconAlertTriangle } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const failures: Feature = {
  settings: [{ path: 'failures', lazy: async () => ({ Component: (await import('./failures-page')).FailuresPage }) }],
  nav: [{ to: '/failures', label: 'nav.failures', icon: IconAlertTriangle, place: 'settings', group: 'watch', permission: 'see_failures' }],
};
