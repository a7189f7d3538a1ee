import { Alert, Autocomplete, Group, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { unitKey } from '../../../../domain/clinical/units.ts'
import { localDate, localDateTime } from '../../../../domain/format/date.ts'
import { immunizationContent } from '../../../../domain/resources/immunization.ts'
import type { CodeableConcept, Immunization, ImmunizationContent } from '../../../../domain/resources/index.ts'
import {
  notGivenReasons,
  vaccineEligibility,
  vaccineFunding,
  vaccineMakers,
} from '../../../../domain/terminology/immunization-terms.ts'
import { routes } from '../../../../domain/terminology/routes.ts'
import { UCUM } from '../../../../domain/terminology/systems.ts'
import { termConcept } from '../../../../domain/terminology/term.ts'
import { vaccineSites, vaccines } from '../../../../domain/terminology/vaccines.ts'
import { client } from '../../../client.ts'
import { ConceptField } from '../../../components/concept-field.tsx'
import { ConceptSelect } from '../../../components/concept-select.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { useSession } from '../../../session.ts'
import { Choice } from '../rows/choice.tsx'
import { CommentField } from '../rows/comment-field.tsx'
import { RowFormWorkspace } from '../rows/row-form-workspace.tsx'
import { TermField } from '../rows/term-field.tsx'
import { useRowForm } from '../rows/use-row-form.ts'
import { useDuringVisit } from '../visits/use-open-visit.ts'
import { commentOf, notesOf, visDateOf } from './vis-note.ts'

/** What a dose has that was not given: a row that says so keeps what it says. */
const noDose = {
  lot: '',
  expires: undefined,
  manufacturer: '',
  doseMl: undefined,
  doseNumber: undefined,
  site: undefined,
  route: undefined,
} as const satisfies Partial<Draft>

/** Given here now, known from elsewhere, or not given and why. */
type Kind = 'given' | 'reported' | 'not-done'

interface Draft {
  kind: Kind
  vaccine: CodeableConcept | undefined
  date: string | undefined
  reason: CodeableConcept | undefined
  lot: string
  expires: string | undefined
  manufacturer: string
  doseMl: number | undefined
  doseNumber: number | undefined
  site: CodeableConcept | undefined
  route: CodeableConcept | undefined
  by: string
  eligibility: CodeableConcept | undefined
  funding: CodeableConcept | undefined
  /** Date of the Vaccine Information Statement that was handed out. */
  vis: string | undefined
  note: string
}

function toDraft(row: Immunization | undefined): Draft {
  return {
    kind: row?.status === 'not-done' ? 'not-done' : row?.primarySource === false ? 'reported' : 'given',
    vaccine: row?.vaccineCode,
    date: row ? row.occurrenceDateTime?.slice(0, 10) : localDate(),
    reason: row?.statusReason,
    lot: row?.lotNumber ?? '',
    expires: row?.expirationDate,
    manufacturer: row?.manufacturer?.display ?? '',
    doseMl: millilitres(row),
    doseNumber: row?.protocolApplied?.[0]?.doseNumberPositiveInt,
    site: row?.site,
    route: row?.route,
    by: row?.performer?.[0]?.display ?? '',
    eligibility: row?.programEligibility?.[0],
    funding: row?.fundingSource,
    vis: visDateOf(row),
    note: commentOf(row),
  }
}

function toContent(typed: Draft, row: Immunization | undefined): ImmunizationContent {
  const draft = typed.kind === 'not-done' && row?.status !== 'not-done' ? { ...typed, ...noDose } : typed
  const { kind, vaccine, date } = draft
  if (!vaccine) throw new Error('The form does not save without a vaccine')
  const given = kind === 'given'
  return {
    ...(row ? immunizationContent.parse(row) : { resourceType: 'Immunization', recorded: localDateTime() }),
    status: kind === 'not-done' ? 'not-done' : 'completed',
    statusReason: kind === 'not-done' ? draft.reason : undefined,
    primarySource: primarySource(kind, row),
    vaccineCode: vaccine,
    // A day that was not changed keeps its time.
    occurrenceDateTime: date && row?.occurrenceDateTime?.startsWith(date) ? row.occurrenceDateTime : date,
    lotNumber: draft.lot.trim() || undefined,
    expirationDate: draft.expires,
    manufacturer: makerOf(row?.manufacturer, draft.manufacturer),
    doseQuantity: doseQuantity(draft.doseMl, row),
    protocolApplied: protocol(row, draft.doseNumber),
    site: draft.site,
    route: draft.route,
    performer: performers(row, given || row ? draft.by : ''),
    programEligibility: withFirst(row?.programEligibility, given || row ? draft.eligibility : undefined),
    fundingSource: given || row ? draft.funding : undefined,
    note: notesOf(row, draft.note, given || row ? draft.vis : undefined),
  }
}

/** What an outside record left open stays open. */
function primarySource(kind: Kind, row: Immunization | undefined): boolean | undefined {
  if (kind === 'reported') return false
  return row && row.primarySource !== false ? row.primarySource : true
}

function millilitres(row: Immunization | undefined): number | undefined {
  return row?.doseQuantity && unitKey(row.doseQuantity) === 'mL' ? row.doseQuantity.value : undefined
}

/** A dose in another unit is not shown in the form, and stays. */
function doseQuantity(value: number | undefined, row: Immunization | undefined): Immunization['doseQuantity'] {
  if (value === millilitres(row)) return row?.doseQuantity
  return value === undefined ? undefined : { value, unit: 'mL', system: UCUM, code: 'mL' }
}

/** A maker of CDC's list brings its MVX code along. */
function makerOf(before: Immunization['manufacturer'], name: string): Immunization['manufacturer'] {
  const named = renamed(before, name)
  const known = named !== before && vaccineMakers.find((maker) => maker.name === named?.display)
  if (!known) return named
  const { system, code } = known.coding
  return { display: known.name, identifier: { system, value: code } }
}

function withFirst(before: readonly CodeableConcept[] = [], first: CodeableConcept | undefined) {
  const all = first ? [first, ...before.slice(1)] : before.slice(1)
  return all.length > 0 ? all : undefined
}

function renamed(before: Immunization['manufacturer'], name: string): Immunization['manufacturer'] {
  const display = name.trim()
  if (!display) return undefined
  return display === before?.display ? before : { display }
}

function performers(row: Immunization | undefined, by: string): Immunization['performer'] {
  const [first, ...others] = row?.performer ?? []
  const named = renamed(first, by)
  const all = named ? [named, ...others] : others
  return all.length > 0 ? all : undefined
}

function protocol(row: Immunization | undefined, doseNumberPositiveInt: number | undefined) {
  const [first, ...others] = row?.protocolApplied ?? []
  if (!first && doseNumberPositiveInt === undefined) return row?.protocolApplied
  return [{ ...first, doseNumberPositiveInt }, ...others]
}

const kinds: readonly Kind[] = ['given', 'reported', 'not-done']
const injectionRoutes = routes.filter((route) =>
  ['Intramuscular', 'Subcutaneous', 'Intradermal', 'Oral', 'Nasal'].includes(route.text),
)
const notGiven = notGivenReasons.map(termConcept)
const makers = vaccineMakers.map(({ name }) => name)

export function ImmunizationForm({ row }: { row?: Immunization | undefined }) {
  const { t } = useTranslation()
  const session = useSession()
  const during = useDuringVisit()
  const form = useRowForm({
    api: client.immunization,
    row,
    toDraft: (base: Immunization | undefined) => ({ ...toDraft(base), ...(base ? {} : { by: session.displayName }) }),
    toContent: (draft: Draft, base: Immunization | undefined) => {
      const content = toContent(draft, base)
      return !base && draft.kind !== 'reported' && draft.date === localDate() ? during(content) : content
    },
  })
  const { draft, set } = form
  const done = draft.kind !== 'not-done'
  return (
    <RowFormWorkspace
      title={t(row ? 'chart:immunizations.edit' : 'chart:immunizations.add')}
      form={form}
      saveDisabled={!draft.vaccine || (done ? !draft.date && !row?.occurrenceString : !draft.reason)}
    >
      <Choice
        label={t('chart:immunizations.kindLabel')}
        options={kinds.map((value) => ({ value, label: t(`chart:immunizations.kind.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <TermField
        label={t('chart:immunizations.vaccine')}
        required
        data-autofocus
        terms={vaccines}
        use="vaccine"
        value={draft.vaccine}
        onChange={(vaccine) => set({ vaccine })}
      />
      <DateField
        label={t(done ? 'chart:immunizations.given' : 'chart:immunizations.refusedOn')}
        required={done}
        precision="partial"
        past
        value={draft.date}
        onChange={(date) => set({ date })}
      />
      {done ? (
        <GivenFields draft={draft} set={set} />
      ) : (
        <ConceptField
          label={t('chart:immunizations.reason')}
          required
          suggestions={notGiven}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <CommentField value={draft.note} onChange={(note) => set({ note })} />
    </RowFormWorkspace>
  )
}

/** Given after the lot's last day, to the precision that is printed on it. */
function isExpired({ date, expires }: Draft): boolean {
  return date !== undefined && expires !== undefined && date.slice(0, expires.length) > expires
}

function GivenFields({ draft, set }: { draft: Draft; set: (patch: Partial<Draft>) => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={t('chart:immunizations.lot')}
          value={draft.lot}
          onChange={(event) => set({ lot: event.currentTarget.value })}
        />
        <DateField
          label={t('chart:immunizations.expires')}
          precision="partial"
          value={draft.expires}
          onChange={(expires) => set({ expires })}
        />
      </Group>
      {isExpired(draft) ? (
        <Alert color="red" p="xs" role="status" icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">{t('immunizations:expired')}</Text>
        </Alert>
      ) : null}
      <Autocomplete
        label={t('chart:immunizations.manufacturer')}
        data={makers}
        value={draft.manufacturer}
        onChange={(manufacturer) => set({ manufacturer })}
      />
      <Group grow align="flex-start">
        <NumberField
          label={t('chart:immunizations.dose')}
          unit="mL"
          value={draft.doseMl}
          onChange={(doseMl) => set({ doseMl })}
        />
        <NumberField
          label={t('chart:immunizations.doseNumber')}
          whole
          least={1}
          value={draft.doseNumber}
          onChange={(doseNumber) => set({ doseNumber })}
        />
      </Group>
      <Group grow align="flex-start">
        <ConceptSelect
          label={t('chart:immunizations.site')}
          terms={vaccineSites}
          value={draft.site}
          onChange={(site) => set({ site })}
        />
        <ConceptSelect
          label={t('chart:meds.route')}
          terms={injectionRoutes}
          value={draft.route}
          onChange={(route) => set({ route })}
        />
      </Group>
      {draft.kind === 'given' ? (
        <>
          <Group grow align="flex-start">
            <TextInput
              label={t('chart:immunizations.by')}
              value={draft.by}
              onChange={(event) => set({ by: event.currentTarget.value })}
            />
            <DateField
              label={t('immunizations:vis')}
              description={t('immunizations:visHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              past
              value={draft.vis}
              onChange={(vis) => set({ vis })}
            />
          </Group>
          <Group grow align="flex-start">
            <ConceptSelect
              label={t('immunizations:eligibility')}
              terms={vaccineEligibility}
              value={draft.eligibility}
              onChange={(eligibility) => set({ eligibility })}
            />
            <ConceptSelect
              label={t('immunizations:funding')}
              terms={vaccineFunding}
              value={draft.funding}
              onChange={(funding) => set({ funding })}
            />
          </Group>
        </>
      ) : null}
    </>
  )
}
