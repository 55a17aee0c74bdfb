import { Combobox, ScrollArea, useCombobox } from '@mantine/core';
import { IconCheck, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TagDot } from '@/components/marks/tag-chip';
import { useMakeTag, useTags } from '@/lib/marks/tags';
import { toastProblem } from '@/lib/toast';
import classes from './marks.module.css';

interface Props {
  opened: boolean;
  onChange: (opened: boolean) => void;
  chosen: string[];
  toggle: (tag: string, name: string) => void;
  children: ReactElement;
}

const make = '+';

/** Tags to put on and take off; a name that there is not is made. */
export function TagMenu({ opened, onChange, chosen, toggle, children }: Props) {
  const { t } = useTranslation('inbox');
  const tags = useTags();
  const making = useMakeTag();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ opened, onOpenedChange: onChange });
  const wanted = search.trim().toLowerCase();
  const shown = tags.filter((tag) => tag.name.toLowerCase().includes(wanted));
  const fresh = wanted !== '' && !tags.some((tag) => tag.name.toLowerCase() === wanted);
  const { selectFirstOption, focusSearchInput } = combobox;
  useEffect(() => {
    if (opened) setTimeout(focusSearchInput);
    else setSearch('');
  }, [opened, focusSearchInput]);
  useEffect(() => {
    if (opened) selectFirstOption();
  }, [opened, search, selectFirstOption]);
  const choose = (value: string) => {
    setSearch('');
    if (value !== make) return toggle(value, tags.find((tag) => tag.id === value)?.name ?? '');
    making.mutate(search.trim(), { onSuccess: (tag) => toggle(tag.id, tag.name), onError: toastProblem });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={240} position="bottom-start" withinPortal shadow="md">
      <Combobox.Target targetType="button">{children}</Combobox.Target>
      <Combobox.Dropdown aria-label={t('marks.tag')}>
        <Combobox.Search
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          placeholder={t('marks.findTag')}
          aria-label={t('marks.findTag')}
          maxLength={40}
          leftSection={<IconSearch size={14} aria-hidden />}
        />
        <Combobox.Options>
          <ScrollArea.Autosize mah={260} type="scroll">
            {shown.map((tag) => (
              <Combobox.Option key={tag.id} value={tag.id} active={chosen.includes(tag.id)}>
                <span className={classes.option}>
                  <TagDot color={tag.color} />
                  <bdi>{tag.name}</bdi>
                  {chosen.includes(tag.id) && <IconCheck size={14} aria-label={t('marks.isOn')} />}
                </span>
              </Combobox.Option>
            ))}
            {fresh && (
              <Combobox.Option value={make}>
                <span className={classes.option}>
                  <IconPlus size={14} aria-hidden />
                  <bdi>{t('marks.makeTag', { name: search.trim() })}</bdi>
                </span>
              </Combobox.Option>
            )}
            {shown.length === 0 && !fresh && <Combobox.Empty>{t('marks.noTags')}</Combobox.Empty>}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
