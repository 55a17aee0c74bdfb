import { Button, Card, Group, MultiSelect, NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useChannels } from '@/lib/channels/list-channels';
import { useTeams } from '@/lib/teams';
import type { Promised } from './requests';

interface Props {
  value: Promised;
  change: (value: Promised) => void;
  remove: () => void;
  /** Absent for the first. */
  up?: () => void;
}

export function PromiseCard({ value, change, remove, up }: Props) {
  const { t } = useTranslation('settings');
  const teams = (useTeams().data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const accounts = (useChannels().data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const put = (part: Partial<Promised>) => change({ ...value, ...part });
  return (
    <Card withBorder padding="lg" component="section" aria-label={value.name}>
      <Stack gap="sm">
        <Group align="end" wrap="nowrap">
          <TextInput flex={1} label={t('promises.name')} maxLength={80} value={value.name} onChange={(event) => put({ name: event.currentTarget.value })} />
          {up && <IconButton icon={IconArrowUp} label={t('promises.up', { name: value.name })} onClick={up} />}
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <Minutes label={t('promises.first')} seconds={value.firstResponse} change={(firstResponse) => put({ firstResponse })} />
          <Minutes label={t('promises.next')} seconds={value.nextResponse} change={(nextResponse) => put({ nextResponse })} />
          <Minutes label={t('promises.resolution')} seconds={value.resolution} change={(resolution) => put({ resolution })} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <MultiSelect label={t('promises.teams')} placeholder={value.teams.length === 0 ? t('promises.all') : undefined} data={teams} value={value.teams} onChange={(chosen) => put({ teams: chosen })} />
          <MultiSelect label={t('promises.accounts')} placeholder={value.accounts.length === 0 ? t('promises.all') : undefined} data={accounts} value={value.accounts} onChange={(chosen) => put({ accounts: chosen })} />
        </SimpleGrid>
        <Switch label={t('promises.business')} description={t('promises.businessHint')} checked={value.businessHours} onChange={(event) => put({ businessHours: event.currentTarget.checked })} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput label={t('promises.warn')} suffix={` ${t('promises.percent')}`} min={1} max={99} value={value.warnPercent} onChange={(percent) => put({ warnPercent: typeof percent === 'number' ? percent : 80 })} />
          <Select label={t('promises.escalate')} placeholder={t('promises.nobody')} clearable data={teams} value={value.escalateTo} onChange={(escalateTo) => put({ escalateTo })} />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="subtle" color="red" onClick={remove}>
            {t('promises.remove')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function Minutes({ label, seconds, change }: { label: string; seconds: number | null; change: (seconds: number | null) => void }) {
  const { t } = useTranslation('settings');
  return (
    <NumberInput
      label={label}
      placeholder={t('promises.nothing')}
      suffix={` ${t('promises.minutes')}`}
      min={1}
      max={129_600}
      allowDecimal={false}
      value={seconds === null ? '' : Math.round(seconds / 60)}
      onChange={(minutes) => change(typeof minutes === 'number' ? minutes * 60 : null)}
    />
  );
}
