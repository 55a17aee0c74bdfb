import { IconAntennaBars3, IconAntennaBars5, IconUrgent } from '@tabler/icons-react';
import type { Priority } from '@/types/marks';
import classes from './marks.module.css';

const pictures = { urgent: IconUrgent, high: IconAntennaBars5, normal: IconAntennaBars3 };

/** A shape for each priority, so that colour is not what tells them apart. */
export function PriorityFlag({ priority, label }: { priority: Priority; label?: string }) {
  const Picture = pictures[priority];
  return (
    <span className={classes.flag} data-priority={priority} role={label ? 'img' : undefined} aria-label={label} title={label}>
      <Picture size={16} stroke={1.8} aria-hidden />
    </span>
  );
}
