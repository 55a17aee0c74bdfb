import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  icon: Icon;
  title: string;
  text?: string;
  /** What to do next: a button, a link, a key. */
  children?: ReactNode;
  page?: boolean;
  alert?: boolean;
}

/** A place where nothing is yet, and what to do about it. */
export function EmptyState({ icon: Picture, title, text, children, page, alert }: Props) {
  return (
    <div className={classes.empty} data-page={page || undefined} role={alert ? 'alert' : undefined}>
      <span className={classes.icon} aria-hidden>
        <Picture size={24} stroke={1.6} />
      </span>
      <h2 className={classes.title}>{title}</h2>
      {text && <p className={classes.text}>{text}</p>}
      {children && <div className={classes.next}>{children}</div>}
    </div>
  );
}
