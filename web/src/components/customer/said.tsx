import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/lib/format';
import { faces, saidQuery } from '@/lib/surveys/surveys';
import classes from './customer.module.css';

/** What the customer answered to surveys. */
export function Said({ contact }: { contact: string }) {
  const { t } = useTranslation('customers');
  const { day } = useFormats();
  const { data } = useQuery(saidQuery(contact));
  if (!data || data.length === 0) return null;
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('said.title')}</h3>
      </div>
      <ul className={classes.timeline}>
        {data.slice(0, 5).map((one) => (
          <li key={`${one.conversation} ${one.at}`}>
            <span aria-hidden>{faces[one.rating - 1]}</span>
            <div>
              <Link to={`/inbox/${one.conversation}?view=all`}>
                {t('said.rating', { rating: one.rating })}
                {one.reason && <small>{one.reason}</small>}
              </Link>
              {one.at && <time dateTime={one.at}>{day(one.at)}</time>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
