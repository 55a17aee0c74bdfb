import { Button, Popover, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TagChip } from '@/components/marks/tag-chip';
import { useAgentName } from '@/lib/agents';
import { useDo } from '@/lib/customers/customers';
import type { CustomerFile } from '@/lib/customers/types';
import { useMakeTag, useTags } from '@/lib/marks/tags';
import { useMay } from '@/lib/session';
import { toast, toastProblem } from '@/lib/toast';
import classes from './customer.module.css';

/** The customer's tags, each with why it is there. */
export function OwnTags({ file }: { file: CustomerFile }) {
  const { t } = useTranslation('customers');
  const tags = useTags();
  const nameOf = useAgentName();
  const may = useMay('reply');
  const act = useDo(file.contact.id);
  const off = (tag: string, name: string, why: string | null) =>
    act.mutate(
      { do: 'untag', tag },
      { onError: toastProblem, onSuccess: () => toast({ message: t('tags.off', { name }), undo: () => act.mutate({ do: 'tag', tag, why: why ?? undefined }) }) },
    );
  return (
    <section className={classes.section}>
      <div className={classes.title}>
        <h3>{t('tags.title')}</h3>
        {may && <TagAdder taken={file.tags.map((on) => on.tag)} add={(tag, why) => act.mutate({ do: 'tag', tag, why }, { onError: toastProblem })} />}
      </div>
      {file.tags.length === 0 && <p className={classes.none}>{t('tags.none')}</p>}
      <ul className={classes.tags}>
        {file.tags.flatMap((on) => {
          const tag = tags.find((one) => one.id === on.tag);
          if (!tag) return [];
          const by = on.agent ? nameOf(on.agent) : '';
          return (
            <li key={on.tag}>
              <TagChip tag={tag} title={by === '' ? undefined : t('tags.by', { name: by })} remove={may ? { label: t('tags.remove', { name: tag.name }), run: () => off(tag.id, tag.name, on.why) } : undefined} />
              {on.why && <small>{on.why}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function TagAdder({ taken, add }: { taken: string[]; add: (tag: string, why?: string) => void }) {
  const { t } = useTranslation('customers');
  const tags = useTags();
  const making = useMakeTag();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const free = tags.filter((tag) => !taken.includes(tag.id));
  const fresh = typed.trim() !== '' && !tags.some((tag) => tag.name.toLowerCase() === typed.trim().toLowerCase());
  const finish = (tag: string) => {
    add(tag, why.trim() === '' ? undefined : why.trim());
    setOpened(false);
    setChosen(null);
    setTyped('');
    setWhy('');
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (chosen !== null && chosen !== '+') return finish(chosen);
    if (fresh) making.mutate(typed.trim(), { onSuccess: (tag) => finish(tag.id), onError: toastProblem });
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={260} position="bottom-end" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.add} aria-label={t('tags.add')} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <IconPlus size={18} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tags.add')}>
        <form className={classes.form} onSubmit={submit}>
          <Select
            size="xs"
            label={t('tags.tag')}
            data-autofocus
            searchable
            maxLength={40}
            searchValue={typed}
            onSearchChange={setTyped}
            value={chosen}
            onChange={setChosen}
            data={[...free.map((tag) => ({ value: tag.id, label: tag.name })), ...(fresh ? [{ value: '+', label: typed.trim() }] : [])]}
            nothingFoundMessage={t('tags.type')}
            comboboxProps={{ withinPortal: false }}
          />
          <TextInput size="xs" label={t('why')} maxLength={300} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
          <Button size="compact-sm" type="submit" disabled={chosen === null && !fresh} loading={making.isPending}>
            {t('tags.put')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
