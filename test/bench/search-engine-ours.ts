// Our index in the search bench, with the plainest of rankings over it: BM25 over all words (Robertson and Zaragoza 2009).
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tokensOf } from '../../electron/search/analysis.ts';
import { buildShards } from '../../electron/search/build-shards.ts';
import { FIELDS, type Shard } from '../../electron/search/postings.ts';
import { type OpenShard, openShard } from '../../electron/search/shard.ts';
import { readShard } from '../../electron/search/shard-file.ts';
import { stem } from '../../electron/search/stemming.ts';
import type { BenchEngine } from './search-engine.ts';

const [K1, B] = [1.2, 0.75];

export function ours(): BenchEngine {
  let files: Uint8Array[] = [];
  let shards: OpenShard[] = [];
  return {
    build(documents) {
      for (const { file } of buildShards(documents)) {
        if (!file) continue;
        files.push(file);
        shards.push(opened(file));
      }
    },
    async save(folder) {
      for (const [index, file] of files.entries()) await writeFile(join(folder, `${index}.shard`), file);
    },
    async load(folder) {
      files = await Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name))));
      shards = files.map(opened);
    },
    search: (typed, limit) => best(shards, typed, limit),
  };
}

function opened(file: Uint8Array): OpenShard {
  const reading = readShard(file);
  if (reading.state !== 'read') throw new Error(`A shard that was just written is ${reading.state}.`);
  return openShard(reading.arrays);
}

/** Of each shard: the documents that have all words so far, and their score. */
interface Candidates {
  readonly shard: Shard;
  readonly scores: Float64Array;
  documents: number[];
}

function best(shards: readonly Shard[], typed: string, limit: number): string[] {
  const documentCount = shards.reduce((sum, shard) => sum + shard.liveCount, 0);
  const tokenCount = shards.reduce((sum, shard) => sum + shard.tokenCount('body'), 0);
  const all: Candidates[] = shards.map((shard) => ({
    shard,
    scores: new Float64Array(shard.documentCount),
    documents: Array.from({ length: 0 }),
  }));
  for (const [place, token] of tokensOf(typed).entries()) {
    const word = typed.slice(token.start, token.end);
    const counted = all.map(({ shard }) => count(shard, formsOf(shard, token.term, word, token.end === typed.length)));
    const frequency = counted.reduce((sum, { documents }) => sum + documents.length, 0);
    const weight = Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));
    for (const [index, candidates] of all.entries()) {
      const { times, documents } = counted[index] ?? { times: new Uint32Array(), documents: [] };
      candidates.documents = place === 0 ? documents : candidates.documents.filter((document) => times[document] !== 0);
      const lengths = candidates.shard.postings('body').lengths;
      for (const document of candidates.documents) {
        const often = times[document] ?? 0;
        const norm = K1 * (1 - B + (B * (lengths[document] ?? 0) * documentCount) / tokenCount);
        candidates.scores[document] = (candidates.scores[document] ?? 0) + (weight * often * (K1 + 1)) / (often + norm);
      }
    }
  }
  return all
    .flatMap(({ shard, scores, documents }) =>
      documents.map((document) => ({ shard, document, score: scores[document] ?? 0 })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ shard, document }) => shard.idOf(document));
}

function formsOf(shard: Shard, term: string, word: string, unfinished: boolean): Set<number> {
  const { from, to } = unfinished ? shard.formsOfPrefix(term) : shard.formsOfTerm(term);
  const forms = new Set<number>();
  for (let form = from; form < to; form++) forms.add(form);
  for (const language of shard.languages) {
    for (const form of shard.formsOfStem(stem(word, language), language)) forms.add(form);
    if (unfinished) for (const form of shard.formsOfStemPrefix(term, language)) forms.add(form);
  }
  return forms;
}

/** How often any of the forms stands in each document, and in which it does. */
function count(shard: Shard, forms: ReadonlySet<number>): { times: Uint32Array; documents: number[] } {
  const times = new Uint32Array(shard.documentCount);
  const documents: number[] = [];
  for (const field of FIELDS) {
    const lists = shard.postings(field);
    for (const form of forms) {
      for (let posting = lists.starts[form] ?? 0; posting < (lists.starts[form + 1] ?? 0); posting++) {
        const document = lists.documents[posting] ?? 0;
        if (shard.live[document] !== 1) continue;
        if (times[document] === 0) documents.push(document);
        const often = (lists.positionStarts[posting + 1] ?? 0) - (lists.positionStarts[posting] ?? 0);
        times[document] = (times[document] ?? 0) + often;
      }
    }
  }
  return { times, documents };
}
