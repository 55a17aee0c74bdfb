import { useTranslation } from 'react-i18next';
import type { Email } from '@/types/api';
import { Absent, FileLine } from '../attachment-line';
import { FormattedText } from '../formatted-text';
import { mediaAddress } from '../media-address';
import { SafeText } from '../safe-text';
import { MailFrame } from './mail-frame';
import classes from './rich.module.css';

/** A mail: its new words first; what it quotes, its files and its own looks are one press away. */
export function EmailView({ content, own = false }: { content: Email; own?: boolean }) {
  const { t } = useTranslation('inbox');
  // absent from what an older desk kept on this device
  const bcc = content.bcc ?? [];
  const others = [...content.to, ...content.cc, ...bcc];
  return (
    <div className={classes.mail}>
      {content.subject && (
        <h3 className={classes.subject} dir="auto">
          {content.subject}
        </h3>
      )}
      {content.cc.length + bcc.length > 0 && (
        <details className={classes.folded}>
          <summary>{t('email.alsoTo', { count: others.length })}</summary>
          {content.to.length > 0 && <p dir="ltr">{t('email.to', { list: content.to.join(', ') })}</p>}
          {content.cc.length > 0 && <p dir="ltr">{t('email.cc', { list: content.cc.join(', ') })}</p>}
          {bcc.length > 0 && <p dir="ltr">{t('email.bcc', { list: bcc.join(', ') })}</p>}
        </details>
      )}
      {content.body ? own ? <FormattedText text={content.body} /> : <SafeText text={content.body} /> : <em>{t('email.noWords')}</em>}
      {content.attachments.length > 0 && (
        <ul className={classes.files} aria-label={t('email.files')}>
          {content.attachments.map((file, index) => (
            <li key={index}>
              <MailFile file={file} />
            </li>
          ))}
        </ul>
      )}
      {content.quoted && (
        <details className={classes.folded}>
          <summary>{t('email.quoted')}</summary>
          <blockquote>
            <SafeText text={content.quoted} />
          </blockquote>
        </details>
      )}
      {content.html && <MailFrame html={content.html} files={content.attachments} />}
    </div>
  );
}

function MailFile({ file }: { file: Email['attachments'][number] }) {
  const address = mediaAddress(file);
  return address === null ? <Absent file={file} /> : <FileLine file={file} address={address} />;
}
