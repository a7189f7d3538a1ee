/** The problem list: what is active, what is over, and what was diagnosed at visits only. */
import { Badge, Group, Stack } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isActiveProblem } from '../../../../domain/clinical/problem-status.ts'
import { repeatedIds } from '../../../../domain/clinical/same-concept.ts'
import { formatDate, localDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { conditionContent } from '../../../../domain/resources/condition.ts'
import type { Condition, ConditionContent } from '../../../../domain/resources/index.ts'
import { client, orpc } from '../../../client.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, ErrorNote, Loaded } from '../../../components/states.tsx'
import { UncodedBadge } from '../../../components/uncoded-badge.tsx'
import { useChart } from '../chart-context.tsx'
import type { RowMenuItem } from '../rows/row-menu.tsx'
import { type Column, RowTable, useWrongRows } from '../rows/row-table.tsx'
import { wholeDate } from '../rows/whole-date.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { type Ordering, useOrdering } from './use-ordering.ts'

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
  const ordering = useOrdering(active)
  const { menuOf, error } = useStatusMenu()
  const add = (
    <MayButton
      needs="diagnose"
      onClick={() => open({ kind: 'problem' })}
      rightSection={<HotkeyHint id="enter.problem" />}
    >
      {t('chart:problems.add')}
    </MayButton>
  )
  return (
    <Stack gap="sm">
      {error || ordering.error ? <ErrorNote error={error ?? ordering.error} /> : null}
      <Section
        title={t('chart:problems.active')}
        count={active.length}
        actions={
          <Group gap="sm">
            {toggle}
            {active.length > 1 ? (
              <MayButton
                needs="diagnose"
                variant="default"
                aria-pressed={ordering.ids !== undefined}
                leftSection={<IconArrowsSort size={16} aria-hidden />}
                onClick={ordering.toggle}
              >
                {t(ordering.ids ? 'problems:orderDone' : 'problems:changeOrder')}
              </MayButton>
            ) : null}
            {add}
          </Group>
        }
        flush={active.length > 0}
      >
        {active.length > 0 ? (
          <ProblemTable
            label={t('chart:problems.active')}
            rows={ordering.rows}
            ordering={ordering}
            repeated={repeatedIds(active)}
            menu={menuOf}
          />
        ) : (
          <EmptyState title={t('chart:problems.none')} hint={t('chart:problems.noneHint')} />
        )}
      </Section>
      {past.length > 0 ? (
        <Section title={t('chart:problems.past')} count={past.length} flush>
          <ProblemTable label={t('chart:problems.past')} rows={past} menu={menuOf} />
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

/** Resolve and reactivate, each in one action; the history keeps what it was before. */
function useStatusMenu(): { menuOf: (row: Condition) => RowMenuItem[]; error: unknown } {
  const { t } = useTranslation()
  const [error, setError] = useState<unknown>()
  const change = async (row: Condition, changes: Partial<ConditionContent>, reason: string) => {
    setError(undefined)
    try {
      const content = { ...conditionContent.parse(row), ...changes }
      await client.condition.update({ id: row.id, versionId: row.versionId, content, reason })
    } catch (failure) {
      setError(failure)
    }
  }
  const resolve = { clinicalStatus: 'resolved', abatementDateTime: localDate() } as const
  const reactivate = { clinicalStatus: 'active', abatementDateTime: undefined } as const
  return {
    error,
    menuOf: (row) => {
      if (row.verificationStatus === 'refuted') return []
      return isActiveProblem(row)
        ? [{ label: t('problems:resolve'), onClick: () => void change(row, resolve, t('problems:resolved')) }]
        : [{ label: t('problems:reactivate'), onClick: () => void change(row, reactivate, t('problems:reactivated')) }]
    },
  }
}

interface ProblemTableProps {
  label: string
  rows: readonly Condition[]
  ordering?: Ordering
  /** Ids of rows that stand on the list more than once. */
  repeated?: ReadonlySet<string>
  menu?: (row: Condition) => RowMenuItem[]
}

function ProblemTable({ label, rows, ordering, repeated, menu }: ProblemTableProps) {
  const { t } = useTranslation()
  const { open } = useChart()
  const moving: Column<Condition> = {
    title: t('problems:order'),
    cell: (row) => (
      <MoveButtons
        name={conceptText(row.code)}
        first={row === rows[0]}
        last={row === rows.at(-1)}
        onMove={(by) => ordering?.move(row.id, by)}
      />
    ),
  }
  const columns: Column<Condition>[] = [
    { title: t('chart:problems.problem'), cell: (row) => conceptText(row.code) },
    ...(ordering?.ids ? [moving] : []),
    { title: t('chart:status'), cell: (row) => <Status row={row} /> },
    { title: t('chart:problems.onset'), cell: (row) => row.onsetString ?? wholeDate(row.onsetDateTime) },
    { title: t('chart:problems.resolved'), whole: true, cell: (row) => formatDate(row.abatementDateTime) },
    { title: t('chart:severity'), cell: (row) => conceptText(row.severity) },
    { title: t('chart:noteColumn'), cell: (row) => row.note?.map((note) => note.text).join('; ') },
  ]
  return (
    <RowTable
      label={label}
      rows={rows}
      columns={columns}
      marks={(row) => <Marks row={row} repeated={repeated?.has(row.id) ?? false} />}
      onOpen={(row) => open({ kind: 'problem', row })}
      menu={menu}
    />
  )
}

function Marks({ row, repeated }: { row: Condition; repeated: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      {repeated ? (
        <Badge size="sm" color="yellow" variant="light">
          {t('problems:twice')}
        </Badge>
      ) : null}{' '}
      <UncodedBadge concept={row.code} />
    </>
  )
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
