import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { bestPhrase } from '@/lib/knowledge/languages';
import type { Faq } from '@/lib/knowledge/types';
import { problemText } from '@/lib/problem-text';
import { useDeleteFaq, useSaveFaq } from './faq-requests';

const TIME_TO_THINK_MS = 8_000;

/** Deletes at once, so that the bot stops using it, and offers to put the entry back as it was. */
export function useDeleteWithUndo(): (faq: Faq) => void {
  const { t, i18n } = useTranslation('knowledge');
  const remove = useDeleteFaq();
  const save = useSaveFaq();
  const fail = (problem: unknown) =>
    notifications.show({ color: 'red', message: problemText(problem, t('editor.failed')) });

  return (faq) => {
    const notice = `deleted-${faq.id}`;
    const undo = () => {
      notifications.hide(notice);
      const { enabled, questions, answers } = faq;
      save.mutate({ id: null, draft: { enabled, questions, answers } }, { onError: fail });
    };
    remove.mutate(faq, {
      onError: fail,
      onSuccess: () => {
        notifications.show({
          id: notice,
          autoClose: TIME_TO_THINK_MS,
          message: (
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm" lineClamp={1}>
                {t('faqs.deleted', { question: bestPhrase(faq.questions, i18n.language) })}
              </Text>
              <Button size="compact-sm" variant="subtle" onClick={undo}>
                {t('faqs.undo')}
              </Button>
            </Group>
          ),
        });
      },
    });
  };
}
