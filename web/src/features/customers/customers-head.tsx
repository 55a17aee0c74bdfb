import { Select, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CustomerFilters } from './customer-filters';
import classes from './customers.module.css';

interface Props {
  search: RefObject<HTMLInputElement | null>;
  count: string;
  children?: ReactNode;
}

/** Title, search, order and what narrows; all of it stands in the address. */
export function CustomersHead({ search, count, children }: Props) {
  const { t } = useTranslation('customers');
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(address.get('q') ?? '');
  const set = (name: string, value: string | null) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const ask = useDebouncedCallback((words: string) => set('q', words.trim()), 200);
  return (
    <header className={classes.head}>
      <div className={classes.titles}>
        <Title order={1}>{t('title')}</Title>
        <span className={classes.count} role="status">
          {count}
        </span>
        {children}
      </div>
      <div className={classes.tools}>
        <TextInput
          ref={search}
          className={classes.search}
          type="search"
          size="sm"
          maxLength={200}
          value={typed}
          onChange={(event) => (setTyped(event.currentTarget.value), ask(event.currentTarget.value))}
          placeholder={t('search')}
          aria-label={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
        />
        <Select
          size="sm"
          className={classes.sort}
          aria-label={t('sort.label')}
          allowDeselect={false}
          data={['seen', 'newest', 'name'].map((value) => ({ value, label: t(`sort.${value}`) }))}
          value={address.get('sort') ?? 'seen'}
          onChange={(value) => set('sort', value === 'seen' ? null : value)}
        />
        <CustomerFilters address={address} set={set} clear={() => setAddress(address.get('sort') ? { sort: address.get('sort')! } : {}, { replace: true })} />
      </div>
    </header>
  );
}
