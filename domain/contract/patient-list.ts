/** A list of patients from another system (CSV): columns are mapped, a dry run says what would happen, all charts are made at once. */
import { z } from 'zod'
import { id } from '../resources/base.ts'
import { instant } from '../resources/datatypes.ts'
import { sha256 } from '../resources/document-reference.ts'
import { base } from './base.ts'

/** What a column can hold. A list names its patients by `family` and `given`, or by `fullName`. */
export const listFields = [
  'recordNumber',
  'family',
  'given',
  'middle',
  'fullName',
  'suffix',
  'birthDate',
  'sex',
  'phone',
  'mobilePhone',
  'workPhone',
  'email',
  'line1',
  'line2',
  'city',
  'state',
  'postalCode',
  'country',
  'ssn',
  'insurer',
  'insuranceNumber',
  'race',
  'ethnicity',
  'language',
] as const
export const listField = z.enum(listFields)
export type ListField = z.infer<typeof listField>

/** In which order `03/04/1980` is to be read. Dates that can be read in one way only are read so. */
export const dateOrder = z.enum(['month-first', 'day-first'])
export type DateOrder = z.infer<typeof dateOrder>

export const listPreview = z.object({
  columns: z.array(
    z.object({
      header: z.string(),
      samples: z.array(z.string()),
      /** Recognised by its header. */
      field: listField.optional(),
    }),
  ),
  /** As found: `,`, `;`, tab, `|`. */
  delimiter: z.string(),
  rows: z.number().int(),
  dateOrder: z.object({ order: dateOrder, certain: z.boolean() }),
  /** About encoding and form, for people. */
  notices: z.array(z.string()),
})
export type ListPreview = z.infer<typeof listPreview>

export const listMapping = z.object({
  /** For each column of the file its field; `null` leaves it out. */
  fields: z.array(listField.nullable()).min(1).max(500),
  dateOrder,
  /** Where the list is from, e.g. the old system: whose record numbers these are. */
  source: z.string().trim().min(1).max(100),
})
export type ListMapping = z.infer<typeof listMapping>

const ambiguousRow = z.object({
  line: z.number().int(),
  name: z.string(),
  birthDate: z.string().optional(),
  /** Charts, or earlier lines of the same list. */
  candidates: z.array(
    z.object({
      patientId: id.optional(),
      line: z.number().int().optional(),
      name: z.string(),
      evidence: z.array(z.string()),
    }),
  ),
})
const toldRow = z.object({ line: z.number().int(), reason: z.string() })

/** Lists of lines are cut at this; the counts are not. */
export const mostListed = 1000

/** rows = fresh + matched + repeated + ambiguous + refused. */
export const listOutcome = z.object({
  rows: z.number().int(),
  /** New charts: made, or in a dry run to be made. */
  fresh: z.number().int(),
  /** In the practice already. */
  matched: z.number().int(),
  /** The same person as an earlier line. */
  repeated: z.number().int(),
  /** Somebody like them is in the practice or in the list: left out, unless asked for by line. */
  ambiguous: z.number().int(),
  refused: z.number().int(),
  ambiguousRows: z.array(ambiguousRow),
  refusedRows: z.array(toldRow),
  /** Taken, but for a value that can't be read. */
  warned: z.number().int(),
  warnedRows: z.array(toldRow),
  /** The first patients as they would stand in the practice. */
  samples: z.array(z.object({ name: z.string(), birthDate: z.string().optional(), sex: z.string().optional() })),
  /** Absent in a dry run. */
  runId: id.optional(),
})
export type ListOutcome = z.infer<typeof listOutcome>

export const listRun = z.object({
  id,
  fileName: z.string(),
  hash: sha256,
  source: z.string(),
  at: instant,
  by: z.string(),
  /** Charts of it that were made; once it was taken back, that were. */
  added: z.number().int(),
  /** Only while it is not whole, because making it or taking it back was stopped: so many charts are to be made in all. */
  of: z.number().int().optional(),
  undoneAt: instant.optional(),
})
export type ListRun = z.infer<typeof listRun>

/** Identifier system in a chart's Provenance: the run that made it. Its line in the list stands under the same system and `:line`. */
export const LIST_RUN = 'urn:chartkeep:patient-list'

/** Where a chart came from: the row of the list that it was made from. The list's other rows are other people's. */
export const listOrigin = z.object({
  run: listRun,
  /** From 1, in the file. */
  line: z.number().int(),
  /** As it stands in the file, in one line or several. */
  text: z.string(),
  cells: z.array(z.object({ header: z.string(), value: z.string() })),
})
export type ListOrigin = z.infer<typeof listOrigin>

const file = z.file()

export const patientListContract = {
  /** Columns with samples. Reads the beginning of the file; refuses what is no table. */
  preview: base.input(z.object({ file })).output(listPreview),
  /** Dry run: a job of kind `patient-list` that writes nothing. Result: ListOutcome. */
  check: base.input(z.object({ file, mapping: listMapping })).output(z.object({ jobId: id })),
  /**
   * The same, and the charts, each whole, a few in one transaction so that nobody waits long. A run that was stopped says so (`of`);
   * the same file goes on with it. `addLines`: ambiguous lines that get a chart of their own.
   */
  import: base
    .input(z.object({ file, mapping: listMapping, addLines: z.array(z.number().int()).max(mostListed) }))
    .output(z.object({ jobId: id })),
  /** Newest first. */
  runs: base.output(z.array(listRun)),
  /** NOT_FOUND where no list made this chart. */
  origin: base.input(z.object({ patientId: id })).output(listOrigin),
  /** Every chart of the run goes, a few in one transaction; refused where one of them has been used or changed since. */
  undo: base.input(z.object({ runId: id })).output(z.object({ removed: z.number().int() })),
}
