import { setTimeout as wait } from 'node:timers/promises'
import autocannon from 'autocannon'

export interface Asked {
  readonly url: string
  readonly method?: 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Pace {
  /** Requests a second. */
  readonly rate: number
  readonly seconds: number
}

/** In milliseconds. */
export interface Latencies {
  readonly median: number
  readonly p99: number
  readonly wrong: number
}

const CONNECTIONS = 10

/**
 * Asks as autocannon does: for its share of each second as fast as ten connections can, so that ten wait
 * at once. Each connection begins somewhere else.
 */
export async function askInBursts(
  asked: readonly Asked[],
  { rate, seconds }: Pace,
): Promise<Latencies> {
  const [first] = asked
  if (first === undefined) throw new RangeError('There is nothing to ask for.')
  let connection = 0
  const options: autocannon.Options = {
    url: first.url,
    connections: CONNECTIONS,
    overallRate: rate,
    // Its correction for what was not asked in time takes a second for a millisecond.
    ignoreCoordinatedOmission: true,
    setupClient: (client) => {
      const from = Math.floor((asked.length * connection) / CONNECTIONS) % asked.length
      connection += 1
      const inTurn = [...asked.slice(from), ...asked.slice(0, from)]
      client.setRequests(inTurn.map(({ url: to, ...rest }) => ({ ...rest, path: pathOf(to) })))
    },
  }
  await autocannon({ ...options, duration: 2 }) // what is loaded and compiled only once
  const { latency, non2xx, errors } = await autocannon({ ...options, duration: seconds })
  return { median: latency.p50, p99: latency.p99, wrong: non2xx + errors }
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** Asks one after the other in time; each is measured from the moment at which it was due. */
export async function askEvenly(
  asked: readonly Asked[],
  { rate, seconds }: Pace,
): Promise<Latencies> {
  const start = performance.now()
  const latencies: number[] = []
  let wrong = 0
  const ask = async (each: Asked, due: number) => {
    if (!(await answered(each))) wrong += 1
    latencies.push(performance.now() - due)
  }
  const asking: Promise<void>[] = []
  for (let at = 0; at < rate * seconds; at += 1) {
    const due = start + (at * 1000) / rate
    await wait(Math.max(0, due - performance.now()))
    const each = asked[at % asked.length]
    if (each !== undefined) asking.push(ask(each, due))
  }
  await Promise.all(asking)
  const sorted = latencies.toSorted((a, b) => a - b)
  const of = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { median: of(0.5), p99: of(0.99), wrong }
}

/** Whether it was answered, and well. */
export async function answered({ url, ...init }: Asked): Promise<boolean> {
  try {
    const answer = await fetch(url, init)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
