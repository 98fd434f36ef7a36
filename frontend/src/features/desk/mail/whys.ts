/** What a child may choose, and need not. */
export const WHYS = [
  'MAKES_ME_SAD',
  'FRIGHTENS_ME',
  'ASKS_TOO_MUCH',
  'WANTS_A_SECRET',
  'SOMETHING_ELSE',
] as const
export type Why = (typeof WHYS)[number]
