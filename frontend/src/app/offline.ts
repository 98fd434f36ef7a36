import { onScopeDispose, readonly, ref } from 'vue'
import { api } from '@/api'

const away = ref(!navigator.onLine)

export const isOffline = readonly(away)

export function serverAnswered(): void {
  away.value = false
}

export function serverAway(): void {
  away.value = true
}

/** While the server is away, looks every few seconds whether it has come back. */
export function useOffline() {
  const look = setInterval(() => {
    if (away.value) void api.GET('/api/about').catch(() => {})
  }, 8000)
  const ask = () => void api.GET('/api/about').catch(() => {})
  window.addEventListener('offline', serverAway)
  window.addEventListener('online', ask)
  onScopeDispose(() => {
    clearInterval(look)
    window.removeEventListener('offline', serverAway)
    window.removeEventListener('online', ask)
  })
  return isOffline
}
