/** What else the record holds: procedures, social and family history, devices, visits, plans and goals. Mostly to be read. */
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../../domain/format/date.ts'
import { describe, type FactName } from '../../../../domain/format/describe.ts'
import type { Procedure } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { type Column, type ListedRow, RowTable, useWrongRows } from '../rows/row-table.tsx'

export function HistorySection() {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const input = { patientId }
  const social = useQuery(
    orpc.observation.byCategory.queryOptions({ input: { patientId, category: 'social-history', limit: 500 } }),
  )
  return (
    <Stack gap="sm">
      <Procedures />
      <ReadList title={t('chart:history.social')} query={social} shows={['value']} />
      <ReadList
        title={t('chart:history.family')}
        query={useQuery(orpc.familyMemberHistory.list.queryOptions({ input }))}
        shows={['text', 'status']}
      />
      <ReadList
        title={t('chart:history.devices')}
        query={useQuery(orpc.device.list.queryOptions({ input }))}
        shows={['text', 'serial', 'lot', 'status']}
      />
      <ReadList
        title={t('chart:history.encounters')}
        query={useQuery(orpc.encounter.list.queryOptions({ input }))}
        shows={['kind', 'reason', 'by', 'status']}
      />
      <ReadList
        title={t('chart:history.plans')}
        query={useQuery(orpc.carePlan.list.queryOptions({ input }))}
        shows={['text', 'kind', 'status']}
      />
      <ReadList
        title={t('chart:history.goals')}
        query={useQuery(orpc.goal.list.queryOptions({ input }))}
        shows={['target', 'status']}
      />
    </Stack>
  )
}

function Procedures() {
  const { patientId } = useChart()
  const procedures = useQuery(orpc.procedure.list.queryOptions({ input: { patientId } }))
  return <Loaded query={procedures}>{(rows) => <ProcedureList rows={rows} />}</Loaded>
}

function ProcedureList({ rows }: { rows: readonly Procedure[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const { shown, valid, toggle } = useWrongRows(rows)
  const columns = useColumns<Procedure>(['by', 'bodySite', 'reason', 'status'])
  return (
    <Section
      title={t('chart:history.procedures')}
      count={valid.length}
      actions={
        <Group gap="sm">
          {toggle}
          <Button onClick={() => open({ kind: 'procedure' })}>{t('chart:procedures.add')}</Button>
        </Group>
      }
      flush={shown.length > 0}
    >
      {shown.length > 0 ? (
        <RowTable
          label={t('chart:history.procedures')}
          rows={shown}
          columns={columns}
          onOpen={(row) => open({ kind: 'procedure', row })}
        />
      ) : (
        <EmptyState title={t('chart:procedures.none')} />
      )}
    </Section>
  )
}

interface ReadListProps<Row extends ListedRow> {
  title: string
  query: ReturnType<typeof useQuery<Row[]>>
  /** The facts of a row that are shown beside its name and date. */
  shows: readonly FactName[]
}

/** Left out where there is nothing: this chart has many kinds of things, most patients few of them. */
function ReadList<Row extends ListedRow>({ title, query, shows }: ReadListProps<Row>) {
  return (
    <Loaded query={query}>
      {(rows) => (rows.length > 0 ? <ReadTable title={title} rows={rows} shows={shows} /> : null)}
    </Loaded>
  )
}

function ReadTable<Row extends ListedRow>({ title, rows, shows }: Omit<ReadListProps<Row>, 'query'> & { rows: Row[] }) {
  const { shown, valid, toggle } = useWrongRows(rows)
  const columns = useColumns<Row>(shows)
  return (
    <Section title={title} count={valid.length} actions={toggle} flush>
      <RowTable label={title} rows={shown} columns={columns} />
    </Section>
  )
}

function useColumns<Row extends ListedRow>(shows: readonly FactName[]): Column<Row>[] {
  const { t } = useTranslation()
  return [
    { title: t('chart:history.what'), cell: (row) => describe(row).label },
    { title: t('chart:date'), cell: (row) => formatDate(describe(row).date) },
    {
      title: t('chart:history.details'),
      cell: (row) => {
        const { facts } = describe(row)
        return shows.flatMap((name) => facts.find((fact) => fact.name === name)?.value ?? []).join(' · ')
      },
    },
  ]
}
