import { onScopeDispose, ref } from 'vue'
import { useI18n } from 'vue-i18n'

const MINUTE = 60_000

/** Minutes until then, rounded up; 0 when it is past. */
export function minutesUntil(dueAt: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(dueAt) - now) / MINUTE))
}

/** How long is left, in words that change with the minutes. */
export function useTimeLeft() {
  const { t, n } = useI18n()
  const now = ref(Date.now())
  const clock = setInterval(() => (now.value = Date.now()), MINUTE / 4)
  onScopeDispose(() => clearInterval(clock))

  function left(dueAt: string): string {
    const all = minutesUntil(dueAt, now.value)
    const minutes = n(all % 60)
    const hours = n(Math.floor(all / 60))
    if (all < 60) return t('safeguarding.minutes', { minutes })
    return all % 60 === 0
      ? t('safeguarding.wholeHours', { hours })
      : t('safeguarding.hours', { hours, minutes })
  }
  const isLate = (dueAt: string) => minutesUntil(dueAt, now.value) === 0
  return { left, isLate }
}
