import { Alert, Button, Card, ColorSwatch, Group, SimpleGrid, Skeleton, Stack, Text, Title, Tooltip } from '@mantine/core';
import { teal } from '@serai/ui/tokens';
import { IconUsersGroup, IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/components/avatar';
import { EmptyState } from '@/components/empty-state';
import { useAgents } from '@/lib/agents';
import { problemText } from '@/lib/problem-text';
import type { Agent } from '@/types/api';
import { useTeams, type Team, type TeamDraft } from './requests';
import { TeamDrawer } from './team-drawer';

const fresh: TeamDraft = { id: null, name: '', colour: teal[7], members: [] };

/** Who takes the same conversations. */
export function TeamsPanel() {
  const { t } = useTranslation('settings');
  const teams = useTeams();
  const people = useAgents().data ?? [];
  const [editing, setEditing] = useState<TeamDraft | null>(null);
  const add = (
    <Button leftSection={<IconUsersPlus size={16} />} onClick={() => setEditing(fresh)}>
      {t('teams.add')}
    </Button>
  );
  return (
    <Stack gap="lg">
      {(teams.data?.items.length ?? 0) > 0 && <Group justify="flex-end">{add}</Group>}
      {teams.isPending && <Skeleton height={120} radius="md" />}
      {teams.isError && <Alert color="red">{problemText(teams.error, t('failed'))}</Alert>}
      {teams.data?.items.length === 0 && <EmptyState icon={IconUsersGroup} title={t('teams.none')} text={t('teams.noneHint')}>{add}</EmptyState>}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {teams.data?.items.map((team) => <TeamCard key={team.id} team={team} people={people} onOpen={() => setEditing(team)} />)}
      </SimpleGrid>
      <TeamDrawer team={editing} onClose={() => setEditing(null)} />
    </Stack>
  );
}

function TeamCard({ team, people, onOpen }: { team: Team; people: Agent[]; onOpen: () => void }) {
  const { t } = useTranslation('settings');
  const members = people.filter((person) => team.members.includes(person.id));
  return (
    <Card withBorder padding="md" component="section" aria-label={team.name}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs" wrap="nowrap">
          <ColorSwatch color={team.colour} size={14} withShadow={false} />
          <Title order={2} size="h4">
            {team.name}
          </Title>
        </Group>
        <Button size="compact-sm" variant="default" onClick={onOpen} aria-label={t('people.changeNamed', { name: team.name })}>
          {t('people.change')}
        </Button>
      </Group>
      <Group gap={4} mt="sm">
        {members.map((person) => (
          <Tooltip key={person.id} label={person.name}>
            <span role="img" aria-label={person.name}>
              <Avatar size={28} name={person.name} />
            </span>
          </Tooltip>
        ))}
        {members.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('teams.nobody')}
          </Text>
        )}
      </Group>
    </Card>
  );
}
