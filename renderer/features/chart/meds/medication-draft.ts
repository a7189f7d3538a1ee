/** What the medication form holds, and what becomes of it. */
import { dosagesOf, type MedicationRow, takenDuring } from '../../../../domain/clinical/medication-list.ts'
import {
  dosageOf,
  doseForms,
  doseWord,
  type Sig,
  type SigGap,
  sigGaps,
  sigOf,
  usualSig,
} from '../../../../domain/clinical/sig.ts'
import { localDate, localDateTime } from '../../../../domain/format/date.ts'
import { dosageText } from '../../../../domain/format/dosage.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type {
  CodeableConcept,
  Dosage,
  MedicationRequest,
  MedicationRequestContent,
  MedicationStatement,
  MedicationStatementContent,
  Period,
} from '../../../../domain/resources/index.ts'
import { medicationRequestContent } from '../../../../domain/resources/medication-request.ts'
import { medicationStatementContent } from '../../../../domain/resources/medication-statement.ts'
import { type MedicationSource, medicationSources } from '../../../../domain/terminology/medication-sources.ts'
import { UCUM } from '../../../../domain/terminology/systems.ts'
import { termConcept } from '../../../../domain/terminology/term.ts'
import { client } from '../../../client.ts'
import { firstNote, withNote } from '../rows/notes.ts'
import type { RowApi } from '../rows/row-api.ts'

/** A prescription that takes the place of another medication of this chart. */
export interface Replacing {
  row: MedicationRow
  how: 'change' | 'renew'
}

export interface MedicationDraft {
  kind: MedicationRow['resourceType']
  drug: CodeableConcept | undefined
  sig: Sig
  /** The sig written by hand; undefined: it is made from its parts. */
  ownWords: string | undefined
  quantity: number | undefined
  refills: number | undefined
  supplyDays: number | undefined
  start: string | undefined
  reason: CodeableConcept | undefined
  toldBy: string
  /** For what nobody prescribed here: undefined where nobody said. */
  from: MedicationSource | undefined
  note: string
}

type Content = MedicationRequestContent | MedicationStatementContent

/** `prescribes`: whether who writes it may; else a new one is a medication that the patient takes already. */
export function toDraft(row: MedicationRow | undefined, prescribes = true): MedicationDraft {
  const [dosage] = row ? dosagesOf(row) : []
  const sig = dosage && sigOf(dosage)
  const supply = row?.resourceType === 'MedicationRequest' ? row.dispenseRequest : undefined
  return {
    kind: row?.resourceType ?? (prescribes ? 'MedicationRequest' : 'MedicationStatement'),
    drug: row?.medicationCodeableConcept,
    // What it is counted in is recorded with the dose: without one, it is what the drug's name says.
    sig: { ...(sig?.dose === undefined && countedIn(row)), ...sig },
    ownWords: dosage && !sig ? dosageText(dosage) : undefined,
    quantity: supply?.quantity?.value,
    refills: supply?.numberOfRepeatsAllowed,
    supplyDays: supply?.expectedSupplyDuration?.value,
    start: row ? takenDuring(row).start?.slice(0, 10) : localDate(),
    reason: row?.reasonCode?.[0],
    toldBy: row?.resourceType === 'MedicationStatement' ? (row.informationSource?.display ?? '') : '',
    from: sourceOf(row),
    note: firstNote(row),
  }
}

function countedIn(row: MedicationRow | undefined): Pick<Sig, 'doseForm'> {
  const { doseForm } = usualSig(conceptText(row?.medicationCodeableConcept))
  return doseForm ? { doseForm } : {}
}

function sourceOf(row: MedicationRow | undefined): MedicationSource | undefined {
  const text = row?.resourceType === 'MedicationStatement' ? row.category?.text : undefined
  return sourceKeys.find((key) => medicationSources[key].text === text)
}

export const sourceKeys = Object.keys(medicationSources) as MedicationSource[]

/** A new prescription that begins as a copy of one before it, from today on. What a comment said was about the old one. */
export function copiedDraft(before: MedicationRow): MedicationDraft {
  return { ...toDraft(before), kind: 'MedicationRequest', start: localDate(), toldBy: '', from: undefined, note: '' }
}

/** What the prescription would leave open. */
export function draftGaps({ sig, ownWords }: MedicationDraft): SigGap[] {
  if (ownWords === undefined) return sigGaps(sig)
  return ownWords.trim() ? [] : sigGaps({})
}

/** `copied`: the row that a new prescription was copied from; what the form does not show of its sig goes on. */
export function toContent(
  draft: MedicationDraft,
  row: MedicationRow | undefined,
  prescriber: string,
  copied?: MedicationRow,
): Content {
  const { drug } = draft
  if (!drug) throw new Error('The form does not save without a drug')
  const shared = {
    medicationCodeableConcept: drug,
    reasonCode: draft.reason ? [draft.reason, ...(row?.reasonCode ?? []).slice(1)] : undefined,
    note: withNote(row, draft.note),
  }
  if (draft.kind === 'MedicationStatement') {
    const told = row?.resourceType === 'MedicationStatement' ? row : undefined
    return {
      ...(told
        ? medicationStatementContent.parse(told)
        : { resourceType: 'MedicationStatement', status: 'active', dateAsserted: localDate() }),
      ...shared,
      effectiveDateTime: undefined,
      effectivePeriod: periodFrom(draft.start, told && takenDuring(told)),
      informationSource: informationSource(draft.toldBy, told),
      category:
        draft.from === sourceOf(told) ? told?.category : draft.from && termConcept(medicationSources[draft.from]),
      dosage: dosages(draft, told?.dosage),
    }
  }
  const order = row?.resourceType === 'MedicationRequest' ? row : undefined
  return {
    ...(order
      ? medicationRequestContent.parse(order)
      : {
          resourceType: 'MedicationRequest',
          status: 'active',
          intent: 'order',
          authoredOn: localDateTime(),
          requester: { display: prescriber },
        }),
    ...shared,
    dosageInstruction: withStart(
      dosages(draft, order?.dosageInstruction ?? (copied && dosagesOf(copied).map(withoutBounds))),
      draft.start,
    ),
    dispenseRequest: supplyOf(draft, order?.dispenseRequest),
  }
}

/** The first dosage is what the form shows; further ones, of outside records, stay. Untouched words keep their coded parts. */
function dosages(draft: MedicationDraft, before: readonly Dosage[] | undefined): Dosage[] | undefined {
  const [first, ...others] = before ?? []
  const built = builtDosage(draft, first)
  const all = built ? [built, ...others] : others
  return all.length > 0 ? all : undefined
}

function builtDosage({ sig, ownWords }: MedicationDraft, before: Dosage | undefined): Dosage | undefined {
  const bounds = before?.timing?.repeat?.boundsPeriod
  if (ownWords !== undefined) {
    if (before && ownWords === dosageText(before)) return before
    return ownWords.trim() ? withBounds({ text: ownWords.trim() }, bounds) : undefined
  }
  // What nobody touched stays as it came, in its digits.
  if (before && JSON.stringify(sigOf(before)) === JSON.stringify(sig)) return before
  const dosage = dosageOf(sig)
  return dosage.text ? withBounds(dosage, bounds) : undefined
}

function withBounds(dosage: Dosage, boundsPeriod: Period | undefined): Dosage {
  if (!boundsPeriod) return dosage
  return { ...dosage, timing: { ...dosage.timing, repeat: { ...dosage.timing?.repeat, boundsPeriod } } }
}

function withoutBounds(dosage: Dosage): Dosage {
  const { boundsPeriod: _when, ...repeat } = dosage.timing?.repeat ?? {}
  const { repeat: _repeat, ...timing } = dosage.timing ?? {}
  const rest = { ...timing, ...(Object.keys(repeat).length > 0 && { repeat }) }
  return { ...dosage, timing: Object.keys(rest).length > 0 ? rest : undefined }
}

function withStart(all: Dosage[] | undefined, start: string | undefined): Dosage[] | undefined {
  const [first, ...others] = all ?? (start ? [{}] : [])
  if (!first) return undefined
  const bounds = first.timing?.repeat?.boundsPeriod
  // A start that says no less than the day shown is left with its time of day.
  const kept = start && bounds?.start?.startsWith(start) ? bounds.start : start
  return [kept || bounds ? withBounds(first, { ...bounds, start: kept }) : first, ...others]
}

function periodFrom(start: string | undefined, before: Period | undefined): Period | undefined {
  const kept = start && before?.start?.startsWith(start) ? before.start : start
  return kept || before?.end ? { ...before, start: kept } : undefined
}

function informationSource(toldBy: string, row: MedicationStatement | undefined) {
  const display = toldBy.trim()
  if (!display) return undefined
  return display === row?.informationSource?.display ? row.informationSource : { display }
}

type Supply = NonNullable<MedicationRequest['dispenseRequest']>

function supplyOf(draft: MedicationDraft, before: Supply | undefined): Supply | undefined {
  const supply: Supply = {
    ...before,
    quantity: supplyQuantity(draft, before),
    numberOfRepeatsAllowed: draft.refills,
    expectedSupplyDuration: supplyDuration(draft.supplyDays, before),
  }
  return Object.values(supply).some((value) => value !== undefined) ? supply : undefined
}

function supplyDuration(days: number | undefined, before: Supply | undefined): Supply['expectedSupplyDuration'] {
  if (days === undefined) return undefined
  if (days === before?.expectedSupplyDuration?.value) return before.expectedSupplyDuration
  return { value: days, unit: 'days', system: UCUM, code: 'd' }
}

/** Counted in the dose's unit: 90 tablets. */
function supplyQuantity({ quantity, sig }: MedicationDraft, before: Supply | undefined): Supply['quantity'] {
  if (quantity === undefined) return undefined
  if (quantity === before?.quantity?.value) return before.quantity
  const { doseForm } = sig
  if (!doseForm) return { ...before?.quantity, value: quantity, written: undefined }
  return { value: quantity, unit: doseWord(quantity, doseForm), system: UCUM, code: doseForms[doseForm].ucum }
}

/** Prescriptions and statements are edited in one form; each goes to its own part of the contract. */
export function medicationApi(kind: MedicationRow['resourceType'] | undefined): RowApi<Content, MedicationRow> {
  return {
    create: async ({ patientId, content }) =>
      content.resourceType === 'MedicationRequest'
        ? client.medicationRequest.create({ patientId, content })
        : client.medicationStatement.create({ patientId, content }),
    update: async ({ content, ...key }) =>
      content.resourceType === 'MedicationRequest'
        ? client.medicationRequest.update({ ...key, content })
        : client.medicationStatement.update({ ...key, content }),
    get: async (input) =>
      kind === 'MedicationStatement' ? client.medicationStatement.get(input) : client.medicationRequest.get(input),
  }
}

/** The new prescription and the end of the one before are one write of the service. */
export function replacingApi({ row, how }: Replacing, reason: CodeableConcept): RowApi<Content, MedicationRow> {
  return {
    ...medicationApi('MedicationRequest'),
    create: async ({ content }) => {
      if (content.resourceType !== 'MedicationRequest') throw new Error('Only a prescription replaces a medication')
      const { resourceType, id, versionId } = row
      const on = takenDuring(content).start?.slice(0, 10) ?? localDate()
      return client.medicationRequest.replace({ replaces: { resourceType, id, versionId }, how, on, reason, content })
    },
  }
}
