/** What no test may leave on a page: errors, refused content (a Content-Security-Policy violation is a console error), and requests that leave this computer. */
import type { BrowserContext, ConsoleMessage, Page, Request } from '@playwright/test';

export type Report = (problem: string) => void;

const ownAddress = /^(app|blob|data|devtools):|^https?:\/\/127\.0\.0\.1[:/]/;

/** Reports from now on, for every page of the context. */
export function watchContext(context: BrowserContext, report: Report): void {
  context.on('weberror', (event) => reportError(event.error(), report));
  context.on('console', (message) => reportMessage(message, report));
  context.on('request', (request) => reportRequest(request, report));
}

/** Reports what a page did before anyone could watch it; some of it may be reported twice, in the same words. */
export async function reportPast(page: Page, report: Report): Promise<void> {
  for (const error of await page.pageErrors()) reportError(error, report);
  for (const message of await page.consoleMessages()) reportMessage(message, report);
  for (const request of await page.requests()) reportRequest(request, report);
}

function reportError(error: Error, report: Report): void {
  report(`uncaught: ${error.stack ?? error.message}`);
}

function reportMessage(message: ConsoleMessage, report: Report): void {
  if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
}

function reportRequest(request: Request, report: Report): void {
  if (!ownAddress.test(request.url())) report(`request: ${request.url()}`);
}
