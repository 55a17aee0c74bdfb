import { Box, Group, Progress, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/components/avatar';
import { FoldingTable } from '@/components/folding-table';
import { PresenceDot } from '@/components/presence-dot';
import { useAgentName } from '@/lib/agents';
import { useFormats } from '@/lib/format';
import { useNow } from '@/lib/now';
import type { Presence } from '@/types/api';
import type { Person } from './requests';

const rank: Record<Presence, number> = { online: 0, busy: 1, away: 2, offline: 3 };

/** Those who are there first. */
export function PeopleBoard({ people }: { people: Person[] }) {
  const { t } = useTranslation('team');
  const name = useAgentName();
  const ordered = [...people].sort((a, b) => rank[a.presence] - rank[b.presence] || b.open - a.open || name(a.agent).localeCompare(name(b.agent)));
  return (
    <section aria-label={t('people.title')}>
      <Title order={2} size="h4" mb="xs">
        {t('people.title')}
      </Title>
      <FoldingTable label={t('people.title')} width={560} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.name')}</Table.Th>
            <Table.Th>{t('people.presence')}</Table.Th>
            <Table.Th>{t('people.open')}</Table.Th>
            <Table.Th>{t('people.unanswered')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ordered.map((person) => (
            <PersonRow key={person.agent} person={person} name={name(person.agent)} />
          ))}
        </Table.Tbody>
      </FoldingTable>
    </section>
  );
}

function PersonRow({ person, name }: { person: Person; name: string }) {
  const { t } = useTranslation(['team', 'common']);
  const { lasting } = useFormats();
  const now = useNow(15_000).getTime();
  const ago = (at: string) => lasting(Math.max(0, now - new Date(at).getTime()));
  const share = person.capacity > 0 ? Math.min(100, (person.open / person.capacity) * 100) : 0;
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Avatar name={name} size={28} />
          <Text size="sm" fw={600}>
            {name}
          </Text>
        </Group>
      </Table.Td>
      <Table.Td data-column={t('people.presence')}>
        <Group gap={6} wrap="nowrap">
          <span aria-hidden>
            <PresenceDot presence={person.presence} />
          </span>
          <Text size="sm">{t(`common:presence.${person.presence}`)}</Text>
          {person.since && (
            <Text size="xs" c="dimmed">
              {ago(person.since)}
            </Text>
          )}
        </Group>
      </Table.Td>
      <Table.Td data-column={t('people.open')}>
        <Box w={120} maw="100%">
          <Text size="sm">{t('people.of', { open: person.open, capacity: person.capacity })}</Text>
          <Progress value={share} size={4} color={share >= 100 ? 'red' : 'teal'} aria-label={t('people.load', { name })} />
        </Box>
      </Table.Td>
      <Table.Td data-column={t('people.unanswered')}>
        <Text size="sm">
          {person.unanswered}
          {person.longestWait && (
            <Text span size="xs" c="dimmed" ms={6}>
              {t('people.longest', { time: ago(person.longestWait) })}
            </Text>
          )}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
