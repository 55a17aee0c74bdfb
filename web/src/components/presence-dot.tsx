import { useTranslation } from 'react-i18next';
import type { Presence } from '@/types/api';
import classes from './presence-dot.module.css';

/** Filled is online, half is busy, a ring is away: the shape says it without the colour. */
export function PresenceDot({ presence }: { presence: Presence }) {
  const { t } = useTranslation();
  return <span className={classes.dot} data-presence={presence} role="img" aria-label={t(`presence.${presence}`)} />;
}
