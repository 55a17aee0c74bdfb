import { Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Seal } from '@/components/seal';
import type { Place } from '@/lib/feature';
import { useKeys } from '@/lib/keyboard';
import { usePhone } from '@/lib/media-query';
import { toggleRail, useRail } from '@/lib/rail';
import { useSession } from '@/lib/session';
import { Bell } from '../bell/bell';
import { AccountMenu } from './account-menu';
import { NavLine } from './nav-line';
import classes from './navigation.module.css';
import { PhoneBar } from './phone-bar';
import { inSettings, useNavEntries } from './use-nav-entries';

/** The rail at the side, with or without words; on a phone the bar at the bottom. */
export function Navigation() {
  return usePhone() ? <PhoneBar /> : <Rail />;
}

function Rail() {
  const { t } = useTranslation();
  const { wide, room } = useRail();
  const { workspace } = useSession();
  useKeys([{ key: '[', label: t('nav.toggle'), group: t('keys.everywhere'), run: toggleRail }], room);
  return (
    <nav className={classes.rail} aria-label={t('nav.label')} data-wide={wide || undefined}>
      <div className={classes.top}>
        <Seal size={32} />
        {wide && <span className={classes.workspace}>{workspace.name}</span>}
        {wide && <Toggle wide />}
      </div>
      <Tooltip label={`${t('palette.open')} · Ctrl K`} position="right" disabled={wide}>
        <UnstyledButton className={classes.palette} onClick={spotlight.open} aria-label={wide ? undefined : t('palette.open')}>
          <IconSearch size={18} stroke={1.7} aria-hidden />
          {wide && <span>{t('palette.short')}</span>}
          {wide && <kbd>Ctrl K</kbd>}
        </UnstyledButton>
      </Tooltip>
      <div className={classes.lines}>
        <Group place="work" wide={wide} />
        <Group place="bot" wide={wide} />
        <Group place="channels" wide={wide} />
      </div>
      <div className={classes.bottom}>
        {room && !wide && <Toggle wide={false} />}
        <Settings wide={wide} />
        <Bell wide={wide} />
        <AccountMenu wide={wide} />
      </div>
    </nav>
  );
}

function Group({ place, wide }: { place: Place; wide: boolean }) {
  const { t } = useTranslation();
  const entries = useNavEntries().filter((entry) => entry.place === place);
  if (entries.length === 0) return null;
  return (
    <ul className={classes.group} aria-label={t(`nav.places.${place}`)}>
      {wide && place === 'bot' && (
        <li className={classes.heading} aria-hidden>
          {t(`nav.places.${place}`)}
        </li>
      )}
      {entries.map((entry) => (
        <li key={entry.to}>
          <NavLine entry={entry} wide={wide} />
        </li>
      ))}
    </ul>
  );
}

/** One line for the whole page of settings; it stays lit on all that is listed there. */
function Settings({ wide }: { wide: boolean }) {
  const { pathname } = useLocation();
  const here = inSettings(pathname, useNavEntries());
  return <NavLine entry={{ to: '/settings', label: 'nav.settings', icon: IconSettings }} wide={wide} here={here} />;
}

function Toggle({ wide }: { wide: boolean }) {
  const { t } = useTranslation();
  const Picture = wide ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand;
  const label = t(wide ? 'nav.narrow' : 'nav.wide');
  return (
    <Tooltip label={`${label} · [`} position="right">
      <UnstyledButton className={classes.toggle} onClick={toggleRail} aria-label={label} aria-expanded={wide}>
        <Picture size={18} stroke={1.7} aria-hidden />
      </UnstyledButton>
    </Tooltip>
  );
}
