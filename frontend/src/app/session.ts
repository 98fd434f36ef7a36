import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, told, type Permission, type SessionView } from '@/api'
import { closeAll, finishAll, forgetAll, keepFor } from './kept'
import { tellOtherTabs } from './tabs'

const NOBODY: SessionView = {
  state: 'ANONYMOUS',
  permissions: [],
  sharedComputer: false,
  idleTimeoutSeconds: 1800,
  demo: false,
}

/** Who sits before the page. */
export const useSession = defineStore('session', () => {
  const view = ref<SessionView>(NOBODY)
  const known = ref(false)
  /** Whose session has ended while a page was open: the same person may sign in over it. */
  const left = ref<SessionView['account']>()

  const signedIn = computed(() => view.value.state === 'SIGNED_IN')
  const account = computed(() => view.value.account ?? left.value)
  const ended = computed(() => left.value !== undefined)

  function may(permission: Permission): boolean {
    return view.value.permissions.includes(permission)
  }

  /** Takes over what an act of signing in answered. */
  function become(next: SessionView): void {
    known.value = true
    const before = left.value
    if (before !== undefined && next.state === 'SIGNED_IN' && next.account?.id !== before.id) {
      // Somebody else has come: nothing of the page before them is theirs.
      leave('/')
      return
    }
    keepFor(next.state === 'SIGNED_IN' ? next.account?.id : undefined)
    view.value = next
    if (next.state === 'SIGNED_IN') left.value = undefined
  }

  async function load(): Promise<void> {
    become(await told(api.GET('/api/session')))
  }

  /** The server has forgotten us. On a shared computer nothing may stay on the screen. */
  function end(): void {
    if (!signedIn.value || ended.value) return
    if (view.value.sharedComputer) leave('/sign-in')
    else left.value = view.value.account
  }

  /** Gives up the page whose session has ended. */
  function forget(): void {
    left.value = undefined
    view.value = { ...NOBODY, demo: view.value.demo }
  }

  /** Leaves nothing behind, neither in memory nor in the browser's stores (R29). */
  async function signOut(): Promise<void> {
    await finishAll()
    try {
      await api.DELETE('/api/session')
    } finally {
      forgetAll()
    }
    tellOtherTabs()
    leave('/sign-in')
  }

  return { view, known, ended, signedIn, account, may, become, load, end, forget, signOut }
})

/** A full load, not a change of route: memory is emptied by the browser itself. */
function leave(to: string): void {
  sessionStorage.clear()
  closeAll()
  location.replace(to)
}
