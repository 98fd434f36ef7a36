/** What a child may choose, and need not. */
export const WHYS = ['SAD', 'SECRET', 'MEET', 'GIFT', 'OTHER'] as const
export type Why = (typeof WHYS)[number]
