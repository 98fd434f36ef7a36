import type { LetterRoundPage } from '@/api'

export type Side = LetterRoundPage['classes'][number]
export type Child = Side['children'][number]

/** Only the own school's children have their names here. */
export const isOwn = (side: Side) => side.children.some((child) => child.realName)
