import { Button, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowMerge, IconBan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDo, useUnmerge } from '@/lib/customers/customers';
import type { CustomerFile } from '@/lib/customers/types';
import { useFormats } from '@/lib/format';
import { useMay } from '@/lib/session';
import { toast, toastProblem } from '@/lib/toast';
import classes from './customer.module.css';
import { MergeDialog } from './merge-dialog';

/** Putting on the block list, and making one of two customers. */
export function PersonActions({ file }: { file: CustomerFile }) {
  const { t } = useTranslation('customers');
  const may = useMay('reply');
  const { ago } = useFormats();
  const act = useDo(file.contact.id);
  const unmerge = useUnmerge();
  const [barring, bar] = useDisclosure(false);
  const [merging, merge] = useDisclosure(false);
  const [why, setWhy] = useState('');
  if (!may) return null;
  const block = (event: React.FormEvent) => {
    event.preventDefault();
    act.mutate(
      { do: 'bar', why },
      { onError: toastProblem, onSuccess: () => (bar.close(), setWhy(''), toast({ message: t('bar.done'), undo: () => act.mutate({ do: 'unbar' }) })) },
    );
  };
  return (
    <section className={classes.section}>
      {file.barred && (
        <p className={classes.barred}>
          {t('bar.since', { when: ago(file.barred.at) })}
          {file.barred.why && <small>{file.barred.why}</small>}
        </p>
      )}
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" leftSection={<IconArrowMerge size={14} aria-hidden />} onClick={merge.open}>
          {t('merge.open')}
        </Button>
        {file.barred ? (
          <Button size="compact-sm" variant="default" loading={act.isPending} onClick={() => act.mutate({ do: 'unbar' }, { onError: toastProblem })}>
            {t('bar.lift')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" color="red" leftSection={<IconBan size={14} aria-hidden />} onClick={bar.open}>
            {t('bar.open')}
          </Button>
        )}
      </div>
      {file.merges.map((done) => (
        <p key={done.merge} className={classes.merged}>
          {t('merge.was', { when: ago(done.at) })}
          <Button size="compact-xs" variant="subtle" loading={unmerge.isPending} onClick={() => unmerge.mutate({ kept: file.contact.id, merge: done.merge }, { onError: toastProblem })}>
            {t('common:undo')}
          </Button>
        </p>
      ))}
      <Modal opened={barring} onClose={bar.close} title={t('bar.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <form className={classes.form} onSubmit={block}>
          <p className={classes.hint}>{t('bar.text')}</p>
          <TextInput label={t('why')} data-autofocus maxLength={300} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
          <Button type="submit" color="red" loading={act.isPending}>
            {t('bar.open')}
          </Button>
        </form>
      </Modal>
      {merging && <MergeDialog file={file} close={merge.close} />}
    </section>
  );
}
