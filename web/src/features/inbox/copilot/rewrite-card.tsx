import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CopilotCard } from './card';
import classes from './copilot.module.css';
import { Judge } from './judge';
import { useRewrite, type Way } from './requests';

interface Props {
  conversation: string;
  asked: { how: Way; text: string };
  put: (words: string) => void;
  close: () => void;
}

/** The agent's own words, put in another way. */
export function RewriteCard({ conversation, asked, put, close }: Props) {
  const { t } = useTranslation('copilot');
  const { mutate, data, error, isPending } = useRewrite(conversation);
  const { how, text } = asked;
  useEffect(() => mutate({ how, text }), [mutate, how, text]);
  return (
    <CopilotCard title={t(`way.${how}`)} pending={isPending} problem={error} close={close}>
      {data && (
        <>
          <p className={classes.note}>
            {data.by === 'rules' && t(data.failed === 'facts' ? 'rewrite.changedFacts' : data.failed ? 'rewrite.modelFailed' : 'rewrite.byRules')} {!data.changed && t('rewrite.same')}
          </p>
          {data.changed && (
            <p className={classes.text} dir="auto">
              {data.text}
            </p>
          )}
          <div className={classes.foot}>
            {data.changed && (
              <Button size="compact-sm" onClick={() => put(data.text)}>
                {t('rewrite.replace')}
              </Button>
            )}
            <Judge conversation={conversation} kind="rewrite" by={data.by} />
          </div>
        </>
      )}
    </CopilotCard>
  );
}
