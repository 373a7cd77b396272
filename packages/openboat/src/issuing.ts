// What the main entry needs of `@openboat/issue`. It is loaded, as this file, when somebody issues:
// whoever verifies never pays for it, and a bundler leaves out the rest.
export {
  createSignedStatusList,
  issueAssertion,
  issueBadge,
  issueEndorsement,
  revoke as revokeInList,
} from '@openboat/issue'
