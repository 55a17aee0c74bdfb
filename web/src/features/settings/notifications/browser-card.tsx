import { Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { alerts, useAlerts } from '@/lib/alerts';
import { api } from '@/lib/api/client';
import { pushOn, pushPossible, turnPushOff, turnPushOn } from '@/lib/notifications/browser-push';
import { toast, toastProblem } from '@/lib/toast';

const key = ['browser push'];

/** What this browser does: it may sound, and it may be told while no desk is open in it. */
export function BrowserCard() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { sound } = useAlerts();
  const possible = pushPossible();
  const on = useQuery({ queryKey: key, queryFn: pushOn, enabled: possible }).data ?? false;
  const turn = useMutation({
    mutationFn: async (wanted: boolean) => {
      if (!wanted) return turnPushOff();
      if (!(await turnPushOn())) return toast({ message: t('notifications.denied') });
      // the page itself need not tell the same once more
      await alerts.setDesktop(false);
    },
    onError: toastProblem,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  const test = useMutation({
    mutationFn: () => api.post<{ browsers: number }>('/api/push/test', {}),
    onSuccess: ({ browsers }) => toast({ message: t(browsers > 0 ? 'notifications.tested' : 'notifications.testedNone') }),
    onError: toastProblem,
  });
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>{t('notifications.browser')}</Title>
        <Switch label={t('notifications.sound')} checked={sound} onChange={(event) => alerts.setSound(event.currentTarget.checked)} />
        <Switch label={t('notifications.push')} description={t('notifications.pushHint')} disabled={!possible || turn.isPending} checked={on} onChange={(event) => turn.mutate(event.currentTarget.checked)} />
        {!possible && (
          <Text size="sm" c="dimmed">
            {t('notifications.impossible')}
          </Text>
        )}
        {on && (
          <Group>
            <Button size="compact-sm" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
              {t('notifications.test')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
