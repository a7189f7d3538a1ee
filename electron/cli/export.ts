/** `chartkeep export`: one chart as a document. */
import { ORPCError } from '@orpc/server'
import { writeFileDurably } from '../../db/files.ts'
import { type ExportScope, exportFormat, exportScope, exportSection } from '../../domain/contract/exporting.ts'
import { id } from '../../domain/resources/base.ts'
import { CommandFailed, defineCommand, done, oneOf, print, printJson, required, say, UsageError } from './command.ts'
import { userPath } from './files.ts'
import { practiceOptions, withPractice } from './practice.ts'

export const exportChart = defineCommand({
  usage: '--data DIR --patient ID --format FORMAT --out FILE [--since DATE] [--sections A,B] [--user NAME] [--json]',
  help: [
    'ID is the `id` that "chartkeep patients --json" gives. FORMAT is one of:',
    `  ${exportFormat.options.join(' ')}`,
    '(ccd to transfer-summary: C-CDA R2.1; fhir: FHIR R4 bundle, US Core 6.1.0; fhir-document: International Patient Summary).',
    '--since YYYY-MM-DD: results, vitals, visits, notes, documents and past medications before that day stay here.',
    `--sections: only these: ${exportSection.options.join(' ')}.`,
    'FILE is replaced if it is there. The export is written to the audit log as a disclosure.',
  ].join('\n'),
  options: {
    ...practiceOptions,
    patient: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    since: { type: 'string' },
    sections: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const patientId = required(values.patient, '--patient ID')
    const format = oneOf(required(values.format, '--format FORMAT'), '--format', exportFormat.options)
    const out = userPath(required(values.out, '--out FILE'))
    if (!id.safeParse(patientId).success)
      throw new UsageError('--patient ID is the `id` that "chartkeep patients" gives.')
    const request = { patientId, format, scope: scopeOf(values) }
    const { bytes, leftOut, receipt } = await withPractice(data, values.user, async (client) => {
      const { leftOut, receipt } = await client.exporting.preview(request).catch(nameWhatIsMissing)
      const file = await client.exporting.create(request)
      const bytes = new Uint8Array(await file.arrayBuffer())
      writeFileDurably(out, bytes)
      return { bytes: bytes.length, leftOut, receipt }
    })
    if (values.json) printJson({ patient: patientId, format, out, bytes, leftOut, receipt })
    else print(out)
    if (receipt) say(`Read again by our own reader: ${receipt.preserved} of ${receipt.sent} items preserved.`)
    for (const { label, lost } of receipt?.sections.flatMap(({ losses }) => losses) ?? [])
      say(`Lost: ${label}, ${lost}.`)
    for (const { what, count } of leftOut) say(`Left out: ${what} (${count}).`)
    return done
  },
})

function scopeOf({ since, sections }: { since?: string | undefined; sections?: string | undefined }): ExportScope {
  const scope: ExportScope = {
    ...(since !== undefined && { since }),
    ...(sections !== undefined && {
      sections: sections.split(',').map((name) => oneOf(name.trim(), '--sections', exportSection.options)),
    }),
  }
  if (!exportScope.safeParse(scope).success) throw new UsageError('--since is a day: YYYY-MM-DD.')
  return scope
}

function nameWhatIsMissing(error: unknown): never {
  if (!(error instanceof ORPCError) || error.code !== 'NOT_FOUND') throw error
  throw new CommandFailed('There is no patient of this id in the practice. Nothing was written.')
}
