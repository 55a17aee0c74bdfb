import { IconBold, IconCode, IconEye, IconItalic, IconLink, IconList, IconStrikethrough, type Icon } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import type { Look } from './look';
import classes from './format.module.css';
import { wrapped, type Sign } from './signs';

const signs: { sign: Sign; icon: Icon; keys: string }[] = [
  { sign: 'bold', icon: IconBold, keys: 'Ctrl B' },
  { sign: 'italic', icon: IconItalic, keys: 'Ctrl I' },
  { sign: 'strike', icon: IconStrikethrough, keys: 'Ctrl Shift X' },
  { sign: 'code', icon: IconCode, keys: 'Ctrl E' },
  { sign: 'list', icon: IconList, keys: 'Ctrl Shift 8' },
  { sign: 'link', icon: IconLink, keys: 'Ctrl Shift U' },
];

interface Props {
  look: Look | undefined;
  channel: string;
  apply: (sign: Sign) => void;
  previewing: boolean;
  preview: (on: boolean) => void;
}

/** What the platform can show, as buttons; and how it will be seen. */
export function FormatBar({ look, channel, apply, previewing, preview }: Props) {
  const { t } = useTranslation('inbox');
  const kinds = look?.kinds ?? ['bold', 'italic', 'strike', 'code', 'link'];
  // where nothing is shown, a list still is one
  const offered = signs.filter(({ sign }) => sign === 'list' || kinds.includes(sign));
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('format.label')}>
      {offered.map(({ sign, icon, keys }) => (
        <IconButton key={sign} icon={icon} label={t(`format.${sign}`)} shortcut={keys} onClick={() => apply(sign)} />
      ))}
      {kinds.length === 0 && <span className={classes.plain}>{t('format.plain', { channel })}</span>}
      <span className={classes.gap} />
      <IconButton icon={IconEye} label={t('format.preview')} pressed={previewing} onClick={() => preview(!previewing)} />
    </div>
  );
}

/** @returns which sign these keys mean */
export function signOf(event: KeyboardEvent): Sign | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (!event.shiftKey) return key === 'b' ? 'bold' : key === 'i' ? 'italic' : key === 'e' ? 'code' : null;
  return key === 'x' ? 'strike' : key === 'u' ? 'link' : event.code === 'Digit8' ? 'list' : null;
}

/** Formats what is selected in the field. */
export function applied(field: RefObject<HTMLTextAreaElement | null>, text: string, write: (words: string) => void, sign: Sign): void {
  const box = field.current;
  const next = wrapped(text, box?.selectionStart ?? text.length, box?.selectionEnd ?? text.length, sign);
  write(next.text);
  setTimeout(() => {
    box?.focus();
    box?.setSelectionRange(next.from, next.to);
  });
}
