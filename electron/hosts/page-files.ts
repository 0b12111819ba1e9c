// The built page as both hosts hand it out: only files of dist/renderer, always with the same strict content security policy.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { stylesheetHash } from '../exporting/html/stylesheet.ts';

export interface PageFile {
  readonly status: 200 | 404;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array | string;
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * @param folder the built page.
 * @param pathname of the address asked for; the page itself for `/`.
 * @param connect what the page may connect to besides nothing: `'self'` for the browser host's WebSocket.
 */
export async function pageFile(folder: string, pathname: string, connect: "'none'" | "'self'"): Promise<PageFile> {
  const asked = normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
  const path = join(folder, asked);
  const type = mediaTypes[extname(path)];
  const body = type && path.startsWith(folder + sep) ? await readFile(path).catch(() => undefined) : undefined;
  if (!type || !body) return { status: 404, headers: securityHeaders("'none'", ''), body: 'Not found' };
  const nonce = randomBytes(16).toString('base64');
  return {
    status: 200,
    headers: { 'content-type': type, ...securityHeaders(connect, nonce) },
    // React Aria puts one small style element into the page and asks this meta element for its nonce.
    body: asked.endsWith('index.html') ? body.toString('utf8').replace('%CSP_NONCE%', nonce) : body,
  };
}

function securityHeaders(connect: string, nonce: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      // An HTML export is looked at as a blob in a frame (exporting/html/html.ts), and there the page's own policy holds too.
      `style-src 'self' 'nonce-${nonce}' ${stylesheetHash}`,
      'frame-src blob:',
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src ${connect}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
