import { useTranslation } from 'react-i18next';
import { OrderCard } from '@/components/orders/order-card';
import { useOrdersOf } from '@/lib/orders/requests';
import { toastProblem } from '@/lib/toast';
import type { Opened } from '@/types/api';
import { useSendCard } from '../composer/cards/use-send-card';
import classes from './customer-pane.module.css';

/** What the customer has bought. Nothing where no shop is connected. */
export function CustomerOrders({ thread }: { thread: Opened }) {
  const { t } = useTranslation('orders');
  const { contact } = thread;
  const { possible, order: sendOrder } = useSendCard(thread);
  const orders = useOrdersOf(contact.id);
  if (!orders.data?.known) return null;
  const { items } = orders.data;
  return (
    <section className={classes.section} aria-label={t('pane.title')}>
      <div className={classes.title}>
        <h3>{t('pane.title')}</h3>
      </div>
      {items.length === 0 && <p className={classes.none}>{t(contact.email || contact.phone ? 'pane.none' : 'pane.unknown')}</p>}
      {items.length > 0 && !contact.verified && <p className={classes.none}>{t('pane.unproven')}</p>}
      <div className={classes.form}>
        {items.slice(0, 5).map((order) => (
          <OrderCard key={order.id} order={order} send={possible ? () => void sendOrder(order.id).catch(toastProblem) : undefined} />
        ))}
      </div>
      {items.length > 5 && <p className={classes.none}>{t('pane.more', { count: items.length - 5 })}</p>}
    </section>
  );
}
