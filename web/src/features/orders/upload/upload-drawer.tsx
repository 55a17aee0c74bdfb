import { Alert, Button, Drawer, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem-text';
import { toast, toastProblem } from '@/lib/toast';
import { ColumnTable } from './column-table';
import { needed } from './fields';
import { PlanOptions } from './plan-options';
import { PreviewList } from './preview-list';
import { type Look, type Plan, type Stock, useLook, useSendFile, useStart } from './requests';

interface Props {
  stock: Stock;
  onClose: () => void;
}

function planOf(look: Look): Plan {
  return { columns: look.columns, currency: look.currency ?? '', monthFirst: look.monthFirst, words: {} };
}

/** A file of orders or products: choose it, see what its columns mean and what comes of them, take it in. */
export function UploadDrawer({ stock, onClose }: Props) {
  const { t } = useTranslation('orders');
  const send = useSendFile(stock);
  const start = useStart();
  const [sent, setSent] = useState<Look | null>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const look = useLook(sent?.upload.id ?? null, plan).data ?? sent;
  const take = (file: File | null) => {
    if (file) {
      send.mutate(file, {
        onSuccess: (first) => {
          setSent(first);
          setPlan(planOf(first));
        },
      });
    }
  };
  const go = () => {
    if (!sent || !plan) return;
    start.mutate(
      { upload: sent.upload.id, plan },
      {
        onSuccess: () => {
          toast({ message: t('upload.started') });
          onClose();
        },
        onError: toastProblem,
      },
    );
  };
  const missing = plan ? needed[stock].filter((field) => plan.columns[field] === undefined) : [];
  const good = look ? look.count - look.wrong : 0;
  return (
    <Drawer opened onClose={onClose} position="right" size="xl" title={t(`upload.title.${stock}`)} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        {!look && (
          <>
            <Text size="sm">{t(`upload.hint.${stock}`)}</Text>
            <FileButton onChange={take} accept=".csv,.tsv,.txt,.xlsx" inputProps={{ 'aria-label': t('upload.choose') }}>
              {(button) => (
                <Button {...button} loading={send.isPending}>
                  {t('upload.choose')}
                </Button>
              )}
            </FileButton>
            {send.isError && <Alert color="red">{problemText(send.error, t('failed'))}</Alert>}
          </>
        )}
        {look && plan && (
          <>
            <Text size="sm">{t(`upload.read.${stock}`, { name: look.upload.name, rows: look.rows, count: look.count })}</Text>
            <ColumnTable stock={stock} look={look} columns={plan.columns} change={(columns) => setPlan({ ...plan, columns })} />
            <PlanOptions stock={stock} look={look} plan={plan} change={setPlan} />
            {missing.length > 0 && <Alert color="red">{t('upload.missing', { field: missing.map((field) => t(`columns.${stock}.${field}`)).join(', ') })}</Alert>}
            <PreviewList look={look} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              <Button onClick={go} loading={start.isPending} disabled={missing.length > 0 || good === 0}>
                {t(`upload.take.${stock}`, { count: good })}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Drawer>
  );
}
