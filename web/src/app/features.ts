import type { Feature } from '@/lib/feature';
import { inbox } from '@/features/inbox/routes';
import { bot } from '@/features/bot/routes';
import { channels } from '@/features/channels/routes';
import { crm } from '@/features/crm/routes';
import { customers } from '@/features/customers/routes';
import { developers } from '@/features/developers/routes';
import { greetings } from '@/features/greetings/routes';
import { intents } from '@/features/intents/routes';
import { failures } from '@/features/failures/routes';
import { knowledge } from '@/features/knowledge/routes';
import { models } from '@/features/models/routes';
import { orders } from '@/features/orders/routes';
import { parcels } from '@/features/parcels/routes';
import { replies } from '@/features/replies/routes';
import { search } from '@/features/search/routes';
import { settings } from '@/features/settings/routes';
import { setup } from '@/features/setup/routes';
import { tools } from '@/features/tools/routes';
import { translation } from '@/features/translation/routes';
import { team } from '@/features/team/routes';
import { signIn } from '@/features/sign-in/routes';

/** Every feature of the app, one line each, in the order of the navigation. */
export const features: Feature[] = [
  signIn,
  inbox,
  customers,
  orders,
  search,
  team,
  knowledge,
  intents,
  bot,
  greetings,
  tools,
  channels,
  settings,
  replies,
  models,
  translation,
  parcels,
  crm,
  developers,
  failures,
  setup,
];
