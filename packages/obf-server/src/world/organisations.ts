import type { Alias, Organisation } from '../organisation.ts'
import { ObfServerError } from '../obf-server-error.ts'

/** Who has an account, and as whom they issue. */
export interface Organisations {
  get(id: string): Organisation | undefined
  /** An organisation or an alias: both issue badges. */
  identity(id: string): Alias | undefined
  readonly first: Organisation
}

/** @throws {ObfServerError} `bad_argument` for an id or a secret that the API has no room for */
export function readOrganisations(list: readonly Organisation[]): Organisations {
  const [first] = list
  if (first === undefined) throw wrong('organisations must hold at least one.')
  const identities = new Map<string, Alias>()
  for (const identity of list.flatMap((each) => [each, ...(each.aliases ?? [])])) {
    const { id } = identity
    if (!/^\w{1,100}$/.test(id)) {
      throw wrong(`An id has letters, digits and _ alone, not ${JSON.stringify(id)}.`)
    }
    if (identities.has(id)) throw wrong(`Two organisations or aliases have the id ${id}.`)
    identities.set(id, identity)
  }
  for (const { id, secret } of list) {
    // The secret itself must not be in a message.
    if (!/^\w{16,100}$/.test(secret)) {
      throw wrong(`The secret of ${id} must be 16 to 100 letters, digits or _.`)
    }
  }
  const byId = new Map(list.map((organisation) => [organisation.id, organisation]))
  return { first, get: (id) => byId.get(id), identity: (id) => identities.get(id) }
}

function wrong(message: string): ObfServerError {
  return new ObfServerError('bad_argument', { message })
}
