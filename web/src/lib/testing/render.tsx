import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect } from 'vitest';
import { startWords, words } from '@/lib/i18n/i18n';
import { keys } from '@/lib/cache-keys';
import { theme } from '@/lib/theme';
import type { Session } from '@/types/api';
import { sampleSession } from './samples';

/** Renders within everything that the app stands on, signed in, with the words of a feature loaded. */
export async function renderApp(children: ReactNode, { at = '/', language = 'en', namespace = 'inbox', session = sampleSession }: { at?: string; language?: string; namespace?: string; session?: Session | null } = {}) {
  if (!words.isInitialized) await startWords();
  await words.changeLanguage(language);
  await words.loadNamespaces([namespace]);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(keys.session, session);
  client.setQueryData(keys.agents, session ? [session.agent] : []);
  client.setQueryData(keys.presence, { mine: 'online', agents: { me: 'online' } });
  const router = createMemoryRouter([{ path: '*', element: children }], { initialEntries: [at] });
  const view = render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={client}>
        <I18nextProvider i18n={words}>
          <RouterProvider router={router} />
        </I18nextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, client, router };
}

/** No rule of axe is broken (colours are checked in a real browser; jsdom has none). */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
