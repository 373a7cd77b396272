import type * as z from 'zod/mini'
import * as is from '../schema-primitives.ts'

/** The values of `AchievementType` that OB 3.0 names; others begin with `ext:`. */
// prettier-ignore
export const ACHIEVEMENT_TYPES = [
  'Achievement', 'ApprenticeshipCertificate', 'Assessment', 'Assignment', 'AssociateDegree', 'Award',
  'Badge', 'BachelorDegree', 'Certificate', 'CertificateOfCompletion', 'Certification',
  'CommunityService', 'Competency', 'Course', 'CoCurricular', 'Degree', 'Diploma', 'DoctoralDegree',
  'Fieldwork', 'GeneralEducationDevelopment', 'JourneymanCertificate', 'LearningProgram', 'License',
  'Membership', 'ProfessionalDoctorate', 'QualityAssuranceCredential', 'MasterCertificate',
  'MasterDegree', 'MicroCredential', 'ResearchDoctorate', 'SecondarySchoolDiploma',
] as const

/**
 * What sort of thing is achieved: one of the terms of the specification, or one of your own that
 * begins with `ext:`.
 *
 * @see OB 3.0 #achievementtype-enumeration
 */
export const AchievementType = is.term(ACHIEVEMENT_TYPES)
export type AchievementType = z.infer<typeof AchievementType>
