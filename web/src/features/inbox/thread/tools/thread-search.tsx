import { TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import classes from './tools.module.css';
import { useThreadSearch } from './use-thread-search';

/** Looks inside the open conversation. Enter goes to the hit before, Shift Enter to the one after, Escape closes. */
export function ThreadSearch({ conversation, close }: { conversation: string; close: () => void }) {
  const { t } = useTranslation('inbox');
  const { number } = useFormats();
  const { words, setWords, step, place, count, total, more, looked } = useThreadSearch(conversation);
  const field = useRef<HTMLInputElement>(null);
  // a menu that closes gives the keyboard back to its button; this comes after it
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus(), 120);
    return () => clearTimeout(timer);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className={classes.search} role="search">
      <TextInput ref={field} size="xs" flex={1} aria-label={t('tools.search')} placeholder={t('tools.searchHint')} leftSection={<IconSearch size={14} aria-hidden />} value={words} onChange={(event) => setWords(event.currentTarget.value)} onKeyDown={onKeyDown} />
      <span className={classes.place} role="status">
        {count > 0 ? t('tools.place', { place: number(place + 1), total: more ? `${number(total)}+` : number(total) }) : looked ? t('tools.nothing') : ''}
      </span>
      <IconButton icon={IconArrowUp} label={t('tools.older')} disabled={count === 0} onClick={() => step(1)} />
      <IconButton icon={IconArrowDown} label={t('tools.newer')} disabled={count === 0} onClick={() => step(-1)} />
      <IconButton icon={IconX} label={t('common:close')} onClick={close} />
    </div>
  );
}
