import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import type { Order } from '@/lib/orders/types';
import classes from './order-card.module.css';

/** What was bought, where it goes, what was done. */
export function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { money, full, date, countryName } = useFormats();
  const amount = (value: { amount: number; currency: string }) => money(String(value.amount), value.currency);
  const to = order.shipTo;
  return (
    <>
      <ul className={classes.lines}>
        {order.lines.map((line) => (
          <li key={line.key}>
            <span>
              {line.quantity > 1 && `${line.quantity} × `}
              <bdi>{line.title}</bdi>
              {line.variant && <small> {line.variant}</small>}
            </span>
            <span>{amount({ ...line.price, amount: line.price.amount * line.quantity })}</span>
          </li>
        ))}
      </ul>
      <dl className={classes.facts}>
        <dt>{t('card.payment')}</dt>
        <dd>
          {t(`payments.${order.payment}`)}
          {order.refunded.amount > 0 && ` · ${t('card.refunded', { amount: amount(order.refunded) })}`}
        </dd>
        <dt>{t('card.placed')}</dt>
        <dd>{full(order.placedAt)}</dd>
        {order.deliveredAt && (
          <>
            <dt>{t('card.delivered')}</dt>
            <dd>{date(order.deliveredAt)}</dd>
          </>
        )}
        {(order.buyer || order.email || order.phone) && (
          <>
            <dt>{t('card.buyer')}</dt>
            <dd>
              <bdi>{[order.buyer, order.email, order.phone].filter(Boolean).join(' · ')}</bdi>
            </dd>
          </>
        )}
        {to && (
          <>
            <dt>{t('card.shipTo')}</dt>
            <dd>
              <bdi>{[to.name, ...to.street, [to.postcode, to.city].filter(Boolean).join(' '), to.region, to.country && countryName(to.country)].filter(Boolean).join(', ')}</bdi>
              {order.masked && <small> {t('card.masked')}</small>}
            </dd>
          </>
        )}
        {order.parcels.map((parcel) => (
          <div key={parcel.number} className={classes.parcel}>
            <dt>{t('card.parcel')}</dt>
            <dd>
              {parcel.carrier && `${parcel.carrier} `}
              {parcel.link ? (
                <a href={parcel.link} target="_blank" rel="noreferrer noopener">
                  {parcel.number}
                </a>
              ) : (
                <code>{parcel.number}</code>
              )}{' '}
              <small>{t('card.sent', { when: date(parcel.at) })}</small>
            </dd>
          </div>
        ))}
        {order.history.map((change, index) => (
          <div key={index} className={classes.parcel}>
            <dt>{date(change.at)}</dt>
            <dd>
              <bdi>{change.what}</bdi>
              {change.amount && ` · ${amount(change.amount)}`}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
