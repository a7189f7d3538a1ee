/** A collected chart in the words of the export dialog: section by section, every item. */
import type { ExportPreview } from '../../../domain/contract/exporting.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { formatValue } from '../../../domain/format/quantity.ts'
import type { ChartContent, ChartType } from '../../../domain/resources/index.ts'
import type { ChartSnapshot, Recorded } from '../../../exchange/types.ts'

const titles: Record<ChartType, string> = {
  AllergyIntolerance: 'Allergies and intolerances',
  Condition: 'Problems',
  MedicationRequest: 'Prescriptions',
  MedicationStatement: 'Medications taken',
  Immunization: 'Immunizations',
  Observation: 'Results, vital signs and history',
  DiagnosticReport: 'Reports',
  Procedure: 'Procedures',
  Encounter: 'Visits',
  FamilyMemberHistory: 'Family history',
  Device: 'Devices',
  CarePlan: 'Care plans',
  Goal: 'Goals',
  ServiceRequest: 'Orders',
  ClinicalNote: 'Notes',
  DocumentReference: 'Documents',
}

type Item = ExportPreview['sections'][number]['items'][number]

export function previewSections(snapshot: ChartSnapshot): ExportPreview['sections'] {
  return (Object.keys(titles) as ChartType[])
    .map((type) => ({
      title: titles[type],
      items: snapshot.resources.filter((r) => r.resourceType === type).map(previewItem),
    }))
    .filter((section) => section.items.length > 0)
}

function previewItem(r: Recorded<ChartContent>): Item {
  const { label, date, status } = describe(r)
  return {
    label: label || 'Without a name',
    outside: r.source === 'outside',
    ...(date ? { date } : {}),
    ...(status ? { status } : {}),
  }
}

function describe(r: ChartContent): { label: string; date?: string | undefined; status?: string | undefined } {
  switch (r.resourceType) {
    case 'AllergyIntolerance':
      return { label: conceptText(r.code), date: r.onsetDateTime ?? r.recordedDate, status: r.clinicalStatus }
    case 'Condition':
      return { label: conceptText(r.code), date: r.onsetDateTime ?? r.recordedDate, status: r.clinicalStatus }
    case 'MedicationRequest':
      return { label: conceptText(r.medicationCodeableConcept), date: r.authoredOn, status: r.status }
    case 'MedicationStatement':
      return {
        label: conceptText(r.medicationCodeableConcept),
        date: r.effectivePeriod?.start ?? r.effectiveDateTime,
        status: r.status,
      }
    case 'Immunization':
      return { label: conceptText(r.vaccineCode), date: r.occurrenceDateTime, status: r.status }
    case 'Observation':
      return {
        label: [conceptText(r.code), formatValue(r)].filter(Boolean).join(': '),
        date: r.effectiveDateTime ?? r.effectivePeriod?.start,
        status: r.status,
      }
    case 'DiagnosticReport':
      return { label: conceptText(r.code), date: r.effectiveDateTime ?? r.effectivePeriod?.start, status: r.status }
    case 'Procedure':
      return { label: conceptText(r.code), date: r.performedDateTime ?? r.performedPeriod?.start, status: r.status }
    case 'Encounter':
      return {
        label: conceptText(r.type?.[0]) || (r.class?.display ?? 'Visit'),
        date: r.period?.start,
        status: r.status,
      }
    case 'FamilyMemberHistory':
      return {
        label: [conceptText(r.relationship), ...(r.condition ?? []).map((c) => conceptText(c.code))].join(': '),
        date: r.date,
      }
    case 'Device':
      return { label: conceptText(r.type), date: r.implantedDate, status: r.status }
    case 'CarePlan':
      return { label: r.title ?? r.description ?? 'Care plan', date: r.period?.start ?? r.created, status: r.status }
    case 'Goal':
      return { label: conceptText(r.description), date: r.startDate, status: r.lifecycleStatus }
    case 'ServiceRequest':
      return { label: conceptText(r.code), date: r.occurrenceDateTime ?? r.authoredOn, status: r.status }
    case 'ClinicalNote':
      return { label: r.title ?? conceptText(r.type), date: r.date, status: r.status }
    case 'DocumentReference':
      return { label: r.description ?? r.content[0]?.title ?? conceptText(r.type), date: r.date, status: r.status }
  }
}
