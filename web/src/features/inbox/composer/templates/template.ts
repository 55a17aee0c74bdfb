import type { TemplateOffer } from '@/lib/channels/list-templates';
import type { Template } from '@/types/api';

const place = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** As the customer will see it; what is not filled in yet stays visible. */
export function preview(offer: TemplateOffer, values: Record<string, string>): string {
  const filled = (part: string, text: string) => text.replace(place, (whole, name: string) => values[`${part}.${name}`]?.trim() || whole);
  return [
    offer.header?.format === 'TEXT' ? filled('header', offer.header.text) : '',
    filled('body', offer.body),
    offer.footer ?? '',
    (offer.buttons ?? []).map((button) => `[${button.text}]`).join(' '),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

export function complete(offer: TemplateOffer, values: Record<string, string>): boolean {
  return offer.placeholders.every((name) => values[name]?.trim());
}

export function filledTemplate(offer: TemplateOffer, values: Record<string, string>): Template {
  const given = Object.fromEntries(offer.placeholders.map((name) => [name, values[name]?.trim() ?? '']));
  return { type: 'template', name: offer.name, language: offer.language, values: given, preview: preview(offer, values) };
}

export function sendable(offer: TemplateOffer): boolean {
  return offer.status.toUpperCase() === 'APPROVED';
}

/** The customer's language first, then by name. */
export function ordered(offers: TemplateOffer[], language: string | null): TemplateOffer[] {
  const own = (offer: TemplateOffer) => (language && offer.language.toLowerCase().startsWith(language.toLowerCase().split('-')[0]!) ? 0 : 1);
  return offers.filter(sendable).sort((one, other) => own(one) - own(other) || one.name.localeCompare(other.name));
}
