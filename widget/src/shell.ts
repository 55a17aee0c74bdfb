import { type Door } from './door';
import { type LanguageTag } from './language';
import { type Config, type Session } from './types';

/** What the loader hands to the panel. */
export interface Shell {
  root: ShadowRoot;
  door: Door;
  key: string;
  language: LanguageTag;
  config: Config;
  /** Begins or renews the visitor's session and keeps its token. */
  begin(): Promise<Session>;
  /** Adds a style sheet that the page's content security policy lets through. */
  style(css: string): void;
  unread(count: number): void;
  close(): void;
}

/** What the panel does for the loader. */
export interface Panel {
  /** @param text put into the field, for the visitor to send */
  open(text?: string): void;
  close(): void;
  /** The visitor is somebody else now, or nobody. */
  changeVisitor(): Promise<void>;
  speak(language: LanguageTag): void;
}

export interface PanelModule {
  start(shell: Shell): Promise<Panel>;
}
