import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelBadge } from '@/components/channel-badge';
import type { ChannelAccount } from '@/lib/channels/types';
import type { ChannelKind } from '@/types/api';
import { ConnectForm } from './connect-form';
import classes from './connect.module.css';
import { PastesStep } from './pastes-step';

interface Props {
  /** The platform to connect; null when the drawer is closed. */
  kind: ChannelKind | null;
  onClose: () => void;
}

/** Two steps: what the platform wants to know of us, then what it has to be told. */
export function ConnectDrawer({ kind, onClose }: Props) {
  const { t } = useTranslation('channels');
  const [made, setMade] = useState<ChannelAccount | null>(null);
  const close = () => {
    setMade(null);
    onClose();
  };
  return (
    <Drawer
      opened={kind !== null}
      onClose={close}
      position="right"
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
      title={
        kind && (
          <span className={classes.head}>
            <ChannelBadge kind={kind} />
            {t('connect.title', { channel: t(`kind.${kind}`) })}
          </span>
        )
      }
    >
      {kind && (made ? <PastesStep account={made} onDone={close} /> : <ConnectForm key={kind} kind={kind} onMade={setMade} />)}
    </Drawer>
  );
}
