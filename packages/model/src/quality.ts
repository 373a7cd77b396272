// Whether it is good to read and to rely on.
export { checkQuality, explainQuality, type QualityOptions } from './check-quality.ts'
export { qualityRules } from './quality/quality-rules.ts'
export type {
  QualityFault,
  QualityPaths,
  QualityPicture,
  QualityRule,
  QualitySubject,
  QualityText,
} from './quality/quality-rule.ts'
