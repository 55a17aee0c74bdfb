import type { Attachment, Message } from '@/types/api';

/** The files of these messages that lie at the server. */
export function filesOf(messages: Message[]): Attachment[] {
  return messages
    .flatMap(({ content }) => {
      switch (content.type) {
        case 'media':
          return [content.file];
        case 'email':
          return content.attachments;
        case 'story':
          return content.file ? [content.file] : [];
        default:
          return [];
      }
    })
    .filter(({ source }) => source.type === 'stored');
}
