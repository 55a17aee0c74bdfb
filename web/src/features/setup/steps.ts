export const STEPS = ['account', 'shop', 'knowledge', 'try', 'widget'] as const;

export type Step = (typeof STEPS)[number];

/** What is known of the set-up so far; null where it is not known yet. */
export interface Progress {
  signedIn: boolean;
  shopNamed: boolean;
}

/** The step to show: the one asked for, unless something before it is still missing. */
export function stepFor(asked: string | null, { signedIn, shopNamed }: Progress): Step {
  if (!signedIn) return 'account';
  if (!shopNamed) return 'shop';
  const wanted = STEPS.find((step) => step === asked);
  return wanted === undefined || wanted === 'account' ? 'knowledge' : wanted;
}

export function after(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}
