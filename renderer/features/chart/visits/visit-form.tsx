/** Correcting a visit: why, how, when, and what it was about. */
import { Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  asKind,
  diagnosedIds,
  isOpenVisit,
  visitKindOf,
  visitName,
  visitReason,
} from '../../../../domain/clinical/visit.ts'
import { formatDateTime, localDateTime } from '../../../../domain/format/date.ts'
import { encounterContent } from '../../../../domain/resources/encounter.ts'
import type { Condition, Encounter, EncounterContent } from '../../../../domain/resources/index.ts'
import type { VisitKindId } from '../../../../domain/terminology/visit-kinds.ts'
import { client } from '../../../client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { useChart } from '../chart-context.tsx'
import { RowFormWorkspace } from '../rows/row-form-workspace.tsx'
import { useRowForm } from '../rows/use-row-form.ts'
import { AddressedProblems } from './addressed-problems.tsx'
import { VisitKindField } from './visit-kind-field.tsx'
import { withDiagnoses } from './with-diagnoses.ts'

interface VisitDraft {
  /** Undefined for kinds that are not started here (hospital): they stay what they are. */
  kind: VisitKindId | undefined
  reason: string
  date: string | undefined
  /** `HH:MM`, where the record names one. */
  time: string | undefined
  problems: string[]
}

export function VisitForm({ row }: { row: Encounter }) {
  const { t } = useTranslation()
  const { summary } = useChart()
  const { problems } = summary
  const form = useRowForm({
    api: client.encounter,
    row,
    toDraft,
    toContent: (draft, before) => toContent(draft, before ?? row, problems),
  })
  const { draft, set } = form
  return (
    <RowFormWorkspace
      title={t('visits:edit')}
      hint={
        isOpenVisit(row)
          ? t('visits:isOpen')
          : t('visits:of', { name: visitName(row), when: formatDateTime(row.period?.start) })
      }
      form={form}
      saveDisabled={!draft.date}
    >
      <TextInput
        label={t('visits:reason')}
        maxLength={500}
        data-autofocus
        value={draft.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      {draft.kind ? <VisitKindField value={draft.kind} onChange={(kind) => set({ kind })} /> : null}
      <Group grow align="flex-start" wrap="nowrap">
        <DateField label={t('visits:date')} required past value={draft.date} onChange={(date) => set({ date })} />
        <TimeField label={t('visits:startTime')} value={draft.time} onChange={(time) => set({ time })} />
      </Group>
      <AddressedProblems problems={problems} chosen={draft.problems} onChange={(chosen) => set({ problems: chosen })} />
    </RowFormWorkspace>
  )
}

/** A time with an offset as the clock of the reader shows it, like everywhere else; others as they stand. */
function asRead(start: string): string {
  return /T.*(Z|[+-]\d\d:\d\d)$/.test(start) ? localDateTime(new Date(start)) : start
}

function toDraft(row: Encounter | undefined): VisitDraft {
  const start = asRead(row?.period?.start ?? '')
  return {
    kind: row && visitKindOf(row),
    reason: row ? visitReason(row) : '',
    date: start.slice(0, 10) || undefined,
    time: start.slice(11, 16) || undefined,
    problems: row ? diagnosedIds(row) : [],
  }
}

/** What was not touched stays word for word: coded reasons, seconds and offsets of outside records. */
function toContent(draft: VisitDraft, before: Encounter, problems: readonly Condition[]): EncounterContent {
  const old = toDraft(before)
  const reason = draft.reason.trim()
  const content: EncounterContent = {
    ...encounterContent.parse(before),
    ...(draft.kind && draft.kind !== old.kind && asKind(draft.kind)),
    ...(reason !== old.reason && { reasonCode: reason ? [{ text: reason }] : undefined }),
    ...((draft.date !== old.date || draft.time !== old.time) && {
      period: { ...before.period, start: moment(draft.date ?? '', draft.time) },
    }),
  }
  const same = JSON.stringify(draft.problems) === JSON.stringify(old.problems)
  return same ? content : withDiagnoses(content, draft.problems, problems)
}

function moment(date: string, time: string | undefined): string {
  return time ? localDateTime(new Date(`${date}T${time}`)) : date
}
