import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/lib/session';
import { toast, toastProblem } from '@/lib/toast';
import type { View } from '@/types/api';
import classes from './filters.module.css';
import type { Question } from './question';
import { useSaveView } from './saved-views';

/** Keeps what is asked under a name. */
export function SaveView({ view, question }: { view: View; question: Question }) {
  const { t } = useTranslation('inbox');
  const leads = useMay('assign_others');
  const save = useSaveView();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    save.mutate(
      { name: name.trim(), shared, question: { ...question, view } },
      {
        onSuccess: () => {
          setNaming(false);
          setName('');
          toast({ message: t('filters.saved', { name: name.trim() }) });
        },
        onError: toastProblem,
      },
    );
  };
  if (!naming) {
    return (
      <Button size="compact-sm" variant="default" leftSection={<IconDeviceFloppy size={14} aria-hidden />} onClick={() => setNaming(true)}>
        {t('filters.save')}
      </Button>
    );
  }
  return (
    <form className={classes.save} onSubmit={submit}>
      <TextInput size="xs" aria-label={t('filters.name')} placeholder={t('filters.name')} maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} autoFocus />
      <Button size="xs" type="submit" loading={save.isPending}>
        {t('common:save')}
      </Button>
      {leads && <Checkbox size="xs" label={t('filters.shared')} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />}
    </form>
  );
}
