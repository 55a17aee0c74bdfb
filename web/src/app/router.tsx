import { createBrowserRouter, Navigate } from 'react-router';
import { features } from './features';
import { Frame } from './frame/frame';
import { SettingsFrame } from './frame/settings/settings-frame';
import { Gate } from './gate';
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
          element: (
            <Gate>
              <Frame />
            </Gate>
          ),
          children: [
            { index: true, element: <Navigate to="/inbox" replace /> },
            {
              errorElement: <RouteProblem />,
              children: [
                ...features.flatMap((feature) => feature.routes ?? []),
                { element: <SettingsFrame />, children: features.flatMap((feature) => feature.settings ?? []) },
                { path: '*', element: <NotFound /> },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
