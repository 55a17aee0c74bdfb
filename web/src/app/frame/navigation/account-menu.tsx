import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/components/avatar';
import { PresenceDot } from '@/components/presence-dot';
import { api } from '@/lib/api/client';
import { useChangePresence, usePresence } from '@/lib/presence';
import { useSession, useSetSession } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import type { Presence } from '@/types/api';
import classes from './account-menu.module.css';
import { AlertItems, InstallItem, LanguageItems, ThemeItems } from './look-items';

const presences: Presence[] = ['online', 'busy', 'away', 'offline'];

/** Who I am, whether I take conversations, how the screen looks, and the way out. */
export function AccountMenu({ wide = false }: { wide?: boolean }) {
  const { t } = useTranslation();
  const { agent, workspace } = useSession();
  const mine = usePresence().data?.mine;
  return (
    <Menu position="right-end" width={248} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.me} data-wide={wide || undefined}>
          <span className={classes.face}>
            <Avatar name={agent.name} size={32} />
            {mine && (
              <span className={classes.dot}>
                <PresenceDot presence={mine} />
              </span>
            )}
          </span>
          <VisuallyHidden>{t('account.menu', { name: agent.name })}</VisuallyHidden>
          {wide && (
            <span className={classes.who} aria-hidden>
              <b>{agent.name}</b>
              <small>{mine ? t(`presence.${mine}`) : workspace.name}</small>
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className={classes.name}>{agent.name}</span>
          {workspace.name}
        </Menu.Label>
        <PresenceItems />
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <ThemeItems />
        <Menu.Divider />
        <AlertItems />
        <Menu.Divider />
        <InstallItem />
        <SignOutItem />
      </Menu.Dropdown>
    </Menu>
  );
}

function PresenceItems() {
  const { t } = useTranslation();
  const mine = usePresence().data?.mine;
  const change = useChangePresence();
  return (
    <Menu.RadioGroup value={mine ?? null} onChange={(presence) => change.mutate(presence as Presence)}>
      {presences.map((presence) => (
        <Menu.RadioItem key={presence} value={presence}>
          <span className={classes.choice}>
            <span aria-hidden className={classes.mark}>
              <PresenceDot presence={presence} />
            </span>
            {t(`presence.${presence}`)}
          </span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function SignOutItem() {
  const { t } = useTranslation();
  const setSession = useSetSession();
  const signOut = async () => {
    try {
      await api.delete('/api/session');
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
