import { useTranslation } from 'react-i18next';
import type { Cards } from '@/types/api';
import options from '../content.module.css';
import classes from './rich.module.css';

/** Product cards, side by side. Their pictures are our own shop's, so they may be fetched. */
export function CardsView({ content }: { content: Cards }) {
  const { t } = useTranslation('inbox');
  return (
    <ul className={classes.cards} aria-label={t('cards.title')} tabIndex={0}>
      {content.cards.map((card, index) => (
        <li key={index}>
          {card.image?.startsWith('https:') && <img src={card.image} alt="" loading="lazy" referrerPolicy="no-referrer" />}
          <strong dir="auto">{card.title}</strong>
          {card.subtitle && <small dir="auto">{card.subtitle}</small>}
          {card.options.length > 0 && (
            <ul className={options.options} aria-label={t('menu')}>
              {card.options.map((option) => (
                <li key={option.id} dir="auto">
                  {option.label}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
