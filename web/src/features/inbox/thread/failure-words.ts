import type { TFunction } from 'i18next';
import type { Delivery } from '@/types/api';

/** Why a message did not arrive and what to do, in words for every reason of the server; other words are the platform's own. */
export function failureWords({ state, reason }: Delivery, t: TFunction<'inbox'>): string {
  const start = t(`delivery.${state}`);
  if (!reason) return start;
  const code = reason.toLowerCase();
  const known = /^[a-z_]+$/.test(code) ? t(`delivery.reason.${code}`, { defaultValue: '' }) : '';
  return `${start} ${known || reason}`;
}

/** Sending it again as it is cannot help: something else has to happen first. */
export function hopeless({ reason }: Delivery): boolean {
  return ['window_closed', 'not_supported', 'too_large', 'disconnected'].includes(reason ?? '');
}
