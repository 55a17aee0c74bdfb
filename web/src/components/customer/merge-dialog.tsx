import { Button, Modal, Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelMark } from '@/components/channel-mark';
import { listQuery, useMerge, useUnmerge } from '@/lib/customers/customers';
import type { CustomerFile, CustomerLine } from '@/lib/customers/types';
import type { Contact } from '@/types/api';
import { toast, toastProblem } from '@/lib/toast';
import classes from './customer.module.css';

/** Which other customer this is, and whose data win. */
export function MergeDialog({ file, close }: { file: CustomerFile; close: () => void }) {
  const { t } = useTranslation('customers');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 200);
  const [other, setOther] = useState<CustomerLine | null>(null);
  const [wins, setWins] = useState<'this' | 'other'>('this');
  const merge = useMerge();
  const unmerge = useUnmerge();
  const found = useInfiniteQuery({ ...listQuery(new URLSearchParams({ q: asked, limit: '8' }).toString()), enabled: asked !== '' });
  const lines = (asked === '' ? [] : (found.data?.pages[0]?.items ?? [])).filter((line) => line.contact.id !== file.contact.id);
  const name = (contact: Contact) => contact.name ?? contact.email ?? contact.phone ?? t('nameless');
  const run = () => {
    if (other === null) return;
    const [kept, gone] = wins === 'this' ? [file.contact.id, other.contact.id] : [other.contact.id, file.contact.id];
    // the card of the one that is gone closes, and this dialog with it, before the answer is told to it
    merge.mutateAsync({ kept, other: gone }).then(({ merge: done }) => {
      close();
      toast({ message: t('merge.done'), undo: () => unmerge.mutate({ kept, merge: done }, { onError: toastProblem }) });
    }, toastProblem);
  };
  return (
    <Modal opened onClose={close} title={t('merge.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <div className={classes.form}>
        <p className={classes.hint}>{t('merge.text')}</p>
        <TextInput data-autofocus type="search" label={t('merge.find')} placeholder={t('search')} leftSection={<IconSearch size={14} aria-hidden />} value={typed} onChange={(event) => (setTyped(event.currentTarget.value), setOther(null))} />
        {asked !== '' && found.data && lines.length === 0 && <p className={classes.none}>{t('empty.narrowed')}</p>}
        <Radio.Group value={other?.contact.id ?? null} onChange={(id) => setOther(lines.find((line) => line.contact.id === id) ?? null)} aria-label={t('merge.find')}>
          {lines.map((line) => (
            <Radio key={line.contact.id} value={line.contact.id} className={classes.candidate} label={<Candidate line={line} name={name(line.contact)} />} />
          ))}
        </Radio.Group>
        {other && (
          <Radio.Group value={wins} onChange={(value) => setWins(value as 'this' | 'other')} label={t('merge.wins')} description={t('merge.winsHint')}>
            <Radio value="this" mt="xs" label={name(file.contact)} />
            <Radio value="other" mt="xs" label={name(other.contact)} />
          </Radio.Group>
        )}
        <Button disabled={other === null} loading={merge.isPending} onClick={run}>
          {t('merge.run')}
        </Button>
      </div>
    </Modal>
  );
}

function Candidate({ line, name }: { line: CustomerLine; name: string }) {
  return (
    <span className={classes.who}>
      <bdi>{name}</bdi>
      <small>
        <bdi dir="ltr">{line.contact.email ?? line.contact.phone ?? line.externalId ?? ''}</bdi>
      </small>
      {line.channels.map((kind) => (
        <ChannelMark key={kind} kind={kind} name={name} size={12} />
      ))}
    </span>
  );
}
