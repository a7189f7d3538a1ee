/** What one item of a chart says, short enough for a line of a list and a few facts below it. */
import { dosagesOf, takenDuring } from '../clinical/medication-list.ts'
import type {
  CarePlanContent,
  CareTeamParticipant,
  ChartContent,
  CodeableConcept,
  DateTime,
  Period,
  Reference,
} from '../resources/index.ts'
import { formatDate, formatDateTime } from './date.ts'
import { dosageText } from './dosage.ts'
import { conceptText } from './name.ts'
import { formatMeasured, formatQuantity, formatReferenceRange, formatValue } from './quantity.ts'

/** Names of facts; the screen has a word for each. */
export const factNames = [
  'value',
  'status',
  'certainty',
  'dose',
  'date',
  'onset',
  'ended',
  'severity',
  'criticality',
  'reaction',
  'bodySite',
  'range',
  'reason',
  'lot',
  'site',
  'by',
  'conclusion',
  'serial',
  'kind',
  'target',
  'text',
] as const
export type FactName = (typeof factNames)[number]

export interface Fact {
  name: FactName
  value: string
}

export interface Description {
  /** What it is: the problem, the drug, the test. Never empty. */
  label: string
  /** The date it is listed under. */
  date?: DateTime
  status?: string
  /** In the order in which a clinician asks; empty ones left out. */
  facts: Fact[]
}

export function describe(content: ChartContent): Description {
  const { label, date, status, facts } = parts(content)
  return {
    label: label || 'Without a name',
    ...(date && { date }),
    ...(status && { status }),
    facts: facts.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  }
}

interface Parts {
  label: string
  date?: DateTime | undefined
  status?: string | undefined
  facts: [FactName, string | undefined][]
}

function parts(c: ChartContent): Parts {
  switch (c.resourceType) {
    case 'AllergyIntolerance':
      return {
        label: conceptText(c.code),
        date: c.onsetDateTime ?? c.recordedDate,
        status: c.clinicalStatus,
        facts: [
          ['reaction', listed(c.reaction?.flatMap((r) => r.manifestation))],
          ['severity', c.reaction?.map((r) => r.severity).find(Boolean)],
          ['criticality', spaced(c.criticality)],
          ['status', spaced(c.clinicalStatus)],
          ['certainty', c.verificationStatus === 'confirmed' ? undefined : spaced(c.verificationStatus)],
          ['onset', formatDate(c.onsetDateTime)],
        ],
      }
    case 'Condition':
      return {
        label: conceptText(c.code),
        date: c.onsetDateTime ?? c.recordedDate,
        status: c.clinicalStatus,
        facts: [
          ['status', spaced(c.clinicalStatus)],
          ['certainty', c.verificationStatus === 'confirmed' ? undefined : spaced(c.verificationStatus)],
          ['onset', c.onsetString ?? formatDate(c.onsetDateTime)],
          ['ended', formatDate(c.abatementDateTime)],
          ['severity', conceptText(c.severity)],
          ['bodySite', listed(c.bodySite)],
          ['kind', c.category === 'problem-list-item' ? undefined : spaced(c.category)],
        ],
      }
    case 'MedicationRequest':
    case 'MedicationStatement': {
      const { start, end } = takenDuring(c)
      return {
        label: conceptText(c.medicationCodeableConcept),
        date: start,
        status: c.status,
        facts: [
          ['dose', dosagesOf(c).map(dosageText).filter(Boolean).join('; ')],
          ['status', spaced(c.status)],
          ['date', formatDate(start)],
          ['ended', formatDate(end)],
          ['reason', listed(c.reasonCode)],
          ['by', c.resourceType === 'MedicationRequest' ? c.requester?.display : c.informationSource?.display],
        ],
      }
    }
    case 'Observation': {
      const date = c.effectiveDateTime ?? c.effectivePeriod?.start
      const value = formatValue(c)
      return {
        label: conceptText(c.code),
        date,
        status: c.status,
        facts: [
          ['value', [value, flagOf(c.interpretation)].filter(Boolean).join(' ')],
          ['date', formatDateTime(date)],
          ['range', formatReferenceRange(c.referenceRange)],
          ['status', c.status === 'final' ? undefined : spaced(c.status)],
          ['bodySite', conceptText(c.bodySite)],
        ],
      }
    }
    case 'DiagnosticReport': {
      const date = c.effectiveDateTime ?? c.effectivePeriod?.start
      return {
        label: conceptText(c.code),
        date,
        status: c.status,
        facts: [
          ['date', formatDateTime(date)],
          ['status', spaced(c.status)],
          ['conclusion', c.conclusion],
        ],
      }
    }
    case 'Immunization':
      return {
        label: conceptText(c.vaccineCode),
        date: c.occurrenceDateTime,
        status: c.status,
        facts: [
          ['date', c.occurrenceString ?? formatDate(c.occurrenceDateTime)],
          ['status', c.status === 'completed' ? undefined : spaced(c.status)],
          ['reason', conceptText(c.statusReason)],
          ['dose', formatQuantity(c.doseQuantity)],
          ['lot', c.lotNumber],
          ['site', [conceptText(c.site), conceptText(c.route)].filter(Boolean).join(', ')],
        ],
      }
    case 'Procedure': {
      const date = c.performedDateTime ?? c.performedPeriod?.start
      return {
        label: conceptText(c.code),
        date,
        status: c.status,
        facts: [
          ['date', c.performedString ?? formatDate(date)],
          ['status', spaced(c.status)],
          ['bodySite', listed(c.bodySite)],
          ['reason', listed(c.reasonCode)],
          ['by', named(c.performer)],
        ],
      }
    }
    case 'Encounter':
      return {
        label: conceptText(c.type?.[0]) || c.class?.display || 'Visit',
        date: c.period?.start,
        status: c.status,
        facts: [
          ['date', spanText(c.period)],
          ['kind', c.class?.display ?? c.class?.code],
          ['status', c.status === 'finished' ? undefined : spaced(c.status)],
          ['reason', listed(c.reasonCode)],
          ['by', named(c.participant?.flatMap((p) => p.individual ?? []))],
        ],
      }
    case 'FamilyMemberHistory':
      return {
        label: [conceptText(c.relationship), c.name && `(${c.name})`].filter(Boolean).join(' '),
        date: c.date,
        facts: [
          ['text', c.condition?.map((one) => conceptText(one.code)).join(', ')],
          ['status', c.deceasedBoolean ? 'deceased' : undefined],
        ],
      }
    case 'Device':
      return {
        label: conceptText(c.type) || (c.deviceName ?? ''),
        date: c.implantedDate,
        status: c.status,
        facts: [
          ['date', formatDate(c.implantedDate)],
          ['status', spaced(c.status)],
          ['serial', c.serialNumber],
          ['lot', c.lotNumber],
          ['text', c.udiCarrier?.carrierHRF ?? c.udiCarrier?.deviceIdentifier],
        ],
      }
    case 'CarePlan':
      return {
        label: c.title ?? c.description ?? (activityText(c.activity?.[0]) || 'Care plan'),
        date: c.period?.start ?? c.created,
        status: c.status,
        facts: [
          ['text', c.title ? c.description : undefined],
          ['date', spanText(c.period)],
          ['status', spaced(c.status)],
          ['kind', c.activity?.map(activityText).filter(Boolean).join(', ')],
        ],
      }
    case 'CareTeam':
      return {
        label: c.name ?? (listed(c.category) || 'Care team'),
        date: c.period?.start,
        status: c.status,
        facts: [
          ['text', c.participant?.map(memberText).filter(Boolean).join('; ')],
          ['date', spanText(c.period)],
          ['status', spaced(c.status)],
          ['reason', listed(c.reasonCode)],
        ],
      }
    case 'Goal':
      return {
        label: conceptText(c.description),
        date: c.startDate,
        status: c.lifecycleStatus,
        facts: [
          ['status', spaced(c.lifecycleStatus)],
          ['date', formatDate(c.startDate)],
          ['target', c.target?.map((t) => formatMeasured(t.detailQuantity) || (t.detailString ?? '')).join('; ')],
        ],
      }
    case 'ServiceRequest': {
      const date = c.occurrenceDateTime ?? c.occurrencePeriod?.start ?? c.authoredOn
      return {
        label: conceptText(c.code),
        date,
        status: c.status,
        facts: [
          ['date', formatDate(date)],
          ['status', spaced(c.status)],
          ['text', listed(c.orderDetail)],
          ['reason', [listed(c.reasonCode), named(c.reasonReference)].filter(Boolean).join(', ')],
          ['by', c.requester?.display],
        ],
      }
    }
    case 'ClinicalNote':
      return {
        label: c.title ?? conceptText(c.type),
        date: c.date,
        status: c.status,
        facts: [
          ['date', formatDateTime(c.date)],
          ['by', named(c.author)],
          ['text', c.text],
        ],
      }
    case 'DocumentReference':
      return {
        label: c.description ?? c.content[0]?.title ?? conceptText(c.type),
        date: c.date,
        status: c.status,
        facts: [
          ['date', formatDate(c.date)],
          ['kind', conceptText(c.type)],
          ['by', named(c.author)],
        ],
      }
  }
}

const memberText = ({ member, role }: CareTeamParticipant): string =>
  [member?.display, role?.length ? `(${listed(role)})` : undefined].filter(Boolean).join(' ')

const activityText = (activity: NonNullable<CarePlanContent['activity']>[number] | undefined) =>
  conceptText(activity?.code) || (activity?.description ?? '')

const listed = (concepts: readonly CodeableConcept[] | undefined) =>
  (concepts ?? []).map(conceptText).filter(Boolean).join(', ')

const named = (references: readonly Reference[] | undefined) =>
  (references ?? []).flatMap(({ display }) => display ?? []).join(', ')

const spaced = (code: string | undefined) => code?.replaceAll('-', ' ')

function flagOf(interpretation: readonly CodeableConcept[] | undefined): string {
  const code = interpretation?.[0]?.coding?.[0]?.code
  return code && code !== 'N' ? `(${code})` : ''
}

function spanText(period: Period | undefined): string {
  const [start, end] = [formatDate(period?.start), formatDate(period?.end)]
  return !end || start === end ? start : `${start} to ${end}`
}
