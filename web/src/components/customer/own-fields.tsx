import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useDo, useFields } from '@/lib/customers/customers';
import type { CustomerFile, CustomField } from '@/lib/customers/types';
import { useMay } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import classes from './customer.module.css';
import { FieldInput, FieldText } from './field-value';

/** What the shop wants to know of its customers, in fields of its own. */
export function OwnFields({ file }: { file: CustomerFile }) {
  const { t } = useTranslation('customers');
  const fields = useFields();
  const may = useMay('reply');
  const [editing, setEditing] = useState(false);
  if (fields.length === 0) return null;
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('fields.title')}</h3>
        {may && !editing && <IconButton icon={IconPencil} label={t('fields.edit')} onClick={() => setEditing(true)} />}
      </div>
      {editing ? (
        <FieldsForm file={file} fields={fields} done={() => setEditing(false)} />
      ) : (
        <dl className={classes.pairs}>
          {fields.map((field) => {
            const value = file.fields[field.id];
            return (
              <div key={field.id}>
                <dt>{field.name}</dt>
                <dd>{value === undefined ? <span className={classes.none}>–</span> : <FieldText field={field} value={value} />}</dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}

function FieldsForm({ file, fields, done }: { file: CustomerFile; fields: CustomField[]; done: () => void }) {
  const { t } = useTranslation('customers');
  const act = useDo(file.contact.id);
  // what is hidden from somebody is not theirs to write over
  const mine = fields.filter((field) => !(field.personal && file.contact.masked));
  const before = Object.fromEntries(mine.map((field) => [field.id, String(file.fields[field.id] ?? '')]));
  const [values, setValues] = useState(before);
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    const changed = Object.fromEntries(Object.entries(values).filter(([id, value]) => value !== before[id]));
    if (Object.keys(changed).length === 0) return done();
    act.mutate({ do: 'fields', values: changed }, { onSuccess: done, onError: toastProblem });
  };
  return (
    <form className={classes.form} onSubmit={save}>
      {mine.map((field) => (
        <FieldInput key={field.id} field={field} value={values[field.id] ?? ''} change={(value) => setValues({ ...values, [field.id]: value })} />
      ))}
      <div className={classes.buttons}>
        <Button size="compact-sm" type="submit" loading={act.isPending}>
          {t('common:save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={done}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
