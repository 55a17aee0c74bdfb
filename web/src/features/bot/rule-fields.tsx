import { ActionIcon, Group, Paper, Select, TagsInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Priority, Rule } from '@/lib/bot/types';

const PRIORITIES: Priority[] = ['normal', 'high', 'urgent'];

interface Props {
  rule: Rule;
  onChange: (rule: Rule) => void;
  onRemove: () => void;
}

/** These words go to that team, that soon. */
export function RuleFields({ rule, onChange, onRemove }: Props) {
  const { t } = useTranslation('bot', { keyPrefix: 'rails' });
  return (
    <Paper withBorder radius="md" p="sm">
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('ruleName')}
          size="xs"
          w={150}
          required
          maxLength={80}
          value={rule.name}
          onChange={(event) => onChange({ ...rule, name: event.currentTarget.value })}
        />
        <TagsInput
          label={t('ruleWords')}
          size="xs"
          flex={1}
          miw={180}
          required
          splitChars={[',', '，', ';', '；']}
          value={rule.words}
          onChange={(words) => onChange({ ...rule, words })}
        />
        <TextInput
          label={t('ruleTeam')}
          size="xs"
          w={120}
          value={rule.team ?? ''}
          onChange={(event) => onChange({ ...rule, team: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
        <Select
          label={t('rulePriority')}
          size="xs"
          w={110}
          allowDeselect={false}
          value={rule.priority}
          onChange={(priority) => onChange({ ...rule, priority: (priority ?? 'normal') as Priority })}
          data={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
        />
        <ActionIcon variant="subtle" color="red" aria-label={t('removeRule')} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
    </Paper>
  );
}
