import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';
import { amber, blue, colourVariables, font, green, grey, night, phone, plainVariables, radius, red, space, teal, toneVariables } from '@serai/ui/tokens';

const tuple = (colours: readonly string[]) => colours as unknown as MantineColorsTuple;
const rem = (px: number) => `${px / 16}rem`;

/** Text on the accent has to be dark in the dark scheme; Mantine would decide once for both. */
const variantColors: VariantColorsResolver = (input) => {
  const plain = defaultVariantColorsResolver(input);
  const color = input.color || input.theme.primaryColor;
  if (input.variant === 'filled' && color === 'teal') return { ...plain, background: 'var(--serai-accent)', hover: 'var(--serai-accent-hover)', color: 'var(--serai-on-accent)' };
  if (input.variant === 'filled' && color === 'yellow') return { ...plain, background: 'var(--serai-note-line)', hover: 'var(--serai-note-line)', color: 'var(--serai-note-text)' };
  return plain;
};

/** Mantine's words for our tokens. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver: variantColors,
  colors: { teal: tuple(teal), gray: tuple(grey), dark: tuple(night), yellow: tuple(amber), red: tuple(red), green: tuple(green), blue: tuple(blue) },
  fontFamily: font.body,
  fontFamilyMonospace: font.mono,
  fontSizes: { xs: rem(font.size.small), sm: rem(13), md: rem(font.size.body), lg: rem(font.size.large), xl: rem(font.size.title) },
  headings: { fontFamily: font.body, fontWeight: '650', sizes: { h1: { fontSize: rem(font.size.title), lineHeight: '1.3' }, h2: { fontSize: rem(font.size.large), lineHeight: '1.35' }, h3: { fontSize: rem(font.size.body), lineHeight: '1.4' } } },
  spacing: { xs: rem(space[2]), sm: rem(space[3]), md: rem(space[4]), lg: rem(space[6]), xl: rem(space[8]) },
  radius: { xs: rem(radius.small), sm: rem(6), md: rem(radius.medium), lg: rem(radius.large), xl: rem(16) },
  defaultRadius: 'md',
  breakpoints: { xs: '30em', sm: '40em', md: `${phone / 16}em`, lg: '75em', xl: '90em' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 80 }, fz: 'xs' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.4 } } },
    Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false, transitionProps: { duration: 80, exitDuration: 0 } } },
    Badge: { defaultProps: { tt: 'none', fw: 600 } },
    Card: { styles: { root: { backgroundColor: 'var(--serai-surface)' } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80, exitDuration: 0 } } },
    Combobox: { defaultProps: { transitionProps: { duration: 0, exitDuration: 0 } } },
  },
});

/** Puts every token on the page as a CSS variable and lets Mantine's own variables follow them. */
export const cssVariables: CSSVariablesResolver = () => {
  const follow = {
    '--mantine-color-body': 'var(--serai-surface)',
    '--mantine-color-text': 'var(--serai-text)',
    '--mantine-color-dimmed': 'var(--serai-text-dim)',
    '--mantine-color-placeholder': 'var(--serai-text-faint)',
    '--mantine-color-default': 'var(--serai-surface)',
    '--mantine-color-default-hover': 'var(--serai-hover)',
    '--mantine-color-default-border': 'var(--serai-line-strong)',
    '--mantine-color-anchor': 'var(--serai-accent-text)',
    '--mantine-color-error': 'var(--serai-bad)',
    '--mantine-shadow-md': 'var(--serai-shade)',
    '--mantine-shadow-lg': 'var(--serai-shade)',
  };
  return {
    variables: plainVariables(),
    light: { ...colourVariables('light'), ...toneVariables('light'), ...follow },
    dark: { ...colourVariables('dark'), ...toneVariables('dark'), ...follow },
  };
};
