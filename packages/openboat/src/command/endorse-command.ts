import { Option } from 'commander'
import type { JsonObject, PublicJwk } from '@openboat/model'
import { OpenBoatError } from '../openboat-error.ts'
import { deliver } from './files.ts'
import { jwtTypeFrom, jwtTypeOption, type JwtTypeFlags } from './jwt-type.ts'
import { readDocument } from './read-credential.ts'
import { examples, forceOption, type Register } from './register.ts'
import { signingOptions, type SigningFlags } from './signing-flags.ts'
import type { Terminal } from './terminal.ts'

interface EndorseFlags extends SigningFlags, JwtTypeFlags {
  readonly target: string
  readonly comment: string
  readonly name?: string
  readonly issuer?: string
  readonly issuerName?: string
  readonly format: 'data-integrity' | 'jwt'
  readonly out?: string
  readonly force?: true
}

/** `boat endorse`: a signed word for somebody else's badge, achievement or organisation. */
export const registerEndorse: Register = (program, terminal) => {
  program
    .command('endorse')
    .description('sign an endorsement of a badge, an achievement or an organisation')
    .requiredOption('--key <file>', 'the private key, as "boat keys new" makes it')
    .requiredOption(
      '--target <file|id>',
      'a badge (also a baked image), a draft with an id, or the id of anything',
    )
    .requiredOption('--comment <text>', 'what you say of it')
    .option('--name <text>', 'what it is called; without it, "Endorsement of" what is endorsed')
    .option('--issuer-name <text>', 'who you are; without it, the DID of your key')
    .option('--issuer <id>', 'your own URL or DID; without it, the DID of your key')
    .option('--verification-method <id>', 'the published id of the key, for an issuer with a URL')
    .addOption(
      new Option('--format <format>', 'how it is signed')
        .choices(['data-integrity', 'jwt'])
        .default('data-integrity'),
    )
    .addOption(jwtTypeOption())
    .option('--out <file>', 'the endorsement; without it, standard output')
    .addOption(forceOption())
    .addHelpText('after', help)
    .action(async (flags: EndorseFlags) => {
      const { format } = flags
      const type = jwtTypeFrom(flags)
      const { endorse } = await import('../endorse.ts')
      const options = await signingOptions(flags, terminal)
      const draft = {
        target: await targetOf(flags.target, terminal),
        comment: flags.comment,
        ...(flags.name === undefined ? {} : { name: flags.name }),
        issuer: await issuerOf(flags, options.key),
      }
      const { text } = await endorse(draft, { ...options, format, ...type })
      await deliver(terminal, text, flags, [flags.target])
    })
}

const help = examples([
  'boat endorse --key yard.jwk --target badge.png --comment "We hire for it." --out endorsement.json',
  'boat endorse --key yard.jwk --target https://school.example/welding --comment "Well taught."',
  'boat endorse --key yard.jwk --target badge.png --name "Mot du chantier" --comment "Bon travail."',
])

/** An id is told from a file by its scheme; a drive letter is none. */
async function targetOf(target: string, terminal: Terminal): Promise<string | JsonObject> {
  if (/^[a-z][a-z\d+.-]+:/i.test(target)) return target
  const document = await readDocument(terminal, target)
  if (typeof document['id'] === 'string') return withName(document)
  throw new OpenBoatError('no_id', {
    message: `What ${target} holds has no id, and so cannot be endorsed. Give a draft an "id" of your own, such as a URL or urn:uuid:….`,
  })
}

/** A draft in the short form has the name of its achievement. */
function withName(document: JsonObject): JsonObject {
  const { name, achievement } = document
  const { name: awarded } = Object(achievement) as JsonObject
  return name === undefined && awarded !== undefined ? { ...document, name: awarded } : document
}

async function issuerOf(
  { issuer, issuerName }: EndorseFlags,
  key: PublicJwk,
): Promise<{ id?: string; name: string }> {
  if (issuerName !== undefined)
    return { name: issuerName, ...(issuer === undefined ? {} : { id: issuer }) }
  if (issuer !== undefined) return { name: issuer, id: issuer }
  const { didOf } = await import('../did-of.ts')
  return { name: didOf(key) }
}
