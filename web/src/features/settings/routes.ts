import { IconAlarm, IconBellRinging, IconBuildingStore, IconForms, IconHistory, IconRoute, IconStars, IconUserCircle, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

const page = { lazy: async () => ({ Component: (await import('./settings-page')).SettingsPage }) };

export const settings: Feature = {
  outside: [{ path: '/second-step', lazy: async () => ({ Component: (await import('./second-factor/second-step-page')).SecondStepPage }) }],
  settings: [
    { path: 'settings', ...page },
    { path: 'settings/:section', ...page },
  ],
  nav: [
    { to: '/settings/profile', label: 'nav.profile', icon: IconUserCircle, place: 'settings', group: 'you' },
    { to: '/settings/notifications', label: 'nav.notifications', icon: IconBellRinging, place: 'settings', group: 'you' },
    { to: '/settings/workspace', label: 'nav.workspace', icon: IconBuildingStore, place: 'settings', group: 'workspace', permission: 'manage_workspace' },
    { to: '/settings/people', label: 'nav.people', icon: IconUsers, place: 'settings', group: 'workspace', permission: 'manage_agents' },
    { to: '/settings/teams', label: 'nav.teams', icon: IconUsersGroup, place: 'settings', group: 'workspace', permission: 'manage_agents' },
    { to: '/settings/fields', label: 'nav.fields', icon: IconForms, place: 'settings', group: 'workspace', permission: 'assign_others' },
    { to: '/settings/routing', label: 'nav.routing', icon: IconRoute, place: 'settings', group: 'service', permission: 'manage_agents' },
    { to: '/settings/promises', label: 'nav.promises', icon: IconAlarm, place: 'settings', group: 'service', permission: 'manage_agents' },
    { to: '/settings/surveys', label: 'nav.surveys', icon: IconStars, place: 'settings', group: 'service', permission: 'assign_others' },
    { to: '/settings/audit', label: 'nav.audit', icon: IconHistory, place: 'settings', group: 'watch', permission: 'manage_agents' },
  ],
};
