import { Drawer } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NavEntry } from '@/lib/feature';
import { AccountMenu } from './account-menu';
import classes from './phone.module.css';
import { useNavEntries } from './use-nav-entries';

type Tile = Pick<NavEntry, 'to' | 'label' | 'icon'>;

/** Everything that has no place in the bar of a phone. */
export function MoreSheet({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const entries = useNavEntries();
  const places: [string, Tile[]][] = [
    ['work', entries.filter((entry) => entry.place === 'work')],
    ['bot', entries.filter((entry) => entry.place === 'bot')],
    ['shop', [...entries.filter((entry) => entry.place === 'channels'), { to: '/settings', label: 'nav.settings', icon: IconSettings }]],
  ];
  return (
    <Drawer opened={opened} onClose={close} position="bottom" size="auto" title={t('nav.more')} closeButtonProps={{ 'aria-label': t('close') }} classNames={{ content: classes.sheet }}>
      {places
        .filter(([, tiles]) => tiles.length > 0)
        .map(([place, tiles]) => (
          <section key={place} className={classes.place} aria-label={t(`nav.places.${place}`)}>
            <h3>{t(`nav.places.${place}`)}</h3>
            <div className={classes.tiles}>
              {tiles.map((tile) => (
                <Link key={tile.to} to={tile.to} className={classes.tile} onClick={close}>
                  <tile.icon size={22} stroke={1.7} aria-hidden />
                  <span>{t(tile.label)}</span>
                </Link>
              ))}
            </div>
          </section>
        ))}
      <div className={classes.account}>
        <AccountMenu wide />
      </div>
    </Drawer>
  );
}
