import { Group, Progress, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgentName } from '@/lib/agents';
import { useFormats } from '@/lib/format';
import { figuresQuery, type Figure } from '@/lib/surveys/surveys';
import { useTeams } from '@/lib/teams';

type By = 'agents' | 'teams' | 'channels';

/** How content customers were: the good answers of all, by person, team or channel. */
export function Contentment() {
  const { t } = useTranslation('team');
  const { percent, number } = useFormats();
  const [days, setDays] = useState('30');
  const [by, setBy] = useState<By>('agents');
  const figures = useQuery(figuresQuery(Number(days))).data;
  const name = useNames(by);
  if (!figures || (figures.all.asked === 0 && days === '30')) return null;
  const share = (figure: Figure) => (figure.answered === 0 ? '–' : percent(figure.good / figure.answered));
  return (
    <Stack gap="sm" component="section" aria-label={t('csat.title')}>
      <Group justify="space-between">
        <Title order={2}>{t('csat.title')}</Title>
        <Group gap="xs">
          <Select size="xs" aria-label={t('csat.by')} allowDeselect={false} data={(['agents', 'teams', 'channels'] as const).map((value) => ({ value, label: t(`csat.${value}`) }))} value={by} onChange={(value) => value && setBy(value as By)} />
          <Select size="xs" aria-label={t('csat.period')} allowDeselect={false} data={['7', '30', '90', '365'].map((value) => ({ value, label: t('csat.days', { count: Number(value) }) }))} value={days} onChange={(value) => value && setDays(value)} />
        </Group>
      </Group>
      <Text size="sm">{t('csat.said', { share: share(figures.all), answered: number(figures.all.answered), asked: number(figures.all.asked) })}</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`csat.${by}`)}</Table.Th>
            <Table.Th>{t('csat.good')}</Table.Th>
            <Table.Th ta="end">{t('csat.average')}</Table.Th>
            <Table.Th ta="end">{t('csat.answers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figures[by].map((figure) => (
            <Table.Tr key={figure.key}>
              <Table.Td>{name(figure.key)}</Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  <Text size="sm" w={44}>
                    {share(figure)}
                  </Text>
                  <Progress flex={1} value={figure.answered === 0 ? 0 : (100 * figure.good) / figure.answered} aria-label={t('csat.good')} />
                </Group>
              </Table.Td>
              <Table.Td ta="end">{figure.answered === 0 ? '–' : number(Math.round(figure.average * 10) / 10)}</Table.Td>
              <Table.Td ta="end">{t('csat.of', { answered: number(figure.answered), asked: number(figure.asked) })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function useNames(by: By): (key: string) => string {
  const { t } = useTranslation('team');
  const agent = useAgentName();
  const teams = useTeams().data?.items ?? [];
  if (by === 'channels') return (key) => t(`common:channel.${key}`);
  if (by === 'teams') return (key) => teams.find((team) => team.id === key)?.name ?? '';
  return (key) => (key === 'bot' ? t('csat.bot') : agent(key));
}
