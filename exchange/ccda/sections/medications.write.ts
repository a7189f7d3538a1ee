import { conceptText } from '../../../domain/format/name.ts'
import { formatNumber, formatQuantity } from '../../../domain/format/quantity.ts'
import type { CodeableConcept, Dosage } from '../../../domain/resources/index.ts'
import { isRecordedAbsence } from '../absence.write.ts'
import type { RowOfType, WriteContext } from '../context.write.ts'
import { dosePart, instructionPart } from '../entries/dosage.write.ts'
import { medicationRequest } from '../entries/medication-request.write.ts'
import { medicationStatement } from '../entries/medication-statement.write.ts'
import { type Column, newestFirst, type Piece } from '../narrative.write.ts'
import { listed, type SectionWriter } from '../section.write.ts'
import { ageWords, day, lastColumns, nameOf, pieces, when, word } from './cells.write.ts'
import { sigWords } from './sig.write.ts'

export type Medication = RowOfType<'MedicationRequest'> | RowOfType<'MedicationStatement'>

const dosages = (row: Medication): readonly Dosage[] | undefined =>
  row.resourceType === 'MedicationRequest' ? row.dosageInstruction : row.dosage

const sigPieces = (row: Medication): Piece[] | undefined =>
  dosages(row)?.map((dosage, index) => ({ text: sigWords(dosage), part: dosePart(index) }))

const instructions = (row: Medication): Piece[] | undefined =>
  dosages(row)?.flatMap(({ patientInstruction }, index) =>
    patientInstruction === undefined ? [] : [{ text: patientInstruction, part: instructionPart(index) }],
  )

function taken(context: WriteContext, row: Medication): string {
  if (row.resourceType === 'MedicationStatement') return when(context, row.effectiveDateTime, row.effectivePeriod)
  return when(context, undefined, row.dosageInstruction?.[0]?.timing?.repeat?.boundsPeriod)
}

function supply(row: Medication): string | undefined {
  if (row.resourceType !== 'MedicationRequest' || row.dispenseRequest === undefined) return undefined
  const {
    quantity,
    numberOfRepeatsAllowed: repeats,
    expectedSupplyDuration: duration,
    performer,
    validityPeriod,
  } = row.dispenseRequest
  const parts = [
    quantity && formatQuantity(quantity),
    repeats !== undefined && `${formatNumber(repeats)} ${repeats === 1 ? 'refill' : 'refills'}`,
    duration && `for ${ageWords(duration)}`,
    performer?.display && `at ${performer.display}`,
    validityPeriod?.end && `valid until ${day(validityPeriod.end)}`,
  ]
  return parts.filter(Boolean).join(', ')
}

const statusReason = (row: Medication): readonly CodeableConcept[] =>
  row.statusReason === undefined ? [] : Array.isArray(row.statusReason) ? row.statusReason : [row.statusReason]

export const medicationColumns = (context: WriteContext): Column<Medication>[] => [
  { head: 'Medication', cell: (row) => conceptText(row.medicationCodeableConcept), part: 'name' },
  { head: 'How taken', cell: sigPieces },
  { head: 'Instructions', cell: instructions },
  {
    head: 'Status',
    cell: (row) =>
      isRecordedAbsence(row.medicationCodeableConcept)
        ? undefined
        : [word(row.status), ...statusReason(row).map(conceptText)].filter(Boolean).join(': '),
  },
  { head: 'When', cell: (row) => taken(context, row) },
  { head: 'For', cell: (row) => pieces(row.reasonCode, 'reason') },
  { head: 'Supply', cell: supply, part: 'supply' },
  {
    head: 'Ordered or stated',
    cell: (row) =>
      row.resourceType === 'MedicationRequest'
        ? [day(row.authoredOn), nameOf(context, row.requester)].filter(Boolean).join(', ')
        : [day(row.dateAsserted), nameOf(context, row.informationSource)].filter(Boolean).join(', '),
  },
  ...lastColumns<Medication>(context),
]

const started = (row: Medication): string | undefined =>
  row.resourceType === 'MedicationRequest'
    ? (row.authoredOn ?? row.dosageInstruction?.[0]?.timing?.repeat?.boundsPeriod?.start)
    : (row.effectivePeriod?.start ?? row.effectiveDateTime ?? row.dateAsserted)

const isCurrent = ({ status }: Medication): boolean =>
  status === 'active' || status === 'on-hold' || status === 'intended'

export const medications: SectionWriter = (context) => {
  const rows: Medication[] = [
    ...context.rows('medications', 'MedicationStatement'),
    ...context.rows('medications', 'MedicationRequest'),
  ]
  const sorted = newestFirst(rows, started)
  return listed(
    [...sorted.filter(isCurrent), ...sorted.filter((row) => !isCurrent(row))],
    'medication',
    medicationColumns(context),
    (row, at) =>
      row.resourceType === 'MedicationRequest'
        ? medicationRequest(context, row, at)
        : medicationStatement(context, row, at),
  )
}
