import { useMediaQuery } from '@mantine/hooks';
import { phone } from '@serai/ui/tokens';

/** Below this width one pane is shown at a time. */
export function usePhone(): boolean {
  return useMediaQuery(`(max-width: ${phone - 0.02}px)`, undefined, { getInitialValueInEffect: false }) ?? false;
}
