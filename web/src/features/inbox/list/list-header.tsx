import { TextInput, UnstyledButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import type { Counts, View } from '@/types/api';
import { countsQuery } from '../api/get-counts';
import { useFirstViews } from './use-first-views';
import type { Address } from '../address';
import { FilterMenu } from '../filters/filter-menu';
import { narrowing, type Question } from '../filters/question';
import classes from './list-header.module.css';
import { manyOf } from './many-of';
import { MoreViews } from './more-views';

interface Props {
  address: Address;
  show: (view: View, question?: Question) => void;
  ask: (question: Question) => void;
  narrow: (text: string) => void;
  search: RefObject<HTMLInputElement | null>;
}

/** The views with their counts, and the field that narrows the list. */
export function ListHeader({ address, show, ask, narrow, search }: Props) {
  const { t } = useTranslation('inbox');
  const { number } = useFormats();
  const counts = useQuery(countsQuery).data;
  const firstViews = useFirstViews();
  const leave = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return;
    narrow('');
    event.currentTarget.blur();
  };
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>{t('title')}</h1>
      <TextInput
        ref={search}
        size="xs"
        variant="filled"
        value={address.filter}
        onChange={(event) => narrow(event.currentTarget.value)}
        onKeyDown={leave}
        placeholder={t('list.filter')}
        aria-label={t('list.filter')}
        leftSection={<IconFilter size={14} aria-hidden />}
        className={classes.filter}
      />
      <FilterMenu view={address.view} question={address.question} ask={ask} />
      <nav className={classes.views} aria-label={t('list.views')}>
        {firstViews.map((view) => {
          const count = counts?.[view as keyof Counts];
          return (
            <UnstyledButton key={view} className={classes.view} aria-current={view === address.view && narrowing(address.question) === 0 ? 'page' : undefined} onClick={() => show(view)}>
              {t(`view.${view}`)}
              {view !== 'all' && count !== undefined && count > 0 && <span className={classes.count}>{manyOf(count, number)}</span>}
            </UnstyledButton>
          );
        })}
        <MoreViews address={address} show={show} firstViews={firstViews} />
      </nav>
    </header>
  );
}
