/** `chartkeep export`: one chart as a document. */
import { ORPCError } from '@orpc/server'
import { writeFileDurably } from '../../db/files.ts'
import {
  type ExportFileFormat,
  type ExportScope,
  exportFileFormat,
  exportScope,
  exportSection,
  packetPassword,
} from '../../domain/contract/exporting.ts'
import { id } from '../../domain/resources/base.ts'
import { CommandFailed, defineCommand, done, oneOf, print, printJson, required, say, UsageError } from './command.ts'
import { userPath } from './files.ts'
import { practiceOptions, withPractice } from './practice.ts'

export const exportChart = defineCommand({
  usage:
    '--data DIR --patient ID --format FORMAT --out FILE [--since DATE] [--sections A,B] [--password-env NAME] [--user NAME] [--json]',
  help: [
    'ID is the `id` that "chartkeep patients --json" gives. FORMAT is one of:',
    `  ${exportFileFormat.options.join(' ')}`,
    '(ccd to transfer-summary: C-CDA R2.1; fhir: FHIR R4 bundle, US Core 6.1.0; fhir-document: International Patient Summary;',
    'packet: IHE XDM ZIP file with the chart as C-CDA, as FHIR and as a page to read).',
    '--since YYYY-MM-DD: results, vitals, visits, notes, documents and past medications before that day stay here.',
    `--sections: only these: ${exportSection.options.join(' ')}.`,
    '--password-env NAME: lock the packet (AES-256) by the password that the environment variable NAME holds.',
    'FILE is replaced if it is there. The export is written to the audit log as a disclosure.',
  ].join('\n'),
  options: {
    ...practiceOptions,
    patient: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    since: { type: 'string' },
    sections: { type: 'string' },
    'password-env': { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const patientId = required(values.patient, '--patient ID')
    const format = oneOf(required(values.format, '--format FORMAT'), '--format', exportFileFormat.options)
    const out = userPath(required(values.out, '--out FILE'))
    if (!id.safeParse(patientId).success)
      throw new UsageError('--patient ID is the `id` that "chartkeep patients" gives.')
    const password = passwordOf(values['password-env'], format)
    const request = { patientId, format, scope: scopeOf(values), ...(password !== undefined && { password }) }
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

/** Never on the command line itself, where the list of processes shows it. */
function passwordOf(variable: string | undefined, format: ExportFileFormat): string | undefined {
  if (variable === undefined) return undefined
  if (format !== 'packet') throw new UsageError('--password-env is for --format packet.')
  const password = packetPassword.safeParse(process.env[variable])
  if (!password.success)
    throw new UsageError(`--password-env ${variable}: a password of 8 to 200 characters is needed.`)
  return password.data
}

function nameWhatIsMissing(error: unknown): never {
  if (!(error instanceof ORPCError) || error.code !== 'NOT_FOUND') throw error
  throw new CommandFailed('There is no patient of this id in the practice. Nothing was written.')
}
