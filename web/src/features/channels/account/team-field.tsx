import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAgents } from '@/lib/agents';

interface Props {
  /** Ids of people, with commas between them; empty for everyone. */
  value: string;
  change: (value: string) => void;
}

/** Who gets what comes in through an account. */
export function TeamField({ value, change }: Props) {
  const { t } = useTranslation('channels');
  const people = (useAgents().data ?? []).filter((agent) => agent.active !== false);
  return (
    <MultiSelect
      label={t('look.team')}
      description={t('look.teamHint')}
      placeholder={value ? undefined : t('look.everyone')}
      searchable
      clearable
      data={people.map((agent) => ({ value: agent.id, label: agent.name }))}
      value={value.split(',').filter((id) => people.some((agent) => agent.id === id))}
      onChange={(ids) => change(ids.join(','))}
    />
  );
}
