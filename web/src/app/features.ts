import type { Feature } from '@/lib/feature';
import { inbox } from '@/features/inbox/routes';
import { signIn } from '@/features/sign-in/routes';

/** Every feature of the app, one line each, in the order of the navigation. */
export const features: Feature[] = [
  signIn,
  inbox,
];
