import { useQuery } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { Avatar } from '@/components/avatar';
import { CustomerSections } from '@/components/customer/customer-sections';
import { ContactFacts } from '@/components/customer/contact-facts';
import { IconButton } from '@/components/icon-button';
import { PaneSkeleton } from '@/components/pane-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { fileQuery } from '@/lib/customers/customers';
import classes from './customers.module.css';

/** One customer, beside the list or, on a phone, instead of it. */
export function CustomerCard({ id, open }: { id: string; open: (id: string | null) => void }) {
  const { t } = useTranslation('customers');
  const { data, error, refetch } = useQuery(fileQuery(id));
  if (error) return <ProblemNotice problem={error} retry={() => void refetch()} />;
  if (!data) return <PaneSkeleton lines={8} />;
  if (data.mergedInto) return <Navigate to={`/customers/${data.mergedInto}`} replace />;
  return (
    <>
      <header className={classes.cardHead}>
        <Avatar name={data.contact.name ?? ''} size={48} kind="customer" />
        <h2>
          <bdi>{data.contact.name ?? t('nameless')}</bdi>
        </h2>
        <IconButton icon={IconX} label={t('common:close')} onClick={() => open(null)} />
      </header>
      <ContactFacts file={data} />
      <CustomerSections file={data} />
    </>
  );
}
