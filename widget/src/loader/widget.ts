import { Door, Refusal } from '../door';
import { chooseLanguage, type LanguageTag } from '../language';
import { type Panel, type PanelModule } from '../shell';
import { type Config, type Session } from '../types';
import { makeHost, type Host } from './host';
import { Launcher } from './launcher';
import { keepToken, readToken } from './token';

declare const __PANEL__: string;

/** Everything before the first click: the launcher, the visitor's token, and the commands of the shop's page. */
export class Widget {
  private readonly door: Door;
  private readonly key: string;
  private readonly base: string;
  private wish: string | null;
  private readonly listeners: ((unread: number) => void)[] = [];
  private language: LanguageTag;
  private identity: string | null = null;
  private host: Host | null = null;
  private launcher: Launcher | null = null;
  private config: Config | null = null;
  private panel: Promise<Panel> | null = null;
  private isOpen = false;
  private openWhenReady = false;
  private unread = 0;

  constructor(script: HTMLScriptElement, base: string) {
    this.base = base;
    this.key = script.dataset.key ?? '';
    this.wish = script.dataset.language ?? null;
    this.door = new Door(base, this.key);
    this.door.token = readToken(this.key);
    this.language = this.choose();
  }

  /** Shows the launcher; somebody who has a conversation hears of news without opening it. */
  async appear(): Promise<void> {
    try {
      const session = this.door.token || this.identity ? await this.begin() : null;
      const config = session?.config ?? (await this.door.config(this.wish ?? navigator.language));
      this.draw(config);
      if (session) this.setUnread(session.unread);
      if (session?.conversation) await this.load();
      if (this.openWhenReady) await this.open();
    } catch (problem) {
      // not for this page, or not before the visitor signs in: the shop looks as if we were not there
      if (!(problem instanceof Refusal) || problem.passing) setTimeout(() => void this.appear(), 30_000);
    }
  }

  /** @param text put into the field, for the visitor to send */
  async open(text?: string): Promise<void> {
    this.openWhenReady = true;
    if (!this.launcher) return;
    if (this.isOpen) return (await this.load()).open(text);
    this.launcher.busy(true);
    try {
      const panel = await this.load();
      this.isOpen = true;
      this.launcher.show(true);
      panel.open(text);
    } finally {
      this.launcher.busy(false);
    }
  }

  async close(): Promise<void> {
    this.openWhenReady = false;
    if (!this.isOpen) return;
    this.isOpen = false;
    this.launcher?.show(false);
    (await this.load()).close();
    this.launcher?.button.focus({ preventScroll: true });
  }

  toggle = () => (this.isOpen ? this.close() : this.open());

  /** From now on the visitor is whom this token names; without one, a new stranger. */
  async identify(token: string | null): Promise<void> {
    this.identity = token;
    if (!token) {
      keepToken(this.key, null);
      this.door.token = null;
      this.setUnread(0);
    }
    if (this.panel) await (await this.panel).changeVisitor();
    else if (token && this.config) await this.begin().then((session) => this.setUnread(session.unread), () => undefined);
    else if (token) await this.appear();
  }

  async track(name: string): Promise<void> {
    if (!this.door.token) return;
    await this.door.track(name, location.origin + location.pathname).catch(() => undefined);
  }

  onUnread(listener: (unread: number) => void): void {
    this.listeners.push(listener);
    listener(this.unread);
  }

  async speak(language: string): Promise<void> {
    this.wish = language;
    this.language = chooseLanguage(language, this.language);
    this.launcher?.speak(this.language);
    if (!this.config) return;
    // the shop may have written a greeting in this language too
    const { greeting } = await this.door.config(language).catch(() => this.config!);
    Object.assign(this.config, { greeting });
    if (this.panel) (await this.panel).speak(this.language);
  }

  private choose = (shop?: string) => chooseLanguage(this.wish, ...navigator.languages, document.documentElement.lang, shop);

  private draw(config: Config): void {
    this.config = config;
    if (this.launcher) return;
    this.language = this.choose(config.language);
    this.host = makeHost();
    this.launcher = new Launcher(this.host, config, this.language, () => void this.toggle());
  }

  private async begin(): Promise<Session> {
    const session = await this.door.session({
      token: this.door.token,
      identity: this.identity,
      language: this.wish ?? navigator.language,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      page: location.origin + location.pathname,
    });
    this.door.token = session.token;
    keepToken(this.key, session.token);
    return session;
  }

  private load(): Promise<Panel> {
    this.panel ??= this.fetchPanel().catch((failed: unknown) => {
      this.panel = null;
      throw failed;
    });
    return this.panel;
  }

  private async fetchPanel(): Promise<Panel> {
    const module = (await import(/* @vite-ignore */ `${this.base}/widget/${__PANEL__}`)) as PanelModule;
    return module.start({
      root: this.host!.root,
      door: this.door,
      key: this.key,
      language: this.language,
      config: this.config!,
      begin: () => this.begin(),
      style: this.host!.style,
      unread: (count) => this.setUnread(count),
      close: () => void this.close(),
    });
  }

  private setUnread(count: number): void {
    if (count !== this.unread) this.listeners.forEach((listener) => listener(count));
    this.unread = count;
    this.launcher?.count(count);
  }
}
