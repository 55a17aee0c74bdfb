import { expect, test } from 'vitest';
import type { TemplateOffer } from '@/lib/channels/list-templates';
import { complete, filledTemplate, ordered, preview} from './template';

const offer: TemplateOffer = {
  name: 'order_shipped', language: 'en_US', category: 'UTILITY', status: 'APPROVED',
  header: { format: 'TEXT', text: 'Order {{1}}' }, body: 'Hello {{name}}, parcel {{1}} left us.', footer: 'Reply STOP to end',
  buttons: [{ type: 'QUICK_REPLY', text: 'Thanks' }], placeholders: ['header.1', 'body.name', 'body.1'],
};

test('the preview shows what is filled in, and what is still missing', () => {
  expect(preview(offer, { 'header.1': '77', 'body.name': 'Ana' })).toBe('Order 77\nHello Ana, parcel {{1}} left us.\nReply STOP to end\n[Thanks]');
});

test('it goes out only when everything is filled in', () => {
  expect(complete(offer, { 'header.1': '77', 'body.name': 'Ana', 'body.1': ' ' })).toBe(false);
  expect(complete(offer, { 'header.1': '77', 'body.name': 'Ana', 'body.1': 'X9' })).toBe(true);
});

test('what goes out carries its values and what the customer sees', () => {
  const content = filledTemplate(offer, { 'header.1': '77', 'body.name': 'Ana', 'body.1': 'X9', 'body.gone': 'left over' });
  expect(content.values).toEqual({ 'header.1': '77', 'body.name': 'Ana', 'body.1': 'X9' });
  expect(content.preview).toContain('parcel X9 left us');
});

test('only approved ones are offered, those in the customer’s language first', () => {
  const all = [offer, { ...offer, name: 'a_paused', status: 'PAUSED' }, { ...offer, language: 'es', name: 'pedido' }];
  expect(ordered(all, 'es').map(({ name }) => name)).toEqual(['pedido', 'order_shipped']);
});
