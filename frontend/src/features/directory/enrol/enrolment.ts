import { computed, ref, shallowRef } from 'vue'
import { useQueryClient } from '@tanstack/vue-query'
import { rollChanged } from '../queries'
import { api, told, type PupilField, type Reading, type ReadingRow, type TypedRow } from '@/api'

/** Cells of a row, in the order in which they stand on the page. */
export const CELLS = [
  'realName',
  'penName',
  'birthMonth',
  'gender',
  'languages',
  'interests',
] as const
export type Cell = (typeof CELLS)[number]

export const FIELDS: Record<Cell, PupilField> = {
  realName: 'REAL_NAME',
  penName: 'PEN_NAME',
  birthMonth: 'BIRTH_MONTH',
  gender: 'GENDER',
  languages: 'LANGUAGES',
  interests: 'INTERESTS',
}

export type Cells = Record<Cell, string>

/** A row on the page: what is typed, and what the house said of it last. */
export interface Line {
  key: number
  /** Its number in the list that was sent; absent for one that was added here. */
  number?: number
  cells: Cells
  verdict?: Verdict
  beside?: Beside
}

export type Verdict = Pick<ReadingRow, 'mark' | 'outcome' | 'remarks' | 'changes' | 'cells'>

/** How a row stood when it was last looked at beside the roll as it was. */
interface Beside {
  seen?: TypedRow['seen']
  cells: Cells
  /** What it was to change. */
  meant: PupilField[]
}

/** Where a list came from; kept so that it can be read again with other columns. */
type Source = { file: File } | { text: string }

/** Which column holds what, chosen by hand; an empty field is not read. */
export type Columns = Record<number, PupilField | ''>

const EMPTY: Cells = {
  realName: '',
  penName: '',
  birthMonth: '',
  gender: '',
  languages: '',
  interests: '',
}

/** Typed rows are read by the house as a sheet whose first row holds the headings. */
const FIRST_ROW = 2

const PAUSE = 600

let keys = 0

function lineOf(cells: Partial<TypedRow>, row?: ReadingRow): Line {
  const texts = Object.fromEntries(CELLS.map((cell) => [cell, cells[cell] ?? ''])) as Cells
  const line: Line = { key: ++keys, cells: texts }
  if (row) {
    line.number = row.number
    judgeOne(line, row)
  }
  return line
}

/** A row whose pupil somebody else has changed keeps what it stood beside until somebody looks again. */
function judgeOne(line: Line, row: ReadingRow): void {
  line.verdict = row
  if (row.outcome === 'STALE') return
  const { seen } = row.cells
  line.beside = {
    cells: { ...line.cells },
    meant: row.changes.map((change) => change.field),
    ...(seen ? { seen } : {}),
  }
}

/** Takes over what the other has written, but for what is meant to change here. */
function besideTheRollAsItIs(line: Line): void {
  const { beside, verdict } = line
  for (const { field, before } of verdict?.changes ?? []) {
    const cell = CELLS.find((one) => FIELDS[one] === field)
    if (cell === undefined || beside?.meant.includes(field)) continue
    if (line.cells[cell] === beside?.cells[cell]) line.cells[cell] = before
  }
  const seen = verdict?.cells.seen
  line.beside = { cells: { ...line.cells }, meant: beside?.meant ?? [], ...(seen ? { seen } : {}) }
}

const sent = ({ cells, beside }: Line): TypedRow =>
  beside?.seen ? { ...cells, seen: beside.seen } : cells

const isBlank = (line: Line) => CELLS.every((cell) => line.cells[cell].trim() === '')

/** A list on its way to the roll of a class: read, shown, mended, saved. */
export function useEnrolment(classId: () => string) {
  const queries = useQueryClient()
  const source = shallowRef<Source>()
  const reading = shallowRef<Reading>()
  const lines = ref<Line[]>([])
  const busy = ref<'reading' | 'saving'>()
  const error = shallowRef<Error>()
  const saved = ref<{ enrolled: number; changed: number }>()
  let latest = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  const path = () => ({ id: classId() })
  const toSave = computed(() => lines.value.filter((line) => line.verdict && isSaved(line)).length)
  const count = (mark: 'GREEN' | 'AMBER' | 'RED') =>
    lines.value.filter((line) => line.verdict?.mark === mark).length

  function isSaved(line: Line): boolean {
    const { mark, outcome } = line.verdict ?? {}
    return mark !== 'RED' && (outcome === 'NEW' || outcome === 'CHANGED')
  }

  async function read(from: Source, columns: Columns = {}): Promise<void> {
    await during('reading', async () => {
      const found =
        'file' in from ? await readFile(from.file, columns) : await readText(from.text, columns)
      source.value = from
      reading.value = found
      lines.value = found.rows.map((row) => lineOf(row.cells, row))
      saved.value = undefined
    })
  }

  function readFile(file: File, columns: Columns): Promise<Reading> {
    const column = Object.entries(columns).map(([index, field]) => `${index}:${field}`)
    return told(
      api.POST('/api/classes/{id}/enrolment/file', {
        params: { path: path(), query: { name: file.name, ...(column.length ? { column } : {}) } },
        body: file as never,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    )
  }

  function readText(text: string, columns: Columns): Promise<Reading> {
    const byHand = Object.fromEntries(
      Object.entries(columns).map(([index, field]) => [index, field === '' ? null : field]),
    ) as Record<string, PupilField>
    const choice = Object.keys(columns).length > 0 ? { choice: { columns: byHand } } : {}
    return told(
      api.POST('/api/classes/{id}/enrolment/text', {
        params: { path: path() },
        body: { text, ...choice },
      }),
    )
  }

  /** Says again what is right and wrong, once the typing has paused. Only the newest answer counts. */
  function changed(): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => void check(), PAUSE)
  }

  async function check(): Promise<void> {
    clearTimeout(waiting)
    if (lines.value.every(isBlank)) return
    const turn = ++latest
    try {
      const found = await told(
        api.POST('/api/classes/{id}/enrolment/check', {
          params: { path: path() },
          body: { rows: lines.value.map(sent) },
        }),
      )
      if (turn === latest) judge(found)
      error.value = undefined
    } catch (thrown) {
      error.value = thrown as Error
    }
  }

  function judge(found: Reading): void {
    const byIndex = new Map(found.rows.map((row) => [row.number - FIRST_ROW, row]))
    lines.value.forEach((line, index) => {
      const row = byIndex.get(index)
      if (row) judgeOne(line, row)
      else delete line.verdict
    })
  }

  async function save(): Promise<void> {
    clearTimeout(waiting)
    await during('saving', async () => {
      const answer = await told(
        api.POST('/api/classes/{id}/enrolment', {
          params: { path: path() },
          body: { rows: lines.value.map(sent) },
        }),
      )
      latest++
      judge(answer.left)
      lines.value = lines.value.filter((line) => !isBlank(line) && line.verdict?.outcome !== 'SAME')
      saved.value = {
        enrolled: (saved.value?.enrolled ?? 0) + answer.enrolled,
        changed: (saved.value?.changed ?? 0) + answer.changed,
      }
      await rollChanged(queries)
    })
  }

  async function during(what: 'reading' | 'saving', act: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = what
    error.value = undefined
    try {
      await act()
    } catch (thrown) {
      error.value = thrown as Error
    } finally {
      busy.value = undefined
    }
  }

  return {
    reading,
    lines,
    busy,
    error,
    saved,
    toSave,
    count,
    read,
    /** The same list with other columns; what was mended meanwhile is read anew. */
    reread: async (columns: Columns) => source.value && read(source.value, columns),
    begin: () => {
      lines.value = Array.from({ length: 5 }, () => lineOf(EMPTY))
      reading.value = undefined
      saved.value = undefined
      error.value = undefined
    },
    startAgain: () => {
      lines.value = []
      reading.value = undefined
      saved.value = undefined
      error.value = undefined
    },
    add: () => lines.value.push(lineOf(EMPTY)),
    remove: (line: Line) => {
      lines.value = lines.value.filter((other) => other.key !== line.key)
      changed()
    },
    lookAgain: (line: Line) => {
      besideTheRollAsItIs(line)
      return check()
    },
    changed,
    save,
  }
}
