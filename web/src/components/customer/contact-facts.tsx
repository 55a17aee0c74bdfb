import { Button, Select, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { api } from '@/lib/api/client';
import type { CustomerFile } from '@/lib/customers/types';
import { useFormats } from '@/lib/format';
import { COMMON_LANGUAGES, languageName } from '@/lib/knowledge/languages';
import { useNow } from '@/lib/now';
import { useMay } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import classes from './customer.module.css';

/** Name, email, phone, language, country, local time; written by whoever may. */
export function ContactFacts({ file }: { file: CustomerFile }) {
  const { t } = useTranslation('customers');
  const may = useMay('reply');
  const { languageName: named, countryName, date, timeIn } = useFormats();
  const now = useNow(60_000);
  const [editing, setEditing] = useState(false);
  const { contact } = file;
  if (editing) return <FactsForm file={file} done={() => setEditing(false)} />;
  const fact = (label: string, value: ReactNode) => (
    <div>
      <dt>{t(`facts.${label}`)}</dt>
      <dd>{value ?? <span className={classes.none}>–</span>}</dd>
    </div>
  );
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('facts.title')}</h3>
        {may && <IconButton icon={IconPencil} label={t('facts.edit')} onClick={() => setEditing(true)} />}
      </div>
      <dl className={classes.pairs}>
        {fact('email', contact.email)}
        {fact('phone', contact.phone && <bdi dir="ltr">{contact.phone}</bdi>)}
        {fact('language', contact.language && named(contact.language))}
        {fact('country', contact.country && countryName(contact.country))}
        {contact.zone && fact('time', timeIn(contact.zone, now))}
        {fact('firstSeen', date(contact.firstSeen))}
        {fact('lastSeen', date(file.lastSeen))}
        {file.marketing !== null && fact('marketing', t(file.marketing ? 'yes' : 'no'))}
      </dl>
      {contact.masked && <p className={classes.hint}>{t('facts.masked')}</p>}
    </section>
  );
}

function FactsForm({ file, done }: { file: CustomerFile; done: () => void }) {
  const { t, i18n } = useTranslation('customers');
  const client = useQueryClient();
  const { contact } = file;
  const before = { name: contact.name ?? '', email: contact.email ?? '', phone: contact.phone ?? '', language: contact.language ?? '' };
  const [values, setValues] = useState(before);
  const change = (name: keyof typeof before) => (event: React.ChangeEvent<HTMLInputElement>) => setValues({ ...values, [name]: event.currentTarget.value });
  const save = useMutation({
    mutationFn: () => {
      const changed = Object.entries(values).filter(([name, value]) => value !== before[name as keyof typeof before]);
      return api.patch(`/api/contacts/${contact.id}`, Object.fromEntries(changed.map(([name, value]) => [name, value.trim()])));
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['customer', contact.id] });
      void client.invalidateQueries({ queryKey: ['customers'] });
      void client.invalidateQueries({ queryKey: ['thread'] });
      done();
    },
    onError: toastProblem,
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput size="xs" label={t('facts.name')} autoComplete="off" data-autofocus maxLength={200} value={values.name} onChange={change('name')} />
      {!contact.masked && (
        <>
          <TextInput size="xs" label={t('facts.email')} type="email" autoComplete="off" value={values.email} onChange={change('email')} />
          <TextInput size="xs" label={t('facts.phone')} type="tel" autoComplete="off" value={values.phone} onChange={change('phone')} />
        </>
      )}
      <Select
        size="xs"
        label={t('facts.language')}
        searchable
        data={[...new Set([...COMMON_LANGUAGES, ...(values.language === '' ? [] : [values.language])])].map((value) => ({ value: value as string, label: languageName(value, i18n.language) }))}
        value={values.language === '' ? null : values.language}
        onChange={(value) => value && setValues({ ...values, language: value })}
      />
      <div className={classes.buttons}>
        <Button size="compact-sm" type="submit" loading={save.isPending}>
          {t('common:save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={done}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
