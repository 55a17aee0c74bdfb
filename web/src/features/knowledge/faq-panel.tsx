import { Alert, Button, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaqs } from '@/lib/knowledge/list-faqs';
import type { Faq } from '@/lib/knowledge/types';
import { problemText } from '@/lib/problem-text';
import { FaqEditor } from './faq-editor';
import { FaqList } from './faq-list';
import { useSwitchFaq } from './faq-requests';
import { NoFaqs } from './no-faqs';
import { useDeleteWithUndo } from './use-delete-with-undo';
import { toastProblem } from '@/lib/toast';

interface Props {
  q: string;
  onQ: (q: string) => void;
}

type Editing = { faq: Faq | null } | null;

export function FaqPanel({ q, onQ }: Props) {
  const { t } = useTranslation('knowledge');
  const [typed, setTyped] = useState(q);
  const [editing, setEditing] = useState<Editing>(null);
  const settle = useDebouncedCallback(onQ, 200);
  const faqs = useFaqs(q);
  const switchFaq = useSwitchFaq();
  const remove = useDeleteWithUndo();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = faqs;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const all = faqs.data?.pages.flatMap((page) => page.items) ?? [];
  const total = faqs.data?.pages[0]?.total ?? 0;
  const onSwitch = (faq: Faq, enabled: boolean) =>
    switchFaq.mutate(
      { id: faq.id, enabled },
      { onError: toastProblem },
    );

  return (
    <Stack h="100%" gap="sm">
      <Group gap="sm" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          leftSection={<IconSearch size={16} aria-hidden />}
          aria-label={t('faqs.search')}
          placeholder={t('faqs.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            settle(event.currentTarget.value);
          }}
        />
        <Text size="sm" c="dimmed" visibleFrom="sm" style={{ whiteSpace: 'nowrap' }} aria-live="polite">
          {t('faqs.total', { count: total })}
        </Text>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing({ faq: null })}>
          {t('faqs.add')}
        </Button>
      </Group>
      {faqs.isPending && <Waiting />}
      {faqs.isError && <Alert color="red">{problemText(faqs.error, t('faqs.failed'))}</Alert>}
      {faqs.isSuccess && all.length === 0 && <NoFaqs q={q} onAdd={() => setEditing({ faq: null })} />}
      {all.length > 0 && (
        <FaqList faqs={all} label={t('tabs.faqs')} onOpen={(faq) => setEditing({ faq })} onSwitch={onSwitch} onEnd={more} />
      )}
      <FaqEditor
        faq={editing?.faq ?? null}
        opened={editing !== null}
        onClose={() => setEditing(null)}
        onDelete={(faq) => {
          setEditing(null);
          remove(faq);
        }}
      />
    </Stack>
  );
}

function Waiting() {
  return (
    <Stack gap="xs" aria-hidden>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={60} radius="md" />
      ))}
    </Stack>
  );
}
