import { Table, type TableProps } from '@mantine/core';
import { usePhone } from '@/lib/media-query';
import classes from './folding-table.module.css';

interface Props extends TableProps {
  label: string;
  /** Narrower than this, it is moved sideways. */
  width: number;
}

/** A table that folds on a phone: a row becomes a block in which each cell says its column by `data-column`. */
export function FoldingTable({ label, width, ...table }: Props) {
  if (usePhone()) return <Table aria-label={label} className={classes.folded} {...table} />;
  return (
    <Table.ScrollContainer minWidth={width} type="native" tabIndex={0} role="region" aria-label={label}>
      <Table {...table} />
    </Table.ScrollContainer>
  );
}
