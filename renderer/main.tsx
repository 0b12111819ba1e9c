// Starts the page: fonts and styles, the connection to the companion, then the app.
import '@fontsource-variable/inter';
import '@fontsource-variable/literata';
import '@fontsource-variable/literata/wght-italic.css';
import '@fontsource-variable/vazirmatn';
import './styles/tokens.css';
import './styles/global.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './connection.ts';
import { WhileConnected } from './shell/while-connected.tsx';
import { ConnectionContext } from './state/companion.tsx';

const queries = new QueryClient({
  // Everything comes from this computer and says itself when it changed.
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

const connection = connect();

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <ConnectionContext value={connection}>
      <QueryClientProvider client={queries}>
        <WhileConnected>
          <App />
        </WhileConnected>
      </QueryClientProvider>
    </ConnectionContext>
  </StrictMode>,
);
