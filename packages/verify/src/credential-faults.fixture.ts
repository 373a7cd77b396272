import { OB_3, VC_2, type JsonObject } from '@openboat/model'
import {
  badge,
  endorsement,
  issuer,
  jwtOf,
  learnerRecord,
  other,
  signed,
  signedByOther,
  subject,
} from './badge.fixture.ts'
import { without, type Fault } from './fault.fixture.ts'
import { goodEndorsement, goodJwt } from './good-reports.fixture.ts'
import { baked, pixel } from './picture.fixture.ts'
import { entryFor, listUrl, signedListAbout } from './status.fixture.ts'
import { linesBut, type World } from './world.fixture.ts'

/** A verifiable credential of no particular kind: its data model asks for less. */
const goodCredential = linesBut(goodEndorsement, {
  'model.nested-types': [],
  'model.serialization': [],
})

const achievementOf = (changes: JsonObject): JsonObject =>
  badge({ credentialSubject: subject({}, changes) })
const endorsedBadge = (document: JsonObject): JsonObject => badge({ endorsement: [document] })
const badgeId = String(badge()['id'])
const listWorld = async (purpose: string): Promise<World> => ({
  [listUrl]: await signedListAbout(purpose, true),
})
const schemaUrl = 'https://issuer.example/schema'
const evidenceUrl = 'https://issuer.example/evidence'
const vocabulary = 'https://issuer.example/context.json'

const refreshable = (): JsonObject =>
  badge({
    '@context': [VC_2, OB_3, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
    refreshService: { id: 'https://issuer.example/refresh', type: '1EdTechCredentialRefresh' },
  })

/** For Open Badges 3.0 and what is like them, in the order of the checks. */
export const credentialFaults: Readonly<Record<string, Fault>> = {
  'nothing at all': {
    input: () => ' ',
    good: ['rejected'],
    but: { 'input.readable': 'failed empty' },
  },
  'a picture with something behind its end': {
    input: async () => new Uint8Array([...baked(pixel, await jwtOf(badge())), 0]),
    good: goodJwt,
    but: { 'input.image': 'warning after_end' },
  },
  'a record that nests deeper than allowed': {
    input: async () => signed(learnerRecord([await signed(badge())])),
    options: { limits: { maxNesting: 0 } },
    good: ['undetermined'],
    but: { 'check.completed': 'unknown maxNesting' },
    in: (report) => report.contained[0],
  },
  'a credential that is no badge': {
    input: () =>
      signed(
        badge({
          '@context': [VC_2],
          type: ['VerifiableCredential'],
          issuer,
          credentialSubject: { id: other },
        }),
      ),
    good: goodCredential,
    but: { 'kind.is-badge': 'warning' },
  },
  'an older context': {
    input: () => signed(badge({ '@context': [VC_2, OB_3.replace('3.0.3', '3.0.2')] })),
    but: { 'model.context': 'warning older_context' },
  },
  'a type left out': {
    input: () => signed(badge({ type: ['VerifiableCredential'] })),
    but: { verdict: 'rejected', 'model.type': 'failed wrong_type' },
  },
  'no id': {
    input: () => signed(without(badge(), 'id')),
    but: { verdict: 'rejected', 'model.id': 'failed missing' },
  },
  'an issuer without a profile': {
    input: () => signed(badge({ issuer })),
    but: { 'model.issuer': 'warning malformed' },
  },
  'no recipient': {
    input: () => signed(badge({ credentialSubject: without(subject(), 'identifier') })),
    but: { 'model.subject-identified': 'warning missing' },
  },
  'an achievement without a name': {
    input: () => signed(achievementOf({ name: null })),
    but: { verdict: 'rejected', 'model.achievement': 'failed missing' },
  },
  'an end before the start': {
    input: () =>
      signed(badge({ validFrom: '2026-09-01T09:00:00Z', validUntil: '2026-08-01T09:00:00Z' })),
    options: { at: new Date('2026-08-01T00:00:00Z'), clockSkewSeconds: 1e7 },
    but: {
      verdict: 'rejected',
      'model.dates': 'failed dates_reversed',
      'period.not-ended': 'passed',
    },
  },
  'a part without its type': {
    input: () => signed(badge({ evidence: [{ narrative: 'Carnet' }] })),
    but: { verdict: 'rejected', 'model.nested-types': 'failed missing' },
  },
  'a number that is none': {
    input: () => signed(achievementOf({ creditsAvailable: 'trois' })),
    but: { 'model.properties': 'warning malformed' },
  },
  'an empty list': {
    input: () => signed(badge({ evidence: [] })),
    but: { 'model.serialization': 'warning empty_array' },
  },
  'a result without its description': {
    input: () =>
      signed(
        badge({
          credentialSubject: subject({
            result: [{ type: ['Result'], resultDescription: 'urn:uuid:0', value: '3' }],
          }),
        }),
      ),
    but: { 'model.references': 'warning dangling_reference' },
  },
  'a JWT that names another issuer': {
    input: () => jwtOf(badge(), { claims: { iss: other } }),
    good: goodJwt,
    but: { verdict: 'rejected', 'model.jwt-claims': 'failed contradiction' },
  },
  'a word that nobody defined': {
    input: () => jwtOf(achievementOf({ nickname: 'Numi' })),
    good: goodJwt,
    but: { verdict: 'rejected', 'json-ld.lossless': 'failed undefined_term' },
  },
  'a vocabulary of its own': {
    input: () => jwtOf(badge({ '@context': [VC_2, OB_3, vocabulary] })),
    world: () => ({
      [vocabulary]: { '@context': { nickname: 'https://issuer.example/#nickname' } },
    }),
    good: goodJwt,
    but: { 'context.outside': 'warning' },
  },
  'a schema that asks for more': {
    input: () => signed(badge({ credentialSchema: [{ id: schemaUrl, type: 'JsonSchema' }] })),
    world: () => ({ [schemaUrl]: { required: ['evidence'] } }),
    but: { verdict: 'rejected', 'schema.evaluated': 'failed schema_violated' },
  },
  'a letter changed': {
    input: async () => ({ ...(await signed(badge())), name: 'Médiation numérique !' }),
    but: { verdict: 'rejected', 'proof.satisfied': 'failed signature_invalid' },
  },
  'a name in two alphabets': {
    input: () =>
      signed(badge({ issuer: { id: issuer, type: ['Profile'], name: 'Écоle de la Rive' } })),
    but: { 'issuer.unambiguous': 'warning mixed_scripts' },
  },
  'a refresh service that does not answer': {
    input: () => signed(refreshable()),
    but: { 'refresh.current': 'warning unreachable' },
  },
  'a list of another issuer': {
    input: () => signed(badge({ credentialStatus: entryFor('revocation') })),
    world: async () => ({
      [listUrl]: await signedByOther({
        ...without(await signedListAbout('revocation', false), 'proof'),
        issuer: other,
      }),
    }),
    but: { 'status.list': 'warning issuer_mismatch', 'status.not-revoked': 'passed' },
  },
  'a revoked badge': {
    input: () => signed(badge({ credentialStatus: entryFor('revocation') })),
    world: () => listWorld('revocation'),
    but: { verdict: 'rejected', 'status.not-revoked': 'failed revoked' },
  },
  'a suspended badge': {
    input: () => signed(badge({ credentialStatus: entryFor('suspension') })),
    world: () => listWorld('suspension'),
    but: {
      verdict: 'rejected',
      'status.not-revoked': [],
      'status.not-suspended': 'failed suspended',
    },
  },
  'a newer version': {
    input: () => signed(badge({ credentialStatus: entryFor('refresh') })),
    world: () => listWorld('refresh'),
    but: { 'status.not-revoked': [], 'status.refresh': 'warning refresh' },
  },
  'a message': {
    input: () => signed(badge({ credentialStatus: entryFor('message') })),
    world: () => listWorld('message'),
    but: { 'status.not-revoked': [], 'status.message': 'warning message' },
  },
  'a start in the future': {
    input: () => signed(badge({ validFrom: '2026-07-01T12:01:01Z' })),
    but: { verdict: 'rejected', 'period.started': 'failed' },
  },
  'an end in the past': {
    input: () => signed(badge({ validUntil: '2026-07-01T11:58:59Z' })),
    but: { verdict: 'rejected', 'period.not-ended': 'failed' },
  },
  'somebody else’s badge': {
    input: () => signed(badge()),
    options: { recipient: 'noe@example.org' },
    but: { verdict: 'rejected', 'recipient.matches': 'failed' },
  },
  'evidence that was changed': {
    input: () =>
      signed(badge({ evidence: [{ id: evidenceUrl, type: ['Evidence'], digestSRI: 'sha256-0' }] })),
    world: () => ({ [evidenceUrl]: 'Carnet' }),
    options: { evidence: 'fetch' },
    but: { verdict: 'rejected', 'evidence.unchanged': 'failed digest_mismatch' },
  },
  'a home page that is gone': {
    input: () =>
      signed(
        badge({
          issuer: {
            id: issuer,
            type: ['Profile'],
            name: 'École de la Rive',
            url: 'https://issuer.example/',
          },
        }),
      ),
    options: { pages: 'fetch' },
    but: { 'pages.reachable': 'warning unreachable' },
  },
  'an issuer whom nobody knows': {
    input: () => signed(badge()),
    options: { trust: { issuers: [] } },
    but: { 'issuer.known': 'warning not_known' },
  },
  'a forged endorsement': {
    input: async () =>
      signed(endorsedBadge({ ...(await signedByOther(endorsement(badgeId))), name: 'Vrai !' })),
    but: { 'endorsement.verified': 'warning' },
  },
  'an endorsement of something else': {
    input: async () => signed(endorsedBadge(await signedByOther(endorsement('urn:uuid:0')))),
    good: goodEndorsement,
    but: { verdict: 'rejected', 'endorsement.bound': 'failed' },
    in: (report) => report.endorsements[0],
  },
  'a forged badge in a record': {
    input: async () => signed(learnerRecord([{ ...(await signed(badge())), name: 'Autre' }])),
    good: goodEndorsement,
    but: { verdict: 'rejected', 'contained.verified': 'failed' },
  },
  'two versions in a record': {
    input: async () =>
      signed(
        learnerRecord([
          await signed(badge()),
          await signed(badge({ validFrom: '2026-04-01T09:00:00Z' })),
        ]),
      ),
    good: goodEndorsement,
    but: { 'contained.current': 'warning superseded', 'contained.verified': ['passed', 'passed'] },
  },
}
