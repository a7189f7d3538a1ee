import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../../../domain/format/date.ts'
import { conceptText } from '../../../../../domain/format/name.ts'
import type { Device } from '../../../../../domain/resources/index.ts'
import { orpc } from '../../../../client.ts'
import { useChart } from '../../chart-context.tsx'
import { HistoryCard } from '../history-card.tsx'
import { RemovedDialog } from './removed-dialog.tsx'

const isInUse = (row: Device) => row.status !== 'inactive'

/** What the patient lives with first, what was taken out below, marked. */
export function DevicesCard() {
  const { t } = useTranslation()
  const { patientId, open } = useChart()
  return (
    <HistoryCard<Device>
      title={t('history:devices.title')}
      query={useQuery(orpc.device.list.queryOptions({ input: { patientId } }))}
      counts={isInUse}
      arrange={(rows) => [...rows.filter(isInUse), ...rows.filter((row) => !isInUse(row))]}
      none={t('history:devices.none')}
      addLabel={t('history:devices.add')}
      onAdd={() => open({ kind: 'device' })}
      onOpen={(row) => open({ kind: 'device', row })}
      menu={(row) =>
        isInUse(row)
          ? [
              {
                label: t('history:devices.removedMenu'),
                dialog: (onClose) => <RemovedDialog row={row} onClose={onClose} />,
              },
            ]
          : []
      }
      marks={(row) =>
        isInUse(row) ? null : (
          <Badge size="sm" color="gray" variant="light">
            {t('history:devices.inactive')}
          </Badge>
        )
      }
      columns={[
        { title: t('history:devices.device'), cell: (row) => conceptText(row.type) || row.deviceName },
        { title: t('history:devices.implanted'), whole: true, cell: (row) => formatDate(row.implantedDate) },
        {
          title: t('history:devices.model'),
          cell: (row) => [row.manufacturer, row.modelNumber].filter(Boolean).join(', '),
        },
        { title: t('history:devices.di'), whole: true, cell: (row) => row.udiCarrier?.deviceIdentifier },
        { title: t('history:devices.serial'), cell: (row) => row.serialNumber },
        { title: t('history:devices.lot'), cell: (row) => row.lotNumber },
        { title: t('history:devices.expires'), whole: true, cell: (row) => formatDate(row.expirationDate) },
        { title: t('chart:comment'), cell: (row) => row.note?.map((note) => note.text).join('; ') },
      ]}
    />
  )
}
