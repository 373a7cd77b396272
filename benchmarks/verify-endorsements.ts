import { OB_3, VC_2, type JsonObject } from '@openboat/model'
import { signDataIntegrity, signJws } from '@openboat/proof'
import { verify } from 'openboat'
import type { Candidate } from './interleave.ts'
import { created, sampleCredentials, type Samples } from './sample-credentials.ts'

const COUNT = 50
const moment = { at: new Date('2026-07-01T00:00:00Z'), offline: true } as const

/** A badge that carries fifty endorsements, against the badge and the fifty one by one. */
export async function verifyEndorsed(form: 'embedded' | 'jwt'): Promise<Candidate[]> {
  const samples = await sampleCredentials('full', 1)
  const [badge] = samples.credentials
  if (badge === undefined) throw new Error('there is no sample')
  const endorsements = Array.from({ length: COUNT }, (_, n) => endorsementOf(badge, n, samples))
  const signed = await Promise.all(
    endorsements.map((each) => (form === 'jwt' ? asJwt(each, samples) : sign(each, samples))),
  )
  const carried = form === 'jwt' ? { endorsementJwt: signed } : { endorsement: signed }
  const endorsed = JSON.stringify(await sign({ ...badge, ...carried }, samples))
  const alone = [await sign(badge, samples), ...signed].map((each) =>
    typeof each === 'string' ? each : JSON.stringify(each),
  )
  return [
    { name: 'one badge with 50 endorsements', run: () => expectVerified(endorsed) },
    {
      name: '51 verifications',
      run: async () => {
        for (const text of alone) await expectVerified(text)
      },
    },
  ]
}

async function expectVerified(text: string): Promise<void> {
  const report = await verify(text, moment)
  const reports = [report, ...report.endorsements]
  if (reports.some(({ verdict }) => verdict !== 'verified'))
    throw new Error('the sample was refused')
}

async function sign(document: JsonObject, samples: Samples): Promise<JsonObject> {
  const { signer, verificationMethod } = samples
  return await signDataIntegrity(document, {
    suite: 'eddsa-rdfc-2022',
    signer,
    verificationMethod,
    created,
  })
}

async function asJwt(
  document: JsonObject,
  { signer, verificationMethod }: Samples,
): Promise<string> {
  const claims = { iss: issuerOf(document), jti: document['id'] ?? null, sub: subjectOf(document) }
  const payload = { ...document, ...claims, nbf: Date.parse(created) / 1000 }
  return await signJws(payload, { signer, header: { typ: 'JWT', kid: verificationMethod } })
}

function issuerOf({ issuer }: JsonObject): string {
  return (issuer as { id: string }).id
}

function subjectOf({ credentialSubject }: JsonObject): string {
  return (credentialSubject as { id: string }).id
}

function endorsementOf(badge: JsonObject, n: number, { verificationMethod }: Samples): JsonObject {
  return {
    '@context': [VC_2, OB_3],
    id: `urn:uuid:11111111-0000-4000-8000-${String(n).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: `Endorsement ${n}`,
    issuer: {
      id: verificationMethod.split('#', 1)[0] ?? '',
      type: ['Profile'],
      name: `Réseau ${n}`,
    },
    validFrom: created,
    credentialSubject: {
      id: badge['id'] ?? '',
      type: ['EndorsementSubject'],
      endorsementComment: `We have hired ${n} people with this badge, and each of them could do it.`,
    },
  }
}
