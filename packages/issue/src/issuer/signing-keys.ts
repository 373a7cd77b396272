import { parseInstant } from '@openboat/model'
import { thumbprintOf, type Signer, type SignerAlgorithm } from '@openboat/proof'
import { IssueError } from '../issue-error.ts'
import { timestampOf } from '../timestamp.ts'
import type { StoreTransaction } from '../stores/store.ts'
import type { BadgeForm } from './award.ts'
import type { IssuerKeyRecord } from './issuer-key-record.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { keyTable } from './tables.ts'

/** A signer whose key is published. */
export interface SigningKey {
  readonly signer: Signer
  readonly record: IssuerKeyRecord
}

/** The keys that this process signs with, as the store last said. */
export interface SigningKeys {
  /** The key for a form. @throws {IssueError} `no_active_key` */
  forForm(form: BadgeForm): Promise<SigningKey>
  /** Writes the keys of this process into the store, if they are not there. */
  open(): Promise<void>
  /** What the store has of the keys of signers; new ones are written. */
  register(signers: readonly Signer[], tx: StoreTransaction): Promise<readonly IssuerKeyRecord[]>
  /** Signs with them too, from now on, and first of all. */
  use(signers: readonly Signer[]): void
  /** Asks the store anew before the next signature. */
  forget(): void
}

/** The first fits best: what most verifiers read. */
const algorithmsOf: Readonly<Record<BadgeForm, readonly SignerAlgorithm[]>> = {
  'data-integrity': ['EdDSA', 'ES256', 'ES384'],
  jwt: ['RS256', 'ES256', 'EdDSA', 'ES384'],
  'ob2-hosted': [],
  'ob2-signed': ['RS256'],
}

export function createSigningKeys(world: IssuerWorld, first: readonly Signer[]): SigningKeys {
  let signers = first
  let known: Promise<readonly SigningKey[]> | undefined
  const load = async (): Promise<readonly SigningKey[]> =>
    await world.transaction(async (tx) => {
      const keys: SigningKey[] = []
      for (const signer of signers) {
        const record = await registered(world, signer, tx)
        if (record.state === 'active') keys.push({ signer, record })
      }
      return keys
    })
  const loaded = async (): Promise<readonly SigningKey[]> => {
    known ??= load()
    try {
      return await known
    } catch (error) {
      known = undefined
      throw error
    }
  }
  return {
    open: async () => void (await loaded()),
    forForm: async (form) => chosen(await loaded(), form),
    register: async (added, tx) => {
      const records: IssuerKeyRecord[] = []
      for (const signer of added) records.push(await registered(world, signer, tx))
      return records
    },
    use: (added) => {
      signers = [...added, ...signers]
      known = undefined
    },
    forget: () => {
      known = undefined
    },
  }
}

/** What the store has of a key; it is added if it is new. */
async function registered(
  world: IssuerWorld,
  signer: Signer,
  tx: StoreTransaction,
): Promise<IssuerKeyRecord> {
  const id = await thumbprintOf(signer.publicKey)
  const known = await keyTable.get(tx, world.issuerId, id)
  if (known !== undefined) return known
  const record: IssuerKeyRecord = {
    id,
    verificationMethod: `${world.issuerId}#${id}`,
    publicKey: signer.publicKey,
    algorithm: signer.algorithm,
    state: 'active',
    activeFrom: world.now(),
  }
  // Two processes may start at once: the record says the same in both.
  await keyTable.put(tx, world.issuerId, record)
  return record
}

function chosen(keys: readonly SigningKey[], form: BadgeForm): SigningKey {
  for (const algorithm of algorithmsOf[form]) {
    const key = keys.find(({ record }) => record.algorithm === algorithm)
    if (key !== undefined) return key
  }
  const have = keys.map(({ record }) => record.algorithm).join(', ')
  throw new IssueError('no_active_key', {
    message:
      `'${form}' is signed with ${algorithmsOf[form].join(' or ')}, and this issuer has ` +
      `${have === '' ? 'no active key' : `only ${have}`}: add a signer, or rotate to one.`,
  })
}

/** Keeps keys as they are until the transaction ends. @throws {IssueError} `no_active_key` */
export async function holdKeys(
  world: IssuerWorld,
  ids: Iterable<string>,
  tx: StoreTransaction,
): Promise<void> {
  for (const id of [...ids].toSorted()) {
    const record = await keyTable.get(tx, world.issuerId, id, 'shared')
    if (record?.state === 'active') continue
    const message = `The key ${id} was replaced while it signed: nothing was issued with it.`
    throw new IssueError('no_active_key', { message })
  }
}

/** The moment a number of seconds after another, in the same form. */
export function laterBy(seconds: number, moment: string): string {
  const milliseconds = parseInstant(moment)?.epochMilliseconds ?? Number.NaN
  return timestampOf(new Date(milliseconds + seconds * 1000))
}
