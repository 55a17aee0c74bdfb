import { Alert, Button, CopyButton, Drawer, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { useSession } from '@/lib/session';
import type { Role } from '@/types/api';
import { useTeams } from '../teams/requests';
import { useInvite, type Invited } from './requests';

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function InviteDrawer({ opened, onClose }: Props) {
  const { t } = useTranslation('settings');
  return (
    <Drawer opened={opened} onClose={onClose} position="right" title={t('invite.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {opened && <InviteForm onDone={onClose} />}
    </Drawer>
  );
}

function InviteForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('settings');
  const mine = useSession().agent.role;
  const teams = useTeams().data?.items ?? [];
  const invite = useInvite();
  const form = useForm({
    initialValues: { email: '', role: 'agent' as Role, teams: [] as string[] },
    validate: { email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('people.emailWrong')) },
  });
  if (invite.data) return <Link invited={invite.data} onDone={onDone} />;
  const roles: Role[] = mine === 'owner' ? ['agent', 'admin', 'owner'] : ['agent'];
  return (
    <form onSubmit={form.onSubmit((asked) => invite.mutate(asked))}>
      <Stack gap="sm">
        <TextInput label={t('people.email')} type="email" data-autofocus {...form.getInputProps('email')} />
        <Select
          label={t('people.role')}
          description={t(`masking.may.${form.values.role}`)}
          allowDeselect={false}
          data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          {...form.getInputProps('role')}
        />
        {teams.length > 0 && (
          <MultiSelect label={t('sections.teams')} data={teams.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('teams')} />
        )}
        {invite.isError && <Alert color="red">{problemText(invite.error, t('failed'))}</Alert>}
        <Group justify="flex-end">
          <Button type="submit" loading={invite.isPending}>
            {t('invite.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The only time that the link is shown. */
function Link({ invited, onDone }: { invited: Invited; onDone: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <Stack gap="sm">
      <Text size="sm">{t(invited.mailed ? 'invite.mailed' : 'invite.passOn', { email: invited.invitation.email })}</Text>
      <TextInput label={t('invite.link')} readOnly value={invited.link} onFocus={(event) => event.currentTarget.select()} />
      <Text size="xs" c="dimmed">
        {t('invite.once')}
      </Text>
      <Group justify="flex-end">
        <CopyButton value={invited.link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'common:copied' : 'common:copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{t('close')}</Button>
      </Group>
    </Stack>
  );
}
