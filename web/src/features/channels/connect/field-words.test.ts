import { expect, test } from 'vitest';
import type { Field } from '@/lib/channels/types';
import { advanced, blamed, choicesOf, wanted } from './field-words';

const field = (name: string, by: Partial<Field> = {}): Field => ({ name, secret: false, required: false, otherwise: '', ...by });

test('addresses of the platform’s servers are folded away, required fields never', () => {
  expect(advanced(field('base_url'))).toBe(true);
  expect(advanced(field('data_base_url'))).toBe(true);
  expect(advanced(field('base_url', { required: true }))).toBe(false);
  expect(advanced(field('imap_host'))).toBe(false);
});

test('what only OAuth needs is asked for only with OAuth', () => {
  expect(wanted(field('oauth_client_id'), {})).toBe(false);
  expect(wanted(field('oauth_client_id'), { oauth_provider: 'google' })).toBe(true);
  expect(wanted(field('oauth_provider'), {})).toBe(true);
});

test('a choice is offered only where its values are known', () => {
  expect(choicesOf('instagram', field('login', { otherwise: 'instagram' }))).toEqual(['instagram', 'page']);
  expect(choicesOf('instagram', field('login', { otherwise: 'new_way' }))).toBeUndefined();
  expect(choicesOf('whatsapp', field('waba_id'))).toBeUndefined();
});

test('the field that a refusal speaks of is found by its name, others are not', () => {
  expect(blamed("The field 'waba_id' is empty.", [field('waba_id')])).toBe('waba_id');
  expect(blamed("Meta says 'no'.", [field('waba_id')])).toBeNull();
  expect(blamed(null, [field('waba_id')])).toBeNull();
});
