import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { VueQueryPlugin } from '@tanstack/vue-query'
import App from '@/app/App.vue'
import { i18n, preferredLanguage, speak } from '@/app/language'
import { queries } from '@/app/queries'
import { router } from '@/app/router'
import { sayWithoutPages } from '@/app/alone/withoutPages'
import { listenToTheServer } from '@/app/listen'
import '@/design/tokens.css'
import '@/design/base.css'
import '@/shared/print.css'

async function start() {
  await speak(preferredLanguage())
  const app = createApp(App)
  app.use(createPinia())
  app.use(i18n)
  app.use(VueQueryPlugin, { queryClient: queries })
  listenToTheServer()
  app.use(router)
  // A first page that does not come is no reason for a blank one: the shell says what happened.
  await router.isReady().catch(() => undefined)
  app.mount('#app')
}

start().catch((failure: unknown) => {
  sayWithoutPages(document.body, preferredLanguage())
  throw failure
})
