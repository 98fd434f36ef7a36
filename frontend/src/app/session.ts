import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, told, type Permission, type SessionView } from '@/api'

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
  /** The server has forgotten us while a page is open: somebody must sign in over it. */
  const ended = ref(false)

  const signedIn = computed(() => view.value.state === 'SIGNED_IN')
  const account = computed(() => view.value.account)

  function may(permission: Permission): boolean {
    return view.value.permissions.includes(permission)
  }

  /** Takes over what an act of signing in answered. */
  function become(next: SessionView): void {
    view.value = next
    known.value = true
    if (next.state === 'SIGNED_IN') ended.value = false
  }

  async function load(): Promise<void> {
    become(await told(api.GET('/api/session')))
  }

  function end(): void {
    if (signedIn.value) ended.value = true
  }

  /** Leaves nothing behind, neither in memory nor in the browser's stores (R29). */
  async function signOut(): Promise<void> {
    await api.DELETE('/api/session')
    sessionStorage.clear()
    location.assign('/sign-in')
  }

  return { view, known, ended, signedIn, account, may, become, load, end, signOut }
})
