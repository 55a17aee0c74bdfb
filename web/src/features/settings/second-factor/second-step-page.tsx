import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { LanguageSwitch } from '@/components/language-switch';
import { Seal } from '@/components/seal';
import { api } from '@/lib/api/client';
import { sessionQuery, useSetSession } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import { PasskeysCard } from './passkeys-card';
import { usePasskeys, useSecondFactor } from './requests';
import { SecondFactor } from './second-factor';

/** Where a workspace asks everybody for a second step: whoever has none sets one up here before anything else. */
export function SecondStepPage() {
  const session = useQuery(sessionQuery);
  if (session.data === null) return <Navigate to="/sign-in" replace />;
  if (!session.data) return null;
  return <Setup name={session.data.workspace.name} missing={session.data.factorMissing} />;
}

function Setup({ name, missing }: { name: string; missing: boolean }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const setSession = useSetSession();
  const app = useSecondFactor().data?.on ?? false;
  const keys = usePasskeys().data?.length ?? 0;
  const done = app || keys > 0;
  const goOn = () => void client.refetchQueries({ queryKey: sessionQuery.queryKey });
  const leave = () => void api.delete('/api/session').then(() => setSession(null)).catch(toastProblem);
  if (!missing) return <Navigate to="/inbox" replace />;
  return (
    <main>
      <Stack gap="lg" maw={560} mx="auto" p="lg">
        <Group justify="space-between">
          <Seal size={40} />
          <LanguageSwitch />
        </Group>
        <Title order={1}>{t('secondStep.title')}</Title>
        <Text>{t('secondStep.text', { name })}</Text>
        <PasskeysCard />
        <SecondFactor />
        <Group justify="space-between">
          <Button variant="subtle" color="gray" onClick={leave}>
            {t('secondStep.leave')}
          </Button>
          <Button disabled={!done} onClick={goOn}>
            {t('secondStep.goOn')}
          </Button>
        </Group>
      </Stack>
    </main>
  );
}
