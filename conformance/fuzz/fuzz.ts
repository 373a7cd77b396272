import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { createSigner, signJws } from '@openboat/proof'
import { verify, type JsonObject } from 'openboat'
import {
  at,
  badge,
  jwt,
  listed,
  listUrl,
  signed,
  statusList,
  VC_2,
  victim,
  victimKey,
} from '../attacks/stage.ts'
import { methodOf } from '../method-of.ts'
import { randomNumbers } from '../random-numbers.ts'
import { mutateText } from './mutate-text.ts'

/** What came of many mutated badges. */
export interface FuzzReport {
  readonly inputs: number
  readonly verdicts: Readonly<Record<string, number>>
  /** What must not happen, with the number of the input. */
  readonly faults: readonly string[]
  /** The longest that one took, in milliseconds of processor time. */
  readonly slowestMs: number
}

interface Seed {
  readonly input: string
  readonly web: Readonly<Record<string, string>>
}

/** Beyond it an input counts as hanging. */
const hangingMs = 20_000

/**
 * Verifies mutated badges, each in a web of mutated documents. Whatever comes in, a report comes out,
 * in time, and no check breaks down.
 */
export async function fuzz(count: number, { seed = 1 } = {}): Promise<FuzzReport> {
  const seeds = await goodBadges()
  const verdicts: Record<string, number> = {}
  const faults: string[] = []
  let slowestMs = 0
  for (let input = 0; input < count; input += 1) {
    const numbers = randomNumbers(seed * 1_000_003 + input)
    const random = (below: number) => numbers() % below
    const original = seeds[random(seeds.length)] ?? { input: '', web: {} }
    const start = process.cpuUsage()
    const found = await judge(original, random)
    const { user, system } = process.cpuUsage(start)
    const milliseconds = (user + system) / 1000
    slowestMs = Math.max(slowestMs, milliseconds)
    verdicts[found.verdict] = (verdicts[found.verdict] ?? 0) + 1
    if (found.fault !== undefined) faults.push(`input ${input}: ${found.fault}`)
    for (const name in {}) faults.push(`input ${input}: every object now has ${name}`)
    if (milliseconds > hangingMs) faults.push(`input ${input}: took ${milliseconds} ms`)
  }
  return { inputs: count, verdicts, faults, slowestMs }
}

async function judge(
  { input, web }: Seed,
  random: (below: number) => number,
): Promise<{ verdict: string; fault?: string }> {
  const isWebChanged = random(3) === 0
  const documents = Object.fromEntries(
    Object.entries(web).map(([url, body]) => [
      url,
      { status: 200, body: isWebChanged ? mutateText(body, random) : body },
    ]),
  )
  const changed = isWebChanged ? input : mutateText(input, random)
  try {
    const replay = { format: 'openboat-bundle/1', at: at.toISOString(), documents } as const
    const { verdict, findings } = await verify(changed, { replay })
    const broken = findings.find(({ details }) => details?.['code'] === 'broke_down')
    return { verdict, ...(broken === undefined ? {} : { fault: broken.message }) }
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { verdict: 'thrown', fault: reason }
  }
}

async function goodBadges(): Promise<Seed[]> {
  const list = { [listUrl]: JSON.stringify(await signed(statusList())) }
  const schemaUrl = 'https://school.example/schema'
  const schema = {
    [schemaUrl]: '{"properties":{"name":{"pattern":"^[A-Z][a-z]+$","minLength":2}}}',
  }
  const credentialSchema = [{ id: schemaUrl, type: 'JsonSchema' }]
  const presentation: JsonObject = {
    '@context': [VC_2],
    type: ['VerifiablePresentation'],
    holder: victim,
    verifiableCredential: [await signed(badge())],
  }
  return [
    { input: JSON.stringify(await signed(listed())), web: list },
    { input: JSON.stringify(await signed(badge({ credentialSchema }))), web: schema },
    { input: JSON.stringify(await signed(presentation)), web: {} },
    { input: await jwt(badge()), web: {} },
    { input: await sdJwtVc(), web: {} },
    hostedBadge(),
  ]
}

/** With a claim that is disclosed, and one that is not. */
async function sdJwtVc(): Promise<string> {
  const disclosure = Buffer.from('["salt","name","Ada"]').toString('base64url')
  const digest = createHash('sha256').update(disclosure).digest('base64url')
  const claims = { vct: 'https://school.example/welder', iss: victim, _sd: [digest, 'other'] }
  const header = { typ: 'dc+sd-jwt', kid: methodOf(victim) }
  const compact = await signJws(claims, { signer: createSigner(victimKey), header })
  return `${compact}~${disclosure}~`
}

function hostedBadge(): Seed {
  const site = 'https://school.example'
  const context = 'https://w3id.org/openbadges/v2'
  const issuer = {
    '@context': context,
    id: `${site}/issuer`,
    type: 'Issuer',
    name: 'School',
    url: site,
    email: 'a@school.example',
  }
  const badgeClass = {
    '@context': context,
    id: `${site}/badge`,
    type: 'BadgeClass',
    name: 'Welding',
    description: 'Welds.',
    image: `${site}/a.png`,
    criteria: { narrative: 'A seam.' },
    issuer: `${site}/issuer`,
  }
  const assertion = {
    '@context': context,
    id: `${site}/1`,
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
    badge: `${site}/badge`,
    verification: { type: 'HostedBadge' },
    issuedOn: '2026-03-01T09:00:00Z',
  }
  const web = {
    [`${site}/1`]: assertion,
    [`${site}/badge`]: badgeClass,
    [`${site}/issuer`]: issuer,
  }
  const texts = Object.entries(web).map(([url, document]) => [url, JSON.stringify(document)])
  return { input: JSON.stringify(assertion), web: Object.fromEntries(texts) as Seed['web'] }
}

// `node --conditions=@openboat/source conformance/fuzz/fuzz.ts 1000000 [seed]`
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count = '20000', seed = '1'] = process.argv.slice(2)
  const report = await fuzz(Number(count), { seed: Number(seed) })
  const faults = report.faults.slice(0, 20)
  console.log(JSON.stringify({ seed: Number(seed), ...report, faults }, undefined, 2))
  process.exitCode = report.faults.length === 0 ? 0 : 1
}
