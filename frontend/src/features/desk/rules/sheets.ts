import en from './en'
import type { RuleSheet } from './sheet'
import zh from './zh'

export const sheets: RuleSheet[] = [zh, en]
