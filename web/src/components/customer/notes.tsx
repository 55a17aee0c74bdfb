import { Button, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useAgentName } from '@/lib/agents';
import { useDo } from '@/lib/customers/customers';
import type { CustomerFile } from '@/lib/customers/types';
import { useFormats } from '@/lib/format';
import { useMay, useSession } from '@/lib/session';
import { toast, toastProblem } from '@/lib/toast';
import classes from './customer.module.css';

/** What colleagues should know of this customer, in whatever conversation. */
export function Notes({ file }: { file: CustomerFile }) {
  const { t } = useTranslation('customers');
  const nameOf = useAgentName();
  const { ago, full } = useFormats();
  const me = useSession().agent.id;
  const leads = useMay('assign_others');
  const may = useMay('reply');
  const act = useDo(file.contact.id);
  const [draft, setDraft] = useState('');
  const write = () => draft.trim() !== '' && act.mutate({ do: 'note', body: draft }, { onSuccess: () => setDraft(''), onError: toastProblem });
  const remove = (note: string, body: string) =>
    act.mutate({ do: 'unnote', note }, { onError: toastProblem, onSuccess: () => toast({ message: t('notes.gone'), undo: () => act.mutate({ do: 'note', body }) }) });
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('notes.title')}</h3>
      </div>
      {may && (
        <div className={classes.form}>
          <Textarea
            size="xs"
            autosize
            minRows={1}
            maxRows={8}
            maxLength={5000}
            aria-label={t('notes.write')}
            placeholder={t('notes.write')}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && write()}
          />
          {draft.trim() !== '' && (
            <div className={classes.buttons}>
              <Button size="compact-sm" loading={act.isPending} onClick={write}>
                {t('notes.keep')}
              </Button>
            </div>
          )}
        </div>
      )}
      <ul className={classes.notes}>
        {file.notes.map((note) => (
          <li key={note.id}>
            <p>{note.body}</p>
            <footer>
              <span title={full(note.at)}>
                {nameOf(note.agent)} · {ago(note.at)}
              </span>
              {(leads || note.agent === me) && <IconButton icon={IconTrash} label={t('notes.delete')} onClick={() => remove(note.id, note.body)} />}
            </footer>
          </li>
        ))}
      </ul>
    </section>
  );
}
