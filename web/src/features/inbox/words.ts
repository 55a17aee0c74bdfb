import type { TFunction } from 'i18next';
import type { Content } from '@/types/api';

/** A message in one line, for the list, quotes and notifications. */
export function inOneLine(content: Content, t: TFunction<'inbox'>): string {
  switch (content.type) {
    case 'text':
      return content.body;
    case 'media':
      return content.caption ? `${t(`kind.${content.kind}`)}: ${content.caption}` : t(`kind.${content.kind}`);
    case 'location':
      return `${t('kind.location')}${content.label ? `: ${content.label}` : ''}`;
    case 'contact_card':
      return `${t('kind.contact')}: ${content.name}`;
    case 'menu':
      return content.prompt;
    case 'choice':
      return content.label;
    case 'email':
      return content.subject ? `${content.subject}: ${content.body}` : content.body;
    case 'template':
      return content.preview;
    case 'order':
      return `${t('order.title')}${content.note ? `: ${content.note}` : ''}`;
    case 'form':
      return content.name ? t('form.named', { name: content.name }) : t('form.title');
    case 'story':
      return `${t(`story.${content.kind}`)}${content.text ? `: ${content.text}` : ''}`;
    case 'shared':
      return `${t('shared.title')}: ${content.title ?? content.url ?? ''}`;
    case 'cards':
      return content.cards.map((card) => card.title).join(', ');
    case 'notice':
      return t(`notice.${content.kind}`, { ...content.details, name: content.details.agentName ?? '' });
    case 'unsupported':
      return t('kind.unsupported');
  }
}

/** A customer's name, or a word for one who has not said it. */
export function nameOf(contact: { name: string | null }, t: TFunction<'inbox'>): string {
  return contact.name ?? t('visitor');
}
