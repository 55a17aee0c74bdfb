import { Button, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/lib/format';
import { HitRow } from './hit-row';
import { searchQuery, type By, type Found } from './requests';
import classes from './search.module.css';
import { SearchHelp } from './search-help';

const pause = 200;

/** Every word ever said, in all conversations: `/search?q=…`. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(address.get('q') ?? '');
  const [asked] = useDebouncedValue(typed, pause);
  const [by, setBy] = useState<By>(address.get('by') === 'meaning' ? 'meaning' : 'words');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setAddress({ ...(asked === '' ? {} : { q: asked }), ...(by === 'words' ? {} : { by }) }, { replace: true });
  }, [asked, by, setAddress]);
  const add = (operator: string) => {
    setTyped((before) => (before === '' || before.endsWith(' ') ? before : `${before} `) + operator);
    field.current?.focus();
  };
  return (
    <Page title={t('title')} width="narrow">
      <TextInput
        ref={field}
        data-autofocus
        autoFocus
        size="md"
        type="search"
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        placeholder={t('placeholder')}
        aria-label={t('title')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Switch
        mt="sm"
        checked={by === 'meaning'}
        onChange={(event) => setBy(event.currentTarget.checked ? 'meaning' : 'words')}
        label={t('meaning.label')}
        description={t('meaning.hint')}
      />
      <SearchHelp add={add} />
      {asked.trim() === '' ? <EmptyState icon={IconSearch} title={t('empty.title')} text={t('empty.text')} /> : <Results query={asked} by={by} onMeaning={() => setBy('meaning')} />}
    </Page>
  );
}

function Results({ query, by, onMeaning }: { query: string; by: By; onMeaning: () => void }) {
  const { t } = useTranslation('search');
  const found = useInfiniteQuery(searchQuery(query, by));
  if (found.isError) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />;
  const first = found.data?.pages[0];
  if (!first) return <div className={classes.summary} role="status" />;
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? [];
  return (
    <>
      <Summary found={first} />
      {hits.length === 0 && !found.isPlaceholderData && (
        <EmptyState icon={IconSearchOff} title={t(by === 'words' ? 'nothing.title' : 'meaning.nothing')} text={t(by === 'words' ? 'nothing.text' : 'meaning.nothingText')}>
          {by === 'words' && (
            <Button variant="default" onClick={onMeaning}>
              {t('meaning.instead')}
            </Button>
          )}
        </EmptyState>
      )}
      <ul className={classes.hits} aria-busy={found.isPlaceholderData}>
        {hits.map((hit) => (
          <li key={hit.message.id}>
            <HitRow hit={hit} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button variant="default" className={classes.more} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

/** How many there are, what was not understood, and whether the newest words are still being taken in. */
function Summary({ found }: { found: Found }) {
  const { t } = useTranslation('search');
  const { number } = useFormats();
  return (
    <div className={classes.summary} role="status">
      {found.total > 0 && <span>{found.more ? t('atLeast', { number: number(found.total) }) : t('count', { count: found.total, number: number(found.total) })}</span>}
      {found.ignored.map((operator) => (
        <span key={operator} className={classes.ignored}>
          {t('ignored', { operator })}
        </span>
      ))}
      {found.waiting > 20 && <span>{t('waiting', { number: number(found.waiting) })}</span>}
    </div>
  );
}
