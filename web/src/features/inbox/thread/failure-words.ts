import type { TFunction } from 'i18next';
import type { Delivery } from '@/types/api';

/** Why a message did not arrive and what to do, in words for every reason of the server; other words are the platform's own. */
export function failureWords({ state, reason, detail }: Delivery, t: TFunction<'inbox'>): string {
  const start = t(`delivery.${state}`);
  const why = reason ? known('reason', reason.toLowerCase(), t) || reason : '';
  const more = detail ? known('detail', slug(detail), t) || t('delivery.said', { detail }) : '';
  return [start, why, more].filter(Boolean).join(' ');
}

function known(kind: 'reason' | 'detail', code: string, t: TFunction<'inbox'>): string {
  return /^[a-z_]+$/.test(code) ? t(`delivery.${kind}.${code}`, { defaultValue: '' }) : '';
}

function slug(detail: string): string {
  return detail.toLowerCase().replace(/[^a-z]+/g, '_').replace(/^_|_$/g, '').slice(0, 60);
}

/** Sending it again as it is cannot help: something else has to happen first. */
export function hopeless({ reason }: Delivery): boolean {
  return ['window_closed', 'not_supported', 'too_large', 'disconnected'].includes(reason ?? '');
}
