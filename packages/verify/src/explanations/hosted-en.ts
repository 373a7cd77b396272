import type { CheckText } from '../explanation.ts'
import { developmentEnglish } from './not-asked-en.ts'

const askIssuer =
  'Do not rely on this badge. Ask the issuer named in it, through a channel you already trust, whether they issued it.'
const verifyLater = 'Verify again later, online. If it stays like this, ask the issuer.'
const forIssuer =
  'You need to do nothing. If you are the issuer, fix this before you issue the next badges.'

/** Open Badges up to 2.0: what the issuer's site says today is what counts. */
export const hostedEnglish = {
  'hosted.fetched': {
    topic: 'The original on the issuer’s site',
    passed: {
      title: 'The original was found on the web',
      meaning: 'The badge was looked up at its own address, and what is there today was verified.',
      whatToDo: 'Look at who the issuer is.',
    },
    failed: {
      title: 'There is no original that could be looked up',
      meaning: 'A badge of this kind counts only if it can be found on the issuer’s site.',
      whatToDo: askIssuer,
      codes: {
        signature_missing: {
          title: 'The signature is missing',
          meaning:
            'The badge says that it is signed, but what you gave has no signature around it. Anybody may have written it.',
          whatToDo: 'Ask the holder for the signed original.',
        },
        no_address: {
          title: 'The badge has no address on the web',
          meaning:
            'A badge of this kind counts only if it can be found on the issuer’s site, and it does not say where that would be.',
          whatToDo: askIssuer,
        },
      },
    },
    unknown: {
      title: 'The original cannot be reached',
      meaning:
        'A badge of this kind is kept on the issuer’s site, and what is there could not be read. It may be genuine or not; this does not mean that it was revoked.',
      whatToDo: verifyLater,
      codes: {
        offline: {
          title: 'The original was not looked up',
          meaning:
            'A badge of this kind is kept on the issuer’s site, and nothing was asked from the web here. The badge may be genuine or not.',
          whatToDo: 'Verify the badge with a connection to the web.',
        },
        refused: {
          title: 'The address of the badge is not one that is asked',
          meaning:
            'A badge of this kind is kept on the issuer’s site, and its address is not public or not encrypted (https). The badge may be genuine or not.',
          whatToDo: `Ask the issuer to publish the badge at a public https address. ${developmentEnglish}`,
        },
        unreachable: {
          meaning:
            'A badge of this kind is kept on the issuer’s site, and that site does not answer. The badge may be genuine or not; this does not mean that it was revoked.',
        },
        redirected: {
          title: 'The address of the badge leads to another site',
          meaning:
            'A badge of this kind is kept on the issuer’s site, but its address redirects to another site[: {finalUrl}]. Nothing shows that the issuer answers for what is there. The badge may be genuine or not.',
          whatToDo:
            'Ask the issuer where the badge is today. If you are the issuer, publish it at its own address, without a redirect to another site.',
        },
        no_badge: {
          title: 'At the address of the badge there is no badge',
          meaning:
            'The site answers with something else, for instance because it has been rebuilt. The badge may be genuine or not.',
        },
      },
    },
  },
  'hosted.id': {
    topic: 'The address of the badge',
    passed: {
      title: 'The badge is where it says it is',
      meaning: 'The badge names the address at which it was found.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'The badge names another address',
      meaning:
        'It was found at one address[ ({url})] and gives itself another[ ({id})] on the same site, or none. What was found counts.',
      whatToDo: forIssuer,
    },
    failed: {
      title: 'The badge claims to come from another site',
      meaning:
        'It was found on one site[ ({url})] and says that it belongs to another[ ({id})]. Somebody may be passing themselves off as the issuer.',
      whatToDo: askIssuer,
    },
  },
  'hosted.matches': {
    topic: 'Your copy of the badge',
    passed: {
      title: 'Your copy equals the original',
      meaning: 'What you have says the same as the original on the issuer’s site.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'Your copy differs from the original',
      meaning:
        'The original on the issuer’s site says something else[, namely in: {differing}]. The original was verified, and the original counts.',
      whatToDo: 'Go by the original, and throw the copy away.',
    },
  },
  'hosted.in-scope': {
    topic: 'The site of the badge',
    passed: {
      title: 'The badge is kept on a site of its issuer',
      meaning: 'The issuer states where its badges are kept, and this one is there.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'The issuer does not say where its badges are kept',
      meaning:
        'The issuer has no address on the web with which the place of the badge could be compared.',
      whatToDo: 'Look closer at who the issuer is.',
    },
    failed: {
      title: 'The badge is kept on a foreign site',
      meaning:
        'The issuer states where its badges are kept, and this one is elsewhere[: {url}]. Somebody may be passing themselves off as the issuer.',
      whatToDo: askIssuer,
    },
    unknown: {
      title: 'Whether the badge is kept on a site of its issuer is not known',
      meaning: 'What the issuer says about itself could not be read.',
      whatToDo: verifyLater,
    },
  },
  'linked.fetched': {
    topic: 'What the badge is for, and who issues it',
    passed: {
      title: 'The description of the badge, or of its issuer, was found',
      meaning: 'The badge refers to a description on the web, and it was read there.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'A description is only inside the badge',
      meaning:
        'What the badge is for, or who issues it, stands only in the badge itself and cannot be compared with a page of the issuer.',
      whatToDo: 'Look closer at who the issuer is.',
    },
    failed: {
      title: 'A description that the badge refers to is none',
      meaning:
        'Where the badge says what it is for, or who issues it[ ({url})], there is something else.',
      whatToDo: askIssuer,
    },
    unknown: {
      title: 'A description of the badge cannot be reached',
      meaning:
        'The badge says elsewhere what it is for, or who issues it[ ({url})], and that place does not answer.',
      whatToDo: verifyLater,
      codes: {
        offline: {
          title: 'A description of the badge was not looked up',
          meaning:
            'The badge says on the web what it is for, or who issues it[ ({url})]. Network access is off, so nobody was asked.',
          whatToDo:
            'Verify again with network access, or with a bundle that holds the description.',
        },
        refused: {
          title: 'The address of a description is not one that is asked',
          meaning:
            'The badge says elsewhere what it is for, or who issues it[ ({url})], at an address that is not public or not encrypted (https).',
          whatToDo: `Ask the issuer to publish the description at a public https address. ${developmentEnglish}`,
        },
        redirected: {
          title: 'A description of the badge leads to another site',
          meaning:
            'The address of a description that the badge refers to[ ({url})] redirects to another site. Nothing shows that the issuer answers for what is there.',
          whatToDo:
            'Ask the issuer where the description is today. If you are the issuer, publish it at its own address, without a redirect to another site.',
        },
      },
    },
  },
  'linked.id': {
    topic: 'The address of a description',
    passed: {
      title: 'A description is where it says it is',
      meaning:
        'The description of the badge or of its issuer names the address at which it was found.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'A description names another address',
      meaning:
        'The description of the badge or of its issuer was found at one address[ ({url})] and gives itself another[ ({id})] on the same site, or none.',
      whatToDo: forIssuer,
    },
    failed: {
      title: 'A description claims to come from another site',
      meaning:
        'It was found on one site[ ({url})] and says that it belongs to another[ ({id})]. Somebody may be passing themselves off as the issuer.',
      whatToDo: askIssuer,
    },
  },
  'linked.conforms': {
    topic: 'The form of a description',
    passed: {
      title: 'A description is complete',
      meaning: 'The description of the badge or of its issuer says what the standard asks for.',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'A description does not quite follow the standard',
      meaning:
        'Something in the description of the badge or of its issuer[ ({url})] differs from the standard and leaves no doubt about what is meant.',
      whatToDo: forIssuer,
    },
    failed: {
      title: 'A description is incomplete',
      meaning:
        'The description of the badge or of its issuer[ ({url})] lacks something without which it is not clear what the badge is for or who issues it.',
      whatToDo: 'Do not rely on the badge as it is. Tell the issuer what is missing.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
