import { Alert, Badge, Button, Card, Code, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { RecoveryCodes } from './recovery-codes';
import { useBegin, useConfirm, useSecondFactor, useTurnOff, type Begun } from './requests';

const QrPicture = lazy(async () => ({ default: (await import('./qr-picture')).QrPicture }));

/** Sign-in with a code of an app, besides the password. */
export function SecondFactor() {
  const { t } = useTranslation('settings');
  const status = useSecondFactor();
  const [codes, setCodes] = useState<string[] | null>(null);
  if (!status.data) return <Skeleton height={120} radius="md" />;
  const { on, recoveryLeft } = status.data;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>{t('factor.title')}</Title>
          <Badge variant="light" color={on ? 'teal' : 'gray'}>
            {t(on ? 'factor.on' : 'factor.off')}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {t('factor.hint')}
        </Text>
        {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
        {!codes && on && <TurnOff left={recoveryLeft} />}
        {!codes && !on && <TurnOn onCodes={setCodes} />}
      </Stack>
    </Card>
  );
}

function TurnOn({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation('settings');
  const begin = useBegin();
  if (begin.data) return <Confirm begun={begin.data} onCodes={onCodes} />;
  return (
    <>
      {begin.isError && <Alert color="red">{problemText(begin.error, t('failed'))}</Alert>}
      <Group justify="flex-end">
        <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('factor.begin')}
        </Button>
      </Group>
    </>
  );
}

function Confirm({ begun, onCodes }: { begun: Begun; onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation('settings');
  const confirm = useConfirm();
  const [code, setCode] = useState('');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    confirm.mutate(code, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{t('factor.scan')}</Text>
        <Group align="center" gap="lg">
          <Suspense fallback={<Skeleton width={192} height={192} />}>
            <QrPicture text={begun.uri} label={t('factor.picture')} />
          </Suspense>
          <Stack gap={4} flex={1} miw={180}>
            <Text size="xs" c="dimmed">
              {t('factor.type')}
            </Text>
            <Code>{begun.secret.match(/.{1,4}/g)?.join(' ')}</Code>
          </Stack>
        </Group>
        <TextInput
          label={t('factor.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          maxLength={9}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={confirm.isError ? problemText(confirm.error, t('failed')) : undefined}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={code.trim().length < 6} loading={confirm.isPending}>
            {t('factor.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function TurnOff({ left }: { left: number }) {
  const { t } = useTranslation('settings');
  const off = useTurnOff();
  const [code, setCode] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        off.mutate(code);
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('factor.left', { count: left })}</Text>
        <Group align="end">
          <TextInput
            flex={1}
            label={t('factor.codeOff')}
            autoComplete="one-time-code"
            maxLength={12}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={off.isError ? problemText(off.error, t('failed')) : undefined}
          />
          <Button type="submit" variant="default" color="red" disabled={code.trim() === ''} loading={off.isPending}>
            {t('factor.turnOff')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
