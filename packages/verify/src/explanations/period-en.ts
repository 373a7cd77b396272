import type { CheckText } from '../explanation.ts'

/** When the badge counts, and for whom. */
export const periodEnglish = {
  'period.started': {
    topic: 'The start of validity',
    passed: {
      title: 'The badge is already valid',
      meaning: 'The day from which the badge counts lies in the past.',
      whatToDo: 'Nothing.',
    },
    failed: {
      title: 'The badge is not valid yet',
      meaning: 'The badge counts only from a later moment on[: {validFrom}].',
      whatToDo: 'Verify the badge again after that moment.',
    },
    skipped: {
      title: 'The badge does not say from when it counts',
      meaning: 'There is no date of beginning that could be compared with today.',
      whatToDo: 'Nothing.',
    },
  },
  'period.not-ended': {
    topic: 'The end of validity',
    passed: {
      title: 'The badge has not expired',
      meaning: 'The day until which the badge counts is still to come.',
      whatToDo: 'Nothing.',
    },
    failed: {
      title: 'The badge has expired',
      meaning:
        'The badge counted only until a moment that is over[: {validUntil}]. This does not mean that it was revoked.',
      whatToDo:
        'Decide whether an expired badge is enough for your purpose. If you hold it, ask the issuer to renew it.',
    },
    skipped: {
      title: 'The badge does not expire',
      meaning: 'The badge states no date until which it counts.',
      whatToDo: 'Nothing.',
    },
  },
  'recipient.matches': {
    topic: 'The recipient',
    passed: {
      title: 'The badge was awarded to this person',
      meaning: 'The identity that you gave is the one to which the issuer awarded the badge.',
      whatToDo:
        'Make sure that the person in front of you really has this e-mail address or identity.',
    },
    failed: {
      title: 'The badge was awarded to somebody else',
      meaning:
        'The identity that you gave is not the one to which the issuer awarded the badge, or the badge names nobody. People often have several e-mail addresses.',
      whatToDo:
        'Ask the person for the address that they used with the badge platform, and verify again with it.',
    },
    skipped: {
      title: 'Whose badge it is was not checked',
      meaning: 'You did not say to whom the badge should belong.',
      whatToDo:
        'If it matters whose badge this is, verify again with the e-mail address of the person.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
