// SD-JWT. A sub-entry of its own: only who meets one carries the library behind it.
export {
  verifySdJwt,
  type SdJwtAnswer,
  type VerifiedSdJwt,
  type VerifySdJwtOptions,
} from './verify-sd-jwt.ts'
export { readSdJwt, type ReadSdJwt, type SdJwtReading } from './read-sd-jwt.ts'
