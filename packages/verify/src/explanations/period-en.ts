import type { CheckText } from '../explanation.ts'

/** When the badge counts, and for whom. */
export const periodEnglish = {
  'period.started': {
    topic: 'The start of validity',
    passed: {
      title: 'The period of validity has begun',
      meaning: 'The day from which it counts lies in the past.',
      whatToDo: 'Nothing.',
    },
    failed: {
      title: 'The period of validity has not begun yet',
      meaning: 'It counts only from a later moment on[: {validFrom}].',
      whatToDo: 'Verify again after that moment.',
    },
    skipped: {
      title: 'It is not said from when it counts',
      meaning: 'There is no date of beginning that could be compared with today.',
      whatToDo: 'Nothing.',
    },
  },
  'period.not-ended': {
    topic: 'The end of validity',
    passed: {
      title: 'The period of validity has not ended',
      meaning: 'The day until which it counts is still to come.',
      whatToDo: 'Nothing.',
    },
    failed: {
      title: 'The period of validity has ended: it has expired',
      meaning:
        'It counted only until a moment that is over[: {validUntil}]. This does not mean that it was revoked.',
      whatToDo:
        'Decide whether what has expired is enough for your purpose. If it is yours, ask the issuer to renew it.',
    },
    skipped: {
      title: 'There is no end of validity',
      meaning: 'No date is stated until which it counts.',
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
        'The identity that you gave is not the one to which the issuer awarded the badge. People often have several e-mail addresses.',
      whatToDo:
        'Ask the person for the address that they used with the badge platform, and verify again with it.',
      codes: {
        plain_text: {
          title: 'Nothing in the badge matches what you gave',
          meaning:
            'What you gave is no e-mail address, web address, telephone number or DID. It was compared as it is with what the badge says about its recipient, and is not the same.',
          whatToDo:
            'Verify again with the e-mail address that the person used with the badge platform.',
        },
        no_recipient: {
          title: 'The badge names no recipient',
          meaning:
            'It does not say to whom it was awarded, so nothing shows that it belongs to whom you gave.',
          whatToDo: 'Ask the issuer for a badge that names its recipient.',
        },
        endorsement: {
          title: 'An endorsement has no recipient',
          meaning:
            'It is a statement of support, and speaks of what it endorses. Nobody is awarded it, so it cannot belong to whom you gave.',
          whatToDo: 'Verify it again without a recipient, and verify the badge with one.',
        },
      },
    },
    skipped: {
      title: 'Whose badge it is was not checked',
      meaning: 'You did not say to whom the badge should belong.',
      whatToDo:
        'If it matters whose badge this is, verify again with the e-mail address of the person.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
