import { Box, Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { contentText } from '@/lib/bot/content-text';
import type { Tried } from '@/lib/bot/try-bot';
import { FixLink } from './fix-link';
import { MemoryPeek } from './memory-peek';
import { TracePeek } from './trace-peek';
import classes from './try-pane.module.css';

interface Props {
  asked: string;
  tried: Tried;
  onChoose: (label: string, option: string) => void;
}

/** The bot's answer, its quick replies, and why it said so. */
export function BotLine({ asked, tried, onChoose }: Props) {
  const { t } = useTranslation('bot', { keyPrefix: 'try' });
  const [open, { toggle }] = useDisclosure(false);
  const { content } = tried;
  return (
    <Stack gap={6} align="flex-start">
      <Box className={classes.bot} dir="auto">
        {content ? contentText(content) : t('quiet')}
      </Box>
      {content?.type === 'menu' && (
        <Group gap={6}>
          {content.options.map((option) => (
            <Button key={option.id} variant="outline" size="compact-sm" radius="xl" onClick={() => onChoose(option.label, option.id)}>
              {option.label}
            </Button>
          ))}
        </Group>
      )}
      {tried.decision === 'hand_off' && (
        <Text size="xs" c="dimmed">
          {t('handedOff')} {tried.handOff?.summary}
        </Text>
      )}
      <Group gap={4}>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={toggle} aria-expanded={open}>
          {open ? t('hideWhy') : t('why')}
        </Button>
        <FixLink asked={asked} trace={tried.trace} />
      </Group>
      <Collapse expanded={open} w="100%">
        <Stack gap="xs">
          <TracePeek trace={tried.trace} />
          {tried.memory && <MemoryPeek memory={tried.memory} />}
        </Stack>
      </Collapse>
    </Stack>
  );
}
