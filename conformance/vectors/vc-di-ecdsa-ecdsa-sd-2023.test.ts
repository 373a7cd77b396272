import { createHash, createPublicKey, verify } from 'node:crypto'
import type { JsonObject, JsonValue } from '@openboat/model'
import { canonicalize, signDataIntegrity, verifyDataIntegrity } from '@openboat/proof'
import {
  deriveProof,
  ecdsaSd2023,
  groupStatements,
  readBaseProof,
  readDerivedProof,
  type GroupedStatements,
} from '@openboat/proof/ecdsa-sd-2023'
import { multikeyOf, privateKeyFromMultikey, publicKeyFromMultikey } from '@openboat/proof/keys'
import { base58 } from '@scure/base'
import { describe, expect, test } from 'vitest'
import { fixturesExist, whyMissing } from '../third-party-cases.ts'
import {
  contexts,
  hexBytes,
  jsonOf,
  keyOfProof,
  member,
  recordingSigner,
  textOf,
} from './vector-files.ts'

// VC Data Integrity ECDSA Cryptosuites 1.0, test vectors: ecdsa-sd-2023, adding a base proof,
// deriving a proof, verifying it; for two documents.

const folder = 'w3c-vc-di-ecdsa/ecdsa-sd-2023'

/** What the holder of the vectors shows, besides the issuer. */
const reveal = ['/validFrom', '/validUntil', '/credentialSubject/birthCountry']
const pointers = { mandatory: ['/issuer'], selective: reveal, combined: ['/issuer', ...reveal] }

for (const example of ['prc', 'employ']) {
  const published = (name: string) => jsonOf(folder, example, name)
  const secrets = () => {
    const material = jsonOf(folder, 'SDKeyMaterial.json')
    const pair = material['proofKeyPair'] as JsonObject
    return {
      hmacKey: hexBytes(member(material, 'hmacKeyString')),
      proofKey: privateKeyFromMultikey(member(pair, 'secretKeyMultibase')),
    }
  }
  const base = () => published('addSignedSDBase.json') as JsonObject & { proof: JsonObject }
  const unsigned = () => {
    const { proof: _, ...document } = base()
    return document
  }
  const grouped = () => {
    const { hmacKey } = secrets()
    return groupStatements(unsigned(), { hmacKey, groups: pointers, contexts })
  }

  describe(`${example}: adding a base proof`, () => {
    test('canonical proof options and document', async ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const config = await canonicalize(published('addProofConfig.json'), { contexts })
      expect(config).toBe(textOf(folder, example, 'addProofConfigCanon.txt'))
      const lines = (await canonicalize(unsigned(), { contexts })).match(/.*\n/g)
      expect(lines).toEqual(published('addBaseDocCanon.json'))
    })

    test('statements with HMAC labels, mandatory and not', async ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const { statements, groups } = await grouped()
      expect(statements).toEqual(published('addBaseDocHMACCanon.json'))
      const transform = published('addBaseTransform.json')
      expect(transform['mandatoryPointers']).toEqual(pointers.mandatory)
      const { matching, nonMatching } = partsOf(statements, groups['mandatory']?.indexes)
      expect(matching).toEqual(entriesOf(transform['mandatory']))
      expect(nonMatching).toEqual(entriesOf(transform['nonMandatory']))
    })

    test('what the pointers name', ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const values = pointers.mandatory.map((pointer) => ({
        pointer,
        value: unsigned()[pointer.slice(1)],
      }))
      expect(values).toEqual(published('addPointerValues.json'))
    })

    test('hashes, signatures and the secured document', async ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const { proof } = base()
      const raw = published('addRawBaseSignatureInfo.json')
      const signer = recordingSigner(keyOfProof(proof), hexBytes(member(raw, 'baseSignature')))
      const made = await signDataIntegrity(unsigned(), {
        suite: ecdsaSd2023({ mandatory: pointers.mandatory, secrets: secrets() }),
        signer,
        verificationMethod: member(proof, 'verificationMethod'),
        created: member(proof, 'created'),
        contexts,
      })
      const hashes = published('addHashData.json')
      const proofKey = hexOf(base58.decode(member(raw, 'publicKey').slice(1)))
      expect(multikeyOf(secrets().proofKey)).toBe(raw['publicKey'])
      expect(signer.asked).toEqual([
        `${member(hashes, 'proofHash')}${proofKey}${member(hashes, 'mandatoryHash')}`,
      ])

      // ECDSA signatures are random: ours are others than those published, and both hold.
      const { signatures: theirs, ...expected } = readBaseProof(proof['proofValue'])
      const { signatures: ours, ...found } = readBaseProof(
        (made['proof'] as JsonObject)['proofValue'],
      )
      expect(found).toEqual(expected)
      expect(theirs.map(hexOf)).toEqual(raw['signatures'])
      const { statements, groups } = await grouped()
      const optional = [...partsOf(statements, groups['mandatory']?.indexes).nonMatching.values()]
      expect(holds(optional, theirs, member(raw, 'publicKey'))).toBe(true)
      expect(holds(optional, ours, member(raw, 'publicKey'))).toBe(true)
    })
  })

  describe(`${example}: deriving a proof`, () => {
    test('what is recovered from the base proof', ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const { publicKey, ...recovered } = readBaseProof(base().proof['proofValue'])
      expect({
        baseSignature: hexOf(recovered.baseSignature),
        proofPublicKey: `z${base58.encode(publicKey)}`,
        hmacKey: hexOf(recovered.hmacKey),
        signatures: recovered.signatures.map(hexOf),
        mandatoryPointers: recovered.mandatoryPointers,
      }).toEqual(published('derivedRecoveredBaseData.json'))
    })

    test('all groups, and their indexes', async ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const { statements, groups } = await grouped()
      const all = published('derivedAllGroupData.json') as unknown as PublishedGroups
      expect(statements).toEqual(all.nquads)
      for (const name of ['mandatory', 'selective', 'combined'] as const) {
        const { matching, nonMatching } = partsOf(statements, groups[name]?.indexes)
        expect(matching).toEqual(entriesOf(all.groups[name]?.matching))
        expect(nonMatching).toEqual(entriesOf(all.groups[name]?.nonMatching))
      }
      const { nonMatching } = partsOf(statements, groups['mandatory']?.indexes)
      expect({
        combinedIndexes: groups['combined']?.indexes,
        mandatoryIndexes: groups['mandatory']?.indexes,
        nonMandatoryIndexes: [...nonMatching.keys()],
        selectiveIndexes: groups['selective']?.indexes,
      }).toEqual(published('derivedGroupIndexes.json'))
    })

    test('the document shown and its proof, byte for byte', async ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const shown = await deriveProof(base(), { reveal, contexts })
      expect(shown).toEqual(published('derivedRevealDocument.json'))
      const { proof: _, ...document } = shown
      expect(document).toEqual(published('derivedUnsignedReveal.json'))
      const derived = readDerivedProof((shown['proof'] as JsonObject)['proofValue'])
      const { adjMandatoryIndexes } = published('derivedAdjMandatoryIndexes.json')
      expect(derived.mandatoryIndexes).toEqual(adjMandatoryIndexes)
      const { filteredSignatures } = published('derivedAdjSignatures.json')
      expect(derived.signatures.map(hexOf)).toEqual(filteredSignatures)
      const disclosure = published('derivedDisclosureData.json')
      expect(derived.labels).toEqual(entriesOf(disclosure['labelMap']))
    })
  })

  describe(`${example}: verifying a derived proof`, () => {
    const derived = () =>
      published('derivedRevealDocument.json') as JsonObject & { proof: JsonObject }

    test('what is inside the proof value', ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const inside = readDerivedProof(derived().proof['proofValue'])
      expect({
        baseSignature: hexOf(inside.baseSignature),
        publicKey: `z${base58.encode(inside.publicKey)}`,
        signatures: inside.signatures.map(hexOf),
        labelMap: [...inside.labels],
        mandatoryIndexes: inside.mandatoryIndexes,
      }).toEqual(published('verifyDerivedProofValue.json'))
    })

    test('the statements shown, and what is verified of them', async ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const { hmacKey } = secrets()
      // Labels of the whole document, on the part that is shown.
      const { statements, groups } = await groupStatements(unsigned(), {
        hmacKey,
        groups: pointers,
        contexts,
      })
      const shown = [...partsOf(statements, groups['combined']?.indexes).matching.values()]
      expect(shown).toEqual(published('verifyNQuads.json'))
      const data = published('verifyCreateVerifyData.json')
      const { mandatoryIndexes } = readDerivedProof(derived().proof['proofValue'])
      const { matching, nonMatching } = partsOf(shown, mandatoryIndexes)
      expect([...nonMatching.values()]).toEqual(data['nonMandatory'])
      const mandatory = [...matching.values()].join('')
      expect(createHash('sha256').update(mandatory).digest('hex')).toBe(data['mandatoryHash'])
      const config = textOf(folder, example, 'addProofConfigCanon.txt')
      expect(createHash('sha256').update(config).digest('hex')).toBe(data['proofHash'])
    })

    test('a derived proof verifies, a base proof is refused', async ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const answerTo = (document: JsonObject & { proof: JsonObject }) =>
        verifyDataIntegrity(document, document.proof, {
          key: keyOfProof(document.proof),
          contexts,
          suites: [ecdsaSd2023()],
        })
      expect(await answerTo(derived())).toEqual({ ok: true, algorithm: 'ecdsa-sd-2023' })
      expect(await answerTo(base())).toMatchObject({ ok: false, problem: 'malformed_proof' })
    })
  })
}

interface PublishedGroups {
  readonly nquads: JsonValue
  readonly groups: Readonly<Record<string, Record<'matching' | 'nonMatching', JsonValue>>>
}

/** A Map, as the vectors write one. */
function entriesOf(value: JsonValue | undefined): ReadonlyMap<unknown, unknown> {
  return new Map((value as unknown as { value: [unknown, unknown][] }).value)
}

function partsOf(statements: GroupedStatements['statements'], indexes: readonly number[] = []) {
  const entries = [...statements.entries()]
  return {
    matching: new Map(entries.filter(([index]) => indexes.includes(index))),
    nonMatching: new Map(entries.filter(([index]) => !indexes.includes(index))),
  }
}

function holds(
  statements: readonly string[],
  signatures: readonly Uint8Array[],
  multikey: string,
): boolean {
  const key = createPublicKey({ key: { ...publicKeyFromMultikey(multikey) }, format: 'jwk' })
  return (
    statements.length === signatures.length &&
    signatures.every((signature, index) => {
      const statement = Buffer.from(statements[index] ?? '')
      return verify('sha256', statement, { key, dsaEncoding: 'ieee-p1363' }, signature)
    })
  )
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
