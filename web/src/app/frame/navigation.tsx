import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { NavEntry } from '@/lib/feature';
import { usePhone } from '@/lib/media-query';
import { AccountMenu } from './account-menu';
import { Bell } from './bell/bell';
import classes from './navigation.module.css';
import { Seal } from '@/components/seal';
import { useNavEntries } from './use-nav-entries';

/** The rail at the side, on a phone the bar at the bottom. */
export function Navigation() {
  const { t } = useTranslation();
  const entries = useNavEntries();
  const phone = usePhone();
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      {!phone && <Seal size={32} />}
      {!phone && (
        <Tooltip label={`${t('palette.open')} · Ctrl K`} position="right">
          <UnstyledButton className={classes.entry} onClick={spotlight.open} aria-label={t('palette.open')}>
            <IconSearch size={20} stroke={1.7} />
          </UnstyledButton>
        </Tooltip>
      )}
      {entries.filter((entry) => entry.place === 'work').map((entry) => <Entry key={entry.to} entry={entry} phone={phone} />)}
      <span className={classes.gap} />
      {entries.filter((entry) => entry.place === 'manage').map((entry) => <Entry key={entry.to} entry={entry} phone={phone} />)}
      <Bell phone={phone} />
      <AccountMenu />
    </nav>
  );
}

function Entry({ entry, phone }: { entry: NavEntry; phone: boolean }) {
  const { t } = useTranslation();
  const Badge = entry.badge;
  return (
    <Tooltip label={t(entry.label)} position="right" disabled={phone}>
      <NavLink to={entry.to} className={classes.entry}>
        <entry.icon size={20} stroke={1.7} aria-hidden />
        <VisuallyHidden>{t(entry.label)}</VisuallyHidden>
        {Badge && (
          <span className={classes.badge}>
            <Badge />
          </span>
        )}
      </NavLink>
    </Tooltip>
  );
}
