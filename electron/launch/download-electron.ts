/** Runs as a child process: fetches Electron's runtime with the electron package's own downloader and installer, telling how far it is. */
import { createRequire } from 'node:module';
import { downloadArtifact, type FetchDownloaderOptions } from '@electron/get';

/** Where the parent cleans up whatever happens. */
const tempDirectory = process.argv[2];
const require = createRequire(import.meta.url);
const { version } = require('electron/package.json') as { version: string };

try {
  // Into the downloader's cache, checked against the package's own checksums …
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    ...(tempDirectory === undefined ? {} : { tempDirectory }),
    checksums: require('electron/checksums.json') as Record<string, string>,
    downloadOptions: {
      quiet: true,
      getProgressCallback: async ({ percent }) => void process.send?.(Math.round(percent * 100)),
    } satisfies FetchDownloaderOptions,
  });
  // … where the installer finds it, and only unpacks it.
  require('electron/install.js');
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
process.disconnect?.();

/** `fetch failed` says nothing; its cause names the host. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
