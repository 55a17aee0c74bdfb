import { Alert, Anchor, Button, Group as Row, Skeleton, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/lib/format';
import { languageName } from '@/lib/knowledge/languages';
import type { FaqDraft } from '@/lib/knowledge/types';
import { problemText } from '@/lib/problem-text';
import { type Detail, type Group, useDetail } from './requests';

interface Props {
  group: Group;
  onWrite: (draft: FaqDraft) => void;
  onDismiss: () => void;
  onOpen: () => void;
}

const SHOWN = 8;

/** What was asked in whose words, what the bot would find today, and what can be done about it. */
export function GroupDetail({ group, onWrite, onDismiss, onOpen }: Props) {
  const { t, i18n } = useTranslation('knowledge');
  const formats = useFormats();
  const detail = useDetail(group.id);
  if (detail.isError) return <Alert color="red">{problemText(detail.error, t('unanswered.failed'))}</Alert>;
  if (!detail.data) return <Skeleton height={96} radius="md" aria-hidden />;
  const { questions, wordings, nearest } = detail.data;
  return (
    <Stack gap="sm">
      <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {questions.slice(0, SHOWN).map((question) => (
          <Row key={question.message} component="li" gap="sm" justify="space-between" wrap="nowrap" align="baseline">
            <Text size="sm" dir="auto" lang={question.language} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {question.text}
            </Text>
            <Anchor component={Link} to={`/inbox/${question.conversation}?view=all`} size="xs" style={{ flexShrink: 0 }} aria-label={t('unanswered.conversation', { question: question.text })}>
              {languageName(question.language, i18n.language)} · {formats.brief(question.at)}
            </Anchor>
          </Row>
        ))}
        {group.size > SHOWN && (
          <Text component="li" size="xs" c="dimmed">
            {t('unanswered.more', { count: group.size - Math.min(SHOWN, questions.length) })}
          </Text>
        )}
      </Stack>
      {nearest && <NearestHint nearest={nearest} />}
      <Row gap="xs">
        <Button leftSection={<IconPencil size={16} />} onClick={() => onWrite(draft(wordings, group))}>
          {t('unanswered.write')}
        </Button>
        {group.state === 'open' ? (
          <Button variant="default" onClick={onDismiss}>
            {t('unanswered.dismiss')}
          </Button>
        ) : (
          <Button variant="default" onClick={onOpen}>
            {t('unanswered.reopen')}
          </Button>
        )}
      </Row>
    </Stack>
  );
}

function NearestHint({ nearest }: { nearest: NonNullable<Detail['nearest']> }) {
  const { t } = useTranslation('knowledge');
  const to = nearest.kind === 'faq' ? `/knowledge?q=${encodeURIComponent(nearest.title)}` : '/knowledge?tab=documents';
  return (
    <Alert color={nearest.answers ? 'teal' : 'blue'} p="xs">
      <Text size="sm">
        {t(nearest.answers ? 'unanswered.nowAnswered' : 'unanswered.nearest', { percent: Math.round(nearest.score * 100) })}{' '}
        <Anchor component={Link} to={to} size="sm" dir="auto">
          {nearest.title}
        </Anchor>
      </Text>
    </Alert>
  );
}

/** An entry to start from: the customers' own wordings, and no answer yet. */
function draft(wordings: Detail['wordings'], group: Group): FaqDraft {
  return { enabled: true, questions: wordings.length > 0 ? wordings : [group.title], answers: [] };
}
