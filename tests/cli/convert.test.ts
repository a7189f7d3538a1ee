/** `chartkeep convert`: no practice, both directions, several files, and nothing half written. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeCcd } from '../../exchange/ccda/write.ts'
import { stringifyFhir, writeFhirBundle } from '../../exchange/fhir/write.ts'
import { readDocument } from '../../exchange/read.ts'
import { demoSnapshot } from './demo-snapshot.ts'
import { chartkeep, folderForFile } from './run.ts'

const dir = folderForFile()
const ccd = path.join(dir, 'a.xml')
const fhir = path.join(dir, 'b.json')
const bad = path.join(dir, 'bad.xml')

interface Line {
  n: number
  input: string
  ok: boolean
  out?: string
  sections?: { found: number; kept: number; notUnderstood: unknown[] }[]
  error?: { code: string; message: string; place?: { line?: number } }
}

beforeAll(() => {
  writeFileSync(ccd, writeCcd(demoSnapshot(0)))
  writeFileSync(fhir, stringifyFhir(writeFhirBundle(demoSnapshot(1))))
  writeFileSync(bad, '<ClinicalDocument xmlns="urn:hl7-org:v3">\n<title>cut off')
})

describe('chartkeep convert', () => {
  it('writes DIR/<n>.<ext> for several, one line each, and goes on behind a bad one', async () => {
    const out = path.join(dir, 'out')
    const outcome = await chartkeep(['convert', ccd, bad, fhir, '--to', 'fhir', '--out', out, '--json'])
    expect(outcome.code).toBe(1)
    const lines = outcome.jsonLines() as Line[]
    expect(lines.map(({ n, input, ok }) => ({ n, input, ok }))).toEqual([
      { n: 1, input: ccd, ok: true },
      { n: 2, input: bad, ok: false },
      { n: 3, input: fhir, ok: true },
    ])
    expect(lines[1]?.error).toMatchObject({ code: 'not-well-formed', place: { line: 2 } })
    expect(outcome.stderr).toContain('2 of 3 converted')
    expect(readdirSync(out).sort()).toEqual(['1.json', '3.json'])
    for (const { sections } of [lines[0], lines[2]] as Line[]) {
      expect(sections?.length).toBeGreaterThan(5)
      for (const { found, kept, notUnderstood } of sections ?? []) expect(found).toBe(kept + notUnderstood.length)
    }
  })

  it('keeps every statement from C-CDA to FHIR and back', async () => {
    const there = path.join(dir, 'there.json')
    const back = path.join(dir, 'back.xml')
    const first = await chartkeep(['convert', ccd, '--to', 'fhir', '--out', there])
    expect([first.code, first.stdout], first.stderr).toEqual([0, `${there}\n`])
    expect((await chartkeep(['convert', there, '--to', 'ccd', '--out', back])).code).toBe(0)
    const count = (file: string) => {
      const counts: Record<string, number> = {}
      for (const { content } of readDocument(readFileSync(file)).items) {
        counts[content.resourceType] = (counts[content.resourceType] ?? 0) + 1
      }
      return counts
    }
    for (const type of [
      'Condition',
      'AllergyIntolerance',
      'MedicationRequest',
      'Observation',
      'Immunization',
      'Procedure',
    ]) {
      expect([type, count(back)[type]]).toEqual([type, count(ccd)[type]])
    }
  })

  it('gives the same bytes for the same input', async () => {
    const [one, two] = [path.join(dir, 'one.xml'), path.join(dir, 'two.xml')]
    await chartkeep(['convert', fhir, '--to', 'ccd', '--out', one])
    await chartkeep(['convert', fhir, '--to', 'ccd', '--out', two])
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
  })

  it('leaves an older result alone when the new input can’t be read', async () => {
    const out = path.join(dir, 'kept.json')
    writeFileSync(out, 'older')
    const outcome = await chartkeep(['convert', bad, '--to', 'fhir', '--out', out, '--json'])
    expect(outcome.code).toBe(1)
    expect(readFileSync(out, 'utf8')).toBe('older')
    expect(existsSync(`${out}.partial`)).toBe(false)
  })
})
