/** What is to be known of a signature although it does not change the verdict. */
export const remarksEnglish = {
  unsupported_suite: {
    title: 'A second signature was not checked',
    meaning:
      'The badge has a good signature. Another one beside it[, of the kind {suite},] uses a technique that is not known here.',
  },
  wrong_purpose: {
    title: 'A second signature has another purpose',
    meaning:
      'The badge has a good signature. Another one beside it was not made as a statement of the issuer.',
  },
  token_type: {
    title: 'The envelope of the badge is of a kind that is not known',
    meaning:
      'The signature is genuine. The envelope calls itself something[ (“{type}”)] that badges are usually not called, and nothing else that is known either.',
  },
  signed_later: {
    title: 'The signature bears a later date',
    meaning:
      'The signature is genuine, and says that it was made after the moment for which the badge was verified[: {signed}]. The clock of the issuer may be wrong.',
    whatToDo:
      'You need to do nothing. If the date matters to you, ask the issuer when the badge was signed.',
  },
  weak_key: {
    title: 'The key that signed is short for today',
    meaning:
      'The signature is genuine, but the issuer’s key is shorter than what is held to be safe today. With much effort others may find it, and sign as the issuer.',
    whatToDo:
      'You need to do nothing. If you are the issuer, use an RSA key of at least 2048 bits, or a key of another kind.',
  },
  inexact_number: {
    title: 'A number in the badge is not protected to the last digit',
    meaning:
      'The signature is genuine, but the badge holds a number so large or so small that another one could stand in its place without anybody noticing.',
    whatToDo:
      'Do not rely on that number without asking the issuer. If you are the issuer, write it as text.',
  },
}
