import { Alert, Button, Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HoursFields } from '@/components/hours/hours-fields';
import { problemText } from '@/lib/problem-text';
import { useTeams } from '@/lib/teams';
import { toast } from '@/lib/toast';
import { useKeepTeamHours, useTeamHours, type TeamHours } from './requests';

/** When a team is there. */
export function TeamHoursCard() {
  const { t } = useTranslation('settings');
  const teams = useTeams().data?.items ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const team = chosen ?? teams[0]?.id ?? null;
  const hours = useTeamHours(team);
  if (teams.length === 0) return null;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('promises.hours')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('promises.hoursHint')}
        </Text>
        <Select label={t('promises.team')} allowDeselect={false} data={teams.map(({ id, name }) => ({ value: id, label: name }))} value={team} onChange={setChosen} />
        {team && hours.data && <HoursForm key={team} team={team} kept={hours.data} />}
      </Stack>
    </Card>
  );
}

function HoursForm({ team, kept }: { team: string; kept: TeamHours }) {
  const { t } = useTranslation('settings');
  const [value, setValue] = useState(kept);
  const keep = useKeepTeamHours(team);
  return (
    <>
      <HoursFields value={value} change={setValue} />
      {keep.isError && <Alert color="red">{problemText(keep.error, t('failed'))}</Alert>}
      <Group justify="flex-end">
        <Button loading={keep.isPending} onClick={() => keep.mutate(value, { onSuccess: () => toast({ message: t('saved') }) })}>
          {t('save')}
        </Button>
      </Group>
    </>
  );
}
