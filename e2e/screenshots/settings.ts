import type { Look } from '../harness/browser.ts';
import { CHINESE, DARK, DARK_CHINESE, LIGHT, PHONE, PHONE_CHINESE, type Scene } from './scene.ts';

const page = (name: string, path: string, looks: Look[], ready = 'main h1'): Scene => ({ name, path, ready, looks });

/** Everything that is set up once. */
export const SETTINGS: Scene[] = [
  page('settings', '/settings', [PHONE, PHONE_CHINESE]),
  page('settings-profile', '/settings/profile', [LIGHT], 'form'),
  page('settings-notifications', '/settings/notifications', [LIGHT, PHONE_CHINESE], 'main table'),
  page('settings-workspace', '/settings/workspace', [LIGHT], 'form'),
  page('settings-people', '/settings/people', [LIGHT, DARK_CHINESE], 'main table'),
  page('settings-teams', '/settings/teams', [LIGHT], 'main h2'),
  page('settings-fields', '/settings/fields', [CHINESE]),
  page('settings-routing', '/settings/routing', [LIGHT], 'main h2'),
  page('settings-promises', '/settings/promises', [LIGHT, DARK], 'main input'),
  page('settings-surveys', '/settings/surveys', [CHINESE], 'main form'),
  page('settings-log', '/settings/audit', [LIGHT], 'main table'),
  page('replies', '/replies', [LIGHT, PHONE]),
  page('macros', '/replies/macros', [CHINESE]),
  page('tags', '/replies/tags', [LIGHT]),
  page('models', '/models', [LIGHT], 'main h2'),
  page('translation', '/translation', [LIGHT, CHINESE], 'main h2'),
  page('parcel-tracking', '/parcels', [LIGHT], 'main h2'),
  page('developers', '/integrations', [LIGHT]),
  page('developers-hooks', '/integrations/hooks', [DARK], 'main h2'),
  page('developers-reference', '/developers', [LIGHT], 'main h1'),
  page('crm', '/crm', [LIGHT, CHINESE], 'main h2'),
  page('failures', '/failures', [LIGHT, DARK], 'main h1'),
];
