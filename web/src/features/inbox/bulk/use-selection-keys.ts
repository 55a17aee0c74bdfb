import { useTranslation } from 'react-i18next';
import { useKeys } from '@/lib/keyboard';
import type { useSelection } from './use-selection';

/** x chooses the open conversation, X everything from the one before to it. */
export function useSelectionKeys(current: string | null, { selected, toggle, clear }: ReturnType<typeof useSelection>, may: boolean): void {
  const { t } = useTranslation('inbox');
  useKeys(
    [
      { key: 'x', label: t('bulk.choose'), group: t('keys.list'), run: () => current && toggle(current, false) },
      { key: 'X', label: t('bulk.chooseTo'), group: t('keys.list'), run: () => current && toggle(current, true) },
    ],
    may,
  );
  useKeys([{ key: 'Escape', label: t('bulk.none'), group: t('keys.list'), run: clear }], selected.size > 0);
}
