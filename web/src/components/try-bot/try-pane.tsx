import { ActionIcon, Box, Button, Group, Paper, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowUp, IconRefresh } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BotLine } from './bot-line';
import classes from './try-pane.module.css';
import { useTryConversation } from './use-try-conversation';

interface Props {
  botName: string;
  suggestions?: string[];
  height?: number | string;
  onAnswered?: () => void;
}

/** A conversation with the bot that no customer sees, with the reasons behind every answer. */
export function TryPane({ botName, suggestions = [], height = 480, onAnswered }: Props) {
  const { t } = useTranslation('bot', { keyPrefix: 'try' });
  const { turns, say, restart, thinking } = useTryConversation(onAnswered);
  const [text, setText] = useState('');
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [turns, thinking]);

  const ask = (words: string, choice?: string) => {
    if (words.trim() === '' || thinking) return;
    setText('');
    say(words.trim(), choice);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(text);
  };

  return (
    <Paper withBorder radius="lg" className={classes.pane} style={{ height }} component="section" aria-label={t('title')}>
      <Group className={classes.head} justify="space-between" wrap="nowrap">
        <Text fw={600}>{botName}</Text>
        <ActionIcon variant="subtle" color="gray" aria-label={t('restart')} onClick={restart} disabled={turns.length === 0}>
          <IconRefresh size={18} />
        </ActionIcon>
      </Group>
      <ScrollArea className={classes.lines} type="auto">
        <Stack gap="sm" p="md" role="log" aria-live="polite">
          {turns.length === 0 && <Text c="dimmed" size="sm" ta="center" py="lg">{t('empty')}</Text>}
          {turns.map((turn) => (
            <Stack key={turn.key} gap="sm">
              <Box className={classes.customer} dir="auto">{turn.said}</Box>
              {turn.answer && <BotLine asked={turn.said} tried={turn.answer} onChoose={ask} />}
              {turn.problem && <Text c="red" size="sm" role="alert">{turn.problem}</Text>}
            </Stack>
          ))}
          {thinking && <Text size="sm" c="dimmed">{t('thinking', { name: botName })}</Text>}
          <div ref={end} />
        </Stack>
      </ScrollArea>
      <Suggestions asked={turns.map((turn) => turn.said)} all={suggestions} onPick={(words) => ask(words)} />
      <form onSubmit={submit} className={classes.foot}>
        <TextInput
          aria-label={t('ask')}
          placeholder={t('ask')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          radius="xl"
          style={{ flex: 1 }}
        />
        <ActionIcon type="submit" size={36} radius="xl" variant="filled" aria-label={t('send')} disabled={text.trim() === '' || thinking}>
          <IconArrowUp size={18} />
        </ActionIcon>
      </form>
    </Paper>
  );
}

function Suggestions({ asked, all, onPick }: { asked: string[]; all: string[]; onPick: (text: string) => void }) {
  const left = all.filter((suggestion) => !asked.includes(suggestion)).slice(0, 3);
  if (left.length === 0) return null;
  return (
    <Group gap={6} px="md" pb="xs">
      {left.map((suggestion) => (
        <Button key={suggestion} variant="light" size="compact-sm" radius="xl" onClick={() => onPick(suggestion)} maw="100%">
          <Text size="xs" truncate>{suggestion}</Text>
        </Button>
      ))}
    </Group>
  );
}
