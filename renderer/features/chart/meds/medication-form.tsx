/** A prescription, or what the patient takes on somebody else's word. The sig is built from its parts, or written by hand. */
import { Alert, Autocomplete, Group, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MedicationRow, medicationList } from '../../../../domain/clinical/medication-list.ts'
import { sameConcept } from '../../../../domain/clinical/same-concept.ts'
import { usualSig } from '../../../../domain/clinical/sig.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { CodeableConcept } from '../../../../domain/resources/index.ts'
import { drugs } from '../../../../domain/terminology/drugs.ts'
import { orpc } from '../../../client.ts'
import { ConceptField } from '../../../components/concept-field.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { PatientIdentity } from '../../../components/patient-identity.tsx'
import { useSession } from '../../../session.ts'
import { useChart } from '../chart-context.tsx'
import { isActiveProblem } from '../problems/problem-status.ts'
import { Choice } from '../rows/choice.tsx'
import { RowFormWorkspace } from '../rows/row-form-workspace.tsx'
import { TermField } from '../rows/term-field.tsx'
import { useRowForm } from '../rows/use-row-form.ts'
import { type MedicationDraft, medicationApi, toContent, toDraft } from './medication-draft.ts'
import { SigFields } from './sig-fields.tsx'
import { SupplyFields } from './supply-fields.tsx'

export function MedicationForm({ row }: { row?: MedicationRow | undefined }) {
  const { t } = useTranslation()
  const session = useSession()
  const { who } = useChart()
  const [api] = useState(() => medicationApi(row?.resourceType))
  const form = useRowForm({
    api,
    row,
    toDraft,
    toContent: (draft: MedicationDraft, base) => toContent(draft, base, session.displayName),
  })
  const { draft, set } = form
  const ordered = draft.kind === 'MedicationRequest'

  const chooseDrug = (drug: CodeableConcept | undefined) => {
    const usual = usualSig(conceptText(drug))
    const untouched = draft.sig.doseForm === undefined && draft.sig.route === undefined
    set({ drug, ...(untouched && { sig: { ...draft.sig, ...usual } }) })
  }

  return (
    <RowFormWorkspace
      title={t(row ? 'chart:meds.edit' : 'chart:meds.add')}
      // Whoever prescribes reads for whom (NISTIR 7804-1).
      hint={<PatientIdentity patient={who} />}
      form={form}
      saveDisabled={!draft.drug}
      saveLabel={ordered && !row ? t('chart:meds.prescribe') : undefined}
    >
      {row ? null : (
        <Choice
          label={t('chart:meds.kind')}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={[
            { value: 'MedicationRequest', label: t('chart:meds.orderedHere') },
            { value: 'MedicationStatement', label: t('chart:meds.takenAlready') },
          ]}
        />
      )}
      <TermField
        label={t('chart:meds.drug')}
        required
        data-autofocus
        terms={drugs}
        value={draft.drug}
        onChange={chooseDrug}
      />
      <Repeated drug={draft.drug} except={row?.id} />
      <SigFields draft={draft} set={set} />
      {ordered ? <SupplyFields draft={draft} set={set} /> : null}
      <Group grow align="flex-start">
        <DateField
          label={t(ordered ? 'chart:meds.start' : 'chart:meds.takenSince')}
          precision="partial"
          value={draft.start}
          onChange={(start) => set({ start })}
        />
        <ReasonField value={draft.reason} onChange={(reason) => set({ reason })} />
      </Group>
      {ordered ? null : (
        <Autocomplete
          label={t('chart:meds.toldBy')}
          data={sources.map((source) => t(`chart:meds.sources.${source}`))}
          value={draft.toldBy}
          onChange={(toldBy) => set({ toldBy })}
        />
      )}
      <Textarea
        label={t('chart:comment')}
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </RowFormWorkspace>
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
function Repeated({ drug, except }: { drug: CodeableConcept | undefined; except: string | undefined }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { data: requests = [] } = useQuery(orpc.medicationRequest.list.queryOptions({ input: { patientId } }))
  const { data: statements = [] } = useQuery(orpc.medicationStatement.list.queryOptions({ input: { patientId } }))
  const same =
    drug &&
    medicationList([...requests, ...statements], localDate()).find(
      ({ row, active }) => active && row.id !== except && sameConcept(row.medicationCodeableConcept, drug),
    )
  if (!same) return null
  return (
    <Alert color="yellow" p="xs" role="status">
      <Text size="sm">{t('chart:meds.repeated', { name: same.name, sig: same.sig })}</Text>
    </Alert>
  )
}
