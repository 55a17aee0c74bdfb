import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgents } from '@/lib/agents';
import { useMay, useSession } from '@/lib/session';
import { useTeams } from '@/lib/teams';
import type { Conversation } from '@/types/api';
import { useMove } from '../../api/change-owner';
import { useAct } from '../../marks/use-act';

/** Gives the conversation on with a word for whoever takes it; the word stands in the thread as a private note. */
export function TransferDialog({ conversation, close }: { conversation: Conversation; close: () => void }) {
  const { t } = useTranslation('inbox');
  const me = useSession().agent.id;
  const others = useMay('assign_others');
  const agents = (useAgents().data ?? []).filter((agent) => agent.active && agent.id !== me && others);
  const teams = useTeams().data?.items ?? [];
  const move = useMove(conversation.id).mutate;
  const act = useAct();
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const data = [
    { group: t('assign.teams'), items: teams.map((team) => ({ value: `team:${team.id}`, label: team.name })) },
    { group: t('assign.people'), items: agents.map((agent) => ({ value: `agent:${agent.id}`, label: agent.name })) },
  ].filter(({ items }) => items.length > 0);
  const go = () => {
    if (!to) return;
    const [kind, id = ''] = to.split(':');
    const words = note.trim();
    if (kind === 'team') move({ to: 'team', team: id, note: words || undefined });
    else void act({ conversations: [conversation], actions: [...(words ? [{ type: 'note' as const, text: words }] : []), { type: 'assign', agent: id }], message: t('tools.transferred') });
    close();
  };
  return (
    <Modal opened onClose={close} title={t('tools.transferTitle')} centered>
      <Stack gap="sm">
        <Select label={t('tools.to')} data={data} value={to} onChange={setTo} searchable nothingFoundMessage={t('tools.nobody')} data-autofocus />
        <Textarea label={t('tools.note')} description={t('tools.noteHint')} autosize minRows={3} maxRows={8} maxLength={4_000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button disabled={!to} onClick={go}>
            {t('tools.transferIt')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
