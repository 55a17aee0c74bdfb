import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

interface Props {
  title: string;
  /** What the page is for, in a sentence or two. */
  lead?: ReactNode;
  /** What is begun here, at the end of the head's line. */
  actions?: ReactNode;
  /** `narrow` for forms and lists, `normal` for tables, `wide` for two columns. */
  width?: 'narrow' | 'normal' | 'wide';
  /** As high as the window; what is inside scrolls by itself. */
  fill?: boolean;
  children: ReactNode;
}

/** A screen that is not the desk itself: one head, one width, one distance everywhere. */
export function Page({ title, lead, actions, width = 'normal', fill, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Serai`;
  }, [title]);
  return (
    <div className={classes.page} data-width={width} data-fill={fill || undefined}>
      <div className={classes.head}>
        <div className={classes.words}>
          <Title order={1}>{title}</Title>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
