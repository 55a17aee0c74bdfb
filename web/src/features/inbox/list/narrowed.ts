import type { TFunction } from 'i18next';
import type { Listed } from '@/types/api';
import { inOneLine, nameOf } from '../words';

/** The conversations of the loaded list in whose name, account or last line every word of the filter stands. */
export function narrowed(items: Listed[], filter: string, t: TFunction<'inbox'>): Listed[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return items;
  return items.filter((item) => {
    const text = [nameOf(item.contact, t), item.contact.email, item.contact.phone, item.accountName, item.lastMessage && inOneLine(item.lastMessage.content, t)].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
