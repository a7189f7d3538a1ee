/** A prescription, or what the patient takes on somebody else's word. The sig is built from its parts, or written by hand. */
import { Alert, Autocomplete, Group, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTaken, type MedicationRow, medicationList, originOf } from '../../../../domain/clinical/medication-list.ts'
import { isActiveProblem } from '../../../../domain/clinical/problem-status.ts'
import { sameConcept } from '../../../../domain/clinical/same-concept.ts'
import { sigText, usualSig } from '../../../../domain/clinical/sig.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { CodeableConcept } from '../../../../domain/resources/index.ts'
import { drugs } from '../../../../domain/terminology/drugs.ts'
import { changeReasons, renewed, takenOver } from '../../../../domain/terminology/stop-reasons.ts'
import { tallMan, withoutTallMan } from '../../../../domain/terminology/tall-man.ts'
import { orpc } from '../../../client.ts'
import { ConceptField } from '../../../components/concept-field.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { useMay } from '../../../components/may.tsx'
import { PatientIdentity } from '../../../components/patient-identity.tsx'
import { useSession } from '../../../session.ts'
import { useChart } from '../chart-context.tsx'
import { Choice } from '../rows/choice.tsx'
import { CommentField } from '../rows/comment-field.tsx'
import { RowFormWorkspace } from '../rows/row-form-workspace.tsx'
import { TermField } from '../rows/term-field.tsx'
import { useRowForm } from '../rows/use-row-form.ts'
import { useDuringVisit } from '../visits/use-open-visit.ts'
import { GapsWarning, useGapsQuestion } from './gaps.tsx'
import {
  copiedDraft,
  draftGaps,
  type MedicationDraft,
  medicationApi,
  type Replacing,
  replacingApi,
  sourceKeys,
  toContent,
  toDraft,
} from './medication-draft.ts'
import { MedicationLine } from './medication-line.tsx'
import { SigFields, type SigFieldsProps } from './sig-fields.tsx'
import { SupplyFields } from './supply-fields.tsx'

const tallManLettering = { show: tallMan, store: withoutTallMan }

export function MedicationForm({
  row,
  replaces,
}: {
  row?: MedicationRow | undefined
  replaces?: Replacing | undefined
}) {
  const { t } = useTranslation()
  const session = useSession()
  const prescribes = useMay('prescribe')
  const { who } = useChart()
  const [why, setWhy] = useState<CodeableConcept>()
  const during = useDuringVisit()
  const plain = useRowForm({
    api: replaces ? replacingApi(replaces, why ?? reasonOf(replaces)) : medicationApi(row?.resourceType),
    row,
    toDraft: (base) => (replaces && !base ? copiedDraft(replaces.row) : toDraft(base, prescribes)),
    toContent: (draft: MedicationDraft, base) => {
      const content = toContent(draft, base, session.displayName, replaces?.row)
      return base ? content : during(content)
    },
  })
  const { draft, set } = plain
  const ordered = draft.kind === 'MedicationRequest'
  const gaps = ordered && draft.drug ? draftGaps(draft) : []
  const question = useGapsQuestion(gaps, <DraftLine draft={draft} />)
  const form = {
    ...plain,
    save: async (reason?: string) => ((await question.ask()) ? plain.save(reason) : undefined),
  }

  const chooseDrug = (drug: CodeableConcept | undefined) => {
    const usual = usualSig(conceptText(drug))
    const untouched = draft.sig.doseForm === undefined && draft.sig.route === undefined
    set({ drug, ...(untouched && { sig: { ...draft.sig, ...usual } }) })
  }

  return (
    <RowFormWorkspace
      title={t(titleOf(row, replaces))}
      // Whoever prescribes reads for whom (NISTIR 7804-1).
      hint={<PatientIdentity patient={who} />}
      form={form}
      saveDisabled={!draft.drug || (replaces?.how === 'change' && !why)}
      saveLabel={saveLabel()}
    >
      {replaces ? <ReplacedNote replaces={replaces} /> : null}
      {row || replaces ? null : (
        <Choice
          label={t('chart:meds.kind')}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={[
            ...(prescribes ? [{ value: 'MedicationRequest' as const, label: t('chart:meds.orderedHere') }] : []),
            { value: 'MedicationStatement' as const, label: t('chart:meds.takenAlready') },
          ]}
        />
      )}
      {replaces?.how === 'change' ? (
        <ConceptField
          label={t('chart:meds.stopReason')}
          required
          suggestions={changeReasons}
          value={why}
          onChange={setWhy}
        />
      ) : null}
      <TermField
        label={t('chart:meds.drug')}
        required
        data-autofocus={replaces ? undefined : true}
        terms={drugs}
        use="medication"
        lettering={tallManLettering}
        value={draft.drug}
        onChange={chooseDrug}
      />
      <Repeated drug={draft.drug} except={[row?.id, replaces?.row.id]} />
      <SigFields draft={draft} set={set} />
      <GapsWarning gaps={gaps} />
      {ordered ? <SupplyFields draft={draft} set={set} /> : null}
      <Group grow align="flex-start">
        <DateField
          label={t(ordered ? 'chart:meds.start' : 'chart:meds.takenSince')}
          precision={replaces ? 'day' : 'partial'}
          required={replaces !== undefined}
          past={replaces !== undefined}
          value={draft.start}
          onChange={(start) => set({ start })}
        />
        <ReasonField value={draft.reason} onChange={(reason) => set({ reason })} />
      </Group>
      {ordered ? null : <ToldFields draft={draft} set={set} />}
      <CommentField value={draft.note} onChange={(note) => set({ note })} />
      {question.dialog}
    </RowFormWorkspace>
  )

  function saveLabel(): string | undefined {
    if (replaces?.how === 'change') return t('meds:changeConfirm')
    return ordered && !row ? t('chart:meds.prescribe') : undefined
  }
}

function titleOf(row: MedicationRow | undefined, replaces: Replacing | undefined) {
  if (replaces) return replaces.how === 'change' ? 'meds:changeTitle' : 'meds:renewTitle'
  return row ? 'chart:meds.edit' : 'chart:meds.add'
}

/** Why the one before ends, where nobody has to say. */
function reasonOf({ row }: Replacing): CodeableConcept {
  return originOf(row) === 'prescribed' ? renewed : takenOver
}

/** What the new prescription stands in for, and what becomes of that. */
function ReplacedNote({ replaces: { row, how } }: { replaces: Replacing }) {
  const { t } = useTranslation()
  const ends = how === 'change' ? t('meds:replacesChange') : t('meds:replacesRenew')
  return (
    <Alert color="blue" p="xs" title={t('meds:replaces')}>
      <MedicationLine row={row} />
      <Text size="sm">{isTaken(row) ? ends : t('meds:replacesPast')}</Text>
    </Alert>
  )
}

function DraftLine({ draft: { drug, sig, ownWords } }: { draft: MedicationDraft }) {
  const { t } = useTranslation()
  return (
    <div>
      <Text fw={600}>{tallMan(conceptText(drug))}</Text>
      <Text size="sm">{(ownWords ?? sigText(sig)) || t('meds:gapsNoSig')}</Text>
    </div>
  )
}

function ToldFields({ draft, set }: SigFieldsProps) {
  const { t } = useTranslation()
  return (
    <Group grow align="flex-start">
      <Select
        label={t('meds:sourceLabel')}
        clearable
        data={sourceKeys.map((value) => ({ value, label: t(`meds:source.${value}`) }))}
        value={draft.from ?? null}
        onChange={(value) => set({ from: sourceKeys.find((key) => key === value) })}
      />
      <Autocomplete
        label={t('chart:meds.toldBy')}
        data={sources.map((source) => t(`chart:meds.sources.${source}`))}
        value={draft.toldBy}
        onChange={(toldBy) => set({ toldBy })}
      />
    </Group>
  )
}

const sources = ['patient', 'family', 'pharmacy', 'clinician'] as const

/** What it is for: the active problems first. */
function ReasonField({
  value,
  onChange,
}: {
  value: CodeableConcept | undefined
  onChange: (value: CodeableConcept | undefined) => void
}) {
  const { t } = useTranslation()
  const { summary } = useChart()
  const suggestions = summary.problems.filter(isActiveProblem).map((problem) => problem.code)
  return <ConceptField label={t('chart:meds.reason')} value={value} onChange={onChange} suggestions={suggestions} />
}

/** Says that it is on the list already; never forbids it: clinicians have reasons. */
function Repeated({ drug, except }: { drug: CodeableConcept | undefined; except: readonly (string | undefined)[] }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { data: requests = [] } = useQuery(orpc.medicationRequest.list.queryOptions({ input: { patientId } }))
  const { data: statements = [] } = useQuery(orpc.medicationStatement.list.queryOptions({ input: { patientId } }))
  const same =
    drug &&
    medicationList([...requests, ...statements], localDate()).find(
      ({ row, active }) => active && !except.includes(row.id) && sameConcept(row.medicationCodeableConcept, drug),
    )
  if (!same) return null
  return (
    <Alert color="yellow" p="xs" role="status">
      <Text size="sm">{t('chart:meds.repeated', { name: tallMan(same.name), sig: same.sig })}</Text>
    </Alert>
  )
}
