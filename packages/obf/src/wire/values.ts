import * as z from 'zod/mini'

// What the API writes in more than one way. Answers are read leniently, because real ones differ
// from what is documented; what is written is strict.

/** Moments are seconds since 1970, in both versions. */
export const UnixSeconds = z.number()
export type UnixSeconds = z.infer<typeof UnixSeconds>

/** A moment that may be missing in the ways seen: absent, null, or an empty string. */
export const MaybeSeconds = z.nullish(z.union([UnixSeconds, z.string()]))
export type MaybeSeconds = z.infer<typeof MaybeSeconds>

/** PHP's booleans travel as 0 and 1. */
export const Flag = z.union([z.boolean(), z.literal([0, 1, '0', '1'])])
export type Flag = z.infer<typeof Flag>

export const Text = z.string()
export const MaybeText = z.nullish(Text)
export const MaybeNumber = z.nullish(z.union([z.number(), z.string()]))
export const MaybeFlag = z.nullish(Flag)
export const MaybeTexts = z.nullish(z.array(Text))

/** Organisations, badges, events and earnable badges are known by letters, digits and `_`. */
export const WireId = z.string().check(z.regex(/^\w{1,100}$/))
export type WireId = z.infer<typeof WireId>

/** An address as API v2 takes it; `<` starts the address in "Full Name <address>". */
export const WireEmail = z.string().check(z.regex(/^[^@<]{1,64}@[^@>]{1,255}$/))
export type WireEmail = z.infer<typeof WireEmail>
