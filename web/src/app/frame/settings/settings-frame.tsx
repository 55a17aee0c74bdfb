import { Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { PaneSkeleton } from '@/components/pane-skeleton';
import { usePhone } from '@/lib/media-query';
import classes from './settings-frame.module.css';
import { SettingsList } from './settings-list';

/** Every page of the settings beside the list of all; on a phone first the list, then the page with a way back. */
export function SettingsFrame() {
  const { t } = useTranslation();
  const phone = usePhone();
  const bare = useLocation().pathname === '/settings';
  if (phone && bare) return <Whole />;
  return (
    <div className={classes.frame}>
      {phone ? <Back /> : <SettingsList />}
      {/* what scrolls can be scrolled by keys, on a page without anything to press, too */}
      <div className={classes.content} role="region" aria-label={t('nav.settings')} tabIndex={0}>
        <Suspense fallback={<PaneSkeleton />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}

function Whole() {
  const { t } = useTranslation();
  return (
    <div className={classes.whole}>
      <Title order={1}>{t('nav.settings')}</Title>
      <SettingsList alone />
    </div>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <Link to="/settings" className={classes.back}>
      <IconChevronLeft size={18} stroke={1.7} aria-hidden />
      {t('nav.settings')}
    </Link>
  );
}
