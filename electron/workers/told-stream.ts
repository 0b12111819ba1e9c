/**
 * What a task tells on its way as a stream, whose return value is what the task gives. Only the newest news is handed on where
 * several came since the last was taken.
 */
export async function* toldStream<News, T>(task: (tell: (news: News) => void) => Promise<T>): AsyncGenerator<News, T> {
  let newest: News | undefined;
  let settled = false;
  let wake = (): void => {};
  const result = task((news) => {
    newest = news;
    wake();
  });
  const end = () => {
    settled = true;
    wake();
  };
  result.then(end, end);
  while (!settled) {
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (settled || newest !== undefined) resolve();
    });
    if (newest === undefined) continue;
    const news = newest;
    newest = undefined;
    yield news;
  }
  return result;
}
