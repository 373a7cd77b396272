import { bake, type BakeTag } from '@openboat/bakery'
import type { AchievementRef, AchievementVersion, PictureContent } from '../issuer/achievement.ts'
import type { IssuedBadge } from '../issuer/award.ts'
import type { Site } from './site.ts'

/** The picture of an achievement: the one that the issuer keeps, or else the host's own. */
export async function pictureOf(
  { issuer, options }: Site,
  version: AchievementVersion,
): Promise<PictureContent | undefined> {
  const kept = version.image === undefined ? undefined : await issuer.documents.image(version.image)
  return kept ?? (await options.picture?.(version))
}

/** Where a page finds that picture. */
export function pictureAddress(
  { issuer }: Site,
  { id, version, image }: AchievementVersion,
): string {
  return image === undefined
    ? `${issuer.urls.base}/pictures/${encodeURIComponent(id)}/${version}`
    : issuer.urls.image(image)
}

/** The picture that belongs to a badge. */
export async function badgePictureOf(
  site: Site,
  { achievement }: IssuedBadge,
): Promise<PictureContent | undefined> {
  const version = achievement && (await versionOf(site, achievement))
  return version && (await pictureOf(site, version))
}

async function versionOf(
  { issuer }: Site,
  { id, version, language }: AchievementRef,
): Promise<AchievementVersion | undefined> {
  const ref = { id, version, ...(language === undefined ? {} : { language }) }
  return await issuer.achievements.getVersion(ref)
}

/**
 * The picture with the badge inside, in both generations if it was issued in both. The current one
 * comes first in the file, because some readers take what they find first.
 */
export function bakedPicture(
  { content, mediaType }: PictureContent,
  { forms }: IssuedBadge,
): Uint8Array<ArrayBuffer> {
  const generations: readonly Generation[] = [
    { tag: 'openbadgecredential', text: forms['data-integrity'] ?? forms.jwt },
    { tag: 'openbadges', text: forms['ob2-signed'] ?? forms['ob2-hosted'] },
  ]
  // Baking adds behind what is in a PNG, and before what is in an SVG.
  const inOrder = mediaType === 'image/png' ? generations : generations.toReversed()
  const baked = inOrder.reduce<Uint8Array>(
    (image, { tag, text }) => (text === undefined ? image : bake(image, text, { tag })),
    content,
  )
  return new Uint8Array(baked)
}

interface Generation {
  readonly tag: BakeTag
  readonly text: string | undefined
}
