/** The children's rules in one script (R04). Another script is another file and one line in sheets.ts. */
export interface RuleSheet {
  /** For `lang`: decides fonts, line height and how it is read out. */
  lang: string
  dir: 'ltr' | 'rtl'
  /** What the script calls itself. */
  name: string
  rules: Rule[]
}

export interface Rule {
  /** The same in every sheet, so that no sheet lacks a promise; also chooses the stamp. */
  id: (typeof promises)[number]
  title: string
  text: string
}

export const promises = [
  'pen-name',
  'home-stays-home',
  'no-meeting-alone',
  'no-gifts',
  'no-secrets',
  'kind-words',
  'curious',
  'their-letter',
  'my-pace',
  'tell',
] as const
