import type { Authorities, SeedPolicy } from '@openboat/graph'
import { OpenBoatError } from '../openboat-error.ts'
import { readJson } from './files.ts'
import type { Terminal } from './terminal.ts'

/** Who the authorities are, and who said so. */
export interface SeedFlags {
  readonly seeds: readonly string[]
  readonly statement?: string
}

/** What `--seeds` and `--statement` come to; the package judges what a file holds. */
export async function readSeedPolicy(
  { seeds, statement }: SeedFlags,
  terminal: Terminal,
): Promise<SeedPolicy> {
  const file = fileAmong(seeds)
  if (file !== undefined) {
    const policy = await readSeedFile(file, terminal)
    const stated: unknown = statement === undefined ? policy : { ...policy, statement }
    return stated as SeedPolicy
  }
  if (seeds.length > 0 && statement !== undefined) {
    return { kind: 'authorities', weights: sharesIn(seeds), statement }
  }
  throw new OpenBoatError('bad_argument', {
    message:
      'Scores start from authorities: name them with --seeds, and say with --statement who chose them.',
  })
}

/** The shares alone, for a plain list of edges. */
export async function readSeedShares(
  seeds: readonly string[],
  terminal: Terminal,
): Promise<Authorities['weights']> {
  const file = fileAmong(seeds)
  if (file === undefined) return sharesIn(seeds)
  const { isJsonObject } = await import('@openboat/model')
  const { weights } = await readSeedFile(file, terminal)
  if (isJsonObject(weights)) return weights as Authorities['weights']
  throw new OpenBoatError('bad_argument', { message: `${file} needs weights: ${FORM}.` })
}

const FORM =
  '{"kind": "authorities", "weights": {"<id>": <share>}, "statement": "<who chose them>"}'

/** A name with a scheme is an id, whatever it ends in: many issuers are `https://…/issuer.json`. */
function fileAmong(seeds: readonly string[]): string | undefined {
  const file = seeds.find((each) => /\.json$/i.test(each) && !/^[a-z][a-z\d+.-]+:/i.test(each))
  if (file === undefined || seeds.length === 1) return file
  throw new OpenBoatError('bad_argument', {
    message: `--seeds names one JSON file, or ids; ${file} comes with others.`,
  })
}

async function readSeedFile(
  file: string,
  terminal: Terminal,
): Promise<Readonly<Record<string, unknown>>> {
  const { isJsonObject } = await import('@openboat/model')
  const value = await readJson(terminal, file)
  if (isJsonObject(value) && value['kind'] !== undefined) return value
  throw new OpenBoatError('bad_argument', { message: `${file} holds ${FORM}.` })
}

/** A weight is what follows the last `=`, if it is a number: ids may hold `=` themselves. */
function sharesIn(lists: readonly string[]): Record<string, number> {
  const named = lists.flatMap((list) => list.split(',')).map((each) => each.trim())
  return Object.fromEntries(
    named
      .filter((each) => each !== '')
      .map((each) => {
        const match = /^(.+)=([0-9.eE+-]+)$/.exec(each)
        const [, id = each, weight = '1'] = match ?? []
        return [id, Number(weight)]
      }),
  )
}
