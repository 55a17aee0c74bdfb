import { Alert, Button, Drawer, Group, NumberInput, PasswordInput, Select, Stack, Switch, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, nearest, serverTag } from '@/lib/i18n/languages';
import { problemText } from '@/lib/problem-text';
import { useSession } from '@/lib/session';
import type { Agent } from '@/types/api';
import { AbilitiesFields } from './people/abilities-fields';
import { noAbilities, useAbilities, useChangeAbilities, type Abilities } from './people/requests';
import { FactorReset } from './second-factor/factor-reset';
import { personValidation } from './person-validation';
import { useAddAgent, useChangeAgent } from './requests';

interface Props {
  /** The person to change; null for a new one. */
  agent: Agent | null;
  opened: boolean;
  onClose: () => void;
}

export function PersonDrawer({ agent, opened, onClose }: Props) {
  const { t } = useTranslation('settings');
  return (
    <Drawer opened={opened} onClose={onClose} position="right" title={agent ? agent.name : t('people.add')} closeButtonProps={{ 'aria-label': t('close') }}>
      <PersonForm key={agent?.id ?? 'new'} agent={agent} onDone={onClose} />
      {agent && <FactorReset agent={agent} />}
      {agent && <AbilitiesForm key={`able-${agent.id}`} agent={agent.id} onDone={onClose} />}
    </Drawer>
  );
}

function PersonForm({ agent, onDone }: { agent: Agent | null; onDone: () => void }) {
  const { t, i18n } = useTranslation('settings');
  const self = useSession().agent.id === agent?.id;
  const add = useAddAgent();
  const change = useChangeAgent();
  const form = useForm({
    initialValues: {
      name: agent?.name ?? '',
      email: agent?.email ?? '',
      role: agent?.role ?? ('agent' as const),
      capacity: agent?.capacity ?? 5,
      language: nearest(agent?.language ?? i18n.language),
      active: agent?.active ?? true,
      password: '',
    },
    validate: personValidation(t, agent !== null),
  });
  const submit = form.onSubmit(({ email, password, active, ...values }) => {
    const common = { ...values, language: serverTag(values.language) };
    if (agent) change.mutate({ id: agent.id, ...common, ...(self ? {} : { active }), ...(password && { password }) }, { onSuccess: onDone });
    else add.mutate({ ...common, email, password }, { onSuccess: onDone });
  });
  const problem = add.error ?? change.error;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput label={t('people.name')} {...form.getInputProps('name')} />
        <TextInput label={t('people.email')} type="email" readOnly={agent !== null} {...form.getInputProps('email')} />
        <Select
          label={t('people.role')}
          description={t(`masking.may.${form.values.role}`)}
          disabled={self}
          allowDeselect={false}
          data={(['agent', 'admin', 'owner'] as const).map((value) => ({ value, label: t(`roles.${value}`) }))}
          {...form.getInputProps('role')}
        />
        <NumberInput label={t('people.capacity')} description={t('people.capacityHint')} min={0} max={200} {...form.getInputProps('capacity')} />
        <Select label={t('profile.language')} allowDeselect={false} data={languages.map((one) => ({ value: one.code, label: one.name }))} {...form.getInputProps('language')} />
        <PasswordInput
          label={agent ? t('people.newPassword') : t('people.password')}
          description={t('people.passwordHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
          {...form.getInputProps('password')}
        />
        {agent && !self && <Switch label={t('people.active')} description={t('people.activeHint')} {...form.getInputProps('active', { type: 'checkbox' })} />}
        {problem && <Alert color="red">{problemText(problem, t('failed'))}</Alert>}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={add.isPending || change.isPending}>
            {agent ? t('save') : t('people.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the person can do; kept apart, since everybody has it from the first day and few change it. */
function AbilitiesForm({ agent, onDone }: { agent: string; onDone: () => void }) {
  const { t } = useTranslation('settings');
  const abilities = useAbilities().data?.items;
  const change = useChangeAbilities();
  const [value, setValue] = useState<Abilities | null>(null);
  if (!abilities) return null;
  const shown = value ?? abilities[agent] ?? noAbilities;
  return (
    <Stack gap="sm" mt="lg" component="section" aria-label={t('abilities.title')}>
      <Title order={2} size="h4">
        {t('abilities.title')}
      </Title>
      <AbilitiesFields value={shown} change={setValue} />
      {change.isError && <Alert color="red">{problemText(change.error, t('failed'))}</Alert>}
      <Group justify="flex-end">
        <Button variant="default" disabled={value === null} loading={change.isPending} onClick={() => change.mutate({ agent, ...shown }, { onSuccess: onDone })}>
          {t('abilities.save')}
        </Button>
      </Group>
    </Stack>
  );
}
