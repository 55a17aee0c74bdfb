import { useTranslation } from 'react-i18next';
import { bestPhrase } from '@/lib/knowledge/languages';
import type { Faq } from '@/lib/knowledge/types';
import { toast, toastProblem } from '@/lib/toast';
import { useDeleteFaq, useSaveFaq } from './faq-requests';

/** Deletes at once, so that the bot stops using it, and offers to put the entry back as it was. */
export function useDeleteWithUndo(): (faq: Faq) => void {
  const { t, i18n } = useTranslation('knowledge');
  const remove = useDeleteFaq();
  const save = useSaveFaq();
  return (faq) => {
    const { enabled, questions, answers } = faq;
    const undo = () => save.mutate({ id: null, draft: { enabled, questions, answers } }, { onError: toastProblem });
    const said = t('faqs.deleted', { question: bestPhrase(questions, i18n.language) });
    remove.mutate(faq, { onError: toastProblem, onSuccess: () => toast({ message: said, undo }) });
  };
}
