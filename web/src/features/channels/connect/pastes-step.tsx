import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChannelAccount } from '@/lib/channels/types';
import { problemText } from '@/lib/problem-text';
import { useCheckAccount, usePastes } from '../requests';
import { PasteList } from './paste-list';

/** The account is stored: what remains to be entered at the platform, and whether it works. */
export function PastesStep({ account, onDone }: { account: ChannelAccount; onDone: () => void }) {
  const { t } = useTranslation('channels');
  const pastes = usePastes(account.id);
  const check = useCheckAccount();
  const now = check.data ?? account;
  const todo = pastes.data ?? [];
  return (
    <Stack gap="md">
      <Alert color="green" icon={<IconCircleCheck />} role="status">
        {t('connect.connected', { name: account.name })}
      </Alert>
      {pastes.isPending && <Loader size="sm" aria-label={t('connect.loading')} />}
      {pastes.isError && <Alert color="red">{problemText(pastes.error, t('failed'))}</Alert>}
      {pastes.isSuccess && (
        <>
          <Text size="sm">{t(todo.length > 0 ? [`${account.kind}.paste`, 'connect.paste'] : 'connect.nothing')}</Text>
          <PasteList kind={account.kind} pastes={todo} />
        </>
      )}
      {now.trouble && (
        <Alert color="red" title={t(`state.${now.state}`)}>
          {now.trouble}
        </Alert>
      )}
      {check.isSuccess && !now.trouble && (
        <Alert color="green" role="status">
          {t('connect.works')}
        </Alert>
      )}
      {check.isError && <Alert color="red">{problemText(check.error, t('failed'))}</Alert>}
      <Group justify="flex-end">
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate(account.id)}>
          {t('check')}
        </Button>
        <Button onClick={onDone}>{t('connect.done')}</Button>
      </Group>
    </Stack>
  );
}
