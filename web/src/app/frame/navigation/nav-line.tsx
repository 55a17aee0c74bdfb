import { Tooltip, VisuallyHidden } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import classes from './navigation.module.css';
import { isAt } from './use-nav-entries';

interface Props {
  entry: { to: string; label: string; icon: Icon; badge?: ComponentType };
  /** With its name beside the picture. */
  wide: boolean;
  /** Whether one is there, where the address alone does not say it. */
  here?: boolean;
}

/** One line of the rail. */
export function NavLine({ entry, wide, here }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const Badge = entry.badge;
  const label = t(entry.label);
  return (
    <Tooltip label={label} position="right" disabled={wide}>
      <Link to={entry.to} className={classes.entry} aria-current={(here ?? isAt(pathname, entry.to)) ? 'page' : undefined}>
        <entry.icon size={20} stroke={1.7} aria-hidden />
        {wide ? <span className={classes.name}>{label}</span> : <VisuallyHidden>{label}</VisuallyHidden>}
        {Badge && (
          <span className={classes.badge}>
            <Badge />
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
