import { lazy, Suspense, useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { chosenLanguage, words } from '@/lib/i18n/i18n';
import { nearest } from '@/lib/i18n/languages';
import { useIdle } from '@/lib/idle';
import { useKeyboard, useKeys } from '@/lib/keyboard';
import { startRealtime } from '@/lib/realtime/realtime';
import { useOwnClock } from '@/lib/preferences';
import { useSession } from '@/lib/session';
import { AlarmBanner } from './alarm-banner';
import { ConnectionBanner } from './connection-banner';
import classes from './frame.module.css';
import { openKeyList } from './key-list-state';
import { Navigation } from './navigation/navigation';
import { PaneSkeleton } from '@/components/pane-skeleton';

const Palette = lazy(async () => ({ default: (await import('./command-palette')).CommandPalette }));
const KeyList = lazy(async () => ({ default: (await import('./key-list')).KeyList }));

/** What surrounds every screen: navigation, palette, keys, the live line. */
export function Frame() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { agent } = useSession();
  useEffect(() => startRealtime(client, agent.id), [client, agent.id]);
  useEffect(() => {
    if (chosenLanguage.get() === null) void words.changeLanguage(nearest(agent.language));
  }, [agent.language]);
  useOwnClock();
  useKeyboard();
  useIdle();
  useKeys([{ key: '?', label: t('keys.all'), group: t('keys.everywhere'), run: openKeyList }]);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <Navigation />
      <main id="main" className={classes.main} tabIndex={-1}>
        <ConnectionBanner />
        <AlarmBanner />
        <div className={classes.page}>
          <Suspense fallback={<PaneSkeleton />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      <Suspense fallback={null}>
        <Palette />
        <KeyList />
      </Suspense>
    </div>
  );
}
