import { checkCredential } from '@openboat/model'
import type { Check } from '../subject.ts'

/** Step 1 of OB 3.0 #verification: the document says what its data model asks for. */
export const conformsToDataModel: Check = ({ credential }, { options }) =>
  checkCredential(credential, { profile: options.profile ?? 'lenient' })
