import { createBrowserRouter, Navigate } from 'react-router';
import { features } from './features';
import { FrameSkeleton } from './frame/frame-skeleton';
import { NotFound } from './not-found';
import { RouteProblem } from './route-problem';

/** Addresses: what is open and filtered is always in them. */
export function createRouter() {
  return createBrowserRouter([
    {
      errorElement: <RouteProblem />,
      HydrateFallback: () => null,
      children: [
        ...features.flatMap((feature) => feature.outside ?? []),
        {
          // who signs in or sets up needs nothing of it
          lazy: async () => ({ Component: (await import('./frame/signed-in')).SignedIn }),
          HydrateFallback: FrameSkeleton,
          children: [
            { index: true, element: <Navigate to="/inbox" replace /> },
            {
              errorElement: <RouteProblem />,
              children: [
                ...features.flatMap((feature) => feature.routes ?? []),
                { lazy: async () => ({ Component: (await import('./frame/settings/settings-frame')).SettingsFrame }), children: features.flatMap((feature) => feature.settings ?? []) },
                { path: '*', element: <NotFound /> },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
