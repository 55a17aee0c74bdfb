import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { usePhone } from '@/lib/media-query';
import { CustomerList } from './customer-list';
import { CustomerCard } from './customer-card';
import classes from './customers.module.css';

/** Everybody who ever wrote or was brought along: `/customers/<who>?q=…&sort=…`. */
export function CustomersPage() {
  const { t } = useTranslation('customers');
  const { customer } = useParams();
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const phone = usePhone();
  useEffect(() => {
    document.title = `${t('title')} · Serai`;
  }, [t]);
  const asked = address.toString();
  const open = (id: string | null) => void navigate(`/customers${id === null ? '' : `/${id}`}${asked === '' ? '' : `?${asked}`}`);
  return (
    <div className={classes.page} data-open={customer !== undefined || undefined}>
      {!(phone && customer) && <CustomerList open={open} current={customer ?? null} />}
      {customer && (
        <aside className={classes.card} aria-label={t('one')}>
          <CustomerCard key={customer} id={customer} open={open} />
        </aside>
      )}
    </div>
  );
}
