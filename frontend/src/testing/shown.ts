import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { SessionView } from '@/api'
import { useSession } from '@/app/session'

export function aSession(view: Partial<SessionView> = {}): SessionView {
  return {
    state: 'SIGNED_IN',
    account: { id: 'a1', kind: 'STAFF', displayName: 'Zhou', grants: [], totp: true },
    permissions: [],
    sharedComputer: false,
    idleTimeoutSeconds: 1800,
    demo: false,
    ...view,
  }
}

/** Mounts a component as it stands in the app, at an address. */
export async function shown(component: Component, { at = '/', props = {}, slots = {} } = {}) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: { render: () => null } }],
  })
  await router.push(at)
  const page = mount(
    defineComponent(() => () => h(component, props, slots)),
    {
      attachTo: document.body,
      global: { plugins: [router, [VueQueryPlugin, { queryClient: quietQueries() }]] },
    },
  )
  await flushPromises()
  return { page, router }
}

/** Presses the button of this name; of several the nth. */
export function pressing(page: VueWrapper) {
  return async (text: string, nth = 0) => {
    await page
      .findAll('button')
      .filter((button) => button.text() === text)
      .at(nth)
      ?.trigger('click')
    await flushPromises()
  }
}

export function signedInAs(view: Partial<SessionView> = {}) {
  setActivePinia(createPinia())
  const session = useSession()
  session.become(aSession(view))
  return session
}

function quietQueries() {
  return new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: 0 } } })
}
