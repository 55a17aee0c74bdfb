import { Alert, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useAgents } from '@/lib/agents';
import { problemText } from '@/lib/problem-text';
import { SecretShown } from '../secret-shown';
import { useMakeToken } from './requests';
import { ScopeFields } from './scope-fields';

interface Props {
  scopes: string[];
  onClose: () => void;
}

const terms = ['30', '90', '365', 'never'] as const;

function endOf(days: string): string | null {
  return days === 'never' ? null : new Date(Date.now() + Number(days) * 86_400_000).toISOString();
}

export function NewTokenDialog({ scopes, onClose }: Props) {
  const { t } = useTranslation('developers');
  const agents = useAgents();
  const make = useMakeToken();
  const form = useForm<{ name: string; scopes: string[]; agent: string; days: string }>({
    initialValues: { name: '', scopes: ['conversations:read'], agent: '', days: '365' },
    validate: {
      name: (name) => (name.trim() === '' ? t('tokens.nameMissing') : null),
      scopes: (chosen) => (chosen.length === 0 ? t('tokens.scopesMissing') : null),
    },
  });
  const people = [{ value: '', label: t('tokens.me') }, ...(agents.data ?? []).filter((agent) => agent.active).map((agent) => ({ value: agent.id, label: agent.name }))];
  const save = form.onSubmit(({ name, scopes: chosen, agent, days }) =>
    make.mutate({ name, scopes: chosen, agent: agent === '' ? null : agent, expiresAt: endOf(days) }),
  );
  return (
    <Modal opened onClose={onClose} title={make.data ? make.data.token.name : t('tokens.add')} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }} closeOnClickOutside={!make.data}>
      {make.data ? (
        <Stack>
          <SecretShown secret={make.data.secret} text={t('tokens.once')} />
          <Group justify="end">
            <Button onClick={onClose}>{t('done')}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={save}>
          <Stack gap="md">
            <TextInput label={t('tokens.name')} placeholder={t('tokens.nameExample')} maxLength={60} data-autofocus {...form.getInputProps('name')} />
            <ScopeFields scopes={scopes} value={form.values.scopes} onChange={(chosen) => form.setFieldValue('scopes', chosen)} error={form.errors.scopes} />
            <Group grow align="start">
              <Select label={t('tokens.agent')} description={t('tokens.agentHint')} data={people} allowDeselect={false} searchable {...form.getInputProps('agent')} />
              <Select label={t('tokens.term')} description={t('tokens.termHint')} data={terms.map((days) => ({ value: days, label: t(`tokens.terms.${days}`) }))} allowDeselect={false} {...form.getInputProps('days')} />
            </Group>
            {make.error && <Alert color="red">{problemText(make.error, t('failed'))}</Alert>}
            <Group justify="end">
              <Button type="submit" loading={make.isPending}>
                {t('tokens.make')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
