/** What an entry is about: the rows themselves, everything they say, and what can be done with them. */
import { Button, Group, Stack } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '../../../../domain/clinical/version-diff.ts'
import type { TimelineEntry } from '../../../../domain/contract/chart.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatReferenceRange } from '../../../../domain/format/quantity.ts'
import type { ChartRow, DiagnosticReport, Observation } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { fieldWords } from '../../../components/field-words.ts'
import { PatientIdentity } from '../../../components/patient-identity.tsx'
import { ErrorNote, Loaded, Loading } from '../../../components/states.tsx'
import { DocumentPreview } from '../../documents/document-preview.tsx'
import { OriginalDialog } from '../../import/original-dialog.tsx'
import { useChart } from '../chart-context.tsx'
import { ResultValue } from '../results/result-value.tsx'
import { OutsideBadge } from '../rows/outside-badge.tsx'
import { type ListedType, rowQuery } from '../rows/row-api.ts'
import { RowMenu } from '../rows/row-menu.tsx'
import { type Column, RowTable } from '../rows/row-table.tsx'
import rowStyles from '../rows/rows.module.css'
import { When } from '../when.tsx'
import { entryTitle } from './entry-line.tsx'
import { kindSections } from './kinds.ts'

export interface EntryDialogProps {
  entry: TimelineEntry
  onClose: () => void
}

export function EntryDialog({ entry, onClose }: EntryDialogProps) {
  const { resourceType, ids } = entry
  const [id = ''] = ids
  if (resourceType === 'ImportDocument') return <OutsideRecord id={id} onClose={onClose} />
  return <RowsDialog entry={entry} row={{ resourceType, id }} onClose={onClose} />
}

function OutsideRecord({ id, onClose }: { id: string; onClose: () => void }) {
  const review = useQuery(orpc.importing.review.queryOptions({ input: { importDocumentId: id } }))
  return (
    <Loaded query={review}>
      {({ document }) => <OriginalDialog document={document} opened place={undefined} onClose={onClose} />}
    </Loaded>
  )
}

interface RowsDialogProps extends EntryDialogProps {
  /** The entry's first row. */
  row: { resourceType: ListedType; id: string }
}

function RowsDialog({ entry, row: of, onClose }: RowsDialogProps) {
  const { t } = useTranslation()
  const { who, goTo } = useChart()
  const first = useQuery(rowQuery(of))
  if (first.data?.resourceType === 'DocumentReference')
    return <DocumentPreview document={first.data} onClose={onClose} />
  const section = kindSections[entry.kind]
  return (
    <Dialog opened title={entryTitle(entry, t)} onClose={onClose} size="xl">
      <Stack gap="sm">
        <PatientIdentity patient={who} />
        <Loaded query={first}>
          {(row) => (row.resourceType === 'Observation' ? <Values ids={entry.ids} /> : <Row row={row} />)}
        </Loaded>
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              onClose()
              goTo(section, of.id)
            }}
          >
            {t('timeline:showIn', { section: t(`chart:section.${section}`) })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function Row({ row }: { row: ChartRow }) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <OutsideBadge row={row} named />
        </div>
        <RowMenu row={row} items={[]} />
      </Group>
      <dl className={rowStyles.changes}>
        {fieldsOf(row)
          .filter(({ field }) => !(row.resourceType === 'DiagnosticReport' && field === 'result'))
          .map(({ field, value }) => (
            <div key={field}>
              <dt>{fieldWords(field, row.resourceType)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {row.resourceType === 'DiagnosticReport' ? <Values ids={memberIds(row)} /> : null}
    </>
  )
}

const memberIds = ({ result = [] }: DiagnosticReport) =>
  result.flatMap(({ reference }) => (reference?.startsWith('Observation/') ? [reference.slice(12)] : []))

function Values({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const queries = useQueries({ queries: ids.map((id) => rowQuery({ resourceType: 'Observation', id })) })
  const failed = queries.find((query) => query.isError)
  if (failed) return <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
  if (queries.some((query) => query.isPending)) return <Loading />
  const rows = queries.flatMap(({ data }) => (data?.resourceType === 'Observation' ? [data] : []))
  if (rows.length === 0) return null
  const columns: Column<Observation>[] = [
    { title: t('chart:results.test'), cell: (row) => conceptText(row.code) },
    { title: t('chart:value'), cell: (row) => <ResultValue of={row} /> },
    { title: t('chart:results.range'), cell: (row) => formatReferenceRange(row.referenceRange) },
    { title: t('chart:date'), cell: (row) => <When of={row} /> },
    { title: t('chart:noteColumn'), cell: (row) => row.note?.map((note) => note.text).join('; ') },
  ]
  return <RowTable label={t('timeline:values')} rows={rows} columns={columns} />
}
