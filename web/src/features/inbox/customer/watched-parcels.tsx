import { IconBellOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useWatched, useWatching } from '@/lib/orders/watched';
import { toastProblem } from '@/lib/toast';
import type { Opened } from '@/types/api';
import classes from './customer-pane.module.css';

/** Parcels that the customer wants to hear of; nothing where they allowed none. */
export function WatchedParcels({ thread }: { thread: Opened }) {
  const { t } = useTranslation('orders');
  const { id, change } = thread.conversation;
  const watched = useWatched(id, change);
  const { stop } = useWatching(id);
  if (!watched.data || watched.data.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('watched.title')}>
      <div className={classes.title}>
        <h3>{t('watched.title')}</h3>
      </div>
      <p className={classes.none}>{t('watched.hint')}</p>
      <ul className={classes.watched}>
        {watched.data.map((number) => (
          <li key={number}>
            <code>{number}</code>
            <IconButton icon={IconBellOff} label={t('watched.stop', { number })} disabled={stop.isPending} onClick={() => stop.mutate(number, { onError: toastProblem })} />
          </li>
        ))}
      </ul>
    </section>
  );
}
