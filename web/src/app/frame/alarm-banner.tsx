import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { alerts } from '@/lib/alerts';
import { useAlarms, type Alarm } from '@/lib/channels/alarms';
import { useSession } from '@/lib/session';
import classes from './connection-banner.module.css';

/** A channel account that needs a person: seen on every screen by those who can do something about it. */
export function AlarmBanner() {
  const { t } = useTranslation();
  const may = useSession().permissions.includes('manage_channels');
  const alarms = useAlarms(may).data ?? [];
  useAnnounced(alarms);
  const first = alarms[0];
  return (
    <div role="alert" className={first ? classes.banner : undefined}>
      {first && (
        <>
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            {t(`alarm.${first.what}`, { name: first.name })}
            {alarms.length > 1 && ` ${t('alarm.more', { count: alarms.length - 1 })}`}
          </span>
          <Button component={Link} to="/channels" size="compact-xs" variant="subtle" color="yellow">
            {t('alarm.look')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Each alarm is announced once in this browser. */
function useAnnounced(alarms: Alarm[]) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const told = useRef(new Set<string>());
  useEffect(() => {
    const now = new Map(alarms.map((alarm) => [`${alarm.account} ${alarm.what}`, alarm]));
    for (const [key, alarm] of now) {
      if (!told.current.has(key)) alerts.announce(t(`alarm.${alarm.what}`, { name: alarm.name }), alarm.detail ?? '', () => void navigate('/channels'));
    }
    told.current = new Set(now.keys());
  }, [alarms, navigate, t]);
}
