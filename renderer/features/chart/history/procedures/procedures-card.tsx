import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { conceptText } from '../../../../../domain/format/name.ts'
import type { CodeableConcept, Procedure } from '../../../../../domain/resources/index.ts'
import { orpc } from '../../../../client.ts'
import { useChart } from '../../chart-context.tsx'
import { wholeDate } from '../../rows/whole-date.tsx'
import { HistoryCard } from '../history-card.tsx'

const listed = (concepts: readonly CodeableConcept[] = []) => concepts.map(conceptText).join(', ')

export function ProceduresCard() {
  const { t } = useTranslation()
  const { patientId, open } = useChart()
  return (
    <HistoryCard<Procedure>
      title={t('history:procedures.title')}
      query={useQuery(orpc.procedure.list.queryOptions({ input: { patientId } }))}
      none={t('chart:procedures.none')}
      addLabel={t('chart:procedures.add')}
      onAdd={() => open({ kind: 'procedure' })}
      onOpen={(row) => open({ kind: 'procedure', row })}
      columns={[
        { title: t('chart:procedures.procedure'), cell: (row) => conceptText(row.code) },
        {
          title: t('chart:procedures.date'),
          cell: (row) => row.performedString ?? wholeDate(row.performedDateTime ?? row.performedPeriod?.start),
        },
        { title: t('history:procedures.bodySite'), cell: (row) => listed(row.bodySite) },
        {
          title: t('chart:status'),
          cell: (row) =>
            row.status === 'completed' || row.status === 'entered-in-error'
              ? ''
              : t(`chart:procedures.status.${row.status}`),
        },
        {
          title: t('history:procedures.outcome'),
          cell: (row) => [conceptText(row.outcome), listed(row.complication)].filter(Boolean).join('; '),
        },
        {
          title: t('chart:procedures.by'),
          cell: (row) =>
            row.performer
              ?.map((one) => one.display)
              .filter(Boolean)
              .join(', '),
        },
        { title: t('chart:comment'), cell: (row) => row.note?.map((note) => note.text).join('; ') },
      ]}
    />
  )
}
