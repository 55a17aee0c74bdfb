import { IconCode } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

const page = { lazy: async () => ({ Component: (await import('./developers-page')).DevelopersPage }) };

export const developers: Feature = {
  settings: [
    { path: 'integrations', ...page },
    { path: 'integrations/:section', ...page },
  ],
  outside: [{ path: 'developers', lazy: async () => ({ Component: (await import('./reference/reference-page')).ReferencePage }) }],
  nav: [{ to: '/integrations', label: 'nav.developers', icon: IconCode, place: 'settings', group: 'connections', permission: 'manage_agents', parts: [{ to: '/integrations/hooks', label: 'nav.parts.hooks' }] }],
};
