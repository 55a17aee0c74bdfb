import { Alert, Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileChoice, ShownFile } from '@/components/try-bot/shown-file';
import { useShownPicture } from '@/components/try-bot/use-shown-picture';
import { problemText } from '@/lib/problem-text';
import { intentName } from './intent-name';
import { type Heard, type Intent, useListen } from './requests';

/** Try it: what would be understood of a message, a voice note or a picture, in any language. */
export function ListenPane({ names, learning }: { names: Intent[]; learning: boolean }) {
  const { t } = useTranslation('intents');
  const [text, setText] = useState('');
  const listen = useListen();
  const shown = useShownPicture();
  const read = shown.picture?.reading.outcome === 'read' ? (shown.picture.reading.text ?? '') : '';
  const spoken = shown.picture?.kind === 'voice' ? read : '';
  const seen = shown.picture?.kind === 'picture' && read !== '' ? [read] : [];
  const said = [text.trim(), spoken].filter((part) => part !== '').join(' ');
  const nothing = (said === '' && seen.length === 0) || shown.reading;
  const hear = () => listen.mutate({ text: said, seen });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        hear();
      }}
    >
      <Stack gap="sm">
        <Textarea
          aria-label={t('try.title')}
          placeholder={t('try.placeholder')}
          autosize
          minRows={2}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && !nothing) {
              event.preventDefault();
              hear();
            }
          }}
        />
        <ShownFile shown={shown} />
        {learning && (
          <Text size="sm" c="dimmed" role="status">
            {t('try.learning')}
          </Text>
        )}
        <Group gap="xs" wrap="nowrap">
          <FileChoice shown={shown} />
          <Button type="submit" flex={1} loading={listen.isPending} disabled={nothing}>
            {t('try.listen')}
          </Button>
        </Group>
        {listen.isError && <Alert color="red">{problemText(listen.error, t('failed'))}</Alert>}
        {listen.data && <Understood heard={listen.data} names={names} />}
      </Stack>
    </form>
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
