import * as z from 'zod'

// The full sample as anybody would write it down with zod alone: the same classes, properties and
// depth, with zod's own checks of URLs, dates and terms. No specification, no messages of its own.

const types = z.array(z.string())
const url = z.url()
const moment = z.iso.datetime({ offset: true })
const text = z.string()

const image = z.looseObject({ id: url, type: z.string(), caption: text.optional() })
const geo = z.looseObject({ type: types, latitude: z.number(), longitude: z.number() })
const address = z.looseObject({
  type: types,
  streetAddress: text.optional(),
  addressLocality: text.optional(),
  postalCode: text.optional(),
  addressCountryCode: text.optional(),
  geo: geo.optional(),
})
const profile = z.looseObject({
  id: url,
  type: types,
  name: text.optional(),
  url: url.optional(),
  phone: text.optional(),
  email: z.email().optional(),
  description: text.optional(),
  image: image.optional(),
  address: address.optional(),
})
const alignment = z.looseObject({
  type: types,
  targetName: text.min(1),
  targetUrl: url,
  targetFramework: text.optional(),
  targetCode: text.optional(),
})
const level = z.looseObject({
  id: url,
  type: types,
  name: text.min(1),
  level: text.optional(),
  points: text.optional(),
})
const resultDescription = z.looseObject({
  id: url,
  type: types,
  name: text.min(1),
  resultType: text,
  allowedValue: z.array(text).optional(),
  rubricCriterionLevel: z.array(level).optional(),
})
const achievement = z.looseObject({
  id: url,
  type: types,
  achievementType: text.optional(),
  name: text.min(1),
  description: text.min(1),
  criteria: z.looseObject({ id: url.optional(), narrative: text.optional() }),
  image: image.optional(),
  tag: z.array(text).optional(),
  creditsAvailable: z.number().optional(),
  fieldOfStudy: text.optional(),
  inLanguage: text.optional(),
  alignment: z.array(alignment).optional(),
  resultDescription: z.array(resultDescription).optional(),
})
const result = z.looseObject({
  type: types,
  resultDescription: url.optional(),
  value: text.optional(),
  status: z
    .enum(['Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Withdrew'])
    .optional(),
})
const evidence = z.looseObject({
  id: url.optional(),
  type: types,
  name: text.optional(),
  narrative: text.optional(),
  genre: text.optional(),
  audience: text.optional(),
})
const proof = z.looseObject({
  type: text,
  created: moment.optional(),
  cryptosuite: text.optional(),
  verificationMethod: url.optional(),
  proofPurpose: text.optional(),
  proofValue: text.optional(),
})

export const bareCredential = z.looseObject({
  '@context': z.array(text),
  id: url,
  type: types,
  name: text.optional(),
  description: text.optional(),
  issuer: z.union([profile, url]),
  validFrom: moment,
  validUntil: moment.optional(),
  awardedDate: moment.optional(),
  credentialSubject: z.looseObject({
    id: url.optional(),
    type: types,
    activityStartDate: moment.optional(),
    activityEndDate: moment.optional(),
    creditsEarned: z.number().optional(),
    licenseNumber: text.optional(),
    role: text.optional(),
    term: text.optional(),
    narrative: text.optional(),
    result: z.array(result).optional(),
    achievement,
  }),
  evidence: z.array(evidence).optional(),
  proof: z.union([z.array(proof), proof]).optional(),
})
