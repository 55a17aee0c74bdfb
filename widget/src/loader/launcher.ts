import { mix, textOn } from '../colour';
import { direction } from '../language';
import { type Config } from '../types';
import { type Host } from './host';
import { OPEN } from './words';

const CHAT = 'M12 3.5c-5 0-9 3.3-9 7.5 0 2.3 1.2 4.4 3.2 5.8l-.7 3.2c-.1.5.4.9.8.6l3.5-2c.7.1 1.4.2 2.2.2 5 0 9-3.4 9-7.8s-4-7.5-9-7.5Z';
const DOWN = 'm6 9.5 6 6 6-6';

const css = (color: string) => `
:host{all:initial;position:static}
.serai-launcher{all:unset;box-sizing:border-box;position:fixed;bottom:max(20px,env(safe-area-inset-bottom));width:56px;height:56px;border-radius:50%;
cursor:pointer;display:grid;place-items:center;background:${color};color:${textOn(color)};z-index:2147483000;-webkit-tap-highlight-color:transparent;
box-shadow:0 1px 2px rgb(0 0 0/18%),0 6px 20px rgb(0 0 0/22%),inset 0 0 0 1px rgb(255 255 255/14%);transition:transform .14s cubic-bezier(.2,0,0,1),background .14s}
.serai-launcher.right{right:max(20px,env(safe-area-inset-right))}.serai-launcher.left{left:max(20px,env(safe-area-inset-left))}
.serai-launcher[hidden]{display:none}
.serai-launcher:hover{background:${mix(color, textOn(color) === '#ffffff' ? '#000000' : '#ffffff', 0.12)};transform:translateY(-1px)}
.serai-launcher:active{transform:scale(.96)}
.serai-launcher:focus-visible{outline:3px solid ${color};outline-offset:3px}
.serai-launcher svg{width:26px;height:26px;display:block}
.serai-launcher[aria-busy=true] svg{opacity:.55}
.serai-badge{position:absolute;top:-4px;inset-inline-end:-4px;min-width:22px;height:22px;padding:0 6px;box-sizing:border-box;border-radius:11px;background:#c2271d;color:#fff;
font:600 12px/22px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;text-align:center;box-shadow:0 0 0 2px #fff}
.serai-badge:empty{display:none}
@media (max-width:480px){.serai-launcher[aria-expanded=true]{display:none}}
@media (prefers-reduced-motion:reduce){.serai-launcher{transition:none}.serai-launcher:hover{transform:none}}
@media print{.serai-launcher{display:none}}
@media (forced-colors:active){.serai-launcher{border:2px solid ButtonText}}`;

export class Launcher {
  readonly button = document.createElement('button');
  private readonly badge = document.createElement('span');
  private readonly picture = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  private unread = 0;
  private language: string;

  constructor(host: Host, config: Config, language: string, clicked: () => void) {
    this.language = language;
    host.style(css(config.color));
    this.button.type = 'button';
    this.button.className = `serai-launcher ${config.position === 'left' ? 'left' : 'right'}`;
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.button.addEventListener('click', clicked);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', fill: 'none', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
    svg.append(this.picture);
    this.badge.className = 'serai-badge';
    this.button.append(svg, this.badge);
    host.root.append(this.button);
    this.show(false);
  }

  show(open: boolean): void {
    this.button.setAttribute('aria-expanded', String(open));
    this.picture.setAttribute('d', open ? DOWN : CHAT);
    this.picture.setAttribute('fill', open ? 'none' : 'currentColor');
    this.picture.setAttribute('stroke', open ? 'currentColor' : 'none');
    this.picture.setAttribute('stroke-width', '2.4');
    this.picture.setAttribute('stroke-linecap', 'round');
    this.picture.setAttribute('stroke-linejoin', 'round');
    this.label();
  }

  count(unread: number): void {
    this.unread = unread;
    this.badge.textContent = unread === 0 ? '' : unread > 99 ? '99+' : String(unread);
    this.label();
  }

  speak(language: string): void {
    this.language = language;
    this.label();
  }

  busy(busy: boolean): void {
    this.button.setAttribute('aria-busy', String(busy));
  }

  private label(): void {
    const words = OPEN[this.language] ?? OPEN.en!;
    this.button.lang = this.language;
    this.button.dir = direction(this.language);
    this.button.setAttribute('aria-label', this.unread ? `${words} (${this.unread})` : words);
    this.button.title = words;
  }
}
