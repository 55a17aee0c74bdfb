import { Alert, Button, Card, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canUsePasskeys, wasCalledOff, wasThere } from '@/lib/passkeys';
import { problemText } from '@/lib/problem-text';
import { PasskeyRow } from './passkey-row';
import { RecoveryCodes } from './recovery-codes';
import { useAddPasskey, usePasskeys } from './requests';

/** Keys that lie on one's devices: a finger, a face or a PIN instead of password and code. */
export function PasskeysCard() {
  const { t } = useTranslation('settings');
  const passkeys = usePasskeys();
  const [codes, setCodes] = useState<string[]>([]);
  if (!passkeys.data) return <Skeleton height={120} radius="md" />;
  return (
    <Card withBorder padding="lg" component="section" aria-label={t('passkeys.title')}>
      <Stack gap="md">
        <Title order={2}>{t('passkeys.title')}</Title>
        <Text size="sm" c="dimmed">
          {t('passkeys.hint')}
        </Text>
        {passkeys.data.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} />
        ))}
        {codes.length > 0 ? <RecoveryCodes codes={codes} onDone={() => setCodes([])} /> : <Add onCodes={setCodes} />}
      </Stack>
    </Card>
  );
}

function Add({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation('settings');
  const add = useAddPasskey();
  const [name, setName] = useState('');
  if (!canUsePasskeys()) return <Text size="sm">{t('passkeys.cannot')}</Text>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(name.trim() || t('passkeys.thisDevice'), {
          onSuccess: ({ recoveryCodes }) => {
            setName('');
            onCodes(recoveryCodes);
          },
        });
      }}
    >
      <Stack gap="sm">
        {add.isError && !wasCalledOff(add.error) && <Alert color="red">{wasThere(add.error) ? t('passkeys.there') : problemText(add.error, t('failed'))}</Alert>}
        <Group align="end">
          <TextInput flex={1} label={t('passkeys.name')} placeholder={t('passkeys.thisDevice')} maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" variant="default" leftSection={<IconFingerprint size={16} aria-hidden />} loading={add.isPending}>
            {t('passkeys.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
