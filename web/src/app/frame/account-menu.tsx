import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconBell, IconCheck, IconDeviceDesktop, IconLanguage, IconLogout, IconMoon, IconSun, IconVolume } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/components/avatar';
import { PresenceDot } from '@/components/presence-dot';
import { api } from '@/lib/api/client';
import { alerts, useAlerts } from '@/lib/alerts';
import { languages, serverTag, type ScreenLanguage } from '@/lib/i18n/languages';
import { speak } from '@/lib/i18n/i18n';
import { useChangePresence, usePresence } from '@/lib/presence';
import { useSession, useSetSession } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import type { Presence } from '@/types/api';
import classes from './account-menu.module.css';

const presences: Presence[] = ['online', 'busy', 'offline'];
const schemes: { scheme: MantineColorScheme; icon: typeof IconSun }[] = [
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
  { scheme: 'auto', icon: IconDeviceDesktop },
];

/** Who I am, whether I take conversations, how the screen looks, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { agent, workspace } = useSession();
  const mine = usePresence().data?.mine;
  return (
    <Menu position="right-end" width={248} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.me} aria-label={t('account.menu', { name: agent.name })}>
          <Avatar name={agent.name} size={32} />
          {mine && (
            <span className={classes.dot}>
              <PresenceDot presence={mine} />
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{agent.name}</strong>
          <span>{workspace.name}</span>
        </div>
        <Menu.Divider />
        <PresenceItems />
        <Menu.Divider />
        <LookItems />
        <Menu.Divider />
        <SignOutItem />
      </Menu.Dropdown>
    </Menu>
  );
}

function PresenceItems() {
  const { t } = useTranslation();
  const mine = usePresence().data?.mine;
  const change = useChangePresence();
  return presences.map((presence) => (
    <Menu.Item
      key={presence}
      role="menuitemradio"
      aria-checked={mine === presence}
      leftSection={<PresenceDot presence={presence} />}
      rightSection={mine === presence ? <IconCheck size={16} /> : undefined}
      onClick={() => change.mutate(presence)}
    >
      {t(`presence.${presence}`)}
    </Menu.Item>
  ));
}

function LookItems() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const alert = useAlerts();
  const other = languages.find((language) => language.code !== i18n.language) ?? languages[0];
  const nextScheme = schemes[(schemes.findIndex((entry) => entry.scheme === colorScheme) + 1) % schemes.length]!;
  const current = schemes.find((entry) => entry.scheme === colorScheme) ?? schemes[2]!;
  const changeLanguage = (language: ScreenLanguage) => {
    void speak(language);
    api.put('/api/me', { language: serverTag(language) }).catch(toastProblem);
  };
  return (
    <>
      <Menu.Item leftSection={<IconLanguage size={16} />} lang={other.code} onClick={() => changeLanguage(other.code)}>
        {other.name}
      </Menu.Item>
      <Menu.Item leftSection={<current.icon size={16} />} closeMenuOnClick={false} onClick={() => setColorScheme(nextScheme.scheme)}>
        {t(`theme.${colorScheme}`)}
      </Menu.Item>
      <Menu.Item role="menuitemcheckbox" aria-checked={alert.sound} leftSection={<IconVolume size={16} />} rightSection={alert.sound ? <IconCheck size={16} /> : undefined} closeMenuOnClick={false} onClick={() => alerts.setSound(!alert.sound)}>
        {t('alerts.sound')}
      </Menu.Item>
      <Menu.Item role="menuitemcheckbox" aria-checked={alert.desktop} leftSection={<IconBell size={16} />} rightSection={alert.desktop ? <IconCheck size={16} /> : undefined} closeMenuOnClick={false} onClick={() => void alerts.setDesktop(!alert.desktop)}>
        {t('alerts.desktop')}
      </Menu.Item>
    </>
  );
}

function SignOutItem() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const setSession = useSetSession();
  const signOut = async () => {
    try {
      await api.delete('/api/session');
      client.clear();
      setSession(null);
    } catch (problem) {
      toastProblem(problem);
    }
  };
  return (
    <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
      {t('account.signOut')}
    </Menu.Item>
  );
}
