import { Accordion, Badge, Box, Group as Row, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { languageName } from '@/lib/knowledge/languages';
import type { FaqDraft } from '@/lib/knowledge/types';
import { GroupDetail } from './group-detail';
import type { Group } from './requests';

interface Props {
  group: Group;
  onWrite: (draft: FaqDraft) => void;
  onDismiss: () => void;
  onOpen: () => void;
}

export function GroupRow({ group, onWrite, onDismiss, onOpen }: Props) {
  const { t, i18n } = useTranslation('knowledge');
  const formats = useFormats();
  return (
    <Accordion.Item value={group.id}>
      <Accordion.Control>
        <Row gap="md" wrap="nowrap">
          <Box style={{ flex: 1, minWidth: 0 }}>
            <Text fw={600} lineClamp={2} dir="auto" lang={group.title.language}>
              {group.title.text}
            </Text>
            <Text size="xs" c="dimmed">
              {t('unanswered.asked', { count: group.size })}
              {' · '}
              {formats.day(group.since) === formats.day(group.last) ? formats.day(group.last) : t('unanswered.since', { since: formats.day(group.since), last: formats.day(group.last) })}
            </Text>
          </Box>
          {group.again && (
            <Badge color="orange" variant="light" style={{ flexShrink: 0 }}>
              {t('unanswered.again')}
            </Badge>
          )}
          <Row gap={4} wrap="nowrap" visibleFrom="sm" me="xs">
            {group.languages.slice(0, 3).map(({ language, asked }) => (
              <Badge key={language} variant="default" size="sm" title={`${languageName(language, i18n.language)}: ${asked}`}>
                {languageName(language, i18n.language)}
              </Badge>
            ))}
            {group.languages.length > 3 && (
              <Text size="xs" c="dimmed">
                +{group.languages.length - 3}
              </Text>
            )}
          </Row>
        </Row>
      </Accordion.Control>
      <Accordion.Panel>
        <GroupDetail group={group} onWrite={onWrite} onDismiss={onDismiss} onOpen={onOpen} />
      </Accordion.Panel>
    </Accordion.Item>
  );
}
