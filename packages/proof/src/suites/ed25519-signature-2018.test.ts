import { VC_1, type JsonObject, type PrivateJwk } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { beforeAll, expect, test } from 'vitest'
import { createContextLoader } from '../context-loader.ts'
import { concatenate } from '../der.ts'
import { generateKey } from '../generate-key.ts'
import { hashProofData } from '../proof-hash.ts'
import { publicKeyOf } from '../public-key.ts'
import { createSigner } from '../create-signer.ts'
import { verifyDataIntegrity } from '../verify-data-integrity.ts'
import { isSupportedProof } from './cryptosuites.ts'
import { rdfc } from './rdfc.ts'

// No longer made by us, so made here; what the reference implementation makes is among the
// conformance tests.

const contexts = createContextLoader()
const document: JsonObject = {
  '@context': [VC_1],
  type: ['VerifiableCredential'],
  issuer: 'https://school.example/issuer',
  issuanceDate: '2026-03-02T00:00:00Z',
  credentialSubject: { id: 'did:example:lea' },
}
const proofOptions: JsonObject = {
  type: 'Ed25519Signature2018',
  created: '2026-03-02T00:00:00Z',
  verificationMethod: 'https://school.example/keys#1',
  proofPurpose: 'assertionMethod',
}
const usual = '{"alg":"EdDSA","b64":false,"crit":["b64"]}'

let key: PrivateJwk
let hashes: Uint8Array
beforeAll(async () => {
  key = await generateKey('ed25519')
  const how = { contexts, hash: 'sha256', proofPath: '/proof' } as const
  hashes = await hashProofData(rdfc, { document, proofOptions }, how)
})

/** A detached JWS under the given header, which is always rightly signed. */
async function jwsUnder(header: string | Uint8Array): Promise<string> {
  const bytes = typeof header === 'string' ? new TextEncoder().encode(header) : header
  const first = base64urlnopad.encode(bytes)
  const signed = concatenate([new TextEncoder().encode(`${first}.`), hashes])
  return `${first}..${base64urlnopad.encode(await createSigner(key).sign(signed))}`
}

async function answerFor(jws: string | undefined, changes: JsonObject = {}): Promise<string> {
  const proof = { ...proofOptions, ...(jws === undefined ? {} : { jws }), ...changes }
  const options = { key: publicKeyOf(key), contexts }
  const answer = await verifyDataIntegrity({ ...document, proof }, proof, options)
  return answer.ok ? answer.algorithm : answer.problem
}

test('a proof by the rules of the specification verifies', async () => {
  expect(isSupportedProof(proofOptions)).toBe(true)
  expect(await answerFor(await jwsUnder(usual))).toBe('Ed25519Signature2018')
  const inAnotherOrder = '{ "crit": ["b64"], "b64": false, "alg": "EdDSA" }'
  expect(await answerFor(await jwsUnder(inAnotherOrder))).toBe('Ed25519Signature2018')
})

test.each<[string, JsonObject]>([
  ['another time', { created: '2026-03-02T00:00:01Z' }],
  ['another key id', { verificationMethod: 'https://school.example/keys#2' }],
])('%s is seen', async (_, changes) => {
  expect(await answerFor(await jwsUnder(usual), changes)).toBe('signature_invalid')
})

test('a changed document is seen', async () => {
  const proof = { ...proofOptions, jws: await jwsUnder(usual) }
  const changed = { ...document, issuanceDate: '2026-03-03T00:00:00Z', proof }
  const answer = await verifyDataIntegrity(changed, proof, { key: publicKeyOf(key), contexts })
  expect(answer).toMatchObject({ ok: false, problem: 'signature_invalid' })
})

test('the signature covers the header as it is written', async () => {
  const [, , signature] = (await jwsUnder(usual)).split('.')
  const spaced = base64urlnopad.encode(new TextEncoder().encode(` ${usual}`))
  expect(await answerFor(`${spaced}..${signature}`)).toBe('signature_invalid')
})

test.each([
  ['without a created', { created: null }],
  ['whose jws is a number', { jws: 7 }],
  ['whose jws is in a list', { jws: [usual] }],
])('a proof %s is malformed', async (_, changes: JsonObject) => {
  expect(await answerFor(await jwsUnder(usual), changes)).toBe('malformed_proof')
})

test.each([
  ['another algorithm', '{"alg":"HS256","b64":false,"crit":["b64"]}'],
  ['no algorithm', '{"b64":false,"crit":["b64"]}'],
  ['a payload in base64', '{"alg":"EdDSA","b64":true,"crit":["b64"]}'],
  ['b64 as a text', '{"alg":"EdDSA","b64":"false","crit":["b64"]}'],
  ['nothing that is critical', '{"alg":"EdDSA","b64":false}'],
  ['nothing in what is critical', '{"alg":"EdDSA","b64":false,"crit":[]}'],
  ['critical as a text', '{"alg":"EdDSA","b64":false,"crit":"b64"}'],
  ['critical as an object', '{"alg":"EdDSA","b64":false,"crit":{"0":"b64","length":1}}'],
  ['something else that is critical', '{"alg":"EdDSA","b64":false,"crit":["exp"]}'],
  ['more that is critical', '{"alg":"EdDSA","b64":false,"crit":["b64","exp"]}'],
  ['a key of its own', '{"alg":"EdDSA","b64":false,"crit":["b64"],"jwk":{}}'],
  ['a list', `[${usual}]`],
  ['nothing', ''],
  ['no JSON', usual.slice(1)],
])('a header with %s is refused, although it was signed', async (_, header) => {
  expect(await answerFor(await jwsUnder(header))).toBe('malformed_proof')
})

test('a header that is not in UTF-8 is refused', async () => {
  const text = new TextEncoder().encode('{"alg":"EdDSA","b64":false,"crit":["b64"],"?":1}')
  const bytes = text.map((byte) => (byte === 0x3f ? 0xff : byte))
  expect(await answerFor(await jwsUnder(bytes))).toBe('malformed_proof')
})

test.each<[string, (jws: string) => string]>([
  ['nothing', () => ''],
  ['no signature', (jws) => jws.slice(0, jws.indexOf('.') + 2)],
  ['a header alone', (jws) => jws.slice(0, jws.indexOf('.'))],
  ['its payload in it', (jws) => jws.replace('..', '.e30.')],
  ['a part more', (jws) => `${jws}.`],
  ['a byte less', (jws) => jws.slice(0, -2)],
  ['a byte more', (jws) => `${jws.slice(0, -2)}AAAA`],
  ['padding', (jws) => `${jws}==`],
  ['a character of no alphabet', (jws) => `${jws.slice(0, -1)}!`],
  ['no base64url in its header', (jws) => `!${jws}`],
])('a jws with %s is malformed', async (_, changed) => {
  expect(await answerFor(changed(await jwsUnder(usual)))).toBe('malformed_proof')
})

test('a jws that is longer than any is not read, one that is shorter is', async () => {
  const padded = async (spaces: number) => jwsUnder(usual + ' '.repeat(spaces))
  const { length } = await padded(0)
  // Three spaces are four characters.
  const spaces = Math.floor(((999 - length) * 3) / 4)
  const longest = await padded(spaces)
  expect(longest.length).toBeGreaterThan(995)
  expect(await answerFor(longest)).toBe('Ed25519Signature2018')
  expect(await answerFor(await padded(spaces + 3))).toBe('malformed_proof')
})

test('without a jws it is malformed', async () => {
  expect(await answerFor(undefined)).toBe('malformed_proof')
})
