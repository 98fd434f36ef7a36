import { KINDS } from './people'
import { pagesNobodyCameTo } from './walk'

/** A page that no kind of person reaches by following links was not looked at, and nobody will find it either. */
export default function noPageWasMissed(): void {
  const missed = pagesNobodyCameTo(['VISITOR', ...KINDS]) ?? []
  // Refusals lead there, not links.
  const hidden = missed.filter((path) => path !== '/not-permitted')
  if (hidden.length > 0) throw new Error(`no link leads anybody to ${hidden.join(' ')}`)
}
