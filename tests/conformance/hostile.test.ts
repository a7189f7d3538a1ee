/** What nobody sends by accident: each is read or refused in words, in seconds, in bounded memory. Printed as one table. */
import { afterAll, expect, test } from 'vitest'
import { partsOf } from '../../exchange/parts.ts'
import { readDocument } from '../../exchange/read.ts'
import { DocumentRejected } from '../../exchange/types.ts'
import { ccda, entry, section, snomedValue, template } from '../exchange/ccda/document.ts'
import { zipped } from '../exchange/zipped.ts'

const MEBIBYTE = 1024 * 1024
const text = (words: string) => Buffer.from(words)
const problem = (time: string) =>
  section(
    '11450-4',
    entry(
      `<observation classCode="OBS" moodCode="EVN">${template('4')}<code code="55607006" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/>${time}${snomedValue('38341003', 'Hypertension')}</observation>`,
    ),
  )
const document = ccda(problem('<effectiveTime><low value="2019"/></effectiveTime>'))
const withDoctype = (doctype: string, inside = '') =>
  text(
    document
      .replace('<ClinicalDocument', `${doctype}<ClinicalDocument`)
      .replace('Visit summary', `Visit summary${inside}`),
  )
const laughs = [
  '<!ENTITY a "ha">',
  ...'bcdefghi'.split('').map((name, n) => `<!ENTITY ${name} "${`&${'abcdefgh'[n]};`.repeat(10)}">`),
]

type Outcome = 'read' | 'refused' | 'either'
const inputs: [what: string, make: () => Uint8Array | Promise<Uint8Array>, outcome: Outcome][] = [
  ['DOCTYPE', () => withDoctype('<!DOCTYPE ClinicalDocument>'), 'refused'],
  ['external entity', () => withDoctype('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'), 'refused'],
  ['entity expansion', () => withDoctype(`<!DOCTYPE a [${laughs.join('')}]>`, '&i;'), 'refused'],
  [
    'XML nested 200,000 deep',
    () => text(document.replace('<text></text>', `<text>${'<b>'.repeat(200_000)}${'</b>'.repeat(200_000)}</text>`)),
    'refused',
  ],
  [
    'JSON nested 200,000 deep',
    () => text(`{"resourceType":"Bundle","entry":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
    'refused',
  ],
  [
    'attribute of 20 MiB',
    () => text(document.replace('displayName="Hypertension"', `displayName="${'x'.repeat(20 * MEBIBYTE)}"`)),
    'either',
  ],
  [
    '100,000 attributes',
    () => text(document.replace('classCode="OBS"', Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' '))),
    'either',
  ],
  [
    '50,000 namespaces in force',
    () => {
      const declared = Array.from({ length: 50_000 }, (_, n) => `xmlns:p${n}="urn:${n}"`).join(' ')
      const elements = '<content xmlns:q="urn:q"/>'.repeat(50_000)
      return text(
        document
          .replace('<ClinicalDocument', `<ClinicalDocument ${declared}`)
          .replace('<text></text>', `<text>${elements}</text>`),
      )
    },
    'read',
  ],
  ['Latin-1 under UTF-8', () => Buffer.from(document.replace('Rosa', 'Rosé'), 'latin1'), 'read'],
  ['UTF-16 under UTF-8', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(document, 'utf16le')]), 'either'],
  ['bytes that are no text', () => Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)), 'refused'],
  [
    'dates that are none',
    () => text(ccda(problem('<effectiveTime><low value="20191399"/><high value="yesterday"/></effectiveTime>'))),
    'read',
  ],
  [
    'HL7 segment of 20 MiB',
    () =>
      text(
        `MSH|^~\\&|A|B|C|D|20260101||ORU^R01|1|P|2.5.1\rPID|1||1||Doe^Jane\rOBX|1|ST|718-7^Hb^LN||${'x'.repeat(20 * MEBIBYTE)}`,
      ),
    'either',
  ],
  ['zip of 300 MiB of zeros', () => zipped({ 'a.xml': new Uint8Array(300 * MEBIBYTE) }), 'either'],
  ['zip that climbs out', () => zipped({ '../../../tmp/evil.xml': document, '/etc/evil.xml': document }), 'either'],
  [
    'zip in zip in zip',
    async () => zipped({ 'a.zip': await zipped({ 'b.zip': await zipped({ 'c.xml': document }) }) }),
    'either',
  ],
  [
    'zip of 5,000 files',
    () => zipped(Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`${n}.xml`, '']))),
    'either',
  ],
  ['half a zip', async () => (await zipped({ 'a.xml': document })).subarray(0, 300), 'refused'],
]

async function settle(bytes: Uint8Array): Promise<string> {
  try {
    const { parts } = await partsOf(bytes, 'file')
    for (const part of parts) readDocument(part.bytes)
    return 'read'
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error
    return `refused (${error.code})`
  }
}

const lines: string[] = []

test.each(inputs)('%s', async (what, make, outcome) => {
  const bytes = await make()
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const settled = await settle(bytes)
  const ms = Math.round(performance.now() - start)
  const grown = Math.max(0, Math.round((process.memoryUsage.rss() - before) / MEBIBYTE))
  lines.push(
    `  ${what.padEnd(28)}${settled.padEnd(30)}${String(ms).padStart(6)} ms ${String(grown).padStart(5)} MiB more`,
  )
  expect(ms).toBeLessThan(10_000)
  expect(grown).toBeLessThan(1024)
  if (outcome !== 'either') expect(settled.split(' ')[0]).toBe(outcome)
})

afterAll(() => console.info(['Hostile files', ...lines].join('\n')))
