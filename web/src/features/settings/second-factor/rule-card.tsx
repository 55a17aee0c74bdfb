import { Alert, Card, Skeleton, Stack, Switch, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { useChangeRule, useRule } from './requests';

/** The owner's switch: everybody needs a second step. */
export function RuleCard() {
  const { t } = useTranslation('settings');
  const rule = useRule();
  const change = useChangeRule();
  if (!rule.data) return <Skeleton height={120} radius="md" maw={560} />;
  const { asked, without } = rule.data;
  return (
    <Card withBorder padding="lg" maw={560} component="section">
      <Stack gap="md">
        <Title order={2}>{t('rule.title')}</Title>
        <Switch label={t('rule.label')} description={t('rule.hint')} checked={asked} disabled={change.isPending} onChange={(event) => change.mutate(event.currentTarget.checked)} />
        {without.length > 0 && (
          <Text size="sm" c="dimmed">
            {t(asked ? 'rule.still' : 'rule.would', { list: without.join(', ') })}
          </Text>
        )}
        {change.isError && <Alert color="red">{problemText(change.error, t('failed'))}</Alert>}
      </Stack>
    </Card>
  );
}
