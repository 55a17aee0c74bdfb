import type { Content } from '@/types/api';

/** The words of what a bot can say. */
export function contentText(content: Content): string {
  switch (content.type) {
    case 'text':
      return content.body;
    case 'menu':
      return content.prompt;
    case 'choice':
      return content.label;
    default:
      return '';
  }
}
