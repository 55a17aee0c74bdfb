import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelAccount } from '@/lib/channels/types';
import { problemText } from '@/lib/problem-text';
import { toast } from '@/lib/toast';
import { useChangeProxy } from '../requests';

/** The account's own way out: tried before it is used, and nothing leaves by another while it is down. */
export function ProxyForm({ account }: { account: ChannelAccount }) {
  const { t } = useTranslation('channels');
  const change = useChangeProxy(account.id);
  const [address, setAddress] = useState(account.settings.proxy ?? '');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { address: address.trim(), ...(password && { password }) },
      {
        onSuccess: () => {
          setPassword('');
          toast({ message: t(address.trim() ? 'proxy.works' : 'proxy.gone') });
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div>
          <Title order={2}>{t('proxy.title')}</Title>
          <Text size="sm" c="dimmed">
            {t('proxy.hint')}
          </Text>
        </div>
        <TextInput label={t('proxy.address')} placeholder="socks5://user@proxy.example:1080" autoComplete="off" value={address} onChange={(event) => setAddress(event.currentTarget.value)} />
        <PasswordInput
          label={t('proxy.password')}
          placeholder={account.settings.proxy ? t('connect.kept') : undefined}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('connect.show', { what: t('proxy.password') }) }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {change.isError && <Alert color="red">{problemText(change.error, t('failed'))}</Alert>}
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={change.isPending} disabled={address.trim() === (account.settings.proxy ?? '') && password === ''}>
            {t('proxy.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
