/** The same rules as the server's: what a guesser tries first is refused before it is sent. */
const WORN_OUT = [
  'password',
  'passw0rd',
  '123456',
  'qwerty',
  'letmein',
  'welcome',
  'admin',
  'iloveyou',
  'shoulashou',
  'abc123',
  '111111',
  '000000',
  'woaini',
  '5201314',
  '1qaz2wsx',
  'q1w2e3r4',
]

export type PasswordRule = 'ruleLength' | 'ruleVaried' | 'ruleName' | 'ruleWorn'

export function passwordRules(password: string, signInName: string): Record<PasswordRule, boolean> {
  const lower = password.toLowerCase()
  const name = signInName.trim().toLowerCase()
  const rest = WORN_OUT.reduce((left, worn) => left.replaceAll(worn, ''), lower)
  return {
    ruleLength: password.length >= 12,
    ruleVaried: new Set(lower).size >= 5,
    ruleName: password !== '' && !(name.length >= 3 && lower.includes(name)),
    ruleWorn: rest.length >= 6,
  }
}

export function isGoodPassword(password: string, signInName: string): boolean {
  return Object.values(passwordRules(password, signInName)).every(Boolean)
}
