import { Alert, Badge, Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { IconMailPlus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FoldingTable } from '@/components/folding-table';
import { problemText } from '@/lib/problem-text';
import { useSession } from '@/lib/session';
import type { Agent } from '@/types/api';
import { InviteDrawer } from './people/invite-drawer';
import { OpenInvitations } from './people/open-invitations';
import { MaskingPreview } from './masking-preview';
import { PersonDrawer } from './person-drawer';
import { useAgents } from './requests';

type Editing = { agent: Agent | null } | null;

export function PeoplePanel() {
  const { t } = useTranslation('settings');
  const agents = useAgents();
  const [editing, setEditing] = useState<Editing>(null);
  const [inviting, setInviting] = useState(false);
  return (
    <Stack gap="lg">
      <Group gap="xs" justify="flex-end">
        <Button variant="default" leftSection={<IconUserPlus size={16} />} onClick={() => setEditing({ agent: null })}>
          {t('people.add')}
        </Button>
        <Button leftSection={<IconMailPlus size={16} />} onClick={() => setInviting(true)}>
          {t('invite.title')}
        </Button>
      </Group>
      {agents.isPending && <Skeleton height={180} radius="md" />}
      {agents.isError && <Alert color="red">{problemText(agents.error, t('failed'))}</Alert>}
      {agents.data && <PeopleTable agents={agents.data} onOpen={(agent) => setEditing({ agent })} />}
      <OpenInvitations />
      <MaskingPreview />
      <InviteDrawer opened={inviting} onClose={() => setInviting(false)} />
      <PersonDrawer agent={editing?.agent ?? null} opened={editing !== null} onClose={() => setEditing(null)} />
    </Stack>
  );
}

function PeopleTable({ agents, onOpen }: { agents: Agent[]; onOpen: (agent: Agent) => void }) {
  const { t } = useTranslation('settings');
  const me = useSession().agent.id;
  return (
    <FoldingTable label={t('sections.people')} width={560} verticalSpacing="sm" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('people.name')}</Table.Th>
          <Table.Th>{t('people.role')}</Table.Th>
          <Table.Th>{t('people.capacity')}</Table.Th>
          <Table.Th>
            <span style={{ visibility: 'hidden' }}>{t('people.change')}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {agents.map((agent) => (
          <Table.Tr key={agent.id}>
            <Table.Td>
              <div>
                <Text size="sm" fw={600}>
                  {agent.name} {agent.id === me && <Text span c="dimmed" size="xs">{t('people.you')}</Text>}
                </Text>
                <Text size="xs" c="dimmed">
                  {agent.email}
                </Text>
              </div>
            </Table.Td>
            <Table.Td>
              <Badge variant={agent.role === 'agent' ? 'default' : 'light'}>{t(`roles.${agent.role}`)}</Badge>
              {!agent.active && <Badge ms={6} color="gray" variant="light">{t('people.inactive')}</Badge>}
            </Table.Td>
            <Table.Td data-column={t('people.capacity')}>{agent.capacity}</Table.Td>
            <Table.Td ta="end">
              <Button size="compact-sm" variant="default" onClick={() => onOpen(agent)} aria-label={t('people.changeNamed', { name: agent.name })}>
                {t('people.change')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </FoldingTable>
  );
}
