import { IconFileText, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOffered } from '@/lib/commands';
import { macrosQuery } from '@/lib/macros/macros';
import { useMay } from '@/lib/session';
import type { Conversation } from '@/types/api';
import { useAct } from '../marks/use-act';

/** Offers the macros, and the conversation as a text, in the palette. */
export function useMacros(conversation: Conversation): void {
  const { t } = useTranslation('inbox');
  const may = useMay('reply');
  const act = useAct();
  const macros = useQuery(macrosQuery).data ?? [];
  const does = may
    ? macros.map((macro) => ({
        id: `macro-${macro.id}`,
        label: t('macro.run', { name: macro.name }),
        icon: IconPlayerPlay,
        run: () => void act({ conversations: [conversation], actions: macro.actions, message: t('macro.done', { name: macro.name }) }),
      }))
    : [];
  const text = { id: 'transcript', label: t('macro.transcript'), icon: IconFileText, run: () => window.open(`/api/conversations/${conversation.id}/transcript.txt`, '_self') };
  useOffered([...does, text]);
}
