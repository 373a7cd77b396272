import type { JsonObject } from '@openboat/model'
import type { Bitstring } from '@openboat/status'

/**
 * Whether one status list may take the place of another: if nothing is set in the old one, or the new
 * one is a later state of the same list. What was revoked stays so; a suspension may end.
 *
 * @see Bitstring Status List 1.0 #statuspurpose
 */
export async function keepsStatus(oldText: string, newText: string): Promise<boolean> {
  const [before, after] = [await readList(oldText), await readList(newText)]
  if (before === undefined || after === undefined) return false
  if (everySet(before.bits, () => false)) return true
  if (before.id !== after.id || before.purpose !== after.purpose) return false
  if (before.purpose === 'suspension') return before.validFrom === after.validFrom
  return everySet(before.bits, (index) => isSet(after.bits, index))
}

interface ReadList {
  readonly id: unknown
  readonly purpose: unknown
  /** A change leaves it as it is; a list that is made anew begins later. */
  readonly validFrom: unknown
  readonly bits: Bitstring
}

async function readList(text: string): Promise<ReadList | undefined> {
  const { parseCredential } = await import('@openboat/model')
  const { decodeBitstring } = await import('@openboat/status')
  const parsed = parseCredential(text)
  if (!parsed.ok) return undefined
  const { id, validFrom, issuanceDate, credentialSubject } = parsed.credential.document
  const { encodedList, statusPurpose: purpose } = Object(credentialSubject) as JsonObject
  if (typeof encodedList !== 'string') return undefined
  try {
    return {
      id,
      purpose,
      validFrom: validFrom ?? issuanceDate,
      bits: await decodeBitstring(encodedList),
    }
  } catch {
    return undefined
  }
}

function everySet(bits: Bitstring, holds: (index: number) => boolean): boolean {
  for (let index = 0; index < bits.length; index += 1) {
    if (isSet(bits, index) && !holds(index)) return false
  }
  return true
}

function isSet(bits: Bitstring, index: number): boolean {
  return index < bits.length && bits.read(index) === 1
}
