import { listeners } from '@/api/client'
import { languageTag } from './language'
import { serverAnswered, serverAway } from './offline'
import { heard } from './idle'
import { isSomebodyThere, listenForPresence, present } from './presence'
import { router } from './router'
import { useSession } from './session'
import { leaveWithOtherTabs } from './tabs'

/** Tells the page's own parts what the server's answers mean for all of them. */
export function listenToTheServer(): void {
  listeners.language = languageTag
  listeners.signInNeeded = () => useSession().end()
  listeners.somebodyThere = isSomebodyThere
  listeners.answered = (bySomebody) => {
    if (bySomebody) heard()
    serverAnswered()
  }
  listeners.away = serverAway
  leaveWithOtherTabs()
  listenForPresence()
  router.afterEach(present)
}
