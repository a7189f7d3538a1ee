/** Every code of the starter lists against the full code systems, where those are at hand (../shared/terminology). */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { allergens } from '../../../domain/terminology/allergens.ts'
import { documentTypes } from '../../../domain/terminology/document-types.ts'
import { drugs } from '../../../domain/terminology/drugs.ts'
import { goalMeasures, type Measure } from '../../../domain/terminology/goals.ts'
import { labPanels, labs } from '../../../domain/terminology/labs.ts'
import { noteTypes } from '../../../domain/terminology/note-types.ts'
import { problems } from '../../../domain/terminology/problems.ts'
import { CVX, ICD10CM, LOINC, RXNORM } from '../../../domain/terminology/systems.ts'
import type { Term } from '../../../domain/terminology/term.ts'
import { vaccines } from '../../../domain/terminology/vaccines.ts'
import { bloodPressurePanel, oxygenSaturationGeneral, vitals } from '../../../domain/terminology/vitals.ts'

const folder = path.resolve(import.meta.dirname, '../../../../shared/terminology')
const present = existsSync(folder)
if (!present) console.info('Starter lists are not held against the code systems: ../shared/terminology is not here.')

/** Code -> name, from the given columns of a tab-separated file. */
function codes(file: string, codeColumn: number, nameColumn: number): Map<string, string> {
  const bytes = readFileSync(path.join(folder, file))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return new Map(
    text.split('\n').map((line) => {
      const cells = line.split('\t')
      return [cells[codeColumn] ?? '', cells[nameColumn]?.trim() ?? '']
    }),
  )
}

function listed(terms: readonly Term[], system: string): Map<string, string> {
  const found = terms.flatMap((term) => term.coding).filter((coding) => coding.system === system)
  return new Map(found.map((coding) => [coding.code ?? '', coding.display ?? '']))
}

/** Codes that the reference file does not hold, minus those it is known to lack; and those it names otherwise. */
function differences(list: Map<string, string>, reference: Map<string, string>, lacking: readonly string[] = []) {
  const missing = [...list.keys()].filter((code) => !reference.has(code) && !lacking.includes(code))
  const renamed = [...list].filter(([code, display]) => reference.has(code) && reference.get(code) !== display)
  return { missing, renamed }
}

/** The reference copy of RxNorm lacks much of letter A: these were checked against other publications. */
const lackingInRxNorm = [
  '313782',
  '198440',
  '197311',
  '197313',
  '197319',
  '197320',
  '199224',
  '745679',
  '630208',
  '197310',
  '197312',
  '833528',
  '904431',
]
/** The reference copy of ICD-10-CM is of FY2022: these came with the releases of FY2023 to FY2026. */
const laterInIcd10 = new Set(
  `B37.31 E11.A E66.811 E66.812 E66.813 E78.019 E88.810 E88.819 F43.81 G20.A1 G93.32 I1A.0 I20.89 I47.10 I71.40 Q23.81 R92.30
  Z28.310 Z28.39 Z59.10 Z59.82 Z79.85 Z83.719 Z86.0100`.split(/\s+/),
)
/** The reference copy of LOINC holds laboratory tests, vital signs and some document types only. */
const lackingInLoinc = [
  '77606-2',
  '24325-3',
  '34528-0',
  '50190-8',
  '24331-1',
  '28570-0',
  '18748-4',
  '11502-2',
  '11526-1',
  '42348-3',
]

describe.skipIf(!present)('starter lists against their code systems', () => {
  const none = { missing: [], renamed: [] }

  it('problems: ICD-10-CM', () => {
    expect(differences(listed(problems, ICD10CM), codes('icd10cm.tsv.gz', 2, 5), [...laterInIcd10])).toEqual(none)
  })

  it('problems: ICD-10-CM codes are billable', () => {
    const billable = codes('icd10cm.tsv.gz', 2, 3)
    const known = [...listed(problems, ICD10CM).keys()].filter((code) => !laterInIcd10.has(code))
    expect(known.filter((code) => billable.get(code) !== '1')).toEqual([])
    expect([...laterInIcd10].filter((code) => billable.has(code))).toEqual([])
  })

  it('drugs: RxNorm clinical drugs', () => {
    expect(differences(listed(drugs, RXNORM), codes('rxnorm.tsv', 0, 2), lackingInRxNorm)).toEqual(none)
    const types = codes('rxnorm.tsv', 0, 1)
    const others = [...listed(drugs, RXNORM).keys()].filter((code) => !(types.get(code) ?? 'SCD').startsWith('SCD'))
    expect(others).toEqual([])
  })

  it('allergens: RxNorm ingredients', () => {
    expect(differences(listed(allergens, RXNORM), codes('rxnorm.tsv', 0, 2))).toEqual(none)
  })

  it('laboratory tests, vital signs and notes: LOINC', () => {
    const terms = [...labs, ...labPanels, ...noteTypes, ...documentTypes, ...Object.values(vitals), bloodPressurePanel]
    const list = listed(terms, LOINC).set(oxygenSaturationGeneral.code, oxygenSaturationGeneral.display)
    expect(differences(list, codes('loinc.tsv.gz', 0, 1), lackingInLoinc)).toEqual(none)
  })

  it('measures of goals: LOINC', () => {
    const loinc = codes('loinc.tsv.gz', 0, 1)
    const measures = Object.values(goalMeasures).map((measure): Measure => measure)
    const named = new Map(measures.map(({ code, display }) => [code, display]))
    expect(differences(named, loinc)).toEqual({
      missing: [],
      // The reference copy has the name of before.
      renamed: [['72166-2', 'Tobacco smoking status']],
    })
    const others = measures.flatMap(({ others: more = [], panel }) => [...more, ...(panel ? [panel] : [])])
    expect(others.filter((code) => !loinc.has(code))).toEqual(['3141-9', '3142-7'])
  })

  it('vaccines: CVX, and which are still given', () => {
    expect(differences(listed(vaccines, CVX), codes('cvx.tsv', 0, 2))).toEqual(none)
    const status = codes('cvx.tsv', 0, 3)
    const wrong = vaccines.filter((term) => term.active !== (status.get(term.coding[0]?.code ?? '') === 'Active'))
    expect(wrong.map((term) => term.text)).toEqual([])
  })
})
