/** npm's `prepare`: builds after `npm ci`, so that `npx commonplace` works at once. Plain JavaScript, and never a reason for an installation to fail. */
try {
  // From here on Node reads TypeScript. A development dependency: after `npm ci --omit=dev` it is not there.
  await import('tsx');
  const { buildIfStale } = await import('./build.ts');
  await buildIfStale();
} catch (error) {
  console.log(`Commonplace is not built yet: ${error.message.split('\n')[0]} (\`npm run build\` builds it.)`);
}
