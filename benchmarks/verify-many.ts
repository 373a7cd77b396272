import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { generateKey, issue, verify, verifyMany } from 'openboat/node'

// What a large run costs beside the same badges one by one: processor time for a badge, threads and
// their start included, and the most memory that was in use. Each run is a process of its own.
//
//   node verify-many.ts [--badges 20000] [--rounds 3] [--threads 2] [--json]

interface Run {
  readonly name: string
  /** Processor time of the whole process, in seconds. */
  readonly cpuSeconds: number
  readonly wallSeconds: number
  readonly peakMegabytes: number
}

const { values } = parseArgs({
  options: {
    badges: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    threads: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
    run: { type: 'string' },
    folder: { type: 'string' },
  },
})

if (values.run === undefined) await compare()
else await runHere(values.run, values.folder ?? '')

async function compare(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'openboat-many-'))
  try {
    await makeBadges(folder, Number(values.badges))
    const names = ['one by one', `${values.threads} threads`]
    const runs: Run[] = []
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        runs.push(await inProcess(name, folder))
      }
    }
    tell(names.map((name) => middle(runs.filter((run) => run.name === name))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A thousand to a folder, as they come from an issuer who has many. */
async function makeBadges(folder: string, count: number): Promise<void> {
  const key = await generateKey('ed25519')
  for (let index = 0; index < count; index += 1) {
    const group = join(folder, String(Math.floor(index / 1000)).padStart(4, '0'))
    if (index % 1000 === 0) await mkdir(group)
    const { text } = await issue(
      {
        achievement: { name: `Knot ${index}`, description: 'Ties it.', criteria: 'It holds.' },
        issuer: { name: 'Boat Yard School' },
        recipient: { email: `learner-${index}@school.example` },
      },
      { key },
    )
    await writeFile(join(group, `${index}.json`), text)
  }
}

async function inProcess(name: string, folder: string): Promise<Run> {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), '--run', name]
  const rest = ['--folder', folder, '--threads', values.threads]
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...rest])
  return JSON.parse(stdout) as Run
}

async function runHere(name: string, folder: string): Promise<void> {
  const started = performance.now()
  const files = await filesIn(folder)
  const verified = name === 'one by one' ? await oneByOne(files) : await all(files)
  if (verified !== files.length) throw new Error(`${verified} of ${files.length} were verified`)
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const run: Run = {
    name,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    wallSeconds: (performance.now() - started) / 1000,
    peakMegabytes: maxRSS / 1024,
  }
  process.stdout.write(JSON.stringify(run))
}

async function filesIn(folder: string): Promise<string[]> {
  const groups = (await readdir(folder)).toSorted()
  const files = await Promise.all(groups.map((group) => readdir(join(folder, group))))
  return groups.flatMap((group, index) =>
    (files[index] ?? []).map((file) => join(folder, group, file)),
  )
}

async function oneByOne(files: readonly string[]): Promise<number> {
  let verified = 0
  for (const file of files) {
    const { verdict } = await verify(await readFile(file), { offline: true })
    verified += verdict === 'verified' ? 1 : 0
  }
  return verified
}

async function all(files: readonly string[]): Promise<number> {
  let verified = 0
  const options = { offline: true, threads: Number(values.threads) }
  for await (const result of verifyMany(files, options)) {
    verified += 'report' in result && result.report.verdict === 'verified' ? 1 : 0
  }
  return verified
}

function middle(runs: readonly Run[]): Run {
  const sorted = runs.toSorted((a, b) => a.cpuSeconds - b.cpuSeconds)
  const run = sorted[Math.floor(sorted.length / 2)]
  if (run === undefined) throw new Error('there was no run')
  return { ...run, peakMegabytes: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)) }
}

function tell(runs: readonly Run[]): void {
  const [alone, together] = runs
  const efficiency = (alone?.cpuSeconds ?? 0) / (together?.cpuSeconds ?? 1)
  if (values.json) {
    console.log(JSON.stringify({ badges: Number(values.badges), efficiency, runs }, undefined, 2))
    return
  }
  for (const { name, cpuSeconds, wallSeconds, peakMegabytes } of runs) {
    const cost = ((cpuSeconds / Number(values.badges)) * 1000).toFixed(2)
    const took = `${wallSeconds.toFixed(0)} s, at most ${peakMegabytes.toFixed(0)} MB`
    console.log(`${name.padEnd(12)} ${cost} ms of processor time for a badge, ${took}`)
  }
  console.log(`processor time one by one to that with threads: ${efficiency.toFixed(2)}`)
}
