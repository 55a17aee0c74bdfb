import { Alert, Button, Card, Group, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Persona } from '@/lib/bot/types';
import { problemText } from '@/lib/problem-text';
import { GuardrailFields } from './guardrail-fields';
import { LineFields } from './line-fields';
import { MannerFields } from './manner-fields';
import { useChangePersona } from './requests';
import { ToneChoice } from './tone-choice';
import { toast } from '@/lib/toast';

export function PersonaForm({ persona }: { persona: Persona }) {
  const { t } = useTranslation('bot');
  const change = useChangePersona();
  const form = useForm<Persona>({
    initialValues: persona,
    validate: { name: (name) => (name.trim() === '' ? t('persona.nameMissing') : null) },
  });
  const submit = form.onSubmit((values) =>
    change.mutate(withoutEmptyLines(values), {
      onSuccess: (stored, sent) => {
        form.setValues(stored ?? sent);
        form.resetDirty(stored ?? sent);
        toast({ message: t('persona.saved') });
      },
    }),
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Card withBorder padding="lg">
          <Switch
            size="md"
            label={form.values.active ? t('persona.active') : t('persona.paused')}
            description={form.values.active ? t('persona.activeHint') : t('persona.pausedHint')}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
        </Card>
        <Card withBorder padding="lg" component="section">
          <Stack gap="md">
            <Title order={2}>{t('persona.who')}</Title>
            <TextInput label={t('persona.name')} description={t('persona.nameHint')} maw={320} maxLength={40} {...form.getInputProps('name')} />
            <ToneChoice value={form.values.tone} onChange={(tone) => form.setFieldValue('tone', tone)} />
          </Stack>
        </Card>
        <Card withBorder padding="lg" component="section">
          <Stack gap="md">
            <Title order={2}>{t('lines.title')}</Title>
            <Text size="sm" c="dimmed">
              {t('lines.hint')}
            </Text>
            <LineFields form={form} />
          </Stack>
        </Card>
        <MannerFields form={form} />
        <GuardrailFields form={form} />
        {change.isError && <Alert color="red">{problemText(change.error, t('failed'))}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" disabled={!form.isDirty()} onClick={() => form.reset()}>
            {t('persona.undo')}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
            {t('persona.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A line left empty means: use the built-in one. */
function withoutEmptyLines(persona: Persona): Persona {
  return {
    ...persona,
    greetings: filled(persona.greetings),
    apologies: filled(persona.apologies),
    closings: filled(persona.closings),
  };
}

function filled(lines: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(lines).filter(([, text]) => text.trim() !== ''));
}
