/** The problem list: what is active, what is over, and what was diagnosed at visits only. */
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { Condition } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { type Column, RowTable, useWrongRows } from '../rows/row-table.tsx'
import { isActiveProblem } from './problem-status.ts'

export function ProblemsSection() {
  const { patientId } = useChart()
  const conditions = useQuery(orpc.condition.list.queryOptions({ input: { patientId } }))
  return <Loaded query={conditions}>{(rows) => <Problems rows={rows} />}</Loaded>
}

function Problems({ rows }: { rows: readonly Condition[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const { shown, toggle } = useWrongRows(rows)
  const listed = shown.filter((row) => row.category !== 'encounter-diagnosis')
  const active = listed.filter(isActiveProblem)
  const past = listed.filter((row) => !isActiveProblem(row))
  const visits = shown.filter((row) => row.category === 'encounter-diagnosis')
  const add = (
    <Button onClick={() => open({ kind: 'problem' })} rightSection={<HotkeyHint id="enter.problem" />}>
      {t('chart:problems.add')}
    </Button>
  )
  return (
    <Stack gap="sm">
      <Section
        title={t('chart:problems.active')}
        count={active.length}
        actions={
          <Group gap="sm">
            {toggle}
            {add}
          </Group>
        }
        flush={active.length > 0}
      >
        {active.length > 0 ? (
          <ProblemTable label={t('chart:problems.active')} rows={active} />
        ) : (
          <EmptyState title={t('chart:problems.none')} hint={t('chart:problems.noneHint')} />
        )}
      </Section>
      {past.length > 0 ? (
        <Section title={t('chart:problems.past')} count={past.length} flush>
          <ProblemTable label={t('chart:problems.past')} rows={past} />
        </Section>
      ) : null}
      {visits.length > 0 ? (
        <Section title={t('chart:problems.visits')} count={visits.length} flush>
          <ProblemTable label={t('chart:problems.visits')} rows={visits} />
        </Section>
      ) : null}
    </Stack>
  )
}

function ProblemTable({ label, rows }: { label: string; rows: readonly Condition[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const columns: Column<Condition>[] = [
    { title: t('chart:problems.problem'), cell: (row) => conceptText(row.code) },
    { title: t('chart:status'), cell: (row) => <Status row={row} /> },
    { title: t('chart:problems.onset'), cell: (row) => row.onsetString ?? formatDate(row.onsetDateTime) },
    { title: t('chart:problems.resolved'), cell: (row) => formatDate(row.abatementDateTime) },
    { title: t('chart:severity'), cell: (row) => conceptText(row.severity) },
    { title: t('chart:noteColumn'), cell: (row) => row.note?.map((note) => note.text).join('; ') },
  ]
  return <RowTable label={label} rows={rows} columns={columns} onOpen={(row) => open({ kind: 'problem', row })} />
}

function Status({ row }: { row: Condition }) {
  const { t } = useTranslation()
  const certain = row.verificationStatus === undefined || row.verificationStatus === 'confirmed'
  const words = [
    row.clinicalStatus && t(`chart:clinicalStatus.${row.clinicalStatus}`),
    !certain && row.verificationStatus !== 'entered-in-error' && t(`chart:verification.${row.verificationStatus}`),
  ]
  return words.filter(Boolean).join(', ')
}
