import { Alert, Anchor, Button, PasswordInput, Skeleton, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { LanguageSwitch } from '@/components/language-switch';
import { Seal } from '@/components/seal';
import { api } from '@/lib/api/client';
import { serverTag } from '@/lib/i18n/languages';
import { problemText } from '@/lib/problem-text';
import { useSetSession } from '@/lib/session';
import type { Session } from '@/types/api';
import classes from './sign-in.module.css';

interface Offer {
  workspace: string;
  email: string;
  role: string;
}

/** Opens an invitation. The token stands behind the `#`, so that no server on the way writes it down. */
export function JoinPage() {
  const { t } = useTranslation('sign-in');
  const token = useLocation().hash.slice(1);
  const offer = useQuery({
    queryKey: ['join', token],
    // reading the session first makes the cookie that a changing request needs
    queryFn: async () => {
      await api.get('/api/setup');
      return api.post<Offer>('/api/join/look', { token });
    },
    retry: false,
  });
  return (
    <main className={classes.page}>
      <section className={classes.card}>
        <Seal size={40} />
        {offer.isPending && <Skeleton height={240} radius="md" aria-label={t('join.loading')} />}
        {offer.isError && <Gone />}
        {offer.data && <JoinForm offer={offer.data} token={token} />}
        <LanguageSwitch />
      </section>
    </main>
  );
}

function Gone() {
  const { t } = useTranslation('sign-in');
  return (
    <>
      <Title order={1} ta="center">
        {t('join.gone')}
      </Title>
      <Text ta="center">{t('join.goneText')}</Text>
      <Anchor component={Link} to="/sign-in">
        {t('join.signIn')}
      </Anchor>
    </>
  );
}

function JoinForm({ offer, token }: { offer: Offer; token: string }) {
  const { t, i18n } = useTranslation('sign-in');
  const setSession = useSetSession();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('join.missing') : null),
      password: (password) => (password.length < 10 ? t('join.tooShort') : null),
    },
  });
  const join = useMutation({
    mutationFn: async ({ name, password }: { name: string; password: string }) => {
      await api.post('/api/join', { token, name, password, language: serverTag(i18n.language === 'zh-CN' ? 'zh-CN' : 'en') });
      return api.post<Session>('/api/session', { email: offer.email, password });
    },
    onSuccess: (session) => {
      setSession(session);
      void navigate('/inbox', { replace: true });
    },
  });
  return (
    <>
      <Title order={1} ta="center">
        {t('join.title', { workspace: offer.workspace })}
      </Title>
      <form className={classes.form} onSubmit={form.onSubmit((values) => join.mutate(values))}>
        <Text size="sm">{t('join.as', { email: offer.email })}</Text>
        <input type="email" autoComplete="username" value={offer.email} readOnly hidden />
        <TextInput label={t('join.name')} description={t('join.nameHint')} autoComplete="name" autoFocus size="md" {...form.getInputProps('name')} />
        <PasswordInput
          label={t('join.password')}
          description={t('join.passwordHint')}
          autoComplete="new-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
          {...form.getInputProps('password')}
        />
        {join.isError && <Alert color="red">{problemText(join.error, t('join.goneText'))}</Alert>}
        <Button type="submit" size="md" loading={join.isPending}>
          {t('join.submit')}
        </Button>
      </form>
    </>
  );
}
