import { IconTools } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const tools: Feature = {
  routes: [{ path: 'tools', lazy: async () => ({ Component: (await import('./tools-page')).ToolsPage }) }],
  nav: [{ to: '/tools', label: 'nav.tools', icon: IconTools, place: 'bot', permission: 'edit_bot', parts: [{ to: '/tools?tab=log', label: 'nav.parts.toolLog' }] }],
};
