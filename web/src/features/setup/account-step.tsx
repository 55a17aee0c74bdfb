import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { nearest, serverTag } from '@/lib/i18n/languages';
import { problemText } from '@/lib/problem-text';
import { useCreateOwner } from './requests';
import classes from './setup.module.css';
import { StepHead } from './step-head';

const LEAST = 10;

/** The workspace and the person it belongs to. */
export function AccountStep({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation('setup');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const create = useCreateOwner();
  const form = useForm({
    initialValues: { workspaceName: '', name: '', email: '', password: '' },
    validate: {
      workspaceName: (text) => (text.trim() === '' ? t('account.workspaceMissing') : null),
      name: (text) => (text.trim() === '' ? t('account.nameMissing') : null),
      email: (text) => (/^\S+@\S+\.\S+$/.test(text) ? null : t('account.emailWrong')),
      password: (text) => (text.length < LEAST ? t('account.passwordShort', { least: LEAST }) : null),
    },
  });
  const submit = form.onSubmit((values) =>
    create.mutate({ ...values, language: serverTag(nearest(i18n.language)), zone }, { onSuccess: onDone }),
  );
  return (
    <form onSubmit={submit} noValidate className={classes.narrow}>
      <StepHead title={t('account.title')} text={t('account.text')} />
      <Stack gap="md">
        <TextInput size="md" label={t('account.workspace')} description={t('account.workspaceHint')} autoFocus autoComplete="organization" {...form.getInputProps('workspaceName')} />
        <TextInput size="md" label={t('account.name')} autoComplete="name" {...form.getInputProps('name')} />
        <TextInput size="md" label={t('account.email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput
          size="md"
          label={t('account.password')}
          description={t('account.passwordHint', { least: LEAST })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('account.show') }}
          {...form.getInputProps('password')}
        />
        <Text size="sm" c="dimmed">
          {t('account.zone', { zone: zone.replaceAll('_', ' ') })}
        </Text>
        {create.isError && <Alert color="red" role="alert">{problemText(create.error, t('failed'))}</Alert>}
      </Stack>
      <div className={classes.foot}>
        <Button size="md" type="submit" loading={create.isPending}>
          {t('account.next')}
        </Button>
      </div>
    </form>
  );
}
