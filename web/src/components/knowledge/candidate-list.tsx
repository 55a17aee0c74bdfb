import { Alert, CloseButton, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { PreviewCard } from './preview-card';
import type { Candidate } from './use-intake';

interface Props {
  candidates: Candidate[];
  onDrop: (key: string) => void;
}

/** What waits for the person's yes: read, being read, or unreadable with the reason. */
export function CandidateList({ candidates, onDrop }: Props) {
  const { t } = useTranslation('knowledge', { keyPrefix: 'intake' });
  return (
    <Stack gap="sm" aria-live="polite">
      {candidates.map((candidate) => (
        <Group key={candidate.key} align="flex-start" wrap="nowrap" gap="xs">
          <div style={{ flex: 1, minWidth: 0 }}>
            <CandidateView candidate={candidate} />
          </div>
          <CloseButton aria-label={t('preview.remove', { name: candidate.name })} onClick={() => onDrop(candidate.key)} />
        </Group>
      ))}
    </Stack>
  );
}

function CandidateView({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('knowledge', { keyPrefix: 'intake' });
  if (candidate.problem) {
    return (
      <Alert color="red" title={candidate.name}>
        {problemText(candidate.problem, t('preview.unreadable'))}
      </Alert>
    );
  }
  if (candidate.preview) return <PreviewCard name={candidate.name} preview={candidate.preview} />;
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">
        {t('preview.reading', { name: candidate.name })}
      </Text>
      <Skeleton height={64} radius="md" />
    </Stack>
  );
}
