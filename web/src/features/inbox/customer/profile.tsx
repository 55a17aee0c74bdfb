import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconLock, IconMail, IconPencil, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useMay } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import type { Contact } from '@/types/api';
import { useUpdateContact, type ContactChange } from '../api/update-contact';
import classes from './customer-pane.module.css';

/** Name, email and phone; those who may not see them see hints. */
export function Profile({ contact }: { contact: Contact }) {
  const { t } = useTranslation('inbox');
  const mayEdit = useMay('reply');
  const [editing, setEditing] = useState(false);
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('customer.profile')}</h3>
        {mayEdit && !editing && <IconButton icon={IconPencil} label={t('customer.edit')} onClick={() => setEditing(true)} />}
      </div>
      {editing ? (
        <ProfileForm contact={contact} done={() => setEditing(false)} />
      ) : (
        <dl className={classes.facts}>
          <div>
            <dt>
              <IconMail size={16} stroke={1.7} role="img" aria-label={t('customer.email')} />
            </dt>
            <dd>{contact.email ?? <span className={classes.none}>{t('customer.noEmail')}</span>}</dd>
          </div>
          <div>
            <dt>
              <IconPhone size={16} stroke={1.7} role="img" aria-label={t('customer.phone')} />
            </dt>
            <dd>{contact.phone ? <bdi dir="ltr">{contact.phone}</bdi> : <span className={classes.none}>{t('customer.noPhone')}</span>}</dd>
          </div>
          {contact.masked && (contact.email !== null || contact.phone !== null) && (
            <p className={classes.masked}>
              <IconLock size={14} stroke={2} aria-hidden />
              {t('customer.masked')}
            </p>
          )}
        </dl>
      )}
    </section>
  );
}

function ProfileForm({ contact, done }: { contact: Contact; done: () => void }) {
  const { t } = useTranslation('inbox');
  const update = useUpdateContact(contact.id);
  const form = useForm({ initialValues: { name: contact.name ?? '', email: contact.email ?? '', phone: contact.phone ?? '' } });
  const save = form.onSubmit((values) => {
    const changed: ContactChange = Object.fromEntries(Object.entries(values).filter(([field]) => form.isDirty(field)).map(([field, value]) => [field, value.trim()]));
    update.mutate(changed, { onSuccess: done, onError: toastProblem });
  });
  return (
    <form className={classes.form} onSubmit={save}>
      <TextInput size="xs" label={t('customer.name')} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
      {!contact.masked && (
        <>
          <TextInput size="xs" label={t('customer.email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
          <TextInput size="xs" label={t('customer.phone')} type="tel" autoComplete="off" {...form.getInputProps('phone')} />
        </>
      )}
      {contact.masked && <p className={classes.masked}>{t('customer.maskedEdit')}</p>}
      <div className={classes.buttons}>
        <Button size="compact-sm" type="submit" loading={update.isPending}>
          {t('common:save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={done}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
