import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconAddressBook, IconUserSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { PaneSkeleton } from '@/components/pane-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { countQuery, listQuery } from '@/lib/customers/customers';
import { useFormats } from '@/lib/format';
import { useKeys } from '@/lib/keyboard';
import { CustomerRow } from './customer-row';
import { CustomersHead } from './customers-head';
import classes from './customers.module.css';
import { TableButtons } from './table-buttons';

const rowHeight = 56;

/** Customers by the hundred thousand; only those in sight are there. */
export function CustomerList({ open, current }: { open: (id: string | null) => void; current: string | null }) {
  const { t } = useTranslation('customers');
  const { number } = useFormats();
  const [address] = useSearchParams();
  const asked = address.toString();
  const list = useInfiniteQuery(listQuery(asked));
  const count = useQuery(countQuery(asked)).data;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: items.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, getItemKey: (index) => items[index]!.contact.id, overscan: 10 });
  const shown = rows.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= items.length - 20) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastShown, items.length]);
  const search = useRef<HTMLInputElement>(null);
  const step = (by: number) => {
    const at = items.findIndex((line) => line.contact.id === current);
    const next = items[Math.min(Math.max(at + by, 0), items.length - 1)];
    if (!next) return;
    open(next.contact.id);
    rows.scrollToIndex(items.indexOf(next), { align: 'auto' });
  };
  useKeys([
    { key: 'j', label: t('keys.next'), group: t('title'), run: () => step(1) },
    { key: 'k', label: t('keys.previous'), group: t('title'), run: () => step(-1) },
    { key: '/', label: t('keys.search'), group: t('title'), run: () => search.current?.focus() },
    { key: 'Escape', label: t('keys.close'), group: t('title'), run: () => open(null) },
  ]);
  const narrowed = asked.replace(/&?sort=\w+/, '') !== '';
  return (
    <section className={classes.pane} aria-label={t('title')}>
      <CustomersHead search={search} count={count ? t(count.more ? 'countMore' : 'count', { count: count.count, number: number(count.count) }) : ''}>
        <TableButtons asked={asked} />
      </CustomersHead>
      <div ref={scroller} className={classes.scroller} aria-busy={list.isPlaceholderData}>
        {list.isPending && <PaneSkeleton lines={10} />}
        {list.isError && <ProblemNotice problem={list.error} retry={() => void list.refetch()} />}
        {list.data && items.length === 0 && (narrowed ? <EmptyState icon={IconUserSearch} title={t('empty.narrowed')} text={t('empty.narrowedText')} /> : <EmptyState icon={IconAddressBook} title={t('empty.title')} text={t('empty.text')} />)}
        <ul className={classes.rows} style={{ blockSize: rows.getTotalSize() }} aria-label={t('title')}>
          {shown.map((row) => (
            <li key={row.key} className={classes.row} style={{ transform: `translateY(${row.start}px)`, blockSize: rowHeight }} aria-setsize={items.length} aria-posinset={row.index + 1}>
              <CustomerRow line={items[row.index]!} current={items[row.index]!.contact.id === current} open={open} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
