import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BridgeRow } from '@openboat/example-obf-bridge'
import { createSignedStatusList, revoke } from '@openboat/issue'
import { statusEntry } from '@openboat/status'
import {
  bake,
  endorse,
  issue,
  unbake,
  verify,
  type Bundle,
  type VerificationReport,
} from 'openboat'
import { certificate } from 'openboat/node'
import {
  achievementIn,
  newParty,
  openSchool,
  school,
  schoolDid,
  statusListUrl,
  wordings,
  youthCentre,
  type Language,
  type Party,
} from './cast.ts'
import { leaveFactory } from './leave-factory.ts'
import { say, sayReport, sayRow, step } from './narrate.ts'
import { renderPage, type Scene } from './page.ts'
import { recogniseRegion } from './recognise.ts'
import { languages } from './two-languages.ts'
import { renderWhyPage } from './why-page.ts'

// A badge's life in one minute. Nothing leaves this machine: what the school would put on its website
// is kept in `web`, and the verifier is given that as all there is.

const assets = fileURLToPath(new URL('../assets/', import.meta.url))
const output = fileURLToPath(new URL('../../../demo-output/', import.meta.url))
const statusIndex = { fr: 48_213, en: 90_177 }

await rm(output, { recursive: true, force: true })
await mkdir(output, { recursive: true })

step('A school, a youth centre and Léa make their keys')
const theSchool = await openSchool()
const theCentre = await newParty()
const lea = await newParty()
say(`school        ${theSchool.did}`)
say(`youth centre  ${theCentre.did}`)
say(`Léa           ${lea.did}`)

step('The school publishes its key and an empty revocation list')
const asSchool = { signer: theSchool.signer, verificationMethod: theSchool.method, now: new Date() }
let list = await createSignedStatusList(
  { id: statusListUrl, purpose: 'revocation', issuer: schoolDid },
  asSchool,
)
const web: Record<string, string> = {
  'https://rives.example/.well-known/did.json': JSON.stringify(theSchool.document),
  [statusListUrl]: list.text,
}
say(Object.keys(web).join('\n'))

step('It issues Léa a badge in French and in English, endorsed by the youth centre')
const credentials = {
  fr: await issueEndorsed('fr', theCentre),
  en: await issueEndorsed('en', theCentre),
}
say(`« ${wordings.fr.name} » · “${wordings.en.name}”`)

step('The badges are baked into pictures')
for (const language of ['fr', 'en'] as const) {
  for (const format of ['png', 'svg'] as const) {
    const picture = await readFile(join(assets, `picture.${format}`))
    await save(`badge-${language}.${format}`, await bake(picture, credentials[language].text))
  }
}

step('Anyone can verify them')
const scenes: Scene[] = []
await show('issued', 'badge-fr.png')
await show('svg', 'badge-en.svg')

step('Each becomes a certificate to print, with the badge itself inside')
for (const language of ['fr', 'en'] as const) {
  const badge = await readFile(join(output, `badge-${language}.png`))
  // Only what was verified is counted on paper.
  const { endorsements } = await verify(badge, { replay: bundle() })
  const verified = endorsements.filter(({ verdict }) => verdict === 'verified').length
  await save(
    `certificate-${language}.pdf`,
    await certificate(badge, { language, endorsements: verified, color: 'ocean' }),
  )
}
await show('certificate', 'certificate-fr.pdf')

await save('web-before.json', JSON.stringify(bundle(), null, 2))

step('Somebody changes one letter: Faire becomes Taire')
const { credential: genuine } = await unbake(await readFile(join(output, 'badge-fr.png')))
const letter = genuine.lastIndexOf('Faire équipage')
const forged = `${genuine.slice(0, letter)}T${genuine.slice(letter + 1)}`
await save('forged-fr.png', await bake(await readFile(join(assets, 'picture.png')), forged))
await show('forged', 'forged-fr.png')

step('The school revokes the badge')
list = await revoke(credentials.fr.credential, list.credential, asSchool)
web[statusListUrl] = list.text
await show('revoked', 'badge-fr.png')

await save('web-after.json', JSON.stringify(bundle(), null, 2))
step('An account in Open Badge Factory becomes files that anybody can verify')
const factory = { rows: await leaveFactory(join(output, 'factory')), folder: 'factory' }
for (const row of factory.rows) sayRow(row)

step('A whole region recognises: who recognises what, and why')
const region = await recogniseRegion()
for (const language of languages) await save(`map-${language}.svg`, region.map[language].svg)
await save('why.html', renderWhyPage(region))
say(`${region.verified} of ${region.credentials} badges and endorsements verified`)
say(`« ${region.badge.fr.name} » is recognised by ${region.badge.fr.groups} independent groups`)

await save('index.html', renderPage({ scenes, factory, maps: region.map }))
step('Done')
say(`Open ${join('demo-output', 'index.html')}; the badges, the reports and the map lie beside it.`)
say(
  'The school does not exist, so its website is kept in web-before.json and, with the revocation,',
)
say('web-after.json. Verify against them yourself:')
say(
  '  node packages/openboat/dist/bin.js verify demo-output/*.png --replay demo-output/web-before.json',
)
say('What the factory had issued is in factory/, each badge with all that its verdict stands on.')
expectStory(scenes, factory.rows)

/** The endorsement speaks of this very badge, so the badge's id is chosen first. */
async function issueEndorsed(language: Language, endorser: Party) {
  const id = `https://rives.example/credentials/${crypto.randomUUID()}`
  const endorsement = await endorse(
    { target: id, comment: wordings[language].comment, issuer: youthCentre },
    { signer: endorser.signer },
  )
  return await issue(
    {
      id,
      achievement: achievementIn(language),
      issuer: school,
      recipient: { id: lea.did, name: 'Léa' },
      status: statusEntry({
        list: statusListUrl,
        index: statusIndex[language],
        purpose: 'revocation',
      }),
      endorsements: [endorsement.credential],
    },
    asSchool,
  )
}

async function show(name: Scene['name'], file: string): Promise<void> {
  const report = await verify(await readFile(join(output, file)), { replay: bundle() })
  await save(`report-${name}.json`, JSON.stringify(report, null, 2))
  sayReport(file, report)
  scenes.push({ name, file, report })
}

function bundle(): Bundle {
  const documents = Object.fromEntries(
    Object.entries(web).map(([url, body]) => [
      url,
      { status: 200, contentType: 'application/json', body },
    ]),
  )
  return { format: 'openboat-bundle/1', at: new Date().toISOString(), documents }
}

async function save(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(output, file), content)
}

/** A demo that tells another story than it set out to tell has failed. */
function expectStory(told: readonly Scene[], rows: readonly BridgeRow[]): void {
  const expected: Record<Scene['name'], VerificationReport['verdict']> = {
    issued: 'verified',
    svg: 'verified',
    certificate: 'verified',
    forged: 'rejected',
    revoked: 'rejected',
  }
  const wrong = told
    .filter(({ name, report }) => report.verdict !== expected[name])
    .map(({ name, report }) => `${name} is ${report.verdict}`)
  const ofFactory = rows.map(({ verdict }) => verdict).toSorted()
  const fromFactory = ['rejected', 'verified', 'verified', 'verified', 'verified']
  if (ofFactory.join() !== fromFactory.join()) wrong.push(`the factory's are ${ofFactory.join()}`)
  if (wrong.length === 0) return
  process.exitCode = 1
  say(`Unexpected: ${wrong.join(', ')}`)
}
