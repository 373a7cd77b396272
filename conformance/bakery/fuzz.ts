import { pathToFileURL } from 'node:url'
import {
  bake,
  BakeryError,
  listBaked,
  strip,
  stripStream,
  unbake,
  unbakeStream,
} from '@openboat/bakery'
import { collected, inPieces } from '../runtimes/sample-images.ts'
import { randomNumbers } from '../random-numbers.ts'
import { mutate, seeds } from './mutate.ts'

/** What came of many mutated files. */
export interface FuzzReport {
  readonly files: number
  /** How often each call answered, or threw which code. */
  readonly outcomes: Readonly<Record<string, number>>
  /** What must not happen, with the number of the file. */
  readonly faults: readonly string[]
  /** The longest that one file took, in milliseconds of processor time. */
  readonly slowestMs: number
}

// A credential of more than a few kilobytes is none of ours; a bomb must not come far.
const limits = { maxCredentialBytes: 64 * 1024 }
const tag = 'openbadgecredential'

/**
 * Mutates files and does everything with each. Whatever they are, a call answers or throws a
 * BakeryError, the forms for streams agree with those for whole files, and `strip` leaves nothing.
 */
export async function fuzz(
  count: number,
  {
    seed = 1,
    onFault = () => undefined,
  }: { seed?: number; onFault?: (bytes: Uint8Array) => void } = {},
): Promise<FuzzReport> {
  const originals = seeds()
  const outcomes: Record<string, number> = {}
  const faults: string[] = []
  let slowestMs = 0
  for (let file = 0; file < count; file += 1) {
    const random = randomNumbers(seed * 1_000_003 + file)
    const original = originals[random() % originals.length] ?? Uint8Array.of()
    const bytes = mutate(original, random)
    const start = process.cpuUsage()
    const found = await judge(bytes, random() % 97)
    const { user, system } = process.cpuUsage(start)
    slowestMs = Math.max(slowestMs, (user + system) / 1000)
    for (const outcome of found) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    const wrong = found.filter((outcome) => outcome.includes('!'))
    if (wrong.length > 0) onFault(bytes)
    faults.push(...wrong.map((outcome) => `file ${file}: ${outcome}`))
  }
  return { files: count, outcomes, faults, slowestMs }
}

async function judge(bytes: Uint8Array, pieceLength: number): Promise<string[]> {
  const [unbaked, listed, baked, stripped] = [
    await attempt('unbake', async () => JSON.stringify(await unbake(bytes, limits))),
    await attempt('listBaked', () => JSON.stringify(listBaked(bytes, limits))),
    await attempt('bake', () => bake(bytes, '{"é":1}', { tag, ...limits }).length),
    await attempt('strip', () => strip(bytes, limits)),
  ]
  const found = [unbaked, listed, baked, stripped].map(({ outcome }) => outcome)
  // Streams are slower, so they take turns.
  if (pieceLength > 12) return [...found, ...(await leftOver(stripped.answer))]
  const source = (): ReadableStream<Uint8Array> => inPieces(bytes, 1 + pieceLength * 50)
  const first = await attempt('unbake', async () =>
    JSON.stringify(await unbakeStream(source(), limits)),
  )
  const second = await attempt('strip', async () => collected(stripStream(source(), limits)))
  // A stream refuses a chunk for the length it claims, before it turns out that the file ends sooner.
  const isRefusedEarly =
    first.outcome === 'unbake: too_large' && stripped.outcome === 'strip: malformed_image'
  const agrees =
    (isRefusedEarly || (first.outcome === unbaked.outcome && first.answer === unbaked.answer)) &&
    second.outcome === stripped.outcome &&
    Buffer.from(second.answer ?? []).equals(stripped.answer ?? Buffer.of())
  return [...found, agrees ? 'stream: the same' : '! the stream differs']
}

/** What a stripped image still holds, which must be nothing. */
async function leftOver(stripped: Uint8Array | undefined): Promise<string[]> {
  if (stripped === undefined) return []
  const { outcome } = await attempt('stripped', () => unbake(stripped))
  return outcome === 'stripped: answered' ? ['! stripped, and still baked'] : []
}

async function attempt<T>(
  name: string,
  act: () => T | Promise<T>,
): Promise<{ outcome: string; answer?: T }> {
  try {
    return { outcome: `${name}: answered`, answer: await act() }
  } catch (error) {
    if (error instanceof BakeryError) return { outcome: `${name}: ${error.code}` }
    return { outcome: `${name}: ! ${String(error)}` }
  }
}

/** `node conformance/bakery/fuzz.ts 1000000 [seed]` */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count = '1000000', seed = '1'] = process.argv.slice(2)
  const before = process.resourceUsage().maxRSS
  const report = await fuzz(Number(count), { seed: Number(seed) })
  const maxRssMiB = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    JSON.stringify({ ...report, startRssMiB: Math.round(before / 1024), maxRssMiB }, undefined, 2),
  )
  process.exitCode = report.faults.length === 0 ? 0 : 1
}
