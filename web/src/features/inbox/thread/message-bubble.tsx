import { IconCornerUpLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useMay } from '@/lib/session';
import { MessageTranslation } from '../translation/message-translation';
import { MessageContent } from './content/message-content';
import { PictureGrid } from './content/picture-grid';
import { isLocal } from '@/lib/realtime/thread';
import { ForwardButton } from './forward/forward-button';
import { DeliveryMark } from './delivery-mark';
import { MessageContext } from './message-context';
import classes from './message-bubble.module.css';
import group from './message-group.module.css';
import { QuotedLine } from './quoted-line';
import { useOpenThread } from './thread-context';
import type { Part } from './thread-items';
import { TracePopover } from './trace-popover';

/** One message with everything that hangs on it: what it quotes, a reaction, whether it was changed, how far it came. */
export function MessageBubble({ part, last }: { part: Part; last: boolean }) {
  const { t } = useTranslation('inbox');
  const { thread, quote, shines } = useOpenThread();
  const mayReply = useMay('reply');
  const { message, album } = part;
  const { content, deletedAt } = message;
  const bare = !deletedAt && content.type === 'media' && content.kind !== 'file' && !content.caption;
  const quotable = mayReply && message.author.type === 'customer' && message.externalId !== null && !deletedAt && thread.conversation.status === 'open';
  const forwardable = mayReply && !deletedAt && !message.note && !isLocal(message);
  const trouble = message.delivery.state === 'failed' || message.delivery.state === 'uncertain';
  return (
    <div className={classes.message} data-seq={message.seq} data-shines={shines === message.seq || undefined} id={message.externalId ? `m-${message.externalId}` : undefined}>
      {!deletedAt && <MessageContext context={message.context} />}
      <div className={classes.row}>
        <div className={group.bubble} data-bare={bare || undefined} data-deleted={deletedAt ? '' : undefined}>
          {message.quoted && <QuotedLine externalId={message.quoted} />}
          {deletedAt ? t('deleted') : album.length > 1 ? <PictureGrid messages={album} /> : (
            <MessageTranslation message={message}>
              <MessageContent content={content} message={message} />
            </MessageTranslation>
          )}
        </div>
        {(quotable || forwardable) && (
          <span className={classes.tools}>
            {quotable && <IconButton icon={IconCornerUpLeft} label={t('action.quote')} onClick={() => quote(message.externalId!)} />}
            {forwardable && <ForwardButton message={message} />}
          </span>
        )}
      </div>
      {message.reaction && (
        <span className={classes.reaction} role="img" aria-label={t('thread.reacted', { emoji: message.reaction })}>
          {message.reaction}
        </span>
      )}
      <div className={classes.foot}>
        {message.editedAt && !deletedAt && <span>{t('edited')}</span>}
        {message.author.type === 'bot' && message.answers && last && <TracePopover conversation={message.conversation} answers={message.answers} />}
        {(last || trouble) && <DeliveryMark message={message} />}
      </div>
    </div>
  );
}
