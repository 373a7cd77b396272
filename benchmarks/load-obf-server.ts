import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { answered, askEvenly, askInBursts, type Asked } from './ask.ts'

// `boat obf-server` in a process of its own, with everything on disk, asked over loopback. Prints a row of
// a table for each job: latencies when it is asked in bursts and evenly, and the server's processor time
// for one answer.

const SECONDS = 10
const PEOPLE = 2000
const bin = fileURLToPath(new URL('../packages/openboat/src/bin.ts', import.meta.url))
const data = await mkdtemp(join(tmpdir(), 'obf-load-'))
const flags = ['obf-server', '--port', '0', '--data', data, '--seed', 'demo']
const server = spawn(process.execPath, ['--conditions=@openboat/source', bin, ...flags], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const access = await readyLine()
  const headers = {
    authorization: await signIn(access),
    'content-type': 'application/json',
  }
  const event = `${access.url}/v2/event/${access.clientId}`
  const issuing = (people: number, from: string): Asked => ({
    url: `${event}/demowelding001/issue`,
    method: 'POST',
    headers,
    body: JSON.stringify({
      recipient: Array.from({ length: people }, (_, at) => ({
        email: `${from}${at}@school.example`,
        name: '',
      })),
      api_consumer_id: 'load',
    }),
  })
  await answered(issuing(PEOPLE, 'person'))
  const assertions = await assertionsIn(event, headers)
  console.log(`${availableParallelism()} cores, load before: ${loadavg()[0]?.toFixed(1)}\n`)
  console.log(
    '| job | a second | in bursts: median, p99 | evenly: median, p99 | processor | wrong |',
  )
  await measure('a public assertion, each another one', 200, assertions)
  await measure('a public assertion, asked for again', 200, assertions.slice(0, 100))
  await measure('a list of recipients', 100, [{ url: `${event}/recipient?limit=100`, headers }])
  await measure('issue to one person', 20, [issuing(1, 'load')])
} finally {
  server.kill('SIGINT')
  await once(server, 'exit')
  await rm(data, { recursive: true, force: true })
}

interface Access {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
}

async function readyLine(): Promise<Access> {
  for await (const line of createInterface(server.stdout)) return JSON.parse(line) as Access
  throw new Error('The server ended before it was ready.')
}

async function signIn({ url, clientId, clientSecret }: Access): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  const answer = await fetch(`${url}/v2/client/oauth2/token`, { method: 'POST', body })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return `Bearer ${token}`
}

async function assertionsIn(event: string, headers: Asked['headers'] & object): Promise<Asked[]> {
  const url = `${event}/recipient?api_consumer_id=load&limit=1000`
  const found: Asked[] = []
  for (let offset = 0; offset < PEOPLE; offset += 1000) {
    const answer = await fetch(`${url}&offset=${offset}`, { headers })
    const { result } = (await answer.json()) as { result: { assertion_json_url: string }[] }
    found.push(...result.map(({ assertion_json_url: address }) => ({ url: address })))
  }
  return found
}

async function measure(job: string, rate: number, asked: readonly Asked[]): Promise<void> {
  const bursts = await askInBursts(asked, { rate, seconds: SECONDS })
  const before = await processorTime()
  const even = await askEvenly(asked, { rate, seconds: SECONDS })
  const processor = ((await processorTime()) - before) / (rate * SECONDS)
  const wrong = bursts.wrong + even.wrong
  const cells = [bursts, even].map(({ median, p99 }) => `${median.toFixed()}, ${p99.toFixed()} ms`)
  const row = [job, rate, ...cells, `${processor.toFixed(2)} ms`, wrong]
  console.log(`| ${row.join(' | ')} |`)
}

/** Milliseconds that the server has used; NaN where there is no `/proc`. */
async function processorTime(): Promise<number> {
  try {
    const stat = await readFile(`/proc/${server.pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // proc(5): utime and stime, in ticks of 10 ms.
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}
