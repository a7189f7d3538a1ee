/** Whatever the chart's screens can make leaves as a valid C-CDA document and a valid FHIR bundle. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { chartWith, type Entry, entries, noneKnown } from '../service/chart-entries.ts'
import { listedEntries } from '../service/listed-entries.ts'
import { findings, validatorsInstalled } from './validators.ts'

const folder = path.resolve(import.meta.dirname, '../output/entries')

describe.skipIf(!validatorsInstalled)('exports of charts with', () => {
  it.each<[string, readonly Entry[]]>([
    ['one-of-each', entries],
    ['all-listed', listedEntries],
    ['none-known', noneKnown],
  ])(
    '%s',
    async (name, wanted) => {
      const { client, patientId } = await chartWith(wanted)
      mkdirSync(folder, { recursive: true })
      for (const [format, kind, extension] of [
        ['ccd', 'ccda', 'xml'],
        ['fhir', 'fhir', 'json'],
      ] as const) {
        const file = path.join(folder, `${name}.${extension}`)
        writeFileSync(
          file,
          await (await client.exporting.create({ patientId, format, disclosure: 'patient-request' })).text(),
        )
        expect(findings(kind, [file])).toEqual([])
      }
    },
    60_000,
  )
})
