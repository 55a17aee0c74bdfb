import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Permission } from '@/types/api';

/** Where a line of the navigation stands: daily work, what the bot is, where customers come in; the rest is one page of settings. */
export type Place = 'work' | 'bot' | 'channels' | 'settings';

/** The groups of the settings' list, from what concerns oneself to what concerns the machine. */
export const settingsGroups = ['you', 'workspace', 'service', 'connections', 'watch'] as const;
export type SettingsGroup = (typeof settingsGroups)[number];

interface Line {
  to: string;
  /** A key of the `common` namespace, e.g. `nav.knowledge`. */
  label: string;
  icon: Icon;
  /** Hidden from those who may not. */
  permission?: Permission;
  /** Parts of the page that the palette leads to directly. */
  parts?: { to: string; label: string }[];
}

/** A line of the navigation. */
export type NavEntry = Line &
  ({ place: Exclude<Place, 'settings'>; /** Shown beside the name, e.g. a count. */ badge?: ComponentType; /** Stands in the bar of a phone. */ thumb?: boolean } | { place: 'settings'; group: SettingsGroup });

/** What a feature gives the app; collected in app/features.ts. */
export interface Feature {
  /** Shown inside the frame, to people who are signed in. Load pages with `lazy`. */
  routes?: RouteObject[];
  /** The same, beside the list of all settings. */
  settings?: RouteObject[];
  /** Shown without frame and without a session: sign-in, set-up. */
  outside?: RouteObject[];
  nav?: NavEntry[];
}
