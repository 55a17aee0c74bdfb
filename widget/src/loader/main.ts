import { Widget } from './widget';

type Command = [name: string, argument?: unknown];
interface Serai {
  (...command: Command): void;
  /** Commands given before this script had loaded. */
  q?: ArrayLike<unknown>[];
  loaded?: boolean;
}

declare global {
  interface Window {
    serai?: Serai;
  }
}

function obey(widget: Widget, [name, argument]: Command): void {
  switch (name) {
    case 'open': return void widget.open(typeof argument === 'string' ? argument : undefined);
    case 'close': return void widget.close();
    case 'toggle': return void widget.toggle();
    case 'identify': return void widget.identify(typeof argument === 'string' ? argument : null);
    case 'reset': return void widget.identify(null);
    case 'track': return void (typeof argument === 'string' && widget.track(argument));
    case 'language': return void (typeof argument === 'string' && widget.speak(argument));
    case 'onUnread': return void (typeof argument === 'function' && widget.onUnread(argument as (unread: number) => void));
  }
}

/** The page comes first: we begin when it has loaded and has nothing to do. */
function whenIdle(begin: () => void): void {
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(begin, { timeout: 3000 }) : setTimeout(begin, 300));
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}

function start(script: HTMLScriptElement): void {
  const widget = new Widget(script, new URL(script.src).origin);
  const early = window.serai?.q ?? [];
  const serai: Serai = (...command: Command) => obey(widget, command);
  serai.loaded = true;
  window.serai = serai;
  Array.from(early).forEach((command) => obey(widget, Array.from(command) as Command));
  whenIdle(() => void widget.appear());
}

const script = (document.currentScript ?? document.querySelector('script[data-key][src*="widget.js"]')) as HTMLScriptElement | null;
// a page may hold the tag twice, or run it again after navigating
if (script?.dataset.key && !window.serai?.loaded) start(script);
