import { Badge, Box, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bestPhrase, languageName } from '@/lib/knowledge/languages';
import type { Preview } from '@/lib/knowledge/types';

interface Props {
  name: string;
  preview: Preview;
}

const AT_FIRST = 4;

/** What was understood of one file or text, before anything is stored. */
export function PreviewCard({ name, preview }: Props) {
  const { t, i18n } = useTranslation('knowledge', { keyPrefix: 'intake' });
  const [all, setAll] = useState(false);
  const pieces = [
    ...preview.faqs.map((faq) => ({
      title: bestPhrase(faq.questions, i18n.language),
      text: bestPhrase(faq.answers, i18n.language),
    })),
    ...preview.passages,
  ];
  const shown = all ? pieces : pieces.slice(0, AT_FIRST);
  return (
    <Card withBorder radius="md" padding="md">
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <Text fw={600} truncate>
          {name}
        </Text>
        <Group gap={6} wrap="nowrap">
          {preview.language && <Badge variant="light">{languageName(preview.language, i18n.language)}</Badge>}
          <Badge variant="light" color="gray">
            {preview.faqs.length > 0
              ? t('preview.faqs', { count: preview.faqs.length })
              : t('preview.passages', { count: preview.passages.length })}
          </Badge>
        </Group>
      </Group>
      <Stack gap="xs">
        {shown.map((piece, index) => (
          <Box key={`${index}-${piece.title}`} className="preview-piece">
            <Text size="sm" fw={600} lineClamp={1} dir="auto">
              {piece.title || t('preview.untitled')}
            </Text>
            <Text size="sm" c="dimmed" lineClamp={2} dir="auto">
              {piece.text}
            </Text>
          </Box>
        ))}
        {pieces.length === 0 && <Text c="dimmed">{t('preview.nothing')}</Text>}
        {pieces.length > AT_FIRST && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} w="fit-content">
            {all ? t('preview.less') : t('preview.more', { count: pieces.length - AT_FIRST })}
          </Button>
        )}
      </Stack>
    </Card>
  );
}
