import { type Card, type Content } from '../types';
import { FormattedText } from './formatted-text';
import { FileIcon, PinIcon } from './icons';
import { LinkedText } from './linked-text';
import { useWords } from './words';

export function size(bytes: number, language: string): string {
  const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'megabyte'] : [Math.max(bytes / 1e3, 0.1), 'kilobyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

type Media = Extract<Content, { type: 'media' }>;

function MediaBubble({ content, url, look }: { content: Media; url: string | null; look: string }) {
  const { words, language } = useWords();
  const name = content.file.name ?? words.file;
  const playable = url !== null;
  return (
    <div class={`bubble media ${look}`}>
      {playable && (content.kind === 'image' || content.kind === 'sticker') ? (
        <a href={url} target="_blank" rel="noopener noreferrer"><img src={url} alt={content.caption ?? name} /></a>
      ) : playable && content.kind === 'video' ? (
        <video src={url} controls preload="metadata" aria-label={name} />
      ) : playable && (content.kind === 'voice' || content.kind === 'audio') ? (
        <audio src={url} controls preload="metadata" aria-label={words.voice} />
      ) : (
        <a class="card" href={playable ? (url.startsWith('blob:') ? url : `${url}&download`) : undefined} target="_blank" rel="noopener noreferrer">
          <span class="icon"><FileIcon /></span>
          <span><b>{name}</b><small>{content.file.bytes > 0 && size(content.file.bytes, language)}</small></span>
        </a>
      )}
      {content.caption && <div class="caption"><LinkedText text={content.caption} /></div>}
    </div>
  );
}

const opens = (address: string | null): address is string => address?.startsWith('https://') ?? false;

/** A product or an order: picture, a few lines, links into the shop. */
function CardBubble({ card, look }: { card: Card; look: string }) {
  return (
    <div class={`bubble media goods ${look}`}>
      {opens(card.image) && <img src={card.image} alt="" loading="lazy" referrerpolicy="no-referrer" />}
      <div class="caption"><b>{card.title}</b>{card.subtitle && <div class="small">{card.subtitle}</div>}</div>
      {card.options.filter((option) => opens(option.id)).map((option) => (
        <a key={option.id} class="open" href={option.id} target="_blank" rel="noopener noreferrer">{option.label}</a>
      ))}
    </div>
  );
}

/** What a message says. Never HTML. */
export function ContentBubble({ content, url, look = '' }: { content: Content; url: string | null; look?: string }) {
  const { words } = useWords();
  switch (content.type) {
    case 'text':
      return <div class={`bubble ${look}`}><FormattedText text={content.body} /></div>;
    case 'menu':
      return <div class={`bubble ${look}`}><LinkedText text={content.prompt} /></div>;
    case 'choice':
      return <div class={`bubble ${look}`}>{content.label}</div>;
    case 'media':
      return <MediaBubble content={content} url={url} look={look} />;
    case 'cards':
      return <>{content.cards.map((card, index) => <CardBubble key={index} card={card} look={look} />)}</>;
    case 'contact_card':
      return <div class={`bubble ${look}`}>{[content.name, ...content.phones].join('\n')}</div>;
    case 'location':
      return (
        <div class={`bubble media ${look}`}>
          <a class="card" href={`https://www.openstreetmap.org/?mlat=${content.latitude}&mlon=${content.longitude}`} target="_blank" rel="noopener noreferrer">
            <span class="icon"><PinIcon /></span>
            <span><b>{content.label ?? words.location}</b><small>{content.latitude.toFixed(4)}, {content.longitude.toFixed(4)}</small></span>
          </a>
        </div>
      );
  }
}
