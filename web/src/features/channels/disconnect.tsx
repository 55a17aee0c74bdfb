import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChannelAccount } from '@/lib/channels/types';
import { problemText } from '@/lib/problem-text';
import { useDisconnect } from './requests';

interface Props {
  account: ChannelAccount;
  opened: boolean;
  onClose: () => void;
}

export function Disconnect({ account, opened, onClose }: Props) {
  const { t } = useTranslation('channels');
  const disconnect = useDisconnect();
  return (
    <Modal opened={opened} onClose={onClose} title={t('disconnect.title', { name: account.name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Text size="sm">{t([`disconnect.${account.kind}`, 'disconnect.other'], { channel: t(`kind.${account.kind}`) })}</Text>
        {disconnect.isError && <Alert color="red">{problemText(disconnect.error, t('failed'))}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color="red" loading={disconnect.isPending} onClick={() => disconnect.mutate(account.id, { onSuccess: onClose })}>
            {t('disconnect.button')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
