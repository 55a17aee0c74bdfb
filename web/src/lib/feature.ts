import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Permission } from '@/types/api';

/** A line of the navigation. */
export interface NavEntry {
  to: string;
  /** A key of the `common` namespace, e.g. `nav.knowledge`. */
  label: string;
  icon: Icon;
  /** Daily work is above, set-up below. */
  place: 'work' | 'manage';
  /** Hidden from those who may not. */
  permission?: Permission;
  /** Shown on the icon, e.g. a count. */
  badge?: ComponentType;
}

/** What a feature gives the app; collected in app/features.ts. */
export interface Feature {
  /** Shown inside the frame, to people who are signed in. Load pages with `lazy`. */
  routes?: RouteObject[];
  /** Shown without frame and without a session: sign-in, set-up. */
  outside?: RouteObject[];
  nav?: NavEntry[];
}
