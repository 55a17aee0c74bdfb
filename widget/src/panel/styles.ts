import { font, roles, type Scheme } from '@serai/ui/tokens';
import { mix, readableOn, textOn } from '../colour';

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const USED = ['surface', 'raised', 'sunken', 'hover', 'line', 'lineStrong', 'text', 'textDim', 'textFaint', 'bad', 'badSoft', 'good'] as const;

/** The neutral tokens of a scheme, and the shop's colour made readable on them. */
function scheme(name: Scheme, color: string): string {
  const tokens = roles[name];
  const own = USED.map((role) => `--${dashed(role)}:${tokens[role]}`).join(';');
  const readable = readableOn(color, tokens.surface);
  const soft = name === 'light' ? mix(tokens.surface, color, 0.08) : mix(tokens.surface, readable, 0.16);
  const edge = name === 'light' ? '0 0 0/7%' : '255 255 255/12%';
  return `${own};--accent-text:${readable};--accent-soft:${soft};--accent-line:${mix(tokens.surface, readable, 0.4)};--edge:rgb(${edge});color-scheme:${name}`;
}

export function styles(color: string): string {
  const on = textOn(color);
  const deep = mix(color, on === '#ffffff' ? '#000000' : '#ffffff', 0.16);
  return `
.serai{${scheme('light', color)};--accent:${color};--accent-deep:${deep};--on-accent:${on};
all:initial;display:block;position:fixed;z-index:2147483001;bottom:calc(max(20px,env(safe-area-inset-bottom)) + 70px);
width:392px;max-width:calc(100vw - 32px);height:min(660px,calc(100vh - 110px));height:min(660px,calc(100dvh - 110px));
font:400 14px/1.5 ${font.body};color:var(--text);-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (prefers-color-scheme:dark){.serai{${scheme('dark', color)}}}
.serai.right{right:max(20px,env(safe-area-inset-right))}.serai.left{left:max(20px,env(safe-area-inset-left))}
.serai[hidden]{display:none}
.serai *,.serai *::before,.serai *::after{box-sizing:border-box}
.serai button,.serai input,.serai textarea{font:inherit;color:inherit;margin:0;letter-spacing:inherit}
.serai button{background:none;border:0;padding:0;cursor:pointer;-webkit-tap-highlight-color:transparent}
.serai :focus-visible{outline:2px solid var(--accent-text);outline-offset:2px}
.serai svg{display:block;flex:none}
.window{display:flex;flex-direction:column;height:100%;overflow:hidden;background:var(--surface);border-radius:18px;position:relative;
box-shadow:0 0 0 1px var(--edge),0 4px 12px rgb(0 0 0/8%),0 20px 56px rgb(0 0 0/22%);animation:rise .15s cubic-bezier(.2,0,0,1)}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
header{display:flex;align-items:center;gap:12px;padding:16px 16px 16px 18px;padding-inline:18px 12px;flex:none;background:linear-gradient(155deg,var(--accent),var(--accent-deep));color:var(--on-accent)}
header .who{flex:1;min-width:0}
header h2{all:unset;display:block;font-weight:650;font-size:16px;line-height:1.3;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
header p{margin:1px 0 0;font-size:12.5px;line-height:1.35;opacity:.88;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
header :focus-visible{outline-color:var(--on-accent)}
.round{width:36px;height:36px;border-radius:50%;display:grid!important;place-items:center;flex:none;transition:background .12s}
header .round:hover,header .round[aria-expanded=true]{background:color-mix(in srgb,var(--on-accent) 16%,transparent)}
.face{width:40px;height:40px;display:grid;place-items:center;flex:none;font-weight:650;font-size:15px;background:color-mix(in srgb,var(--on-accent) 18%,transparent);color:inherit}
.face.bot{clip-path:polygon(50% 0,95% 25%,95% 75%,50% 100%,5% 75%,5% 25%)}
.face.human,.face.shop{border-radius:50%}
.menu{position:absolute;z-index:3;top:62px;inset-inline-end:12px;min-width:220px;padding:6px;background:var(--raised);border-radius:12px;color:var(--text);
box-shadow:0 0 0 1px var(--line),0 10px 30px rgb(0 0 0/18%);animation:rise .12s}
.menu button{display:flex;width:100%;gap:10px;align-items:center;padding:9px 10px;border-radius:8px;text-align:start;color:var(--text)}
.menu button:hover,.menu button:focus-visible{background:var(--hover)}
.menu svg{color:var(--text-dim)}
.menu .state{margin-inline-start:auto;width:30px;height:18px;border-radius:9px;background:var(--line-strong);position:relative;transition:background .12s}
.menu .state::after{content:"";position:absolute;top:2px;inset-inline-start:2px;width:14px;height:14px;border-radius:50%;background:#fff;transition:inset-inline-start .12s}
.menu [aria-checked=true] .state{background:var(--accent)}.menu [aria-checked=true] .state::after{inset-inline-start:14px}
.banner{flex:none;padding:8px 18px;font-size:12.5px;line-height:1.4;background:var(--sunken);color:var(--text-dim);border-bottom:1px solid var(--line);display:flex;gap:8px;align-items:center}
.log{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:18px 16px 10px;display:flex;flex-direction:column;scrollbar-width:thin;scrollbar-color:var(--line-strong) transparent}
.log:focus-visible{outline-offset:-3px}
.older{align-self:center;padding:5px 12px!important;border-radius:99px;font-size:12.5px!important;color:var(--accent-text)!important;background:var(--accent-soft)!important;margin-bottom:14px!important}
.day{align-self:center;font-size:11.5px;color:var(--text-faint);margin:12px 0 10px}
.row{display:flex;gap:8px;max-width:88%;margin-top:3px;align-items:flex-end}
.row.first{margin-top:14px}
.row.mine{align-self:flex-end;flex-direction:column;align-items:flex-end;gap:3px}
.row.theirs{align-self:flex-start}
.row .face{width:28px;height:28px;font-size:11px;background:var(--accent-soft);color:var(--accent-text)}
.row .gap{width:28px;flex:none}
.stack{min-width:0;display:flex;flex-direction:column;gap:3px;align-items:flex-start}
.name{font-size:12px;line-height:1.3;color:var(--text-dim);padding-inline:4px}
.bubble{padding:9px 13px;border-radius:16px;white-space:pre-wrap;overflow-wrap:anywhere;text-align:start;min-width:0;max-width:100%;unicode-bidi:plaintext}
.mine .bubble{background:var(--accent);color:var(--on-accent);border-end-end-radius:5px}
.theirs .bubble{border-end-start-radius:5px}
.human .bubble{background:var(--hover);box-shadow:inset 0 0 0 1px var(--line)}
.bot .bubble{background:var(--accent-soft)}
.bubble a{color:inherit;text-decoration:underline;text-underline-offset:2px}
.theirs .bubble a{color:var(--accent-text)}
.bubble.gone{background:none;box-shadow:inset 0 0 0 1px var(--line);color:var(--text-faint);font-style:italic}
.bubble.failed{background:var(--bad-soft);color:var(--text)}
.bubble.media{padding:4px;overflow:hidden}
.bubble.media img,.bubble.media video{display:block;max-width:240px;max-height:260px;min-width:60px;min-height:40px;border-radius:12px;object-fit:cover;background:var(--sunken)}
.bubble.media .caption{padding:6px 9px 4px}
.bubble.goods{width:240px;white-space:pre-line}.bubble.goods img{width:100%;height:150px}
.goods b{font-weight:600}.goods .small{font-size:13px;color:var(--text-dim);margin-top:2px}
.goods .open{display:block;margin:4px;padding:8px 10px;border-radius:10px;text-align:center;text-decoration:none!important;font-weight:600;background:var(--surface);box-shadow:inset 0 0 0 1px var(--accent-line)}
.goods .open:hover{background:var(--hover)}
.bubble audio{display:block;width:232px;max-width:100%;height:40px}
.card{display:flex;gap:10px;align-items:center;padding:6px 8px;color:inherit!important;text-decoration:none!important;min-width:0}
.card .icon{width:36px;height:36px;border-radius:9px;display:grid;place-items:center;background:color-mix(in srgb,currentColor 12%,transparent);flex:none}
.card b{display:block;font-weight:600;line-height:1.3;overflow-wrap:anywhere}.card small{font-size:12px;opacity:.8}
.note{font-size:11.5px;line-height:1.35;color:var(--text-faint);padding-inline:4px;display:flex;gap:6px;align-items:center;flex-wrap:wrap}
.mine .note{justify-content:flex-end}
.note.bad{color:var(--bad)}
.note button{color:var(--accent-text);text-decoration:underline;text-underline-offset:2px;padding:2px!important;font-size:12px!important}
.choices{display:flex;flex-wrap:wrap;gap:8px;margin:10px 0 4px;padding-inline-start:36px}
.choices button{padding:8px 14px;border-radius:99px;border:1px solid var(--accent-line);color:var(--accent-text);background:var(--surface);text-align:start;line-height:1.35;transition:background .12s}
.choices button:hover{background:var(--accent-soft)}
.dots{display:inline-flex;gap:4px;padding:4px 0;align-items:center;height:21px}
.dots i{width:6px;height:6px;border-radius:50%;background:var(--text-dim);animation:blink 1.2s infinite}
.dots i:nth-child(2){animation-delay:.15s}.dots i:nth-child(3){animation-delay:.3s}
@keyframes blink{0%,60%,100%{opacity:.3;transform:none}30%{opacity:1;transform:translateY(-2px)}}
.caret::after{content:"";display:inline-block;width:2px;height:1em;vertical-align:-.15em;margin-inline-start:2px;background:currentColor;animation:caret 1s steps(2) infinite}
@keyframes caret{50%{opacity:0}}
.composer{flex:none;border-top:1px solid var(--line);padding:10px;background:var(--surface);padding-bottom:max(10px,env(safe-area-inset-bottom))}
.field{display:flex;align-items:flex-end;gap:2px;border:1px solid var(--line-strong);border-radius:22px;padding:3px;background:var(--surface);transition:border-color .12s}
.field:focus-within{border-color:var(--accent-text);box-shadow:0 0 0 1px var(--accent-text)}
.field textarea{flex:1;min-width:0;resize:none;border:0;background:none;outline:none!important;padding:7px 6px;line-height:1.45;max-height:132px;height:36px;overflow-y:auto;scrollbar-width:thin}
.field textarea::placeholder{color:var(--text-faint);opacity:1}
.field .round{color:var(--text-dim)}.field .round:hover{background:var(--hover);color:var(--text)}
.field .send{background:var(--accent)!important;color:var(--on-accent)!important}
.field .send:hover{background:var(--accent-deep)!important}
.field .send svg{transform:scaleX(var(--forward))}
.serai{--forward:1}.serai[dir=rtl]{--forward:-1}
.recording{flex:1;display:flex;align-items:center;gap:10px;padding:0 10px;height:36px;color:var(--text);font-variant-numeric:tabular-nums}
.recording i{width:10px;height:10px;border-radius:50%;background:var(--bad);animation:blink 1.2s infinite}
.warn{margin:0 6px 8px;font-size:12.5px;color:var(--bad)}
.dropzone{position:absolute;inset:0;z-index:4;display:grid;place-items:center;background:color-mix(in srgb,var(--surface) 88%,transparent);color:var(--accent-text);font-weight:600;
outline:2px dashed var(--accent-line);outline-offset:-14px;border-radius:18px;pointer-events:none}
form.contact{margin:0 12px 12px;padding:14px;border-radius:14px;background:var(--sunken);box-shadow:inset 0 0 0 1px var(--line);display:grid;gap:10px}
form.contact p{margin:0;font-size:12.5px;color:var(--text-dim)}form.contact h3{all:unset;font-weight:650}
form.contact label{display:grid;gap:4px;font-size:12px;color:var(--text-dim)}
form.contact input{border:1px solid var(--line-strong);border-radius:9px;padding:8px 10px;font-size:14px;background:var(--surface);color:var(--text);width:100%}
form.contact .actions{display:flex;gap:8px;justify-content:flex-end}
form.contact .actions button{padding:8px 14px;border-radius:9px;color:var(--text-dim)}
form.contact .actions .go{background:var(--accent);color:var(--on-accent);font-weight:600}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:480px){
.serai,.serai.left,.serai.right{inset:0;bottom:0;width:100vw;max-width:none;height:100vh;height:100dvh}
.window,.dropzone{border-radius:0}.window{box-shadow:none}
header{padding-top:max(14px,env(safe-area-inset-top))}
.field textarea,form.contact input{font-size:16px}
.round{width:44px;height:44px}.field textarea{height:44px;padding-block:10px}.recording{height:44px}.field{border-radius:26px}
.choices button{min-height:44px}.menu button{min-height:44px}.menu{top:70px}}
@media (prefers-reduced-motion:reduce){.serai *,.serai *::before,.serai *::after{animation:none!important;transition:none!important}}
@media (forced-colors:active){.bubble,.choices button,.window{border:1px solid CanvasText}}
@media print{.serai{display:none}}`;
}
