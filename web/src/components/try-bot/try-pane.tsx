import { ActionIcon, Box, Button, Group, Paper, ScrollArea, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BotLine } from './bot-line';
import { PictureLine } from './picture-line';
import { TryFoot } from './try-foot';
import classes from './try-pane.module.css';
import { useShownPicture } from './use-shown-picture';
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
  const shown = useShownPicture();
  const [over, setOver] = useState(false);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [turns, thinking]);

  const ask = (words: string, choice?: string) => {
    if ((words.trim() === '' && shown.picture === null) || thinking) return;
    say(words.trim(), choice, choice ? null : shown.picture);
    if (!choice) shown.clear();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    shown.show(event.dataTransfer.files[0] ?? null);
  };

  return (
    <Paper withBorder radius="lg" className={classes.pane} style={{ height }} component="section" aria-label={t('title')}
      data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Group className={classes.head} justify="space-between" wrap="nowrap">
        <Text fw={600}>{botName}</Text>
        <ActionIcon variant="subtle" color="gray" aria-label={t('restart')} onClick={restart} disabled={turns.length === 0}>
          <IconRefresh size={18} />
        </ActionIcon>
      </Group>
      <ScrollArea className={classes.lines} type="auto">
        <Stack gap="sm" p="md" role="log" aria-live="polite">
          {turns.length === 0 && <Text c="dimmed" size="sm" ta="center" py="lg">{t('empty')} {t('file.drop')}</Text>}
          {turns.map((turn) => (
            <Stack key={turn.key} gap="sm">
              {turn.picture && <PictureLine picture={turn.picture} />}
              {turn.said !== '' && <Box className={classes.customer} dir="auto">{turn.said}</Box>}
              {turn.answer && <BotLine asked={turn.said || (turn.picture?.reading.text ?? '')} tried={turn.answer} onChoose={ask} />}
              {turn.problem && <Text c="red" size="sm" role="alert">{turn.problem}</Text>}
            </Stack>
          ))}
          {thinking && <Text size="sm" c="dimmed">{t('thinking', { name: botName })}</Text>}
          <div ref={end} />
        </Stack>
      </ScrollArea>
      <Suggestions asked={turns.map((turn) => turn.said)} all={suggestions} onPick={(words) => ask(words)} />
      <TryFoot busy={thinking} shown={shown} onAsk={(words) => ask(words)} />
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
