import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { AccountDot } from '@/components/account-dot';
import { ChannelBadge } from '@/components/channel-badge';
import { demoShopOf } from '@/lib/channels/script-tag';
import type { ChannelAccount } from '@/lib/channels/types';
import { useFormats } from '@/lib/format';
import { Disconnect } from './disconnect';
import { useCheckAccount } from './requests';

const COLOUR = { active: 'green', needs_reconnect: 'red', disabled: 'gray' } as const;

interface Props {
  account: ChannelAccount;
  onOpen: () => void;
}

/** One account with its health: does it work, since when is it quiet, and what to do if it does not. */
export function AccountCard({ account, onOpen }: Props) {
  const { t } = useTranslation('channels');
  const format = useFormats();
  const check = useCheckAccount();
  const [asking, ask] = useDisclosure(false);
  return (
    <Card withBorder radius="md" padding="md" component="article" aria-label={account.name}>
      <Group justify="space-between" gap="md">
        <Group gap="md" wrap="nowrap" style={{ minWidth: 0 }}>
          <ChannelBadge kind={account.kind} />
          <Stack gap={2} style={{ minWidth: 0 }}>
            <Group gap="xs">
              <AccountDot color={account.settings.color} />
              <Text fw={600} truncate>
                {account.name}
              </Text>
              <Badge color={COLOUR[account.state]} variant="light">
                {t(`state.${account.state}`)}
              </Badge>
              {account.settings.simulated === 'true' && (
                <Badge color="gray" variant="outline">
                  {t('rehearsal')}
                </Badge>
              )}
              {account.settings.bot === 'off' && (
                <Badge color="gray" variant="light">
                  {t('look.botOff')}
                </Badge>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {t(`kind.${account.kind}`)}
              {account.settings.username ? ` · @${account.settings.username}` : ''}
              {' · '}
              {account.lastInboundAt ? t('lastInbound', { when: format.ago(account.lastInboundAt) }) : t('noInbound')}
            </Text>
          </Stack>
        </Group>
        <Group gap="xs">
          {account.kind === 'widget' && (
            <Button component="a" href={demoShopOf(account)} target="_blank" size="compact-sm" variant="subtle">
              {t('demoShop')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" loading={check.isPending} onClick={() => check.mutate(account.id)}>
            {t('check')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onOpen}>
            {t('settings')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="red" onClick={ask.open}>
            {t('disconnect.button')}
          </Button>
        </Group>
      </Group>
      {account.trouble && (
        <Text size="sm" c="red" mt="sm" role="alert">
          {account.trouble} {account.state === 'needs_reconnect' && t('account.reconnectCard')}
        </Text>
      )}
      <Disconnect account={account} opened={asking} onClose={ask.close} />
    </Card>
  );
}
