export type Tone = 'professional' | 'friendly' | 'premium';

export interface Persona {
  active: boolean;
  name: string;
  tone: Tone;
  greetings: Record<string, string>;
  apologies: Record<string, string>;
  closings: Record<string, string>;
  sensitiveWords: string[];
}
