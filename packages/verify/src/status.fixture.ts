import { isJsonObject, type JsonObject } from '@openboat/model'
import { createStatusList, encodeBitstring, setStatus, statusEntry } from '@openboat/status'
import { issuer, signed } from './badge.fixture.ts'

export const listUrl = 'https://status.example/list/1'
const index = 94567

/** The `credentialStatus` of a badge whose place is `index` of the list at `listUrl`. */
export function entryFor(purpose: string, changes: JsonObject = {}): JsonObject {
  const entry = statusEntry({ list: listUrl, index, purpose: 'revocation' })
  return { ...entry, statusPurpose: purpose, ...changes }
}

/** A list about any purpose, unsigned. */
export async function listAbout(purpose: string, isSet: boolean): Promise<JsonObject> {
  const list = await createStatusList({
    id: listUrl,
    issuer,
    purpose: 'revocation',
    validFrom: '2026-01-01T00:00:00Z',
  })
  return withSubject(isSet ? await setStatus(list, index, true) : list, { statusPurpose: purpose })
}

export async function signedListAbout(purpose: string, isSet: boolean): Promise<JsonObject> {
  return await signed(await listAbout(purpose, isSet))
}

/** A list of one byte, which the specification forbids. */
export async function shortList(): Promise<JsonObject> {
  const encodedList = await encodeBitstring([], { length: 8 })
  return await signed(withSubject(await listAbout('revocation', false), { encodedList }))
}

export function withSubject(list: JsonObject, changes: JsonObject): JsonObject {
  const { credentialSubject } = list
  const subject = isJsonObject(credentialSubject) ? credentialSubject : {}
  return { ...list, credentialSubject: { ...subject, ...changes } }
}
