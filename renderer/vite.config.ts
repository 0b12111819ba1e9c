/** How the page is built. electron/launch/build.ts gives root and target folder; `vite renderer` would serve it for development. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  base: '/',
  build: {
    // The page runs under a Content-Security-Policy without 'unsafe-inline' and without data: for fonts and scripts,
    // so everything is a file: no inlined assets, no injected preload polyfill.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    // The page comes from this computer; Vite's warning at 500 kB is about slow networks.
    chunkSizeWarningLimit: 4096,
  },
});
