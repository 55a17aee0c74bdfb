import './app/mantine-styles';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { awaitInstallOffer } from './lib/app/install';
import { startServiceWorker } from './lib/app/service-worker';
import { startWords } from './lib/i18n/i18n';

awaitInstallOffer();
startServiceWorker();

await startWords();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
