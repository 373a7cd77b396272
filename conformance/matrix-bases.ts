// What the values of a structure matrix are put into, one document without a fault per kind; ours.

const criteria = 'https://apiary.example/criteria'
const image = 'https://apiary.example/bee.png'
const description = 'Keeps a hive through a whole year.'

export const matrixBases: Readonly<Record<string, object>> = {
  '0.5.0': {
    recipient: `sha256$${'ab'.repeat(32)}`,
    salt: 'honey',
    evidence: '/notes/1',
    expires: '2030-01-01',
    issued_on: '2011-04-01',
    badge: {
      version: '0.5.0',
      name: 'Beekeeping',
      description,
      image: '/bee.png',
      criteria: '/criteria',
      issuer: {
        origin: 'https://apiary.example',
        name: 'Town Apiary',
        org: 'Bees',
        contact: 'office@apiary.example',
      },
    },
  },
  '1.0.0-assertion': {
    uid: '7',
    recipient: { type: 'email', hashed: false, identity: 'ann@example.org' },
    badge: 'https://apiary.example/badges/1',
    verify: { type: 'hosted', url: 'https://apiary.example/assertions/7' },
    issuedOn: '2011-04-01',
    expires: '2030-01-01',
    evidence: 'https://apiary.example/notes/1',
    image,
  },
  '1.0.0-badge': {
    name: 'Beekeeping',
    description,
    image,
    criteria,
    issuer: 'https://apiary.example/issuer',
    alignment: [{ name: 'beekeeping', url: 'https://standard.example/1' }],
    tags: ['bees'],
  },
  '1.0.0-issuer': {
    name: 'Town Apiary',
    url: 'https://apiary.example/',
    description,
    image,
    email: 'office@apiary.example',
    revocationList: 'https://apiary.example/revoked',
  },
}
