import { Alert, Anchor, Button, Drawer, Group, List, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { ChannelAccount } from '@/lib/channels/types';
import { problemText } from '@/lib/problem-text';
import { LookFields } from './account/look-fields';
import { ProxyFields } from './connect/proxy-fields';
import { useChangeAccount, useConnectTelegram } from './requests';
import { toast } from '@/lib/toast';

interface Props {
  /** The account to change; null for a new one. */
  account: ChannelAccount | null;
  opened: boolean;
  onClose: () => void;
}

export function TelegramDrawer({ account, opened, onClose }: Props) {
  const { t } = useTranslation('channels');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="md"
      title={account ? account.name : t('addTelegram')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="lg">
        {!account && <Steps />}
        <TelegramForm key={account?.id ?? 'new'} account={account} onDone={onClose} />
      </Stack>
    </Drawer>
  );
}

function Steps() {
  const { t } = useTranslation('channels');
  return (
    <List type="ordered" spacing="xs" size="sm">
      <List.Item>
        <Trans t={t} i18nKey="telegram.step1" components={{ bot: <Anchor td="underline" href="https://t.me/BotFather" target="_blank" rel="noreferrer" inherit underline="always" /> }} />
      </List.Item>
      <List.Item>{t('telegram.step2')}</List.Item>
      <List.Item>{t('telegram.step3')}</List.Item>
    </List>
  );
}

function TelegramForm({ account, onDone }: { account: ChannelAccount | null; onDone: () => void }) {
  const { t } = useTranslation('channels');
  const connect = useConnectTelegram();
  const change = useChangeAccount();
  const [look, setLook] = useState<Record<string, string>>({});
  const [proxy, setProxy] = useState<Record<string, string>>({});
  const form = useForm({
    initialValues: { name: account?.name ?? '', token: '', baseUrl: account?.settings.base_url ?? '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('telegram.nameMissing') : null),
      token: (token) => (tokenLooksRight(token) || (account && token === '') ? null : t('telegram.tokenWrong')),
    },
  });
  const done = () => {
    toast({ message: t('telegram.connected') });
    onDone();
  };
  const submit = form.onSubmit(({ name, token, baseUrl }) => {
    const fresh = token.trim();
    if (account) change.mutate({ id: account.id, name, settings: look, ...(fresh && { token: fresh }) }, { onSuccess: done });
    else connect.mutate({ name, token: fresh, ...(baseUrl && { baseUrl }), ...(proxy.proxy && { proxy: proxy.proxy, proxyPassword: proxy.proxy_password ?? '' }) }, { onSuccess: done });
  });
  const problem = connect.error ?? change.error;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput label={t('telegram.name')} description={t('telegram.nameHint')} {...form.getInputProps('name')} />
        <PasswordInput
          label={t('telegram.token')}
          placeholder={account ? t('telegram.tokenKept') : '123456789:AA…'}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('telegram.showToken') }}
          {...form.getInputProps('token')}
        />
        {!account && <TextInput label={t('telegram.baseUrl')} description={t('telegram.baseUrlHint')} placeholder="https://api.telegram.org" {...form.getInputProps('baseUrl')} />}
        {!account && <ProxyFields values={proxy} change={setProxy} />}
        {account && <LookFields settings={{ ...account.settings, ...look }} change={(by) => setLook({ ...look, ...by })} />}
        {problem && (
          <Alert color="red" title={t('telegram.refused')}>
            {problemText(problem, t('failed'))}
          </Alert>
        )}
        <Text size="xs" c="dimmed">
          {t('telegram.safe')}
        </Text>
        <Group justify="flex-end">
          <Button type="submit" loading={connect.isPending || change.isPending}>
            {account ? t('save') : t('telegram.connect')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Digits, a colon, and the secret, as BotFather gives it. */
function tokenLooksRight(token: string): boolean {
  return /^\d+:[\w-]{20,}$/.test(token.trim());
}
