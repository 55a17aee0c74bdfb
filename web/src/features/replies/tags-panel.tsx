import { ActionIcon, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconTag, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { TagDot } from '@/components/marks/tag-chip';
import { useChangeTag, useDeleteTag, useTags } from '@/lib/marks/tags';
import { useMay } from '@/lib/session';
import { toastProblem } from '@/lib/toast';
import type { Tag, TagColor } from '@/types/marks';
import classes from './replies.module.css';

const colors: TagColor[] = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink'];

/** The shop's tags: names, colours, and an end to those that nobody needs. */
export function TagsPanel() {
  const { t } = useTranslation('replies');
  const tags = useTags();
  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm">
        {t('tags.hint')}
      </Text>
      {tags.length === 0 && <EmptyState icon={IconTag} title={t('tags.empty')} text={t('tags.emptyText')} />}
      <ul className={classes.rows}>
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} />
        ))}
      </ul>
    </Stack>
  );
}

function TagRow({ tag }: { tag: Tag }) {
  const { t } = useTranslation('replies');
  const leads = useMay('assign_others');
  const change = useChangeTag();
  const remove = useDeleteTag();
  const [name, setName] = useState(tag.name);
  const rename = () => {
    if (name.trim() === '' || name.trim() === tag.name) return setName(tag.name);
    change.mutate({ id: tag.id, name: name.trim() }, { onError: (problem) => (setName(tag.name), toastProblem(problem)) });
  };
  return (
    <li className={classes.row}>
      <TagDot color={tag.color} />
      <TextInput size="xs" variant="unstyled" aria-label={t('tags.name', { name: tag.name })} maxLength={40} disabled={!leads} value={name} onChange={(event) => setName(event.currentTarget.value)} onBlur={rename} onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()} />
      <span className={classes.colors} role="group" aria-label={t('tags.color')}>
        {colors.map((color) => (
          <UnstyledButton key={color} className={classes.color} disabled={!leads} aria-pressed={color === tag.color} aria-label={t(`tags.${color}`)} onClick={() => change.mutate({ id: tag.id, color }, { onError: toastProblem })}>
            <TagDot color={color} />
          </UnstyledButton>
        ))}
      </span>
      <ActionIcon variant="subtle" color="gray" disabled={!leads} aria-label={t('tags.delete', { name: tag.name })} onClick={() => remove.mutate(tag.id, { onError: toastProblem })}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
