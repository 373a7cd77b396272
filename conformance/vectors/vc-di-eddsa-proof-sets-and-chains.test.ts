import { asList, type JsonObject } from '@openboat/model'
import { createSigner, signDataIntegrity, verifyDataIntegrity } from '@openboat/proof'
import { privateKeyFromMultikey } from '@openboat/proof/keys'
import { describe, expect, test } from 'vitest'
import { fixturesExist, whyMissing } from '../third-party-cases.ts'
import { contexts, jsonOf, keyOfProof, member } from './vector-files.ts'

// VC Data Integrity EdDSA Cryptosuites 1.0, test vectors: proof sets and chains. Ed25519 signatures
// are deterministic, so what is made here has to be what is published.

const folder = 'w3c-vc-di-eddsa/proof-set-chain'

describe(folder, () => {
  const signers = (name: string) => {
    const pairs = jsonOf(folder, 'multiKeyPairs.json') as Record<
      string,
      { privateKeyMultibase: string }
    >
    return createSigner(privateKeyFromMultikey(pairs[name]?.privateKeyMultibase ?? ''))
  }

  /** A proof with the options that a file publishes. */
  const sign = (document: JsonObject, key: string, proof: JsonObject) =>
    signDataIntegrity(document, {
      suite: 'eddsa-rdfc-2022',
      signer: signers(key),
      verificationMethod: member(proof, 'verificationMethod'),
      created: member(proof, 'created'),
      contexts,
      ...(proof['id'] === undefined ? {} : { id: member(proof, 'id') }),
      ...(proof['previousProof'] === undefined
        ? {}
        : { previousProof: proof['previousProof'] as string | string[] }),
    })

  const proofOf = (document: JsonObject, index: number) =>
    asList(document['proof'])[index] as JsonObject

  test('a proof set is made as published', async ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    const one = await sign(
      jsonOf(folder, 'unsigned.json'),
      'keyPair1',
      jsonOf(folder, 'proofSetConfig1.json'),
    )
    expect(proofOf(one, 0)).toEqual(jsonOf(folder, 'proofSetConfigSigned1.json'))
    expect(one).toEqual(jsonOf(folder, 'signedProofSet1.json'))
    const two = await sign(one, 'keyPair2', jsonOf(folder, 'proofSetConfig2.json'))
    expect(proofOf(two, 1)).toEqual(jsonOf(folder, 'proofSetConfigSigned2.json'))
    expect(two).toEqual(jsonOf(folder, 'signedProofSet2.json'))
  })

  test('a proof chain is made as published', async ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    const set = jsonOf(folder, 'proofChainTempDoc1.json')
    const one = await sign(set, 'keyPair3', jsonOf(folder, 'proofChainConfig1.json'))
    expect(proofOf(one, 2)).toEqual(jsonOf(folder, 'proofChainConfigSigned1.json'))
    expect(one).toEqual(jsonOf(folder, 'signedProofChain1.json'))
    const two = await sign(one, 'keyPair4', jsonOf(folder, 'proofChainConfig2.json'))
    expect(proofOf(two, 3)).toEqual(jsonOf(folder, 'proofChainConfigSigned2.json'))
    expect(two).toEqual(jsonOf(folder, 'signedProofChain2.json'))
  })

  test('what a link of the chain covers is the published document', async ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    for (const [chain, index, covered] of [
      ['signedProofChain1.json', 2, 'proofChainTempDoc1.json'],
      ['signedProofChain2.json', 3, 'proofChainTempDoc2.json'],
    ] as const) {
      const proof = proofOf(jsonOf(folder, chain), index)
      const document = jsonOf(folder, covered)
      const secured = { ...document, proof: [...asList(document['proof']), proof] }
      const answer = await verifyDataIntegrity(secured, proof, { key: keyOfProof(proof), contexts })
      expect(answer).toMatchObject({ ok: true })
    }
  })

  for (const file of [
    'signedProofSet1.json',
    'signedProofSet2.json',
    'signedProofChain1.json',
    'signedProofChain2.json',
  ]) {
    test(`${file}: every proof has an answer of its own`, async ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      const document = jsonOf(folder, file)
      const proofs = asList(document['proof']) as JsonObject[]
      for (const proof of proofs) {
        const answer = await verifyDataIntegrity(document, proof, {
          key: keyOfProof(proof),
          contexts,
        })
        expect(answer).toEqual({ ok: true, algorithm: 'eddsa-rdfc-2022' })
      }
    })
  }
})
