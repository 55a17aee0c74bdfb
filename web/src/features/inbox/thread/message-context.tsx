import { IconArrowForwardUp, IconRobot, IconShieldQuestion, IconSpeakerphone } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Context, Referral } from '@/types/api';
import classes from './message-context.module.css';

/** What came with a message besides its words: that it was passed on, where the customer came from, that no person wrote it, that its sender may be another. */
export function MessageContext({ context }: { context: Context }) {
  const { t } = useTranslation('inbox');
  const { forwarded, referral, automatic, unverified } = context;
  if (!forwarded && !referral && !automatic && !unverified) return null;
  return (
    <div className={classes.context}>
      {forwarded && (
        <span>
          <IconArrowForwardUp size={14} stroke={1.8} aria-hidden /> {t('context.forwarded')}
        </span>
      )}
      {referral && (
        <span>
          <IconSpeakerphone size={14} stroke={1.8} aria-hidden /> <From referral={referral} />
        </span>
      )}
      {automatic && (
        <span>
          <IconRobot size={14} stroke={1.8} aria-hidden /> {t('context.automatic', { why: reason(automatic, t) })}
        </span>
      )}
      {unverified && (
        <span className={classes.doubt} title={t('context.unverifiedWhy')}>
          <IconShieldQuestion size={14} stroke={1.8} aria-hidden /> {t('context.unverified')}
        </span>
      )}
    </div>
  );
}

/** The server's reason in words; what it quotes of the platform's own stays as it is. */
function reason(automatic: string, t: TFunction<'inbox'>): string {
  const code = automatic.toLowerCase().replace(/[\s-]+/g, '_');
  return /^[a-z_]+$/.test(code) ? t(`context.why.${code}`, { defaultValue: automatic.replaceAll('_', ' ') }) : automatic;
}

function From({ referral }: { referral: Referral }) {
  const { t } = useTranslation('inbox');
  const kind = t(`context.from.${referral.kind.toLowerCase().replaceAll('.', '_')}`, { defaultValue: t('context.from.other', { kind: referral.kind }) });
  const name = referral.title ?? referral.id;
  const link = referral.url && /^https?:/i.test(referral.url) ? referral.url : null;
  return (
    <>
      {kind}
      {name && (link ? ': ' : `: ${name}`)}
      {link && (
        <a href={link} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
          {name ?? link}
        </a>
      )}
    </>
  );
}
