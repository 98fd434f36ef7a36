import type { Composer } from 'vue-i18n'

/** Of the places that are used, those by which nobody is paired in this year's run. */
export function heldNotes(
  { paused, otherYears }: { paused: number; otherYears: number },
  { t, n }: Pick<Composer, 't' | 'n'>,
): string[] {
  return [
    ...(paused > 0 ? [t('matching.board.paused', { count: n(paused) }, paused)] : []),
    ...(otherYears > 0 ? [t('matching.board.otherYears', { count: n(otherYears) })] : []),
  ]
}
