import { SegmentedControl, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Action } from './requests';

const empty: Record<Action['type'], Action> = {
  notice: { type: 'notice' },
  answer: { type: 'answer', texts: {} },
  hand_off: { type: 'hand_off', team: null, urgent: false },
};

/** What the bot does when it hears the intent. */
export function ActionFields({ action, change }: { action: Action; change: (action: Action) => void }) {
  const { t, i18n } = useTranslation('intents');
  const kinds = ['notice', 'answer', 'hand_off'] as const;
  const own = i18n.language.split('-')[0] ?? 'en';
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        {t('whatToDo')}
      </Text>
      <SegmentedControl
        aria-label={t('whatToDo')}
        value={action.type}
        onChange={(kind) => change(empty[kind as Action['type']])}
        data={kinds.map((kind) => ({ value: kind, label: t(`does.${kind}`) }))}
      />
      {action.type === 'notice' && (
        <Text size="sm" c="dimmed">
          {t('noticeHint')}
        </Text>
      )}
      {action.type === 'answer' &&
        [...new Set(['en', own, ...Object.keys(action.texts)])].map((language) => (
          <Textarea
            key={language}
            label={t('answerIn', { language: new Intl.DisplayNames([i18n.language], { type: 'language' }).of(language) })}
            autosize
            minRows={2}
            dir="auto"
            value={action.texts[language] ?? ''}
            onChange={(event) => change({ ...action, texts: { ...action.texts, [language]: event.currentTarget.value } })}
          />
        ))}
      {action.type === 'hand_off' && (
        <>
          <TextInput
            label={t('team')}
            description={t('teamHint')}
            value={action.team ?? ''}
            dir="auto"
            onChange={(event) => change({ ...action, team: event.currentTarget.value || null })}
          />
          <Switch label={t('urgent')} checked={action.urgent} onChange={(event) => change({ ...action, urgent: event.currentTarget.checked })} />
        </>
      )}
    </Stack>
  );
}
