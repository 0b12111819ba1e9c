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
import { connect } from './client.ts';
import { Disconnected } from './shell/disconnected.tsx';
import { ClientContext } from './state/companion.tsx';

const root = createRoot(document.getElementById('root') as HTMLElement);
const queries = new QueryClient({
  // Everything comes from this computer and says itself when it changed.
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

const client = await connect(() => root.render(<Disconnected />));

root.render(
  <StrictMode>
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </ClientContext>
  </StrictMode>,
);
