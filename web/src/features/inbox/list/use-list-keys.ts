import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '@/lib/keyboard';
import type { Listed } from '@/types/api';

/** j and k walk through the list, / narrows it. */
export function useListKeys(items: Listed[], current: string | null, open: (conversation: string) => void, reveal: (index: number) => void, search: RefObject<HTMLInputElement | null>): void {
  const { t } = useTranslation('inbox');
  const step = (by: 1 | -1) => {
    const here = items.findIndex((item) => item.conversation.id === current);
    const next = here < 0 ? 0 : Math.min(items.length - 1, Math.max(0, here + by));
    const item = items[next];
    if (!item || item.conversation.id === current) return;
    open(item.conversation.id);
    reveal(next);
  };
  useKeys([
    { key: 'j', label: t('keys.next'), group: t('keys.list'), run: () => step(1) },
    { key: 'k', label: t('keys.previous'), group: t('keys.list'), run: () => step(-1) },
    { key: '/', label: t('keys.filter'), group: t('keys.list'), run: () => search.current?.focus() },
  ]);
}
