import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconBrandTelegram, IconDeviceMobile, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useChannels } from '@/lib/channels/list-channels';
import { problemText } from '@/lib/problem-text';
import { AccountCard } from './account-card';
import classes from './channels.module.css';
import { NoChannels } from './no-channels';
import { TelegramDrawer } from './telegram-drawer';
import { WidgetDrawer } from './widget-drawer';

/** Where customers' messages come in. The address says which drawer is open: `?open=new-telegram`, `?open=<account>`. */
export function ChannelsPage() {
  const { t } = useTranslation('channels');
  const channels = useChannels();
  const [parameters, setParameters] = useSearchParams();
  const open = parameters.get('open');
  const show = (what: string) => setParameters({ open: what });
  const close = () => setParameters({});
  const account = channels.data?.find((one) => one.id === open) ?? null;

  return (
    <div className={classes.page}>
      <Group justify="space-between" align="flex-end" mb="lg" gap="sm">
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('subtitle')}</Text>
        </div>
        <Group gap="xs">
          <Button component="a" href="/simulator" target="_blank" variant="subtle" leftSection={<IconDeviceMobile size={16} />}>
            {t('simulator')}
          </Button>
          <Button variant="default" leftSection={<IconWorld size={16} />} onClick={() => show('new-widget')}>
            {t('addWidget')}
          </Button>
          <Button leftSection={<IconBrandTelegram size={16} />} onClick={() => show('new-telegram')}>
            {t('addTelegram')}
          </Button>
        </Group>
      </Group>
      <Stack gap="sm">
        {channels.isPending && [0, 1].map((row) => <Skeleton key={row} height={92} radius="md" />)}
        {channels.isError && <Alert color="red">{problemText(channels.error, t('failed'))}</Alert>}
        {channels.data?.map((one) => <AccountCard key={one.id} account={one} onOpen={() => show(one.id)} />)}
        {channels.data?.length === 0 && <NoChannels onWidget={() => show('new-widget')} onTelegram={() => show('new-telegram')} />}
      </Stack>
      <WidgetDrawer opened={open === 'new-widget' || account?.kind === 'widget'} account={account} onClose={close} onMade={(made) => show(made.id)} />
      <TelegramDrawer opened={open === 'new-telegram' || account?.kind === 'telegram'} account={account} onClose={close} />
    </div>
  );
}
