import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CandidateList } from '@/components/knowledge/candidate-list';
import { MaterialDrop } from '@/components/knowledge/material-drop';
import { PasteForm } from '@/components/knowledge/paste-form';
import { useIntake } from '@/components/knowledge/use-intake';
import { isBusy, useDocuments } from '@/lib/knowledge/list-documents';
import { useFaqs } from '@/lib/knowledge/list-faqs';
import { useLoadSample } from '@/lib/knowledge/load-sample';
import { problemText } from '@/lib/problem-text';
import classes from './setup.module.css';
import { StepHead } from './step-head';
import { Understood } from './understood';

const WAYS = ['sample', 'upload', 'paste'] as const;

type Way = (typeof WAYS)[number];

/** Something for the bot to answer from: a sample, files, or text. */
export function KnowledgeStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('setup');
  const [way, setWay] = useState<Way>('sample');
  const intake = useIntake();
  const sample = useLoadSample();
  const faqs = useFaqs('');
  const documents = useDocuments();
  const known = (faqs.data?.pages[0]?.total ?? 0) + (documents.data?.length ?? 0);
  const indexing = documents.data?.some(isBusy) ?? false;
  const readable = intake.candidates.filter((candidate) => candidate.preview !== null).length;
  return (
    <div>
      <StepHead title={t('knowledge.title')} text={t('knowledge.text')} />
      <Stack gap="lg">
        <Radio.Group aria-label={t('knowledge.step')} value={way} onChange={(value) => setWay(value as Way)}>
          <div className={classes.ways}>
            {WAYS.map((name) => (
              <Radio.Card key={name} value={name} className={classes.choice}>
                <Text fw={600}>{t(`knowledge.ways.${name}.name`)}</Text>
                <Text size="sm" c="dimmed">
                  {t(`knowledge.ways.${name}.text`)}
                </Text>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        {way === 'sample' && (
          <Button variant={known > 0 ? 'default' : 'filled'} size="md" w="fit-content" loading={sample.isPending} disabled={sample.isSuccess} onClick={() => sample.mutate()}>
            {t('knowledge.load')}
          </Button>
        )}
        {way === 'upload' && <MaterialDrop onFiles={(files) => void intake.read(files.map((file) => ({ type: 'file', file })))} />}
        {way === 'paste' && <PasteForm loading={intake.busy} onText={(name, text) => void intake.read([{ type: 'text', name, text }])} />}
        {sample.isError && <Alert color="red" role="alert">{problemText(sample.error, t('failed'))}</Alert>}
        {intake.candidates.length > 0 && (
          <>
            <CandidateList candidates={intake.candidates} onDrop={intake.drop} />
            <Button w="fit-content" loading={intake.busy} disabled={readable === 0} onClick={() => void intake.store()}>
              {t('knowledge.store')}
            </Button>
          </>
        )}
        <Understood faqs={faqs.data?.pages[0]} documents={documents.data ?? []} />
      </Stack>
      <div className={classes.foot}>
        {known === 0 && (
          <Button size="md" variant="subtle" color="gray" onClick={onDone}>
            {t('knowledge.later')}
          </Button>
        )}
        <Button size="md" onClick={onDone} disabled={known === 0} loading={indexing}>
          {t('next')}
        </Button>
      </div>
    </div>
  );
}
