import { IconChevronDown, IconExternalLink, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import { useRefreshOrder } from '@/lib/orders/requests';
import type { Order } from '@/lib/orders/types';
import { toastProblem } from '@/lib/toast';
import classes from './order-card.module.css';
import { OrderActions } from './order-actions';
import { OrderFacts } from './order-facts';

interface Props {
  order: Order;
  /** Shown with everything in it at once. */
  open?: boolean;
  /** Sends it to the customer whom one is talking to. */
  send?: (order: Order) => void;
}

/** An order in one line, and all of it below. */
export function OrderCard({ order, open: first = false, send }: Props) {
  const { t } = useTranslation('orders');
  const { money, day, ago } = useFormats();
  const [open, setOpen] = useState(first);
  const refresh = useRefreshOrder();
  const goods = order.lines.map((line) => (line.quantity > 1 ? `${line.quantity} × ${line.title}` : line.title)).join(', ');
  return (
    <article className={classes.card} aria-label={t('card.label', { number: order.number })}>
      <button type="button" className={classes.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={classes.line}>
          <strong>{order.number}</strong>
          <span className={classes.state} data-state={order.state}>
            {t(`states.${order.state}`)}
          </span>
          <span className={classes.total}>{money(String(order.total.amount), order.total.currency)}</span>
          <IconChevronDown size={14} className={classes.turn} data-open={open || undefined} aria-hidden />
        </span>
        <span className={classes.goods}>
          {day(order.placedAt)} · {goods || t('card.noLines')}
        </span>
      </button>
      {open && (
        <div className={classes.body}>
          <OrderFacts order={order} />
          <OrderActions order={order} send={send} />
          <footer className={classes.foot}>
            <small>{t('card.asOf', { when: ago(order.asOf), source: order.sourceName })}</small>
            <IconButton icon={IconRefresh} label={t('card.refresh')} disabled={refresh.isPending} onClick={() => refresh.mutate(order.id, { onError: toastProblem })} />
            {order.link && (
              <a href={order.link} target="_blank" rel="noreferrer noopener" className={classes.link}>
                {t('card.inShop')} <IconExternalLink size={14} aria-hidden />
              </a>
            )}
          </footer>
        </div>
      )}
    </article>
  );
}
