import { Option } from 'commander'
import type { IssueOptions } from '@openboat/issue'
import { OpenBoatError } from '../openboat-error.ts'

type JwtType = NonNullable<IssueOptions['jwtType']>

export interface JwtTypeFlags {
  readonly format: string
  readonly jwtType?: JwtType
}

const types: readonly JwtType[] = ['JWT', 'vc+jwt']

export function jwtTypeOption(): Option {
  return new Option(
    '--jwt-type <type>',
    'what a JWT calls itself: vc+jwt for verifiers of VCDM 2.0 that ask for it (default: JWT, as OB 3.0 does)',
  ).choices(types)
}

/** @throws {OpenBoatError} `bad_argument` for a type of what is no JWT */
export function jwtTypeFrom({ format, jwtType }: JwtTypeFlags): Pick<IssueOptions, 'jwtType'> {
  if (jwtType === undefined) return {}
  if (format === 'jwt') return { jwtType }
  throw new OpenBoatError('bad_argument', {
    message: `--jwt-type is for --format jwt; ${format} has no such type.`,
  })
}
