import { IconExternalLink } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderCard } from '@/components/orders/order-card';
import { useOrder } from '@/lib/orders/requests';
import type { Card, Cards } from '@/types/api';
import options from '../content.module.css';
import classes from './rich.module.css';

/** Cards, side by side; an order as it stands now. Their pictures are our own shop's, so they may be fetched. */
export function CardsView({ content }: { content: Cards }) {
  const { t } = useTranslation('inbox');
  const [only] = content.cards;
  if (content.cards.length === 1 && only?.about?.kind === 'order') {
    return (
      <Suspense fallback={<One card={only} />}>
        <OrderNow card={only} id={only.about.id} />
      </Suspense>
    );
  }
  return (
    <ul className={classes.cards} aria-label={t('cards.title')} tabIndex={0}>
      {content.cards.map((card, index) => (
        <li key={index}>
          <One card={card} />
        </li>
      ))}
    </ul>
  );
}

/** What was sent, until we know how the order stands; that alone, where it is not known any more. */
function OrderNow({ card, id }: { card: Card; id: string }) {
  const order = useOrder(id);
  return (
    <div className={classes.order}>{order.data ? <OrderCard order={order.data} /> : <One card={card} />}</div>
  );
}

function One({ card }: { card: Card }) {
  const { t } = useTranslation('inbox');
  return (
    <>
      {card.image?.startsWith('https:') && <img src={card.image} alt="" loading="lazy" referrerPolicy="no-referrer" />}
      <strong dir="auto">{card.title}</strong>
      {card.subtitle && (
        <small dir="auto" className={classes.lines}>
          {card.subtitle}
        </small>
      )}
      {card.options.length > 0 && (
        <ul className={options.options} aria-label={t('menu')}>
          {card.options.map((option) => (
            <li key={option.id} dir="auto">
              {option.id.startsWith('https://') ? (
                <a href={option.id} target="_blank" rel="noreferrer noopener">
                  {option.label} <IconExternalLink size={13} aria-hidden />
                </a>
              ) : (
                option.label
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
