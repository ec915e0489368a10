import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { listFiles } from '../../app/store/catalogue/list-files.server';
import { readCatalogue } from '../../app/store/catalogue/read-catalogue.server';

export interface CatalogueMeasurement {
  name: string;
  /** Median, in `unit`. */
  ours: number;
  other: number;
  otherIs: string;
  /** Ours divided by the other: how many times as long the strict reading takes. */
  ratio: number;
  unit: 'ms';
}

const rounds = { warmUp: 5, counted: 15 };

/** The strict reading of controls/ beside a bare `yaml` parse of the same files, in turn, in one process. */
export async function measureCatalogue(dir = 'controls'): Promise<CatalogueMeasurement> {
  const files = (await listFiles(dir)).files.map(({ file }) => path.join(dir, file));
  const [ours, other]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
    const [reading, parsing] = [await timed(() => readStrictly(dir)), await timed(() => parseBarely(files))];
    if (round < rounds.warmUp) continue;
    ours.push(reading);
    other.push(parsing);
  }
  return { name: 'reading controls/', ours: median(ours), other: median(other), otherIs: 'yaml parse of the same files', ratio: median(ours) / median(other), unit: 'ms' };
}

async function readStrictly(dir: string): Promise<void> {
  const reading = await readCatalogue(dir);
  if (!reading.ok) throw new Error(`${dir} has mistakes: run npm run controls:check first`);
}

async function parseBarely(files: string[]): Promise<void> {
  await Promise.all(files.map(async (file) => void parse(await readFile(file, 'utf8'))));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
