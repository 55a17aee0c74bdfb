import { useTranslation } from 'react-i18next';
import { Runs } from '../../thread/content/formatted-text';
import { mailDocument } from '../../thread/content/rich/mail-document';
import { asRuns, type Look } from './look';
import classes from './format.module.css';

/** What the customer will see: each message by itself, a mail as it will be designed. */
export function LookPanel({ look, channel }: { look: Look | undefined; channel: string }) {
  const { t } = useTranslation('inbox');
  if (!look) return null;
  return (
    <section className={classes.panel} aria-label={t('format.seen', { channel })}>
      <h4 className={classes.title}>{t('format.seen', { channel })}</h4>
      {look.messages.length === 0 && <p className={classes.nothing}>{t('format.nothing')}</p>}
      {look.html !== null && look.messages.length > 0 ? (
        <iframe className={classes.mail} title={t('email.design')} sandbox="" referrerPolicy="no-referrer" srcDoc={mailDocument(look.html, false)} />
      ) : (
        look.messages.map((message, index) => (
          <div key={index} className={classes.message}>
            <Runs found={asRuns(message)} />
          </div>
        ))
      )}
    </section>
  );
}

/** How much of a message is used, once it matters, and as how many it goes out. */
export function LookCount({ look }: { look: Look | undefined }) {
  const { t } = useTranslation('inbox');
  if (!look || (look.used < look.limit * 0.8 && look.messages.length < 2)) return null;
  const many = look.messages.length > 1;
  return (
    <span className={classes.count} data-many={many || undefined} role="status">
      {t(`format.count_${look.unit}`, { used: look.used.toLocaleString(), limit: look.limit.toLocaleString() })}
      {many && ` · ${t('format.parts', { count: look.messages.length })}`}
    </span>
  );
}
