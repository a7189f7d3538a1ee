/** `chartkeep convert`: outside documents from one standard to the other, without a practice. */
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeFileDurably } from '../../db/files.ts'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { readDocument } from '../../exchange/read.ts'
import { toSnapshot } from '../../exchange/snapshot.ts'
import type { ChartSnapshot, ReadDocument } from '../../exchange/types.ts'
import { defaultLimits } from '../../exchange/xml/limits.ts'
import { defineCommand, done, failed, oneOf, print, printJson, required, say } from './command.ts'
import { describeFailure, type Failure, failureLine } from './failure.ts'
import { readWithin, userPath } from './files.ts'

const targets = {
  ccd: { extension: 'xml', write: writeCcd },
  fhir: { extension: 'json', write: (snapshot: ChartSnapshot) => stringifyFhir(writeFhirBundle(snapshot)) },
}

interface Converted {
  n: number
  input: string
  ok: boolean
  kind?: string
  documentType?: string
  out?: string
  /** found = kept + notUnderstood.length, per section. */
  sections?: {
    section: string
    title: string
    found: number
    kept: number
    notUnderstood: ReadDocument['notUnderstood']
  }[]
  notices?: string[]
  error?: Failure
}

export const convert = defineCommand({
  usage: 'IN... --to ccd|fhir --out FILE|DIR [--json]',
  help: [
    'One input goes to FILE, or into DIR where that is a folder. Several go to DIR/1.xml, DIR/2.xml … (.json for fhir),',
    'numbered in the order given; one that can’t be read does not stop the rest. Files that are there are replaced.',
    '--json: one line per input with what was found, kept and not understood in each section.',
  ].join('\n'),
  options: { to: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  positionals: 'one or more',
  async run({ values, positionals }) {
    const to = oneOf(required(values.to, '--to ccd|fhir'), '--to', ['ccd', 'fhir'])
    const out = userPath(required(values.out, '--out FILE|DIR'))
    const asFolder = positionals.length > 1 || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true
    if (asFolder) mkdirSync(out, { recursive: true })
    let refused = 0
    for (const [index, input] of positionals.entries()) {
      const target = asFolder ? path.join(out, `${index + 1}.${targets[to].extension}`) : out
      const converted = await convertOne(index + 1, input, to, target)
      if (!converted.ok) refused += 1
      if (values.json) printJson(converted)
      else if (converted.ok) print(target)
      tell(converted)
    }
    if (positionals.length > 1) say(`${positionals.length - refused} of ${positionals.length} converted.`)
    return refused === 0 ? done : failed
  },
})

async function convertOne(n: number, input: string, to: keyof typeof targets, out: string): Promise<Converted> {
  try {
    const bytes = await readWithin(input, defaultLimits.bytes)
    const document = readDocument(bytes, { fileName: path.basename(input) })
    const snapshot = toSnapshot(document, {
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      now: new Date().toISOString(),
    })
    writeFileDurably(out, targets[to].write(snapshot))
    return {
      n,
      input,
      ok: true,
      kind: document.kind,
      documentType: document.documentType.name,
      out,
      sections: countSections(document),
      notices: document.notices,
    }
  } catch (error) {
    return { n, input, ok: false, error: describeFailure(error) }
  }
}

function countSections(document: ReadDocument): Converted['sections'] {
  return document.sections.map(({ key, title }) => {
    const kept = document.items.filter((item) => item.section === key).length
    const notUnderstood = document.notUnderstood.filter((statement) => statement.section === key)
    return { section: key, title, found: kept + notUnderstood.length, kept, notUnderstood }
  })
}

function tell({ input, error, sections = [], notices = [] }: Converted): void {
  if (error) say(`${failureLine(error, input)} Nothing was written for it.`)
  for (const notice of notices) say(`${input}: ${notice}`)
  const lost = sections.reduce((sum, section) => sum + section.notUnderstood.length, 0)
  if (lost > 0) say(`${input}: ${lost} statements were not understood and are not in the result (--json lists them).`)
}
