import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tag } from '@/types/marks';
import classes from './tag-chip.module.css';

interface Props {
  tag: Tag;
  title?: string;
  /** Present where it can be taken off. */
  remove?: { label: string; run: () => void };
}

/** A tag: its name beside a dot of its colour. */
export function TagChip({ tag, title, remove }: Props) {
  return (
    <span className={classes.chip} title={title}>
      <TagDot color={tag.color} />
      <bdi>{tag.name}</bdi>
      {remove && (
        <button type="button" className={classes.remove} aria-label={remove.label} onClick={remove.run}>
          <IconX size={12} stroke={2.2} aria-hidden />
        </button>
      )}
    </span>
  );
}

export function TagDot({ color }: { color: Tag['color'] }): ReactNode {
  return <span className={classes.dot} data-color={color} aria-hidden />;
}
