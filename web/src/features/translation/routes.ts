import { IconLanguage } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

export const translation: Feature = {
  settings: [{ path: 'translation', lazy: async () => ({ Component: (await import('./translation-page')).TranslationPage }) }],
  nav: [{ to: '/translation', label: 'nav.translation', icon: IconLanguage, place: 'settings', group: 'connections', permission: 'edit_bot' }],
};
