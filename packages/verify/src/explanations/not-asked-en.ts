/** For whoever tries things out on their own machine. */
export const developmentEnglish =
  'In development, --allow-origin (option allowOrigins) exempts an address.'

/** What nobody was asked for: it is not silent, and what is to be done is another. */
export const keyNotAskedEnglish = {
  key_offline: {
    title: 'Who signed the badge was not looked up: network access is off',
    meaning:
      'The badge says which key signed it[ ({verificationMethod})]. That key is published on the web, and nobody was asked for it. The badge may be genuine or not.',
    whatToDo: 'Verify again with network access, or with a bundle that holds the key.',
  },
  key_refused: {
    title: 'Who signed the badge is not known: the address of the key is not one that is asked',
    meaning:
      'The badge says which key signed it[ ({verificationMethod})], at an address that is not public or not encrypted (https). The badge may be genuine or not.',
    whatToDo: `As the issuer, publish your keys at a public https address. ${developmentEnglish}`,
  },
}

/** The same of a vocabulary. */
export const contextNotAskedEnglish = {
  context_offline: {
    title: 'A vocabulary of the badge was not looked up: network access is off',
    meaning:
      'The badge refers to a published vocabulary that is not built in, and nobody was asked for it. Without it, what was signed is not known.',
    whatToDo: 'Verify again with network access, or with a bundle that holds the vocabulary.',
  },
  context_refused: {
    title: 'The address of a vocabulary of the badge is not one that is asked',
    meaning:
      'The badge refers to a vocabulary at an address that is not public or not encrypted (https). Without it, what was signed is not known.',
    whatToDo: `As the issuer, publish the vocabulary at a public https address. ${developmentEnglish}`,
  },
}
