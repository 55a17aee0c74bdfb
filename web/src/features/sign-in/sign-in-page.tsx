import { Alert, Button, Divider, PasswordInput, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { LanguageSwitch } from '@/components/language-switch';
import { Seal } from '@/components/seal';
import { api } from '@/lib/api/client';
import { ApiProblem } from '@/lib/api/problem';
import { canUsePasskeys, signInWithPasskey, wasCalledOff } from '@/lib/passkeys';
import { sessionQuery, useSetSession } from '@/lib/session';
import type { Session } from '@/types/api';
import classes from './sign-in.module.css';

interface Credentials {
  email: string;
  password: string;
  /** Asked only of those who turned it on. */
  code: string;
}

/** Only addresses of this app are places to go back to. */
export function safeTarget(to: string | null): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/inbox';
}

export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const session = useQuery(sessionQuery);
  const [parameters] = useSearchParams();
  if (session.data) return <Navigate to={safeTarget(parameters.get('to'))} replace />;
  return (
    <main className={classes.page}>
      <section className={classes.card}>
        <Seal size={40} />
        <Title order={1}>{t('title')}</Title>
        <SignInForm />
        {canUsePasskeys() && <PasskeyButton />}
        <LanguageSwitch />
      </section>
    </main>
  );
}

function SignInForm() {
  const { t } = useTranslation('sign-in');
  const setSession = useSetSession();
  const form = useForm<Credentials>({ initialValues: { email: '', password: '', code: '' } });
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => api.post<Session>('/api/session', credentials),
    onSuccess: setSession,
  });
  const asked = isAsked(signIn.error);
  const [second, setSecond] = useState(false);
  if (asked && !second) setSecond(true);
  return (
    <form className={classes.form} onSubmit={form.onSubmit((credentials) => signIn.mutate(credentials))}>
      {signIn.isError && !asked && (
        <Alert color="red" role="alert">
          {second && signIn.error instanceof ApiProblem && signIn.error.status === 400 ? t('wrongCode') : inWords(signIn.error, t)}
        </Alert>
      )}
      <TextInput label={t('email')} type="email" autoComplete="username" required withAsterisk={false} autoFocus size="md" {...form.getInputProps('email')} />
      <PasswordInput label={t('password')} autoComplete="current-password" required withAsterisk={false} size="md" visibilityToggleButtonProps={{ 'aria-label': t('show') }} {...form.getInputProps('password')} />
      {second && <TextInput label={t('code')} description={t('codeHint')} autoComplete="one-time-code" autoFocus required withAsterisk={false} size="md" {...form.getInputProps('code')} />}
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t('submit')}
      </Button>
    </form>
  );
}

function PasskeyButton() {
  const { t } = useTranslation('sign-in');
  const setSession = useSetSession();
  const signIn = useMutation({ mutationFn: signInWithPasskey, onSuccess: setSession });
  const failed = signIn.isError && !wasCalledOff(signIn.error);
  return (
    <div className={classes.form}>
      <Divider label={t('or')} />
      {failed && (
        <Alert color="red" role="alert">
          {signIn.error instanceof ApiProblem && signIn.error.status === 401 ? t('passkeyUnknown') : inWords(signIn.error, t)}
        </Alert>
      )}
      <Button variant="default" size="md" leftSection={<IconFingerprint size={18} aria-hidden />} loading={signIn.isPending} onClick={() => signIn.mutate()}>
        {t('passkey')}
      </Button>
    </div>
  );
}

/** The password was right, and a code is needed besides. */
function isAsked(problem: Error | null): boolean {
  return problem instanceof ApiProblem && problem.code === 'second_factor';
}

function inWords(problem: Error, t: (key: string) => string): string {
  if (!(problem instanceof ApiProblem)) return t('common:problem.broken');
  if (problem.status === 401) return t('wrong');
  if (problem.status === 429) return t('tooMany');
  return problem.code === 'offline' ? t('common:problem.offline') : problem.message;
}
