import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAgents } from '@/lib/agents';
import { useTeams } from '@/lib/teams';

interface Props {
  /** Ids of a team or of people, with commas between them; empty for everyone. */
  value: string;
  change: (value: string) => void;
}

/** Who gets what comes in through an account. */
export function TeamField({ value, change }: Props) {
  const { t } = useTranslation('channels');
  const teams = useTeams().data?.items ?? [];
  const people = (useAgents().data ?? []).filter((agent) => agent.active !== false);
  return (
    <MultiSelect
      label={t('look.team')}
      description={t('look.teamHint')}
      placeholder={value ? undefined : t('look.everyone')}
      searchable
      clearable
      data={[
        { group: t('look.teams'), items: teams.map((team) => ({ value: team.id, label: team.name })) },
        { group: t('look.people'), items: people.map((agent) => ({ value: agent.id, label: agent.name })) },
      ]}
      value={value.split(',').filter((id) => [...people, ...teams].some((one) => one.id === id))}
      onChange={(ids) => change(ids.join(','))}
    />
  );
}
