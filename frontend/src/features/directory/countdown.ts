import { computed, onScopeDispose, ref, toValue, type MaybeRefOrGetter } from 'vue'

/** Seconds until then, counted down; 0 when it is past or there is no such time. */
export function useCountdown(until: MaybeRefOrGetter<string | undefined>) {
  const now = ref(Date.now())
  const clock = setInterval(() => (now.value = Date.now()), 1000)
  onScopeDispose(() => clearInterval(clock))
  return computed(() => {
    const end = toValue(until)
    return end === undefined ? 0 : Math.max(0, Math.round((Date.parse(end) - now.value) / 1000))
  })
}

export function clockFace(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = [minutes, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return hours > 0 ? `${hours}:${rest}` : rest
}
