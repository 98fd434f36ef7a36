import { computed, onScopeDispose, ref } from 'vue'
import { api, told } from '@/api'
import { useSession } from './session'

/** All tabs share one session, so they share when it was last heard of. */
const HEARD = 'shoulashou.heard'
const MOST_SECONDS_OF_WARNING = 120

export function heard(): void {
  localStorage.setItem(HEARD, String(Date.now()))
}

function secondsOfSilence(): number {
  return (Date.now() - Number(localStorage.getItem(HEARD) ?? Date.now())) / 1000
}

/** Warns before an idle session ends (R29), and tells the server of somebody who types but sends nothing. */
export function useIdleWarning() {
  const session = useSession()
  const left = ref(Infinity)
  const timeout = computed(() => session.view.idleTimeoutSeconds)
  const warning = computed(() => Math.min(MOST_SECONDS_OF_WARNING, timeout.value / 3))
  const warns = computed(() => session.signedIn && !session.ended && left.value <= warning.value)

  function measure(): void {
    left.value = Math.max(0, Math.ceil(timeout.value - secondsOfSilence()))
  }

  function look(): void {
    measure()
    if (session.signedIn && !session.ended && left.value === 0) void stay()
  }

  /** Asks who we are: that alone keeps the session, or tells that it is gone. */
  async function stay(): Promise<void> {
    const view = await told(api.GET('/api/session')).catch(() => undefined)
    if (view?.state === 'SIGNED_IN') session.become(view)
    else if (view !== undefined) session.end()
    measure()
  }

  function present(): void {
    const silentForLong = secondsOfSilence() > Math.min(240, timeout.value / 4)
    if (session.signedIn && silentForLong && !warns.value && !session.ended) {
      heard()
      void stay()
    }
  }

  const clock = setInterval(look, 1000)
  window.addEventListener('keydown', present)
  window.addEventListener('pointerdown', present)
  onScopeDispose(() => {
    clearInterval(clock)
    window.removeEventListener('keydown', present)
    window.removeEventListener('pointerdown', present)
  })
  heard()
  return { warns, left, stay }
}
