import { ref } from 'vue'
import { problemIn, problemWithout, OFFLINE, Refused } from '@/api/problem'
import { handOver } from './files'

/** Fetches a file instead of following its link, so that a refusal can be read on the page. */
export function useExcel() {
  const busy = ref(false)
  const error = ref<Error | null>(null)

  async function fetchFile(address: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    error.value = null
    try {
      const response = await fetch(address)
      if (!response.ok) throw new Refused(await problemIn(response))
      handOver(await response.blob(), response)
    } catch (thrown) {
      error.value = thrown instanceof Refused ? thrown : new Refused(problemWithout(OFFLINE, 0))
    } finally {
      busy.value = false
    }
  }

  return { busy, error, fetchFile }
}
