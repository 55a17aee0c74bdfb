import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconDeviceMobile, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '@/components/page';
import { useChannels } from '@/lib/channels/list-channels';
import { problemText } from '@/lib/problem-text';
import { AccountDrawer } from './account/account-drawer';
import { AccountCard } from './account-card';
import { ConnectDrawer } from './connect/connect-drawer';
import { Gallery } from './gallery';
import { KINDS, ownDrawer } from './kinds';
import { TelegramDrawer } from './telegram-drawer';
import { WidgetDrawer } from './widget-drawer';

/** Where customers' messages come in. The address says which drawer is open: `?open=new-whatsapp`, `?open=<account>`. */
export function ChannelsPage() {
  const { t } = useTranslation('channels');
  const channels = useChannels();
  const [parameters, setParameters] = useSearchParams();
  const open = parameters.get('open');
  const show = (what: string) => setParameters({ open: what });
  const close = () => setParameters({});
  const account = channels.data?.find((one) => one.id === open) ?? null;
  const fresh = KINDS.find((kind) => open === `new-${kind}`) ?? null;

  return (
    <Page
      title={t('title')}
      lead={t('subtitle')}
      actions={
        <>
          <Button component="a" href="/simulator" target="_blank" variant="default" leftSection={<IconDeviceMobile size={16} />}>
            {t('simulator')}
          </Button>
          <Button component="a" href="#add-channel" leftSection={<IconPlus size={16} />}>
            {t('gallery.title')}
          </Button>
        </>
      }
    >
      <Stack gap="xl">
        <Stack gap="sm">
          {channels.isPending && [0, 1].map((row) => <Skeleton key={row} height={92} radius="md" />)}
          {channels.isError && <Alert color="red">{problemText(channels.error, t('failed'))}</Alert>}
          {channels.data?.map((one) => <AccountCard key={one.id} account={one} onOpen={() => show(one.id)} />)}
          {channels.data?.length === 0 && <Text c="dimmed">{t('empty.text')}</Text>}
        </Stack>
        <Gallery onChoose={(kind) => show(`new-${kind}`)} />
      </Stack>
      <WidgetDrawer opened={fresh === 'widget' || account?.kind === 'widget'} account={account} onClose={close} onMade={(made) => show(made.id)} />
      <TelegramDrawer opened={fresh === 'telegram' || account?.kind === 'telegram'} account={account} onClose={close} />
      <ConnectDrawer kind={fresh && !ownDrawer(fresh) ? fresh : null} onClose={close} />
      <AccountDrawer account={account && !ownDrawer(account.kind) ? account : null} onClose={close} />
    </Page>
  );
}
