import { type Writer } from '../types';
import { BotIcon } from './icons';

/** The bot has a hexagon, people have a circle: told apart without colour. */
export function Face({ who, large = false }: { who: { kind: Writer['kind'] | 'shop'; name: string }; large?: boolean }) {
  return (
    <span class={`face ${who.kind}`} aria-hidden="true">
      {who.kind === 'bot' ? <BotIcon size={large ? 24 : 17} /> : (Array.from(who.name.trim())[0] ?? '·').toUpperCase()}
    </span>
  );
}
