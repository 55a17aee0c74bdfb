import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconAlarm } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { problemText } from '@/lib/problem-text';
import { toast } from '@/lib/toast';
import { PromiseCard } from './promise-card';
import { useKeepPromises, usePromises, type Promised } from './requests';
import { TeamHoursCard } from './team-hours-card';

/** Until when customers are answered, and when teams are there. */
export function PromisesPanel() {
  const { t } = useTranslation('settings');
  const promises = usePromises();
  return (
    <Stack gap="lg" maw={720}>
      {promises.isPending && <Skeleton height={240} radius="md" />}
      {promises.isError && <Alert color="red">{problemText(promises.error, t('failed'))}</Alert>}
      {promises.data && <Rules kept={promises.data.items} />}
      <TeamHoursCard />
    </Stack>
  );
}

function Rules({ kept }: { kept: Promised[] }) {
  const { t } = useTranslation('settings');
  const [rules, setRules] = useState(kept);
  const keep = useKeepPromises();
  const begin: Promised = {
    id: null,
    name: t('promises.all'),
    teams: [],
    accounts: [],
    firstResponse: 3_600,
    nextResponse: null,
    resolution: null,
    businessHours: true,
    warnPercent: 80,
    escalateTo: null,
  };
  const add = () => setRules([...rules, begin]);
  const replace = (at: number, ...others: Promised[]) => setRules(rules.toSpliced(at, 1, ...others));
  const up = (at: number) => setRules(rules.map((rule, index) => (index === at - 1 ? rules[at] : index === at ? rules[at - 1] : rule) ?? rule));
  if (rules.length === 0 && kept.length === 0)
    return (
      <EmptyState icon={IconAlarm} title={t('promises.none')} text={t('promises.noneHint')}>
        <Button onClick={add}>{t('promises.add')}</Button>
      </EmptyState>
    );
  return (
    <Stack gap="md">
      {rules.map((rule, at) => (
        <PromiseCard key={rule.id ?? `new ${at}`} value={rule} change={(value) => replace(at, value)} remove={() => replace(at)} up={at > 0 ? () => up(at) : undefined} />
      ))}
      {keep.isError && <Alert color="red">{problemText(keep.error, t('failed'))}</Alert>}
      <Group justify="space-between">
        <Button variant="default" onClick={add}>
          {t('promises.add')}
        </Button>
        <Button
          loading={keep.isPending}
          onClick={() =>
            keep.mutate(rules, {
              onSuccess: ({ items }) => {
                setRules(items);
                toast({ message: t('saved') });
              },
            })
          }
        >
          {t('promises.save')}
        </Button>
      </Group>
    </Stack>
  );
}
