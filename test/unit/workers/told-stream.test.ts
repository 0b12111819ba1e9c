import { expect, test } from 'vitest';
import { toldStream } from '../../../electron/workers/told-stream.ts';

const tick = () => new Promise((resolve) => setImmediate(resolve));

async function all<News, T>(stream: AsyncGenerator<News, T>): Promise<{ news: News[]; result: T }> {
  const news: News[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done) return { news, result: next.value };
    news.push(next.value);
  }
}

test('what a task tells comes in order, and its result last', async () => {
  const stream = toldStream<number, string>(async (tell) => {
    for (const number of [1, 2, 3]) {
      tell(number);
      await tick();
    }
    return 'done';
  });
  expect(await all(stream)).toEqual({ news: [1, 2, 3], result: 'done' });
});

test('of what was told at once only the newest is handed on', async () => {
  const stream = toldStream<number, string>(async (tell) => {
    for (const number of [1, 2, 3]) tell(number);
    await tick();
    return 'done';
  });
  expect(await all(stream)).toEqual({ news: [3], result: 'done' });
});

test('a task that fails ends the stream with its error', async () => {
  const stream = toldStream<number, string>(async (tell) => {
    tell(1);
    await tick();
    throw new Error('the disk is full');
  });
  expect(await stream.next()).toEqual({ done: false, value: 1 });
  await expect(stream.next()).rejects.toThrow('the disk is full');
});
