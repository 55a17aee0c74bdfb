import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { type NavEntry, settingsGroups } from '@/lib/feature';
import { isAt, useNavEntries } from '../navigation/use-nav-entries';
import classes from './settings-frame.module.css';

/** All that can be set, in groups from what concerns oneself to what concerns the machine. */
export function SettingsList({ alone = false }: { /** Without a page beside it. */ alone?: boolean }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const entries = useNavEntries().flatMap((entry) => (entry.place === 'settings' ? [entry] : []));
  const here = (entry: NavEntry) => isAt(pathname, entry.to) || (!alone && entry.to === '/settings/profile' && pathname === '/settings');
  return (
    <nav className={classes.list} aria-label={t('nav.settings')}>
      {settingsGroups.map((group) => {
        const lines = entries.filter((entry) => entry.group === group);
        if (lines.length === 0) return null;
        return (
          <section key={group} className={classes.group}>
            <h2>{t(`nav.groups.${group}`)}</h2>
            <ul>
              {lines.map((entry) => (
                <li key={entry.to}>
                  <Link to={entry.to} className={classes.line} aria-current={here(entry) ? 'page' : undefined}>
                    <entry.icon size={18} stroke={1.7} aria-hidden />
                    <span>{t(entry.label)}</span>
                    <IconChevronRight className={classes.onward} size={16} stroke={1.7} aria-hidden />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
