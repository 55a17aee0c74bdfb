export const STEPS = ['account', 'shop', 'knowledge', 'try', 'widget'] as const;

export type Step = (typeof STEPS)[number];

/** The step to show: the one asked for, once there is somebody to walk it. */
export function stepFor(asked: string | null, signedIn: boolean): Step {
  if (!signedIn) return 'account';
  const wanted = STEPS.find((step) => step === asked);
  return wanted === undefined || wanted === 'account' ? 'shop' : wanted;
}

export function after(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}
