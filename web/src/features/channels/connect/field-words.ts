import type { TFunction } from 'i18next';
import type { Field } from '@/lib/channels/types';
import { readable } from '@/lib/readable';
import type { ChannelKind } from '@/types/api';

/** A field's label and help: its kind's own words, else those that many kinds share, else its name made readable. */
export function fieldWords(kind: ChannelKind, name: string, t: TFunction<'channels'>): { label: string; hint: string } {
  const word = (part: string, otherwise: string) => t([`${kind}.fields.${name}.${part}`, `fields.${name}.${part}`], { defaultValue: otherwise });
  return { label: word('label', readable(name)), hint: word('hint', '') };
}

/** What hardly anybody changes: addresses of the platform's servers and fine tuning. */
export function advanced(field: Field): boolean {
  return !field.required && (/(^|_)(base_url|url_base)$/.test(field.name) || ADVANCED.has(field.name));
}

const ADVANCED = new Set([
  'app_id', 'verify_token', 'ice_breakers', 'persistent_menu', 'channel_id',
  'user', 'imap_port', 'imap_security', 'smtp_port', 'smtp_security', 'oauth_token_url', 'aliases', 'folders', 'sent_folder', 'plus_addressing', 'authserv_id', 'webhook_secret',
]);

const SECURITY = ['', 'ssl', 'starttls', 'none'] as const;

/** Fields that take one of a few values; the empty one lets Serai choose. */
const CHOICES: Record<string, readonly string[]> = {
  'instagram.login': ['instagram', 'page'],
  'email.imap_security': SECURITY,
  'email.smtp_security': SECURITY,
  'email.oauth_provider': ['', 'google', 'microsoft', 'custom'],
  'email.plus_addressing': ['', 'yes'],
};

export function choicesOf(kind: ChannelKind, field: Field): readonly string[] | undefined {
  const known = CHOICES[`${kind}.${field.name}`];
  return known && (field.otherwise === '' || known.includes(field.otherwise)) ? known : undefined;
}

/** Asked for only where an answer before makes it matter. */
export function wanted(field: Field, values: Record<string, string>): boolean {
  return !/^oauth_(?!provider)/.test(field.name) || Boolean(values.oauth_provider) || Boolean(values[field.name]);
}

/** Longer than a line. */
export function many(field: Field): boolean {
  return ['ice_breakers', 'persistent_menu', 'signature', 'private_key'].includes(field.name);
}

/** Which field the server's refusal speaks of: “The field 'waba_id' …”. */
export function blamed(problem: string | null, fields: Field[]): string | null {
  const name = /'([a-z0-9_]+)'/.exec(problem ?? '')?.[1];
  return fields.some((field) => field.name === name) ? name! : null;
}
