import { Option } from 'commander'
import type { BadgeDraft, IssueOptions, ShortBadgeDraft } from '@openboat/issue'
import { OpenBoatError } from '../openboat-error.ts'
import { carryEndorsements } from './carry-endorsements.ts'
import { deliver, readText, writeTo } from './files.ts'
import { jwtTypeFrom, jwtTypeOption, type JwtTypeFlags } from './jwt-type.ts'
import { locateJsonFault } from './locate-json-fault.ts'
import { readKey } from './read-key.ts'
import { collect, examples, forceOption, type Register } from './register.ts'
import { signingOptions, type SigningFlags } from './signing-flags.ts'
import type { Terminal } from './terminal.ts'

interface IssueFlags extends SigningFlags, JwtTypeFlags {
  readonly draft: string
  readonly format: 'data-integrity' | 'jwt' | 'ob2-signed'
  readonly suite?: SuiteName
  readonly endorsement: readonly string[]
  readonly out?: string
  readonly force?: true
  readonly documents?: string
}

const suites = [
  'eddsa-rdfc-2022',
  'eddsa-jcs-2022',
  'ecdsa-rdfc-2019',
  'ecdsa-jcs-2019',
  'ecdsa-sd-2023',
] as const
type SuiteName = (typeof suites)[number]

/** `boat issue`: a draft into a signed badge. */
export const registerIssue: Register = (program, terminal) => {
  program
    .command('issue')
    .description('sign a badge')
    .requiredOption('--key <file>', 'the private key, as "boat keys new" makes it')
    .requiredOption('--draft <file>', 'the badge without proof, or a short form (below)')
    .addOption(
      new Option('--format <format>', 'how it is signed')
        .choices(['data-integrity', 'jwt', 'ob2-signed'])
        .default('data-integrity'),
    )
    .addOption(jwtTypeOption())
    .addOption(
      new Option(
        '--suite <suite>',
        'how a data-integrity proof is made; by default as the key wants',
      ).choices(suites),
    )
    .option(
      '--endorsement <file>',
      'a signed endorsement of the id of the draft, for the badge to carry (repeatable)',
      collect,
      [],
    )
    .option('--verification-method <id>', 'the published id of the key, for an issuer with a URL')
    .option('--documents <file>', 'what an ob2-signed badge needs on the web, as a bundle')
    .option('--out <file>', 'the badge; without it, standard output')
    .addOption(forceOption())
    .addHelpText('after', help)
    .action(async (flags: IssueFlags) => {
      const text = await issueDraft(flags, terminal)
      await deliver(terminal, text, flags, [flags.draft])
    })
}

const help = examples([
  'boat issue --key issuer.jwk --draft draft.json --out badge.json',
  'boat issue --key issuer.jwk --draft draft.json --format jwt > badge.jwt',
  'boat issue --key issuer.jwk --draft draft.json --format jwt --jwt-type vc+jwt > badge.jwt',
  'boat issue --key issuer.jwk --draft draft.json --endorsement word.json --out badge.json',
  'boat issue --key rsa.jwk --draft draft.json --format ob2-signed --documents hosting.json',
]).concat(`

The short form of a draft, where "status", "evidence", "validUntil" and others may follow:

  { "achievement": { "name": "Welding", "description": "Joins plates of steel.",
                     "criteria": "Weld a tight seam under supervision." },
    "issuer": { "name": "Shipyard School" },
    "recipient": { "email": "ada@example.org" } }

A badge can be revoked only through the "status" that it is issued with: "boat revoke --help". An
endorsement that it carries has to name it: give the draft an "id", let that be endorsed with
"boat endorse --target draft.json", and issue the badge then.`)

async function issueDraft(flags: IssueFlags, terminal: Terminal): Promise<string> {
  const { format, endorsement } = flags
  const type = jwtTypeFrom(flags)
  assertNoEndorsements(flags)
  const { parseBadgeDraft } = await import('@openboat/issue')
  const draft = parseBadgeDraft(await readDraftText(terminal, flags.draft))
  const endorsed = await carryEndorsements(draft, endorsement, terminal)
  return format === 'ob2-signed'
    ? await issueAssertion(endorsed as ShortBadgeDraft, flags, terminal)
    : await issueCredential(endorsed, { format, ...type }, flags, terminal)
}

function assertNoEndorsements({ format, endorsement }: IssueFlags): void {
  if (format !== 'ob2-signed' || endorsement.length === 0) return
  throw new OpenBoatError('bad_argument', {
    message: '--endorsement is for Open Badges 3.0; an ob2-signed badge has no place for it.',
  })
}

/** The text of a draft; people write drafts by hand, and so are told where one is no JSON. */
async function readDraftText(terminal: Terminal, path: string): Promise<string> {
  const text = await readText(terminal, path)
  const at = locateJsonFault(text)
  if (at === undefined) return text
  const lines = text.slice(0, at).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  throw new OpenBoatError('not_a_document', {
    message: `${path === '-' ? 'Standard input' : path} is not JSON from line ${lines.length}, column ${column} on.`,
  })
}

async function issueCredential(
  draft: BadgeDraft,
  form: Pick<IssueOptions, 'format' | 'jwtType'>,
  flags: IssueFlags,
  terminal: Terminal,
): Promise<string> {
  const { issue } = await import('../issue.ts')
  const signing = await signingOptions(flags, terminal)
  const suite = await suiteOf(flags)
  const { text } = await issue(draft, { ...signing, ...form, ...suite })
  return text
}

/** Selective disclosure is loaded when somebody asks for it. */
async function suiteOf({ suite }: IssueFlags): Promise<Pick<IssueOptions, 'suite'>> {
  if (suite === undefined) return {}
  if (suite !== 'ecdsa-sd-2023') return { suite }
  const { ecdsaSd2023 } = await import('@openboat/proof/ecdsa-sd-2023')
  return { suite: ecdsaSd2023() }
}

/** Open Badges 2.0: what has to be on the web for it is told, and written where that is asked for. */
async function issueAssertion(
  draft: ShortBadgeDraft,
  flags: IssueFlags,
  terminal: Terminal,
): Promise<string> {
  const { issue } = await import('../issue.ts')
  const now = terminal.now()
  const key = await readKey(terminal, flags.key)
  const { text, documents, losses } = await issue(draft, { key, now, format: 'ob2-signed' })
  for (const { url } of documents) terminal.err(`to be served: ${url}\n`)
  for (const path of losses) terminal.err(`no place in Open Badges 2.0: ${path}\n`)
  if (flags.documents !== undefined) {
    const { bundleOf } = await import('./documents-bundle.ts')
    const bundle = bundleOf(documents, now)
    await writeTo(terminal, flags.documents, `${JSON.stringify(bundle, null, 2)}\n`, flags)
  }
  return text
}
