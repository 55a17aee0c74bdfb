import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reconnectNow, useConnectionState } from '@/lib/realtime/realtime';
import classes from './connection-banner.module.css';

/** Shown when the line has been gone for a moment; a blink is not worth a word. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const lost = useConnectionState() === 'lost';
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(lost), lost ? 1_500 : 0);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <div role="status" className={shown ? classes.banner : undefined}>
      {shown && (
        <>
          <IconCloudOff size={16} aria-hidden />
          <span>{t('connection.lost')}</span>
          <Button size="compact-xs" variant="subtle" color="yellow" onClick={reconnectNow}>
            {t('connection.now')}
          </Button>
        </>
      )}
    </div>
  );
}
