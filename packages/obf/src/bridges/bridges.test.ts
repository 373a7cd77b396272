import { Achievement } from '@openboat/model/ob3'
import { describe, expect, test } from 'vitest'
import { json, open } from '../factory.fixture.ts'
import { achievementToBadgeDraft } from './achievement-to-badge-draft.ts'
import { badgeToAchievement } from './badge-to-achievement.ts'

const png = 'data:image/png;base64,AAAA'
const id = 'https://school.example/welding'

async function badgeOf(wire: object) {
  return await open('v2', () => json(wire)).obf.badges.get('B1')
}

const english = {
  language: 'en',
  name: 'Welding',
  description: 'Joins plates',
  criteria: '<p>Weld</p>',
  tag: ['steel'],
  alignment: [{ name: 'Weld', url: 'https://esco.example/1', framework: 'ESCO', code: '7' }],
  achievement_type: 'Course',
  credits_available: 3.5,
  human_code: 'W1',
}
const wire = {
  id: 'B1',
  primary_language: 'en',
  image: png,
  content: [english, { language: 'fr', name: 'Soudure', description: 'x', criteria: 'y' }],
  category: ['Craft'],
  expires: 12,
  intent: 'formal',
  email_message: { subject: 'Yours' },
}

describe('a badge as an Achievement', () => {
  test('says what the badge says, and what has no place', async () => {
    const { value, losses } = badgeToAchievement(await badgeOf(wire), { id })
    expect(Achievement.parse(value)).toEqual({
      id,
      type: ['Achievement'],
      name: 'Welding',
      description: 'Joins plates',
      criteria: { narrative: '<p>Weld</p>' },
      image: { id: png, type: 'Image' },
      inLanguage: 'en',
      tag: ['steel'],
      alignment: [
        {
          type: ['Alignment'],
          targetName: 'Weld',
          targetUrl: 'https://esco.example/1',
          targetFramework: 'ESCO',
          targetCode: '7',
        },
      ],
      achievementType: 'Course',
      creditsAvailable: 3.5,
      humanCode: 'W1',
    })
    expect(losses.map(({ path }) => path)).toEqual([
      '/texts/fr',
      '/categories',
      '/email',
      '/validMonths',
      '/intent',
    ])
  })

  test('in another of its languages', async () => {
    const { value } = badgeToAchievement(await badgeOf(wire), { id, language: 'fr' })
    expect(value).toMatchObject({ name: 'Soudure', inLanguage: 'fr' })
  })

  test('criteria that are an address; a type of its own', async () => {
    const content = [
      { ...english, criteria: 'https://x.example/how ', achievement_type: 'Open day!' },
    ]
    const { value } = badgeToAchievement(await badgeOf({ ...wire, content }), { id })
    expect(Achievement.parse(value)).toMatchObject({
      criteria: { id: 'https://x.example/how' },
      achievementType: 'ext:Openday',
    })
  })
})

describe('an Achievement as a draft', () => {
  test('and back again', async () => {
    const { value } = badgeToAchievement(await badgeOf(wire), { id })
    const draft = achievementToBadgeDraft(value)
    expect(draft.value).toEqual({
      name: 'Welding',
      description: 'Joins plates',
      criteria: '<p>Weld</p>',
      image: png,
      language: 'en',
      tags: ['steel'],
      alignments: [{ name: 'Weld', url: 'https://esco.example/1', framework: 'ESCO', code: '7' }],
      achievementType: 'Course',
      creditsAvailable: 3.5,
      humanCode: 'W1',
    })
    expect(draft.losses.map(({ path }) => path)).toEqual(['/id'])
  })

  test('names what the factory has no place for', () => {
    const { losses } = achievementToBadgeDraft(
      {
        id,
        type: ['Achievement'],
        name: 'Welding',
        description: 'x',
        criteria: { id: 'https://x.example/how', narrative: 'Weld' },
        image: { id: 'https://x.example/b.png', type: 'Image', caption: 'A seam' },
        version: '2',
        alignment: [
          {
            type: ['Alignment'],
            targetName: 'a',
            targetUrl: 'https://x.example',
            targetType: 'CTDL',
          },
        ],
      },
      { image: png },
    )
    expect(losses.map(({ path }) => path)).toEqual([
      '/id',
      '/version',
      '/criteria/id',
      '/image/caption',
      '/alignment/0/targetType',
    ])
  })

  test('needs a picture as data', () => {
    const achievement: Achievement = {
      id,
      type: ['Achievement'],
      name: 'Welding',
      description: 'x',
      criteria: { narrative: 'Weld' },
    }
    expect(() => achievementToBadgeDraft(achievement)).toThrow(
      expect.objectContaining({ code: 'bad_argument' }),
    )
  })
})
