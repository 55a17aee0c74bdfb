import { Alert, Button, Divider, Drawer, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChannelBadge } from '@/components/channel-badge';
import type { ChannelAccount } from '@/lib/channels/types';
import { problemText } from '@/lib/problem-text';
import { PasteList } from '../connect/paste-list';
import classes from '../connect/connect.module.css';
import { useCheckAccount, usePastes } from '../requests';
import { AccountForm } from './account-form';
import { HealthFigures } from './health-figures';
import { ProxyForm } from './proxy-form';
import { TemplateList } from './template-list';

interface Props {
  account: ChannelAccount | null;
  onClose: () => void;
}

/** One account of a platform: how it is, what it is called, and new credentials when the old ones died. */
export function AccountDrawer({ account, onClose }: Props) {
  const { t } = useTranslation('channels');
  return (
    <Drawer
      opened={account !== null}
      onClose={onClose}
      position="right"
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
      title={
        account && (
          <span className={classes.head}>
            <ChannelBadge kind={account.kind} />
            {account.name}
          </span>
        )
      }
    >
      {account && (
        <Stack gap="lg">
          <Health account={account} />
          <HealthFigures account={account} />
          {account.kind === 'whatsapp' && <TemplateList account={account.id} />}
          <AccountForm key={account.id} account={account} />
          <Pasted account={account} />
          <Divider />
          <ProxyForm key={`proxy ${account.id}`} account={account} />
        </Stack>
      )}
    </Drawer>
  );
}

function Health({ account }: { account: ChannelAccount }) {
  const { t } = useTranslation('channels');
  const check = useCheckAccount();
  const well = account.state === 'active' && !account.trouble;
  return (
    <Alert color={well ? 'green' : account.state === 'disabled' ? 'gray' : 'red'} title={t(`state.${account.state}`)}>
      <Stack gap="xs" align="flex-start">
        {account.trouble ?? t('account.well')}
        {account.state === 'needs_reconnect' && <span>{t('account.reconnectHow')}</span>}
        <Button size="compact-sm" variant="default" loading={check.isPending} onClick={() => check.mutate(account.id)}>
          {t('check')}
        </Button>
        {check.isError && <span role="alert">{problemText(check.error, t('failed'))}</span>}
      </Stack>
    </Alert>
  );
}

function Pasted({ account }: { account: ChannelAccount }) {
  const { t } = useTranslation('channels');
  const pastes = usePastes(account.id);
  if (!pastes.data?.length) return null;
  return (
    <Stack gap="sm">
      <Divider />
      <Title order={2}>{t('account.pasted')}</Title>
      <PasteList kind={account.kind} pastes={pastes.data} />
    </Stack>
  );
}
