import { UnstyledButton } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Bell } from '../bell/bell';
import classes from './phone.module.css';
import { isAt, useNavEntries } from './use-nav-entries';

const MoreSheet = lazy(async () => ({ default: (await import('./more-sheet')).MoreSheet }));

/** What a thumb reaches: the few places of every hour, what is new, and all the rest behind one button. */
export function PhoneBar() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [more, setMore] = useState(false);
  const near = useNavEntries().flatMap((entry) => (entry.place !== 'settings' && entry.thumb ? [entry] : []));
  return (
    <nav className={classes.bar} aria-label={t('nav.label')}>
      {near.map((entry) => (
        <Link key={entry.to} to={entry.to} className={classes.thumb} aria-current={isAt(pathname, entry.to) ? 'page' : undefined}>
          <entry.icon size={22} stroke={1.7} aria-hidden />
          <span>{t(`nav.short.${entry.label.slice('nav.'.length)}`)}</span>
          {entry.badge && (
            <span className={classes.badge}>
              <entry.badge />
            </span>
          )}
        </Link>
      ))}
      <Bell phone />
      <UnstyledButton className={classes.thumb} aria-expanded={more} data-here={!near.some((entry) => isAt(pathname, entry.to)) || undefined} onClick={() => setMore(true)}>
        <IconMenu2 size={22} stroke={1.7} aria-hidden />
        <span>{t('nav.more')}</span>
      </UnstyledButton>
      <Suspense fallback={null}>
        <MoreSheet opened={more} close={() => setMore(false)} />
      </Suspense>
    </nav>
  );
}
