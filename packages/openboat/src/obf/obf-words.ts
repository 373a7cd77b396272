import type { ObfErrorCode } from '@openboat/obf'
import type { Language } from '../command/words.ts'

/** What `boat obf` says. */
export interface ObfWords {
  readonly askSecret: string
  readonly askKey: string
  readonly loggedIn: (name: string, file: string) => string
  readonly registered: (clientId: string, day: string, file: string) => string
  readonly pong: (clientId: string) => string
  readonly draft: string
  readonly recipients: (count: number) => string
  readonly issued: (emails: number, event: string) => string
  readonly foundIssued: (emails: number, event: string) => string
  readonly knownIssued: (emails: number, event: string) => string
  readonly notIssued: (emails: number, reason: string) => string
  readonly unknownWhether: (emails: number, reason: string) => string
  readonly notAmong: (addresses: string, event: string) => string
  readonly noFactory: (url: string) => string
  readonly waiting: (reason: string) => string
  readonly duplicates: (count: number) => string
  readonly revoked: (count: number, event: string) => string
  readonly exported: (assertions: number, verified: number, folder: string) => string
  readonly certificateEnds: (day: string, days: number) => string
  readonly errors: Readonly<Record<ObfErrorCode, string>>
}

const english: ObfWords = {
  askSecret: 'Client secret (it is not shown): ',
  askKey: 'API key (it is not shown): ',
  loggedIn: (name, file) => `Connected to ${name}. The connection is in ${file}, for you alone.`,
  registered: (clientId, day, file) =>
    `Registered as ${clientId} until ${day}. Key and certificate are in ${file}, for you alone.`,
  pong: (clientId) => `The factory knows these credentials (${clientId}).`,
  draft: 'draft',
  recipients: (count) => (count === 1 ? '1 recipient' : `${count} recipients`),
  issued: (emails, event) => `Issued to ${emails} (event ${event})`,
  foundIssued: (emails, event) =>
    `Issued to ${emails} by an earlier try (event ${event}); not issued again`,
  knownIssued: (emails, event) =>
    `Issued to ${emails} before (event ${event}, as the journal says); not issued again`,
  notIssued: (emails, reason) => `Not issued to ${emails}: ${reason}`,
  unknownWhether: (emails, reason) => `Unknown for ${emails}: ${reason}`,
  notAmong: (addresses, event) =>
    `Nothing was revoked: not among the recipients of event ${event}: ${addresses}`,
  noFactory: (url) => `No Open Badge Factory answers at ${url}.`,
  waiting: (reason) => `${reason}; waiting, and trying again`,
  duplicates: (count) => `${count} more of the same addresses were left out.`,
  revoked: (count, event) => `Revoked ${count} of event ${event}.`,
  exported: (assertions, verified, folder) =>
    `${assertions} badges in ${folder}, ${verified} of them verified.`,
  certificateEnds: (day, days) =>
    `The certificate ends on ${day}, in ${days} days: make an API key and run "boat obf register".`,
  errors: {
    bad_argument: 'Something is wrong with what was given.',
    unsupported: 'This version of the API cannot do that.',
    unauthorized: 'The factory does not accept these credentials for that.',
    not_found: 'The factory has nothing with this id.',
    refused: 'The factory finds something wrong with the request.',
    rate_limited: 'The factory has had too many requests; try again later.',
    server_error: 'The factory failed; try again later.',
    unreachable: 'The factory cannot be reached.',
    timeout: 'The factory did not answer in time.',
    unexpected_answer: 'The factory answered in a way that is not known.',
    uncertain:
      'It is not known whether this has been done. Run the same command again: it looks before it does anything twice.',
    bad_registration: 'The API key cannot be used; make a new one and use it within ten minutes.',
    journal: 'The journal cannot be used.',
  },
}

const french: ObfWords = {
  askSecret: 'Secret du client (il ne s’affiche pas)\u00a0: ',
  askKey: 'Clé d’API (elle ne s’affiche pas)\u00a0: ',
  loggedIn: (name, file) =>
    `Connexion établie avec ${name}. Elle est dans ${file}, pour vous seul.`,
  registered: (clientId, day, file) =>
    `Enregistrement de ${clientId} jusqu’au ${day}. Clé et certificat sont dans ${file}, pour vous seul.`,
  pong: (clientId) => `La fabrique connaît ces identifiants (${clientId}).`,
  draft: 'brouillon',
  recipients: (count) => (count === 1 ? '1 récepteur' : `${count} récepteurs`),
  issued: (emails, event) => `Attribué à ${emails} (événement ${event})`,
  foundIssued: (emails, event) =>
    `Déjà attribué à ${emails} par un essai précédent (événement ${event})\u00a0; pas de seconde attribution`,
  knownIssued: (emails, event) =>
    `Déjà attribué à ${emails} (événement ${event}, d’après le journal)\u00a0; pas de seconde attribution`,
  notIssued: (emails, reason) => `Non attribué à ${emails}\u00a0: ${reason}`,
  unknownWhether: (emails, reason) => `Inconnu pour ${emails}\u00a0: ${reason}`,
  notAmong: (addresses, event) =>
    `Rien n’a été révoqué\u00a0: ne figurent pas parmi les récepteurs de l’événement ${event}\u00a0: ${addresses}`,
  noFactory: (url) => `Aucune Open Badge Factory ne répond à ${url}.`,
  waiting: (reason) => `${reason}\u00a0; attente, puis nouvel essai`,
  duplicates: (count) => `${count} adresses en double ont été laissées de côté.`,
  revoked: (count, event) => `${count} révocations dans l’événement ${event}.`,
  exported: (assertions, verified, folder) =>
    `${assertions} badges dans ${folder}, dont ${verified} vérifiés.`,
  certificateEnds: (day, days) =>
    `Le certificat prend fin le ${day}, dans ${days} jours\u00a0: créez une clé d’API et lancez «\u00a0boat obf register\u00a0».`,
  errors: {
    bad_argument: 'Ce qui a été donné ne convient pas.',
    unsupported: 'Cette version de l’API ne sait pas le faire.',
    unauthorized: 'La fabrique n’accepte pas ces identifiants pour cela.',
    not_found: 'La fabrique n’a rien sous cet identifiant.',
    refused: 'La fabrique trouve une faute dans la demande.',
    rate_limited: 'La fabrique a reçu trop de demandes\u00a0; réessayez plus tard.',
    server_error: 'La fabrique est en panne\u00a0; réessayez plus tard.',
    unreachable: 'La fabrique est injoignable.',
    timeout: 'La fabrique n’a pas répondu à temps.',
    unexpected_answer: 'La fabrique a répondu d’une manière inconnue.',
    uncertain:
      'On ne sait pas si cela a été fait. Relancez la même commande\u00a0: elle vérifie avant de refaire quoi que ce soit.',
    bad_registration:
      'La clé d’API ne convient pas\u00a0; créez-en une nouvelle et utilisez-la dans les dix minutes.',
    journal: 'Le journal ne peut pas servir.',
  },
}

export const obfWords: Readonly<Record<Language, ObfWords>> = { en: english, fr: french }
