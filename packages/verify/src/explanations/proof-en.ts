import type { CheckText } from '../explanation.ts'
import { contextNotAskedEnglish, keyNotAskedEnglish } from './not-asked-en.ts'
import { remarksEnglish } from './proof-remarks-en.ts'

const askForReissue =
  'Do not rely on the badge as it is. If you hold it, ask the issuer to issue it again; if you issued it, fix your software first.'
const askIssuer =
  'Do not rely on this badge. Ask the issuer named in it, through a channel you already trust, whether they issued it.'
const otherTool =
  'Verify the badge with another tool that knows this technique, or ask the issuer for a badge in a current format.'

const unsupportedSuite = {
  title: 'The badge is signed in a way that is not known here',
  meaning:
    'There is a signature[ of the kind {suite}], but this software does not know that technique and says nothing about it, neither good nor bad.',
  whatToDo: otherTool,
}

const unusableKey = {
  title: 'The key of the signature cannot be used',
  meaning:
    'What is found as the key[ ({verificationMethod})] is not a key in a form that the standard knows.',
  whatToDo: 'Tell the issuer: once the published key is corrected, the badge can be verified.',
}

const signedJson = {
  title: 'The signature is not of the kind that it claims to be',
  meaning:
    'The issuer’s key signed the badge in another form than the standard asks for. The software of the issuer is at fault, and all its badges fail.',
  whatToDo: 'Tell the issuer, who needs software that signs as the standard says.',
}

const certain = {
  signature_invalid: {
    title: 'The signature does not fit the badge',
    meaning:
      'Either the badge was changed after it was signed, or someone other than the issuer signed it. One altered letter is enough.',
    whatToDo: askIssuer,
  },
  sorted_json_signed: signedJson,
  filtered_json_signed: {
    ...signedJson,
    meaning:
      'The issuer’s key signed the badge in another form than the signature claims to be of, and in one that leaves most of it out. Nothing shows that the badge is as it was.',
  },
  no_proof: {
    title: 'The badge is not signed',
    meaning: 'Without a signature, anybody may have written this badge.',
    whatToDo:
      'Do not rely on this badge. Ask the holder for the signed original, or the issuer for a signed badge.',
  },
  wrong_purpose: {
    title: 'The signature was made for another purpose',
    meaning:
      'The signature under a badge has to be meant as a statement of its issuer. This one was made for something else, such as logging in.',
    whatToDo: askForReissue,
  },
  malformed_proof: {
    title: 'The signature is incomplete',
    meaning:
      'Something that belongs to a signature is missing or wrongly written, so it proves nothing.',
    whatToDo: askForReissue,
  },
  broken_chain: {
    title: 'The signatures do not build on each other',
    meaning:
      'This signature says that it confirms an earlier one, which is missing or only comes after it. Signatures may have been taken away.',
    whatToDo: askForReissue,
  },
  token_type: {
    title: 'The envelope was signed for another purpose',
    meaning:
      'What was signed calls itself something other than a badge[ (“{type}”)], such as an answer to a login. Nobody signed it as a badge.',
    whatToDo: askIssuer,
  },
  domain_mismatch: {
    title: 'The signature was made for somebody else',
    meaning:
      'What you were given was signed for another place than yours. Somebody may be passing on what was given to them.',
    whatToDo: 'Do not accept it. Ask the person to present their badges again, to you.',
  },
  challenge_mismatch: {
    title: 'The signature answers another question',
    meaning:
      'You asked with a value that can be used once, and this was signed with another. It may be an old presentation that is shown again.',
    whatToDo: 'Do not accept it. Ask the person to present their badges again, with a new value.',
  },
  algorithm_refused: {
    title: 'This kind of signature proves nothing',
    meaning:
      'The badge is unsigned[ ({alg})], or signed in a way in which everybody who can check it could also have made it.',
    whatToDo: askIssuer,
  },
  key_mismatch: {
    title: 'The key does not go with the signature',
    meaning:
      'The key that the badge names[ ({verificationMethod})] is of another kind than the signature, so it cannot have made it.',
    whatToDo: askIssuer,
  },
  key_not_found: {
    title: 'The issuer has no such key',
    meaning:
      'The badge names a key[ ({verificationMethod})] that does not exist at the place where the issuer keeps its keys.',
    whatToDo: askIssuer,
  },
  key_malformed: unusableKey,
  key_not_listed: {
    title: 'The key that signed is not one of the issuer’s keys',
    meaning:
      'The issuer publishes which keys sign for it, and this one is not among them. Anybody can make a key and write another’s name into a badge.',
    whatToDo: askIssuer,
  },
  key_not_authorized: {
    title: 'The key may not sign badges',
    meaning:
      'The key exists[ ({verificationMethod})], but its owner does not allow it for statements such as badges.',
    whatToDo: askIssuer,
  },
  controller_mismatch: {
    title: 'The key that signed belongs to somebody else',
    meaning:
      'The badge names one issuer and was signed with the key of another. Somebody may be passing themselves off as the issuer.',
    whatToDo: askIssuer,
  },
  private_key_published: {
    title: 'Anybody can sign in the name of this issuer',
    meaning:
      'The secret part of the key that signed is published. Whoever has read it can make such a badge, so the signature proves nothing.',
    whatToDo:
      'Do not rely on this badge. Tell the issuer, who has to withdraw that key at once and issue the badge again with a new one.',
  },
  key_revoked: {
    title: 'The key that signed was withdrawn',
    meaning:
      'Its owner has declared the key invalid, for instance because it was stolen. Whoever has it could have signed this badge.',
    whatToDo: 'Ask the issuer for a badge that is signed with a current key.',
  },
  key_expired: {
    title: 'The key had expired when the badge was signed',
    meaning: 'The issuer’s key was no longer valid at the moment that the signature names.',
    whatToDo: 'Ask the issuer for a badge that is signed with a current key.',
  },
  proof_expired: {
    title: 'The signature has expired',
    meaning: 'The signature was made for a limited time, and that time is over.',
    whatToDo: 'Ask the issuer for a badge with a new signature.',
  },
  data_loss: {
    title: 'The signature does not cover the whole badge',
    meaning:
      'The badge contains words without a published meaning. No signature covers them, so anybody could have added or changed them.',
    whatToDo: askForReissue,
  },
  context_invalid: {
    title: 'The signature cannot be checked: the vocabulary contradicts itself',
    meaning:
      'The badge refers to published vocabularies that do not go together, so it is not clear what was signed.',
    whatToDo: askForReissue,
  },
}

const open = {
  no_proof: {
    title: 'Who presents the badges is not shown',
    meaning:
      'Badges were presented together without a signature around them. Each badge is judged on its own, but it is not shown that the person who presents them may do so.',
    whatToDo: 'Look at the badges one by one, and ask the person to prove that they are theirs.',
  },
  maxProofs: {
    title: 'The badge carries too many proofs',
    meaning: 'Only a certain number of signatures are checked; the rest were left out.',
    whatToDo: 'Ask the issuer why there are so many, or raise the limit.',
  },
  unsupported_suite: unsupportedSuite,
  key_unreachable: {
    title: 'Who signed the badge is not known: the key cannot be reached',
    meaning:
      'The badge says which key signed it[ ({verificationMethod})], but the place where the key is published does not answer. The badge may be genuine or not.',
    whatToDo:
      'Verify again later, online. As the issuer, keep your keys online for as long as your badges count.',
  },
  ...keyNotAskedEnglish,
  key_method_unsupported: {
    title: 'Who signed the badge is not known: the kind of key is not known here',
    meaning:
      'The key of the issuer is published in a way[ ({verificationMethod})] that this software does not know.',
    whatToDo: otherTool,
  },
  key_malformed: unusableKey,
  context_unavailable: {
    title: 'The signature was not checked: a vocabulary cannot be reached',
    meaning:
      'To check the signature, a published vocabulary is needed to which the badge refers, and it does not answer.',
    whatToDo: 'Verify again later, online. If it stays like this, tell the issuer.',
  },
  ...contextNotAskedEnglish,
  limit_exceeded: {
    title: 'The badge is too deeply nested for its signature to be checked',
    meaning: 'The check would take more work than is allowed for one badge.',
    whatToDo: 'Be careful with this file, and ask its sender where it comes from.',
  },
}

/** Who made the badge. */
export const proofEnglish = {
  'proof.satisfied': {
    topic: 'The signature',
    passed: {
      title: 'The signature is genuine',
      meaning:
        'The badge was signed with a key of the issuer that it names, and nothing was changed since. Whether you trust that issuer is for you to decide.',
      whatToDo: 'Look at who the issuer is.',
    },
    warning: {
      title: 'A second signature does not count',
      meaning: 'The badge has a good signature; another one beside it was left aside.',
      whatToDo: 'You need to do nothing: one good signature is enough.',
      codes: remarksEnglish,
    },
    failed: {
      title: 'The signature is not valid',
      meaning: 'The signature does not prove that the issuer made this badge.',
      whatToDo: askIssuer,
      codes: certain,
    },
    unknown: {
      title: 'Who signed the badge is not known',
      meaning: 'The signature could not be checked, so the badge may be genuine or not.',
      whatToDo: 'Verify again later. If it stays like this, ask the issuer.',
      codes: open,
    },
  },
} satisfies Readonly<Record<string, CheckText>>
