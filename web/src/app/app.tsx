import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { onFactorMissing, onSignedOut } from '@/lib/api/client';
import { words } from '@/lib/i18n/i18n';
import { createQueryClient } from '@/lib/query-client';
import { sessionQuery } from '@/lib/session';
import { cssVariables, theme } from '@/lib/theme';
import { createRouter } from './router';

/** Everything that every screen stands on. */
export function App() {
  const [client] = useState(() => {
    const made = createQueryClient();
    onFactorMissing(() => void made.invalidateQueries({ queryKey: sessionQuery.queryKey }));
    onSignedOut(() => made.getQueryData(sessionQuery.queryKey) && made.setQueryData(sessionQuery.queryKey, null));
    return made;
  });
  const [router] = useState(createRouter);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <I18nextProvider i18n={words}>
          <Notifications position="bottom-center" limit={3} zIndex={400} />
          <Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </I18nextProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
