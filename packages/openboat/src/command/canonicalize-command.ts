import { Option } from 'commander'
import type { JsonObject } from '@openboat/model'
import { OpenBoatError } from '../openboat-error.ts'
import { readText } from './files.ts'
import { examples, type Register } from './register.ts'

interface CanonicalizeFlags {
  readonly hash: 'sha256' | 'sha384'
  readonly nquads?: true
}

/** `boat canonicalize`: the exact bytes that a Data Integrity proof signs the digest of. */
export const registerCanonicalize: Register = (program, terminal) => {
  program
    .command('canonicalize')
    .description('print a document as canonical N-Quads (RDFC-1.0)')
    .argument(
      '<file>',
      'JSON-LD, or N-Quads if its name ends in .nq, .nquads or .nt; - is standard input',
    )
    .addOption(
      new Option('--hash <hash>', 'the hash inside the algorithm')
        .choices(['sha256', 'sha384'])
        .default('sha256'),
    )
    .option('--nquads', 'read N-Quads, whatever the name')
    .addHelpText(
      'after',
      examples([
        'boat canonicalize badge.json | sha256sum',
        'boat canonicalize dataset.nq --hash sha384',
        'boat canonicalize --nquads - < dataset.txt',
      ]).concat('\n\nContexts are the built-in ones; nothing is fetched.'),
    )
    .action(async (file: string, { hash, nquads }: CanonicalizeFlags) => {
      const text = await readText(terminal, file)
      const { canonicalize, canonicalizeDataset } = await import('@openboat/proof')
      terminal.out(
        nquads === true || /\.(?:nq|nquads|nt)$/i.test(file)
          ? await canonicalizeDataset(text, { hash })
          : await canonicalize(await parseDocument(text, file), { hash }),
      )
    })
}

async function parseDocument(text: string, file: string): Promise<JsonObject> {
  const { isJsonObject } = await import('@openboat/model')
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    throw new OpenBoatError('not_a_document', {
      message: `${file} is not JSON; for N-Quads there is --nquads`,
    })
  }
  if (isJsonObject(document)) return document
  throw new OpenBoatError('not_a_document', { message: `${file} is no JSON-LD object at its root` })
}
