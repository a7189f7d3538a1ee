import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { directiveStart, isDirectiveInForce } from '../../../../../domain/clinical/advance-directive.ts'
import { formatDate, localDate } from '../../../../../domain/format/date.ts'
import { conceptText } from '../../../../../domain/format/name.ts'
import { formatValue } from '../../../../../domain/format/quantity.ts'
import type { Observation } from '../../../../../domain/resources/index.ts'
import { orpc } from '../../../../client.ts'
import { useChart } from '../../chart-context.tsx'
import { HistoryCard } from '../history-card.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'

/** What was decided, in force first; what was revoked stays below, marked. */
export function DirectivesCard() {
  const { t } = useTranslation()
  const { patientId, open } = useChart()
  const isInForce = (row: Observation) => isDirectiveInForce(row, localDate())
  const query = useQuery(
    orpc.observation.byCategory.queryOptions({ input: { patientId, category: 'advance-directive', limit: 5000 } }),
  )
  return (
    <HistoryCard<Observation>
      title={t('history:directives.title')}
      query={query}
      counts={isInForce}
      arrange={(rows) => [...rows.filter(isInForce), ...rows.filter((row) => !isInForce(row))]}
      none={t('history:directives.none')}
      addLabel={t('history:directives.add')}
      onAdd={() => open({ kind: 'directive' })}
      onOpen={(row) => open({ kind: 'directive', row })}
      menu={(row) =>
        isInForce(row)
          ? [
              {
                label: t('history:directives.revokeMenu'),
                dialog: (onClose) => <RevokeDialog row={row} onClose={onClose} />,
              },
            ]
          : []
      }
      marks={(row) =>
        isInForce(row) || row.status === 'entered-in-error' ? null : (
          <Badge size="sm" color="gray" variant="light">
            {t('history:directives.ended')}
          </Badge>
        )
      }
      columns={[
        { title: t('history:directives.kind'), cell: (row) => conceptText(row.code) },
        { title: t('history:directives.decision'), cell: formatValue },
        { title: t('history:directives.since'), whole: true, cell: (row) => formatDate(directiveStart(row)) },
        { title: t('history:directives.until'), whole: true, cell: (row) => formatDate(row.effectivePeriod?.end) },
        {
          title: t('history:directives.agent'),
          cell: (row) =>
            row.performer
              ?.map((one) => one.display)
              .filter(Boolean)
              .join(', '),
        },
        {
          title: t('history:directives.document'),
          cell: (row) =>
            row.derivedFrom
              ?.map((one) => one.display)
              .filter(Boolean)
              .join(', '),
        },
        { title: t('chart:comment'), cell: (row) => row.note?.map((note) => note.text).join('; ') },
      ]}
    />
  )
}
