import { ActionIcon, Alert, Button, Card, Group, NumberInput, Select, Skeleton, Stack, Switch, Text, Textarea, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMON_LANGUAGES, languageName } from '@/lib/knowledge/languages';
import { problemText } from '@/lib/problem-text';
import { surveySettingsQuery, useSaveSurveys, type SurveySettings } from '@/lib/surveys/surveys';
import { toast, toastProblem } from '@/lib/toast';

/** Whether customers are asked how it was, when, and in whose words. */
export function SurveysPanel() {
  const { t } = useTranslation('settings');
  const settings = useQuery(surveySettingsQuery);
  if (settings.isError) return <Alert color="red">{problemText(settings.error, t('failed'))}</Alert>;
  if (!settings.data) return <Skeleton height={240} radius="md" />;
  return <SurveysForm settings={settings.data} />;
}

function SurveysForm({ settings }: { settings: SurveySettings }) {
  const { t, i18n } = useTranslation('settings');
  const [draft, setDraft] = useState(settings);
  const save = useSaveSurveys();
  const asked = Object.keys(draft.questions);
  const free = [...new Set(COMMON_LANGUAGES.map((tag) => String(tag).split('-')[0]!))].filter((tag) => !asked.includes(tag));
  const without = (language: string) => Object.fromEntries(Object.entries(draft.questions).filter(([one]) => one !== language));
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const questions = Object.fromEntries(Object.entries(draft.questions).filter(([, text]) => text.trim() !== ''));
    save.mutate({ ...draft, questions }, { onSuccess: (after) => (setDraft(after), toast({ message: t('saved') })), onError: toastProblem });
  };
  return (
    <Card withBorder padding="lg" component="section" maw={640}>
      <form onSubmit={submit}>
        <Stack>
          <Switch label={t('surveys.on')} checked={draft.on} onChange={(event) => setDraft({ ...draft, on: event.currentTarget.checked })} />
          <NumberInput label={t('surveys.delay')} description={t('surveys.delayHint')} min={0} max={10_080} allowDecimal={false} value={draft.delayMinutes} onChange={(value) => setDraft({ ...draft, delayMinutes: Number(value) || 0 })} maw={240} />
          <Select label={t('surveys.style')} allowDeselect={false} data={[{ value: 'smileys', label: '😡 1 … 😍 5' }, { value: 'numbers', label: '1 … 5' }]} value={draft.smileys ? 'smileys' : 'numbers'} onChange={(value) => setDraft({ ...draft, smileys: value === 'smileys' })} maw={240} />
          <Title order={3}>{t('surveys.questions')}</Title>
          <Text size="sm" c="dimmed">
            {t('surveys.questionsHint')}
          </Text>
          {asked.map((language) => (
            <Group key={language} align="end" wrap="nowrap">
              <Textarea flex={1} autosize maxLength={500} label={languageName(language, i18n.language)} value={draft.questions[language]} onChange={(event) => setDraft({ ...draft, questions: { ...draft.questions, [language]: event.currentTarget.value } })} />
              <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('surveys.remove', { language: languageName(language, i18n.language) })} onClick={() => setDraft({ ...draft, questions: without(language) })}>
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Select label={t('surveys.add')} searchable value={null} data={free.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))} onChange={(tag) => tag && setDraft({ ...draft, questions: { ...draft.questions, [tag]: '' } })} maw={240} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
