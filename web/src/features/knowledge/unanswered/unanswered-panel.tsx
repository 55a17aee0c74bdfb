import { Accordion, Alert, SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import type { FaqDraft } from '@/lib/knowledge/types';
import { problemText } from '@/lib/problem-text';
import { toast, toastProblem } from '@/lib/toast';
import { FaqEditor } from '../faq-editor';
import { GroupRow } from './group-row';
import { type Group, type State, useGroups, useSettle } from './requests';

const STATES: State[] = ['open', 'answered', 'dismissed'];

/** What customers asked and the bot did not know, the most asked first. */
export function UnansweredPanel() {
  const { t } = useTranslation('knowledge');
  const [state, setState] = useState<State>('open');
  const [writing, setWriting] = useState<{ group: Group; draft: FaqDraft } | null>(null);
  const groups = useGroups(state);
  const settle = useSettle();
  const totals = groups.data?.totals;
  const dismiss = (group: Group) =>
    settle.mutate(
      { id: group.id, state: 'dismissed' },
      {
        onError: toastProblem,
        onSuccess: () => toast({ message: t('unanswered.dismissed'), undo: () => settle.mutate({ id: group.id, state: 'open' }, { onError: toastProblem }) }),
      },
    );
  return (
    <Stack gap="md" pb="xl">
      <SegmentedControl
        w="fit-content"
        aria-label={t('unanswered.show')}
        value={state}
        onChange={(value) => setState(STATES.find((each) => each === value) ?? 'open')}
        data={STATES.map((value) => ({ value, label: totals ? t(`unanswered.count.${value}`, { number: totals[value] }) : t(`unanswered.state.${value}`) }))}
      />
      {groups.isPending && <Skeleton height={120} radius="md" aria-hidden />}
      {groups.isError && <Alert color="red">{problemText(groups.error, t('unanswered.failed'))}</Alert>}
      {groups.data?.items.length === 0 && (
        <EmptyState icon={IconMoodSmile} title={t(`unanswered.empty.${state}`)} text={state === 'open' ? t('unanswered.emptyText') : undefined} />
      )}
      {groups.data && groups.data.items.length > 0 && (
        <Accordion variant="separated" radius="md" chevronPosition="left" aria-label={t('tabs.unanswered')}>
          {groups.data.items.map((group) => (
            <GroupRow
              key={group.id}
              group={group}
              onWrite={(draft) => setWriting({ group, draft })}
              onDismiss={() => dismiss(group)}
              onOpen={() => settle.mutate({ id: group.id, state: 'open' }, { onError: toastProblem })}
            />
          ))}
        </Accordion>
      )}
      <FaqEditor
        faq={null}
        start={writing?.draft}
        opened={writing !== null}
        onClose={() => setWriting(null)}
        onSaved={(faq) => {
          if (writing) settle.mutate({ id: writing.group.id, state: 'answered', faq: faq.id }, { onError: toastProblem, onSuccess: () => toast({ message: t('unanswered.answered') }) });
        }}
        onDelete={() => setWriting(null)}
      />
    </Stack>
  );
}
