import { IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { freshId } from '@/lib/fresh-id';
import { useJudge, type Kind } from './requests';

/** Whether a result was of use. No words of it are sent. */
export function Judge({ conversation, kind, by }: { conversation: string; kind: Kind; by: string }) {
  const { t } = useTranslation('copilot');
  const judge = useJudge(conversation);
  const [result] = useState(freshId);
  const said = judge.variables?.useful;
  const say = (useful: boolean) => judge.mutate({ result, kind, by, useful });
  return (
    <span role="group" aria-label={t('judge.label')}>
      <IconButton icon={IconThumbUp} label={t('judge.useful')} pressed={said === true} onClick={() => say(true)} />
      <IconButton icon={IconThumbDown} label={t('judge.useless')} pressed={said === false} onClick={() => say(false)} />
    </span>
  );
}
