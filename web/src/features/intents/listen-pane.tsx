import { Alert, Badge, Button, Card, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { intentName } from './intent-name';
import { type Heard, type Intent, useListen } from './requests';

/** Try it: what would be understood of a message, in any language. */
export function ListenPane({ names, learning }: { names: Intent[]; learning: boolean }) {
  const { t } = useTranslation('intents');
  const [text, setText] = useState('');
  const listen = useListen();
  return (
    <Card withBorder padding="lg" component="section">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          listen.mutate(text);
        }}
      >
        <Stack gap="sm">
          <Title order={2}>{t('try.title')}</Title>
          <Textarea
            aria-label={t('try.title')}
            placeholder={t('try.placeholder')}
            autosize
            minRows={2}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && text.trim() !== '') {
                event.preventDefault();
                listen.mutate(text);
              }
            }}
          />
          {learning && (
            <Text size="sm" c="dimmed" role="status">
              {t('try.learning')}
            </Text>
          )}
          <Button type="submit" loading={listen.isPending} disabled={text.trim() === ''}>
            {t('try.listen')}
          </Button>
          {listen.isError && <Alert color="red">{problemText(listen.error, t('failed'))}</Alert>}
          {listen.data && <Understood heard={listen.data} names={names} />}
        </Stack>
      </form>
    </Card>
  );
}

function Understood({ heard, names }: { heard: Heard; names: Intent[] }) {
  const { t, i18n } = useTranslation('intents');
  const nameOf = (key: string) => intentName(t, key, names.find((intent) => intent.key === key)?.name);
  const doing = (key: string) => names.find((intent) => intent.key === key)?.action.type ?? 'notice';
  const language = new Intl.DisplayNames([i18n.language], { type: 'language' }).of(heard.language);
  return (
    <Stack gap="xs" aria-live="polite">
      <Text size="sm">
        {language} · {t(`mood.${heard.mood.emotion}`)}
        {heard.mood.urgency === 'high' && ` · ${t('mood.urgent')}`}
      </Text>
      {heard.intents.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('try.nothing')}
        </Text>
      )}
      {heard.intents.map((guess) => (
        <Group key={guess.intent} gap="xs">
          <Badge>{nameOf(guess.intent)}</Badge>
          <Text size="sm">{Math.round(guess.probability * 100)} %</Text>
          <Text size="sm" c="dimmed">
            {t(`does.${doing(guess.intent)}`)}
          </Text>
        </Group>
      ))}
      {heard.entities.map((entity) => (
        <Text key={`${entity.kind} ${entity.text}`} size="sm" dir="auto">
          {t(`kind.${entity.kind}`)}: <b>{entity.text}</b> → {entity.value}
        </Text>
      ))}
    </Stack>
  );
}
