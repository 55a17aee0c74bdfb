import { PasswordInput, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  values: Record<string, string>;
  change: (values: Record<string, string>) => void;
}

/** For accounts that must never be seen at this server's address: already the first check leaves by the proxy. */
export function ProxyFields({ values, change }: Props) {
  const { t } = useTranslation('channels');
  const [wanted, setWanted] = useState(false);
  const want = (on: boolean) => {
    setWanted(on);
    if (!on) change({ ...values, proxy: '', proxy_password: '' });
  };
  return (
    <Stack gap="xs">
      <Switch label={t('proxy.fromTheStart')} checked={wanted} onChange={(event) => want(event.currentTarget.checked)} />
      {wanted && (
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t('proxy.hint')}
          </Text>
          <TextInput label={t('proxy.address')} placeholder="socks5://user@proxy.example:1080" autoComplete="off" required value={values.proxy ?? ''} onChange={(event) => change({ ...values, proxy: event.currentTarget.value })} />
          <PasswordInput
            label={t('proxy.password')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('connect.show', { what: t('proxy.password') }) }}
            value={values.proxy_password ?? ''}
            onChange={(event) => change({ ...values, proxy_password: event.currentTarget.value })}
          />
        </Stack>
      )}
    </Stack>
  );
}
