import { Alert, Button, ColorInput, Drawer, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { amber, blue, green, grey, red, teal } from '@serai/ui/tokens';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useAgents } from '@/lib/agents';
import { problemText } from '@/lib/problem-text';
import { useKeepTeam, useRemoveTeam, type TeamDraft } from './requests';

const colours = [teal[7], blue[7], green[7], amber[6], amber[8], red[7], grey[7], grey[9]];

interface Props {
  team: TeamDraft | null;
  onClose: () => void;
}

export function TeamDrawer({ team, onClose }: Props) {
  const { t } = useTranslation('settings');
  return (
    <Drawer opened={team !== null} onClose={onClose} position="right" title={team?.id ? team.name : t('teams.add')} closeButtonProps={{ 'aria-label': t('close') }}>
      {team && <TeamForm key={team.id ?? 'new'} team={team} onDone={onClose} />}
    </Drawer>
  );
}

function TeamForm({ team, onDone }: { team: TeamDraft; onDone: () => void }) {
  const { t } = useTranslation('settings');
  const people = (useAgents().data ?? []).filter((person) => person.active || team.members.includes(person.id));
  const keep = useKeepTeam();
  const remove = useRemoveTeam();
  const form = useForm({
    initialValues: { name: team.name, colour: team.colour, members: team.members },
    validate: { name: (name) => (name.trim() === '' ? t('people.nameMissing') : null) },
  });
  const problem = keep.error ?? remove.error;
  return (
    <form onSubmit={form.onSubmit((values) => keep.mutate({ id: team.id, ...values, colour: values.colour.toLowerCase() }, { onSuccess: onDone }))}>
      <Stack gap="sm">
        <TextInput label={t('people.name')} description={t('teams.nameHint')} data-autofocus maxLength={60} {...form.getInputProps('name')} />
        <ColorInput label={t('teams.colour')} format="hex" swatches={colours} swatchesPerRow={8} eyeDropperButtonProps={{ 'aria-label': t('teams.colour') }} {...form.getInputProps('colour')} />
        <MultiSelect label={t('teams.members')} searchable clearable data={people.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('members')} />
        {problem && <Alert color="red">{problemText(problem, t('failed'))}</Alert>}
        <Group justify="space-between" mt="sm">
          {team.id ? (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => team.id && remove.mutate(team.id, { onSuccess: onDone })}>
              {t('teams.remove')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={keep.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
