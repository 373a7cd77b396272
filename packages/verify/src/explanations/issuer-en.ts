import type { CheckText } from '../explanation.ts'

const compare =
  'Compare the address of the issuer, letter by letter, with one that you know from elsewhere.'

/** Who the issuer is to the reader. */
export const issuerEnglish = {
  'issuer.unambiguous': {
    topic: 'The spelling of the issuer',
    warning: {
      title: 'The issuer is spelled so that it can be taken for another one',
      meaning:
        'The address or the name of the issuer mixes letters that look alike, or holds letters that are not seen. That can be an accident, or meant to deceive.',
      whatToDo: compare,
      codes: {
        all_look_alike: {
          meaning:
            'The address of the issuer[, {domain}], is written in letters of another alphabet that look like Latin ones[: {shown}].',
        },
      },
    },
  },
  'issuer.known': {
    topic: 'Who the issuer is to you',
    passed: {
      title: 'You know the issuer',
      meaning:
        'The issuer is among those that you, or whoever set this up, have listed as known[: {name}][ (domain {domain})].',
      whatToDo: 'Nothing.',
    },
    warning: {
      title: 'The issuer is not among those that you know',
      meaning:
        'The badge can be genuine all the same: you have listed the issuers that you know, and this one is not among them.',
      whatToDo: 'Find out who the issuer is before you rely on the badge.',
      codes: {
        name_of_another: {
          title: 'The issuer calls itself like one that you know, and is another',
          meaning:
            'The name of the issuer is that of one that you know[, {name}], or looks like it. Yet the badge was not issued by that one.',
          whatToDo: compare,
        },
      },
    },
    skipped: {
      title: 'Whether you know the issuer does not matter yet',
      meaning:
        'The badge names an issuer that you know, but it is not proven that it comes from there.',
      whatToDo: 'Look at what the report says about the proof first.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
