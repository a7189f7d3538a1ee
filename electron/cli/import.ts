/** `chartkeep import`: outside records, staged for review or taken in. */
import path from 'node:path'
import {
  type ImportOutcome,
  type ImportReview,
  type ImportSummary,
  importOutcome,
  maxImportBytes,
} from '../../domain/contract/importing.ts'
import { defineCommand, done, failed, oneOf, print, printJson, required, say } from './command.ts'
import { describeFailure, type Failure, failureLine, fromContract } from './failure.ts'
import { readWithin, userPath } from './files.ts'
import { type Client, finishJob, practiceOptions, withPractice } from './practice.ts'

interface Imported {
  file: string
  ok: boolean
  importDocumentId?: string
  kind?: string
  documentType?: string
  title?: string | undefined
  /** `id`: the chart it belongs to, once that is sure. */
  patient?: { outcome: ImportSummary['patient']['outcome']; name: string; id?: string; candidates: string[] }
  /** As the file came: found = staged + matched + ignored + notUnderstood.length, per section. */
  sections?: ImportSummary['sections']
  notices?: string[]
  /** With --accept all: what entered the chart, and what waits for somebody to decide. */
  accepted?: { added: number; replaced: number; matched: number; ignored: number; leftForReview: number }
  error?: Failure
}

export const importFiles = defineCommand({
  usage: '--data DIR [--accept all|none] [--user NAME] [--json] FILE...',
  help: [
    '--accept none (the default): everything is staged; somebody reviews it in the application.',
    '--accept all: what is new is added, what is newer replaces; contradictions stay staged. A patient who is not in the',
    'practice gets a new chart. Where several charts could be meant, nothing is accepted and the command fails for that file.',
    'A file that can’t be read does not stop the others. CHARTKEEP_FILE_PASSWORD opens ZIP files that are protected by a password.',
  ].join('\n'),
  options: { ...practiceOptions, accept: { type: 'string', default: 'none' }, json: { type: 'boolean' } },
  positionals: 'one or more',
  async run({ values, positionals }) {
    const data = userPath(required(values.data, '--data DIR'))
    const accept = oneOf(values.accept, '--accept', ['all', 'none'])
    const results = await withPractice(data, values.user, async (client) => {
      const imported: Imported[] = []
      for (const file of positionals) {
        for (const result of await importFile(client, file, accept === 'all')) {
          imported.push(result)
          if (!values.json) for (const line of lines(result)) print(line)
          if (result.error) say(failureLine(result.error, result.file))
        }
      }
      return imported
    })
    if (values.json) printJson(results)
    return results.every((result) => result.ok) ? done : failed
  },
})

/** One line for each record of the file: a packet or a batch holds several. */
async function importFile(client: Client, file: string, accept: boolean): Promise<Imported[]> {
  const outcome = await stage(client, file).catch((error: unknown) => describeFailure(error))
  if (!('documents' in outcome)) return [refusal(file, outcome)]
  const { documents, refused, leftOut } = outcome
  for (const { name, reason } of leftOut) say(`${name}: left out. ${reason}`)
  const single = documents.length + refused.length === 1
  const imported: Imported[] = []
  for (const summary of documents) {
    const staged = describe(single ? file : summary.fileName, summary)
    imported.push(
      accept ? await acceptAll(client, staged, summary).catch((error: unknown) => stillStaged(staged, error)) : staged,
    )
  }
  return [...imported, ...refused.map(({ name, ...failure }) => refusal(name, failure))]
}

/** Decisions are made all together or not at all; a chart that was made for the patient stays. */
function stillStaged(staged: Imported, error: unknown): Imported {
  const { message, ...failure } = describeFailure(error)
  const chart = staged.patient?.outcome === 'new' ? ' The patient’s chart may have been made.' : ''
  const kept = `${message} No item was accepted; everything is still staged.${chart}`
  return { ...staged, ok: false, error: { ...failure, message: kept } }
}

async function stage(client: Client, file: string): Promise<ImportOutcome | Failure> {
  const bytes = await readWithin(file, maxImportBytes)
  const password = process.env.CHARTKEEP_FILE_PASSWORD || undefined
  const { jobId } = await client.importing.upload({
    file: new File([bytes], path.basename(file)),
    ...(password !== undefined && { password }),
  })
  const { state, result, error } = await finishJob(client, jobId)
  if (state === 'done') return importOutcome.parse(result)
  return error ? fromContract(error) : { code: 'CANCELLED', message: 'Stopped before the end.' }
}

function refusal(file: string, { message, ...failure }: Failure): Imported {
  return { file, ok: false, error: { ...failure, message: `${message} Nothing of this file was taken in.` } }
}

function describe(file: string, summary: ImportSummary): Imported {
  const { importDocumentId, kind, documentType, title, patient, patientId, sections, notices } = summary
  const matched = patient.outcome === 'matched' ? patient.candidates[0]?.patient.id : undefined
  const id = patientId ?? matched
  return {
    file,
    ok: true,
    importDocumentId,
    kind,
    documentType,
    title,
    patient: {
      outcome: patient.outcome,
      name: summary.patientName,
      ...(id ? { id } : {}),
      candidates: patient.candidates.map((candidate) => candidate.patient.id),
    },
    sections,
    notices,
  }
}

/** Whose record it is, then every suggestion that is no contradiction, in one batch. */
async function acceptAll(client: Client, staged: Imported, summary: ImportSummary): Promise<Imported> {
  const { importDocumentId, patient, patientId } = summary
  if (patientId === undefined && patient.outcome === 'ambiguous') {
    const message =
      'Several charts could be this patient’s, so nothing was accepted. Everything is staged: choose the patient in the application.'
    return { ...staged, ok: false, error: { code: 'AMBIGUOUS_PATIENT', message } }
  }
  const known = patientId ?? staged.patient?.id
  const chart = patientId
    ? { id: patientId }
    : await client.importing.confirmPatient({ importDocumentId, ...(known ? { patientId: known } : {}) })
  const { rows } = await client.importing.review({ importDocumentId })
  const pending = rows.filter((row) => row.item.status === 'pending')
  const decisions = pending.filter((row) => !row.conflict).map(asDecision)
  const counts =
    decisions.length > 0
      ? await client.importing.decide({ importDocumentId, decisions })
      : { added: 0, replaced: 0, matched: 0, ignored: 0 }
  const { added, replaced, matched, ignored } = counts
  return {
    ...staged,
    ...(staged.patient ? { patient: { ...staged.patient, id: chart.id } } : {}),
    accepted: { added, replaced, matched, ignored, leftForReview: pending.length - decisions.length },
  }
}

function asDecision({ item, suggestion, chartRow }: ImportReview['rows'][number]) {
  const versionId = chartRow && 'versionId' in chartRow ? Number(chartRow.versionId) : undefined
  return {
    importItemId: item.id,
    action: suggestion,
    ...(chartRow && suggestion !== 'add' ? { chartRowId: chartRow.id } : {}),
    ...(suggestion === 'replace' && versionId !== undefined ? { versionId } : {}),
  }
}

function lines({ file, ok, documentType, patient, sections = [], accepted, notices = [] }: Imported): string[] {
  if (!ok && !documentType) return []
  return [
    `${file}: ${documentType}, ${patient?.name} (${patient?.outcome})`,
    ...sections.map(
      ({ title, found, staged, matched, ignored, notUnderstood }) =>
        `  ${title}: ${found} found, ${staged} staged, ${matched} in the chart already, ${ignored} left out, ${notUnderstood.length} not understood`,
    ),
    ...sections.flatMap(({ notUnderstood }) =>
      notUnderstood.map(({ reason, place }) => `    not understood: ${reason} (${place.path})`),
    ),
    ...notices.map((notice) => `  ${notice}`),
    ...(accepted
      ? [
          `  accepted: ${accepted.added} added, ${accepted.replaced} replaced, ${accepted.matched} matched, ${accepted.ignored} ignored; ${accepted.leftForReview} left for review`,
        ]
      : []),
  ]
}
