/** Laboratory results with dates across and tests down, in the order in which reports print them. */
import { conceptText } from '../format/name.ts'
import { readableUnit } from '../format/quantity.ts'
import type { CodeableConcept, Observation, ReferenceRange } from '../resources/index.ts'
import { labPanels } from '../terminology/labs.ts'
import { LOINC } from '../terminology/systems.ts'
import { codeKeyOf, effectiveOf } from './observation-key.ts'
import { unitKey } from './units.ts'

export const labGroups = ['blood', 'metabolic', 'liver', 'lipid', 'coagulation', 'iron', 'urine', 'other'] as const
export type LabGroup = (typeof labGroups)[number]

/** The panel (LOINC) whose tests make a group, in its order. */
const panelOf: Readonly<Record<Exclude<LabGroup, 'other'>, string>> = {
  blood: '57021-8',
  metabolic: '51990-0',
  liver: '24325-3',
  lipid: '24331-1',
  coagulation: '34528-0',
  iron: '50190-8',
  urine: '24356-8',
}

/** LOINC code -> where it stands. A test of two panels stands with the first. */
const places: ReadonlyMap<string, { group: LabGroup; order: number }> = new Map(
  Object.entries(panelOf)
    .reverse()
    .flatMap(([group, panelCode]) => {
      const panel = labPanels.find((one) => one.coding[0]?.code === panelCode)
      return (panel?.members ?? []).map((code, order) => [code, { group: group as LabGroup, order }] as const)
    }),
)

export interface FlowsheetRow {
  codeKey: string
  code: CodeableConcept
  /** Of all values in the row; absent where they are in several: then each cell says its own. */
  unit?: string
  /** Of the newest value that has one. */
  range?: ReferenceRange
  /** As many as there are columns; several values of one moment stand in one cell. */
  cells: readonly (readonly Observation[])[]
}

export interface FlowsheetGroup {
  group: LabGroup
  rows: FlowsheetRow[]
}

/** `columns` as `FlowsheetPage.columns`; observations newest first. Groups and rows without a value are left out. */
export function flowsheetGroups(observations: readonly Observation[], columns: readonly string[]): FlowsheetGroup[] {
  const tests = Map.groupBy(observations, (one) => codeKeyOf(one.code))
  const rows = [...tests].flatMap(([codeKey, values]) => {
    const [newest] = values
    return newest ? [{ place: placeOf(newest.code), row: rowOf(codeKey, newest.code, values, columns) }] : []
  })
  return labGroups.flatMap((group) => {
    const members = rows
      .filter(({ place }) => place.group === group)
      .sort((a, b) => a.place.order - b.place.order || nameOf(a.row).localeCompare(nameOf(b.row)))
    return members.length > 0 ? [{ group, rows: members.map(({ row }) => row) }] : []
  })
}

/** Where a report prints this test among others: to sort by. What no panel holds comes last. */
export function reportOrder(code: CodeableConcept): number {
  const { group, order } = placeOf(code)
  return labGroups.indexOf(group) * 1000 + order
}

function placeOf(code: CodeableConcept) {
  const found = code.coding?.flatMap((c) => (c.system === LOINC && places.get(c.code ?? '')) || [])[0]
  return found ?? { group: 'other' as const, order: 0 }
}

function rowOf(
  codeKey: string,
  code: CodeableConcept,
  values: readonly Observation[],
  columns: readonly string[],
): FlowsheetRow {
  const byColumn = Map.groupBy(values, (one) => (effectiveOf(one) ?? '').slice(0, 16))
  const quantities = values.flatMap((one) => one.valueQuantity ?? [])
  const units = new Set(quantities.map(unitKey))
  const range = values.flatMap((one) => one.referenceRange ?? [])[0]
  return {
    codeKey,
    code,
    cells: columns.map((column) => byColumn.get(column) ?? []),
    ...(units.size === 1 && { unit: readableUnit(quantities[0] ?? {}) }),
    ...(range && { range }),
  }
}

const nameOf = (row: FlowsheetRow) => conceptText(row.code)
