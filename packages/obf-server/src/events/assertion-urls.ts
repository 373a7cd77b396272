import type { World } from '../world/world.ts'

/** Where the API says that a badge is to be had, in its forms. */
export interface AssertionUrls {
  /** The picture with the badge inside. */
  readonly image: string
  /** Open Badges 2.0. */
  readonly json: string
  /** Open Badges 3.0. */
  readonly credential: string
  readonly pdf?: string
}

export function assertionUrls({ baseUrl, options }: World, assertion: string): AssertionUrls {
  const old = `${baseUrl}/v1/assertion/${assertion}`
  return {
    image: `${old}.png`,
    json: `${old}.json`,
    credential: `${baseUrl}/obv3/credentials/${assertion}.json`,
    ...(options.print === undefined ? {} : { pdf: `${old}.pdf` }),
  }
}
