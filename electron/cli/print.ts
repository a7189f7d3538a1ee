/** `chartkeep print`: a list of one chart, or one entry of it, on paper's terms. */
import { ORPCError } from '@orpc/server'
import { writeFileDurably } from '../../db/files.ts'
import { type PrintRequest, printPart, printRequest } from '../../domain/contract/printing.ts'
import { id } from '../../domain/resources/base.ts'
import { CommandFailed, defineCommand, done, oneOf, print, printJson, required, say, UsageError } from './command.ts'
import { userPath } from './files.ts'
import { practiceOptions, withPractice } from './practice.ts'

const whole = 'summary'
const ofEntries = ['note', 'visit-summary', 'report', 'care-plan', 'requisition'] as const
const documents = [whole, ...printPart.options, ...ofEntries]

export const printChart = defineCommand({
  usage: '--data DIR --patient ID --document NAME [--id ID]... --out FILE.pdf [--user NAME] [--json]',
  help: [
    'ID is the `id` that "chartkeep patients --json" gives. NAME is one of:',
    `  ${[whole, ...printPart.options].join(' ')}`,
    `or, with --id, an entry of the chart: ${ofEntries.join(' ')} (a requisition takes several).`,
    'The PDF is made by Chrome, Chromium or Edge (CHROME_PATH names another). Where there is none, the page is written as HTML',
    'beside FILE. FILE is replaced if it is there. What is printed is written to the audit log.',
  ].join('\n'),
  options: {
    ...practiceOptions,
    patient: { type: 'string' },
    document: { type: 'string' },
    id: { type: 'string', multiple: true },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const request = requestOf(
      required(values.patient, '--patient ID'),
      oneOf(required(values.document, '--document NAME'), '--document', documents),
      values.id ?? [],
    )
    const wanted = userPath(required(values.out, '--out FILE.pdf'))
    const { printPdfWithSystemBrowser } = await import('../hosts/pdf/browser-pdf.ts')
    const printed = await withPractice(
      data,
      values.user,
      async (client) => {
        const { file, noPdf } = await client.printing.document(request).catch(nameWhatIsMissing)
        const bytes = new Uint8Array(await file.arrayBuffer())
        const out = noPdf ? wanted.replace(/(\.pdf)?$/i, '.html') : wanted
        writeFileDurably(out, bytes)
        return { out, noPdf, bytes: bytes.length }
      },
      { printPdf: printPdfWithSystemBrowser },
    )
    if (values.json) printJson({ patient: request.patientId, document: values.document, ...printed })
    else print(printed.out)
    if (printed.noPdf)
      say(`${reasons[printed.noPdf]} The page was written as HTML: open it in a browser and print it there.`)
    return done
  },
})

const reasons = {
  'no-browser': 'No Chrome, Chromium or Edge was found on this computer.',
  failed: 'The browser could not make the PDF.',
} as const

function requestOf(patientId: string, document: string, ids: readonly string[]): PrintRequest {
  if (!id.safeParse(patientId).success)
    throw new UsageError('--patient ID is the `id` that "chartkeep patients" gives.')
  const isEntry = ofEntries.some((name) => name === document)
  if (isEntry !== ids.length > 0) {
    throw new UsageError(isEntry ? `--document ${document} needs --id ID.` : `--document ${document} takes no --id.`)
  }
  if (document === whole) return { document: 'chart', patientId, parts: [...printPart.options] }
  if (document === 'medications') return { document, patientId }
  const parsed = printRequest.safeParse(
    isEntry
      ? { document, patientId, ...(document === 'requisition' ? { ids } : { id: onlyOne(ids) }) }
      : { document: 'chart', patientId, parts: [document] },
  )
  if (!parsed.success) throw new UsageError('--id ID is the `id` of an entry of this chart.')
  return parsed.data
}

function onlyOne(ids: readonly string[]): string | undefined {
  if (ids.length > 1) throw new UsageError('One --id at a time; only a requisition takes several.')
  return ids[0]
}

function nameWhatIsMissing(error: unknown): never {
  if (!(error instanceof ORPCError) || error.code !== 'NOT_FOUND') throw error
  const { resourceType } = error.data as { resourceType: string }
  throw new CommandFailed(
    resourceType === 'Patient'
      ? 'There is no patient of this id in the practice. Nothing was written.'
      : 'There is no such entry in this chart. Nothing was written.',
  )
}
