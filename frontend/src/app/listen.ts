import { listeners } from '@/api/client'
import { languageTag } from './language'
import { useSession } from './session'

/** Tells the page's own parts what the server's answers mean for all of them. */
export function listenToTheServer(): void {
  listeners.language = languageTag
  listeners.signInNeeded = () => useSession().end()
}
