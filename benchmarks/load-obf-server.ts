import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

// `boat obf-server` in a process of its own, with everything on disk; autocannon asks over loopback, at
// a steady rate. Prints a row of a table for each job: the rate asked for and reached, the median and
// the 99th percentile of latency, and answers that are none.

const SECONDS = 10
const bin = fileURLToPath(new URL('../packages/openboat/src/bin.ts', import.meta.url))
const data = await mkdtemp(join(tmpdir(), 'obf-load-'))
const server = spawn(
  process.execPath,
  [
    '--conditions=@openboat/source',
    bin,
    'obf-server',
    '--port',
    '0',
    '--data',
    data,
    '--seed',
    'demo',
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
try {
  const access = await readyLine()
  const authorization = await signIn(access)
  const assertion = await firstAssertion(access.url, authorization)
  const list = `${access.url}/v2/event/${access.clientId}/recipient?limit=100`
  const issue = `${access.url}/v2/event/${access.clientId}/demowelding001/issue`
  const headers = { authorization, 'content-type': 'application/json' }
  console.log(`${availableParallelism()} cores, load before: ${loadavg()[0]?.toFixed(1)}\n`)
  await measure('a public assertion (Open Badges 3.0)', 200, { url: assertion })
  await measure('a list of recipients', 100, { url: list, headers })
  const body = JSON.stringify({
    recipient: [{ email: 'load@school.example', name: '' }],
    api_consumer_id: 'load',
  })
  await measure('issue to one person', 20, { url: issue, method: 'POST', headers, body })
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

async function firstAssertion(url: string, authorization: string): Promise<string> {
  const answer = await fetch(`${url}/v2/event/demo/recipient`, { headers: { authorization } })
  const { result } = (await answer.json()) as { result: { assertion_json_url: string }[] }
  return result[0]?.assertion_json_url ?? ''
}

async function measure(job: string, rate: number, request: autocannon.Request & { url: string }) {
  const options = { ...request, connections: 10, overallRate: rate }
  await autocannon({ ...options, duration: 2 }) // what is loaded and compiled only once
  const { latency, requests, non2xx, errors } = await autocannon({ ...options, duration: SECONDS })
  const wrong = non2xx + errors
  const reached = (requests.total / SECONDS).toFixed(0)
  console.log(
    `| ${job} | ${rate} | ${reached} | ${latency.p50} ms | ${latency.p99} ms | ${wrong} |`,
  )
}
