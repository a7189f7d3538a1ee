/** `chartkeep export`: what leaves of one chart, as one file. */
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { ORPCError } from '@orpc/server'
import { writeFileDurably } from '../../db/files.ts'
import {
  documentFormat,
  type ExportFileFormat,
  type ExportPurpose,
  type ExportRequest,
  type ExportScope,
  exportFileFormat,
  exportPurpose,
  exportScope,
  exportSection,
  type PacketContents,
  packetPassword,
  usualPacket,
} from '../../domain/contract/exporting.ts'
import { id } from '../../domain/resources/base.ts'
import { disclosurePurpose } from '../../domain/resources/disclosure.ts'
import { CommandFailed, defineCommand, done, oneOf, print, printJson, required, say, UsageError } from './command.ts'
import { userPath } from './files.ts'
import { practiceOptions, withPractice } from './practice.ts'

const urgencies = exportPurpose.shape.urgency.unwrap().options

export const exportChart = defineCommand({
  usage: [
    '--data DIR --patient ID --format FORMAT --out FILE (--recipient NAME | --purpose patient-request)',
    '[--purpose P] [--reason TEXT] [--question TEXT] [--service TEXT] [--urgency U] [--since DATE] [--sections A,B]',
    '[--exclude ID]... [--contents A,B] [--attach ID]... [--password-env NAME] [--user NAME] [--json]',
  ].join(' '),
  help: [
    'ID is the `id` that "chartkeep patients --json" gives. FORMAT is one of:',
    `  ${exportFileFormat.options.join(' ')}`,
    '(ccd to transfer-summary: C-CDA R2.1; fhir: FHIR R4 bundle, US Core 6.1.0; fhir-document: International Patient Summary;',
    'html and pdf: a summary to read; patient-copy and patient-copy-pdf: plain words, large print; packet: IHE XDM ZIP file).',
    '--recipient NAME: who gets it; the log of disclosures names them. Needed unless --purpose patient-request.',
    `--purpose: why it is disclosed: ${disclosurePurpose.options.join(' ')} (treatment where nothing is said).`,
    `--reason, --question, --service, --urgency (${urgencies.join(' ')}): what the document says to whoever gets it.`,
    '--since YYYY-MM-DD: results, vitals, visits, notes, documents and past medications before that day stay here.',
    `--sections: only these: ${exportSection.options.join(' ')}.`,
    '--exclude ID: an entry of the chart that stays here; may be given several times.',
    '--contents: what a packet holds, of the formats above but packet (ccd,fhir,html where nothing is said).',
    '--attach ID: a note, report or document that goes into the packet as a file of its own; may be given several times.',
    '--password-env NAME: lock the packet (AES-256) by the password that the environment variable NAME holds.',
    'PDFs are made by Chrome, Chromium or Edge (CHROME_PATH names another). All that was asked for is written, or nothing.',
    'FILE is replaced if it is there. The export is written to the log of disclosures.',
  ].join('\n'),
  options: {
    ...practiceOptions,
    patient: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    recipient: { type: 'string' },
    purpose: { type: 'string' },
    reason: { type: 'string' },
    question: { type: 'string' },
    service: { type: 'string' },
    urgency: { type: 'string' },
    since: { type: 'string' },
    sections: { type: 'string' },
    exclude: { type: 'string', multiple: true },
    contents: { type: 'string' },
    attach: { type: 'string', multiple: true },
    'password-env': { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const patientId = idOf(required(values.patient, '--patient ID'), '--patient ID')
    const format = oneOf(required(values.format, '--format FORMAT'), '--format', exportFileFormat.options)
    const out = userPath(required(values.out, '--out FILE'))
    const disclosure = oneOf(values.purpose ?? 'treatment', '--purpose', disclosurePurpose.options)
    if (disclosure !== 'patient-request') required(values.recipient?.trim(), '--recipient NAME')
    const password = passwordOf(values['password-env'], format)
    const packet = packetOf(values, format)
    const request: ExportRequest = {
      patientId,
      format,
      scope: scopeOf(values),
      purpose: purposeOf(values),
      ...(packet && { packet }),
    }
    const { printPdfWithSystemBrowser } = await import('../hosts/pdf/browser-pdf.ts')
    const { bytes, leftOut, documents, receipt } = await withPractice(
      data,
      values.user,
      async (client) => {
        // What is made is disclosed: a place that cannot take it is found before.
        accessSync(path.dirname(out), constants.W_OK)
        const { leftOut, documents, receipt, stamp } = await client.exporting.preview(request).catch(nameWhatIsMissing)
        const file = await client.exporting.create({
          ...request,
          disclosure,
          shown: stamp,
          ...(password !== undefined && { password }),
        })
        const bytes = new Uint8Array(await file.arrayBuffer())
        try {
          writeFileDurably(out, bytes)
        } catch (error) {
          say('The export stands in the log of disclosures all the same, because the file was made.')
          throw error
        }
        return { bytes: bytes.length, leftOut, documents: documents.map(({ title }) => title), receipt }
      },
      { printPdf: printPdfWithSystemBrowser },
    )
    if (values.json) printJson({ patient: patientId, format, out, bytes, documents, leftOut, receipt })
    else print(out)
    if (receipt) say(`Read again by our own reader: ${receipt.preserved} of ${receipt.sent} items preserved.`)
    for (const { label, lost } of receipt?.sections.flatMap(({ losses }) => losses) ?? [])
      say(`Lost: ${label}, ${lost}.`)
    for (const { what, count } of leftOut) say(`Left out: ${what} (${count}).`)
    return done
  },
})

interface Given {
  recipient?: string | undefined
  reason?: string | undefined
  question?: string | undefined
  service?: string | undefined
  urgency?: string | undefined
  since?: string | undefined
  sections?: string | undefined
  exclude?: string[] | undefined
  contents?: string | undefined
  attach?: string[] | undefined
}

const listed = <T extends string>(text: string, option: string, choices: readonly T[]): T[] =>
  text.split(',').map((name) => oneOf(name.trim(), option, choices))

function idOf(text: string, option: string): string {
  if (!id.safeParse(text).success) throw new UsageError(`${option}: "${text}" is no \`id\` as --json gives it.`)
  return text
}

function scopeOf({ since, sections, exclude }: Given): ExportScope {
  const scope: ExportScope = {
    ...(since !== undefined && { since }),
    ...(sections !== undefined && { sections: listed(sections, '--sections', exportSection.options) }),
    ...(exclude && { exclude: exclude.map((one) => idOf(one, '--exclude ID')) }),
  }
  if (!exportScope.safeParse(scope).success) throw new UsageError('--since is a day: YYYY-MM-DD.')
  return scope
}

function purposeOf({ recipient, reason, question, service, urgency }: Given): ExportPurpose {
  const purpose: ExportPurpose = {
    ...(recipient && { recipient: { organization: recipient.trim() } }),
    ...(reason && { reason }),
    ...(question && { question }),
    ...(service && { service }),
    ...(urgency !== undefined && { urgency: oneOf(urgency, '--urgency', urgencies) }),
  }
  const parsed = exportPurpose.safeParse(purpose)
  if (!parsed.success) throw new UsageError(`--${String(parsed.error.issues[0]?.path[0])} is too long.`)
  return purpose
}

function packetOf({ contents, attach }: Given, format: ExportFileFormat): PacketContents | undefined {
  if (contents === undefined && attach === undefined) return undefined
  if (format !== 'packet') throw new UsageError('--contents and --attach are for --format packet.')
  return {
    formats: listed(contents ?? usualPacket.formats.join(','), '--contents', documentFormat.options),
    ...(attach && { attachments: attach.map((one) => idOf(one, '--attach ID')) }),
  }
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
