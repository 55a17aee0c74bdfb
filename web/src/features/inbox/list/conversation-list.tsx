import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useMay } from '@/lib/session';
import type { Listed } from '@/types/api';
import { listQuery } from '../api/get-list';
import { threadQuery } from '../api/get-thread';
import type { Address } from '../address';
import { BulkBar } from '../bulk/bulk-bar';
import { useSelection } from '../bulk/use-selection';
import { useSelectionKeys } from '../bulk/use-selection-keys';
import { narrowing, type Question } from '../filters/question';
import classes from './conversation-list.module.css';
import { EmptyList } from './empty-list';
import { ListRow } from './list-row';
import { ListSkeleton } from './list-skeleton';
import { ListHeader } from './list-header';
import { narrowed } from './narrowed';
import { useListKeys } from './use-list-keys';

interface Props {
  address: Address;
  open: (conversation: string) => void;
  narrow: (text: string) => void;
  show: (view: Address['view'], question?: Question) => void;
  ask: (question: Question) => void;
}

const rowHeight = 72;

/** The left pane: the conversations of a view. */
export function ConversationList({ address, open, narrow, show, ask }: Props) {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const list = useInfiniteQuery(listQuery(address.view, address.question));
  const loaded = list.data?.pages.flatMap((page) => page.items) ?? [];
  const items = narrowed(loaded, address.filter, t);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]!.conversation.id,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= items.length - 10) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastShown, items.length]);
  const search = useRef<HTMLInputElement>(null);
  const selection = useSelection(items);
  const may = useMay('reply');
  useListKeys(items, address.conversation, open, (index) => rows.scrollToIndex(index, { align: 'auto' }), search);
  useSelectionKeys(address.conversation, selection, may);
  const prefetch = (item: Listed) => void client.prefetchQuery(threadQuery(client, item.conversation.id));

  return (
    <section className={classes.pane} aria-label={t('list.label')}>
      <ListHeader address={address} show={show} ask={ask} narrow={narrow} search={search} />
      <div ref={scroller} className={classes.scroller}>
        {list.isPending && <ListSkeleton />}
        {list.isError && <ProblemNotice problem={list.error} retry={() => void list.refetch()} />}
        {list.data && items.length === 0 && <EmptyList view={address.view} filter={address.filter} narrowed={narrowing(address.question) > 0} clear={() => (address.filter === '' ? ask({}) : narrow(''))} />}
        <ul className={classes.rows} style={{ blockSize: rows.getTotalSize() }} aria-label={t(`view.${address.view}`)}>
          {shown.map((row) => {
            const item = items[row.index]!;
            return (
              <li key={row.key} className={classes.row} style={{ transform: `translateY(${row.start}px)`, blockSize: rowHeight }} aria-setsize={items.length} aria-posinset={row.index + 1}>
                <ListRow item={item} address={address} prefetch={() => prefetch(item)} chosen={selection.selected.has(item.conversation.id)} choosing={selection.selected.size > 0} choose={may ? (range) => selection.toggle(item.conversation.id, range) : undefined} />
              </li>
            );
          })}
        </ul>
      </div>
      {selection.selected.size > 0 && <BulkBar conversations={items.map((item) => item.conversation).filter((one) => selection.selected.has(one.id))} clear={selection.clear} all={selection.all} />}
    </section>
  );
}
