import { useTranslation } from 'react-i18next';
import { IconHandClick } from '@tabler/icons-react';
import type { Content, Message } from '@/types/api';
import { inOneLine } from '../../words';
import classes from './content.module.css';
import { ContactCardView } from './contact-card-view';
import { FormattedText } from './formatted-text';
import { LocationView } from './location-view';
import { MediaView } from './media-view';
import { SafeText } from './safe-text';
import { CardsView } from './rich/cards-view';
import { EmailView } from './rich/email-view';
import { FormView } from './rich/form-view';
import { OrderView } from './rich/order-view';
import { SharedView } from './rich/shared-view';
import { StoryView } from './rich/story-view';
import { TemplateView } from './rich/template-view';
import { UnsupportedView } from './unsupported-view';

interface Props {
  content: Content;
  message: Message;
}

/** What a message says; one case per kind of the server's `Content`. */
export function MessageContent({ content, message }: Props) {
  const { t } = useTranslation('inbox');
  switch (content.type) {
    case 'text':
      // what customers type stays as they typed it
      return message.author.type === 'customer' ? <SafeText text={content.body} /> : <FormattedText text={content.body} />;
    case 'media':
      return <MediaView content={content} message={message} />;
    case 'location':
      return <LocationView content={content} />;
    case 'contact_card':
      return <ContactCardView content={content} />;
    case 'menu':
      return (
        <div>
          <SafeText text={content.prompt} />
          <ul className={classes.options} aria-label={t('menu')}>
            {content.options.map((option) => (
              <li key={option.id} dir="auto">
                {option.label}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'choice':
      return (
        <span className={classes.choice} dir="auto">
          <IconHandClick size={16} stroke={1.8} role="img" aria-label={t('choice')} />
          {content.label}
        </span>
      );
    case 'email':
      return <EmailView content={content} own={message.author.type !== 'customer'} />;
    case 'template':
      return <TemplateView content={content} />;
    case 'order':
      return <OrderView content={content} />;
    case 'form':
      return <FormView content={content} />;
    case 'story':
      return <StoryView content={content} />;
    case 'shared':
      return <SharedView content={content} />;
    case 'cards':
      return <CardsView content={content} />;
    case 'notice':
      return inOneLine(content, t);
    case 'unsupported':
      return <UnsupportedView content={content} />;
  }
}
