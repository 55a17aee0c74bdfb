import { Anchor, Badge, ColorSwatch, Group, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FoldingTable } from '@/components/folding-table';
import { ChannelMark } from '@/components/channel-mark';
import { useChannels } from '@/lib/channels/list-channels';
import { useFormats } from '@/lib/format';
import { useNow } from '@/lib/now';
import { useTeams } from '@/lib/teams';
import type { Waiting } from './requests';

const shown = 50;

export function WaitingBoard({ waiting }: { waiting: Waiting[] }) {
  const { t } = useTranslation('team');
  if (waiting.length === 0)
    return (
      <Text c="dimmed" size="sm">
        {t('waiting.nobody')}
      </Text>
    );
  return (
    <section aria-label={t('waiting.title')}>
      <Title order={2} size="h4" mb="xs">
        {t('waiting.title')}
      </Title>
      <FoldingTable label={t('waiting.title')} width={480} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('waiting.since')}</Table.Th>
            <Table.Th>{t('waiting.account')}</Table.Th>
            <Table.Th>{t('waiting.team')}</Table.Th>
            <Table.Th>{t('waiting.language')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {waiting.slice(0, shown).map((one) => (
            <WaitingRow key={one.conversation} one={one} />
          ))}
        </Table.Tbody>
      </FoldingTable>
      {waiting.length > shown && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('waiting.more', { count: waiting.length - shown })}
        </Text>
      )}
    </section>
  );
}

function WaitingRow({ one }: { one: Waiting }) {
  const { t } = useTranslation('team');
  const { lasting, languageName } = useFormats();
  const now = useNow(15_000).getTime();
  const account = useChannels().data?.find((known) => known.id === one.account)?.name ?? '';
  const team = useTeams().data?.items.find((known) => known.id === one.team);
  return (
    <Table.Tr>
      <Table.Td data-column={t('waiting.since')}>
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {one.since ? lasting(Math.max(0, now - new Date(one.since).getTime())) : '–'}
          </Text>
          {one.priority !== 'normal' && (
            <Badge size="sm" color={one.priority === 'urgent' ? 'red' : 'orange'} variant="light">
              {t(`waiting.${one.priority}`)}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td data-column={t('waiting.account')}>
        <Group gap={6} wrap="nowrap">
          <ChannelMark kind={one.channel} name={account} size={16} />
          <Text size="sm">{account}</Text>
        </Group>
      </Table.Td>
      <Table.Td data-column={team && t('waiting.team')}>
        {team && (
          <Group gap={6} wrap="nowrap">
            <ColorSwatch color={team.colour} size={10} withShadow={false} />
            <Text size="sm">{team.name}</Text>
          </Group>
        )}
      </Table.Td>
      <Table.Td data-column={one.language ? t('waiting.language') : undefined}>{one.language && <Text size="sm">{languageName(one.language)}</Text>}</Table.Td>
      <Table.Td ta="end">
        <Anchor component={Link} to={`/inbox/${one.conversation}?view=unassigned`} size="sm">
          {t('waiting.open')}
        </Anchor>
      </Table.Td>
    </Table.Tr>
  );
}
