import { colourVariables, plainVariables, toneVariables, type Scheme } from '@serai/ui/tokens';

export function firstScheme(): Scheme {
  const chosen = localStorage.getItem('serai.phone.scheme');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts the tokens where the style sheet finds them. */
export function paint(scheme: Scheme) {
  const root = document.documentElement;
  root.dataset.scheme = scheme;
  root.style.colorScheme = scheme;
  for (const [name, value] of Object.entries({ ...plainVariables(), ...colourVariables(scheme), ...toneVariables(scheme) })) {
    root.style.setProperty(name, value);
  }
}
