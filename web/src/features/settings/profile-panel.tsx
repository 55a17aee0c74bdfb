import { Alert, Button, Card, Group, PasswordInput, Select, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { speak } from '@/lib/i18n/i18n';
import { languages, nearest, serverTag } from '@/lib/i18n/languages';
import { problemText } from '@/lib/problem-text';
import { useSession } from '@/lib/session';
import { PreferencesCard } from './preferences/preferences-card';
import { useChangeMe } from './requests';
import { PasskeysCard } from './second-factor/passkeys-card';
import { SecondFactor } from './second-factor/second-factor';
import { toast } from '@/lib/toast';

const LEAST = 10;

export function ProfilePanel() {
  return (
    <Stack gap="lg" maw={560}>
      <NameAndLanguage />
      <PreferencesCard />
      <Password />
      <PasskeysCard />
      <SecondFactor />
    </Stack>
  );
}

function NameAndLanguage() {
  const { t } = useTranslation('settings');
  const { agent } = useSession();
  const change = useChangeMe();
  const form = useForm({
    initialValues: { name: agent.name, language: nearest(agent.language) },
    validate: { name: (name) => (name.trim() === '' ? t('profile.nameMissing') : null) },
  });
  const submit = form.onSubmit(({ name, language }) =>
    change.mutate(
      { name, language: serverTag(language) },
      {
        onSuccess: () => {
          void speak(language);
          toast({ message: t('saved') });
        },
      },
    ),
  );
  return (
    <Card withBorder padding="lg" component="section">
      <form onSubmit={submit}>
        <Stack gap="md">
          <Title order={2}>{t('profile.title')}</Title>
          <TextInput label={t('profile.name')} description={t('profile.nameHint')} {...form.getInputProps('name')} />
          <TextInput label={t('profile.email')} value={agent.email} readOnly />
          <Select
            label={t('profile.language')}
            data={languages.map(({ code, name }) => ({ value: code, label: name }))}
            allowDeselect={false}
            {...form.getInputProps('language')}
          />
          {change.isError && <Alert color="red">{problemText(change.error, t('failed'))}</Alert>}
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function Password() {
  const { t } = useTranslation('settings');
  const change = useChangeMe();
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: { newPassword: (password) => (password.length < LEAST ? t('password.tooShort', { least: LEAST }) : null) },
  });
  const submit = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        form.reset();
        toast({ message: t('password.changed') });
      },
    }),
  );
  const eye = { 'aria-label': t('password.show') };
  return (
    <Card withBorder padding="lg" component="section">
      <form onSubmit={submit}>
        <Stack gap="md">
          <Title order={2}>{t('password.title')}</Title>
          <PasswordInput label={t('password.current')} autoComplete="current-password" visibilityToggleButtonProps={eye} {...form.getInputProps('currentPassword')} />
          <PasswordInput
            label={t('password.new')}
            description={t('password.hint', { least: LEAST })}
            autoComplete="new-password"
            visibilityToggleButtonProps={eye}
            {...form.getInputProps('newPassword')}
          />
          {change.isError && <Alert color="red">{problemText(change.error, t('failed'))}</Alert>}
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('password.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
