import { Button, Popover, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { alerts } from '@/lib/alerts';
import { notificationsQuery, useReadNotices } from '@/lib/notifications/notifications';
import { onPressed } from '@/lib/notifications/browser-push';
import { lookingAt, watchEvents } from '@/lib/realtime/realtime';
import { useSession } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import navigation from '../navigation/navigation.module.css';
import thumb from '../navigation/phone.module.css';
import classes from './bell.module.css';
import { NoticeLine } from './notice-line';

/** What concerns me: a bell with a number, and the list behind it. */
export function Bell({ phone = false, wide = false }: { phone?: boolean; wide?: boolean }) {
  const { t } = useTranslation();
  const { data } = useQuery(notificationsQuery);
  const [opened, setOpened] = useState(false);
  const read = useReadNotices();
  const navigate = useNavigate();
  const me = useSession().agent.id;
  const unread = data?.unread ?? 0;
  useEffect(() => onPressed((path) => void navigate(path)), [navigate]);
  useEffect(() => watchEvents((event) => event.type === 'notifications_changed' && event.agent === me && event.sound !== null && lookingAt() === null && alerts.sound()), [me]);
  const label = unread > 0 ? t('bell.unread', { count: unread }) : t('bell.label');
  return (
    <Popover opened={opened} onChange={setOpened} position={phone ? 'top-end' : 'right-end'} width={360} trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Tooltip label={label} position="right" disabled={phone || wide || opened}>
          <UnstyledButton className={phone ? thumb.thumb : navigation.entry} aria-expanded={opened} onClick={() => setOpened(!opened)}>
            <IconBell size={phone ? 22 : 20} stroke={1.7} aria-hidden />
            <VisuallyHidden>{label}</VisuallyHidden>
            {phone && <span aria-hidden>{t('bell.label')}</span>}
            {wide && (
              <span className={navigation.name} aria-hidden>
                {t('bell.label')}
              </span>
            )}
            {unread > 0 && (
              <span className={phone ? thumb.badge : navigation.badge} aria-hidden>
                <span className={classes.number}>{unread > 99 ? '99+' : unread}</span>
              </span>
            )}
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('bell.label')} p={0}>
        <header className={classes.head}>
          <h2>{t('bell.label')}</h2>
          <Button size="compact-xs" variant="subtle" disabled={unread === 0} loading={read.isPending} onClick={() => read.mutate({}, { onError: toastProblem })}>
            {t('bell.readAll')}
          </Button>
        </header>
        {data?.items.length === 0 && <EmptyState icon={IconBellOff} title={t('bell.none')} text={t('bell.noneText')} />}
        <ul className={classes.list}>
          {data?.items.map((notice) => (
            <li key={notice.id}>
              <NoticeLine
                notice={notice}
                open={() => {
                  setOpened(false);
                  if (!notice.read) read.mutate({ conversation: notice.conversation });
                  void navigate(`/inbox/${notice.conversation}?view=all`);
                }}
              />
            </li>
          ))}
        </ul>
        <footer className={classes.foot}>
          <Link to="/settings/notifications" onClick={() => setOpened(false)}>
            {t('bell.choose')}
          </Link>
        </footer>
      </Popover.Dropdown>
    </Popover>
  );
}
