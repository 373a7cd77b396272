// An invented region that recognises, made anew from a seed.
export { createEcosystem, type Ecosystem } from './ecosystem.ts'
export type { EcosystemCredential } from './issue-ecosystem.ts'

// What it is made of, to ask about parts of it.
export {
  achievementId,
  domainId,
  domains,
  pathway,
  skillId,
  skills,
  type DomainKey,
  type SkillKey,
} from './achievements.ts'
export { awardId } from './awards.ts'
export { endorsementId } from './issue-ecosystem.ts'
export { organizationId, organizations, places } from './organizations.ts'
export { people, type Person } from './people.ts'
export { networkCommunity } from './register.ts'
export { personParty } from './party.ts'
