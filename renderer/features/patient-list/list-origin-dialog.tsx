import { Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListOrigin } from '../../../domain/contract/patient-list.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { keyed } from '../../components/keyed.ts'
import { PatientIdentity } from '../../components/patient-identity.tsx'
import { SourceText } from '../../components/source-text.tsx'
import { Loaded } from '../../components/states.tsx'
import { useChart } from '../chart/chart-context.tsx'
import styles from './list-origin.module.css'

/** The row of the list that made this chart, as it came. The list's other rows are other patients' and stay out of this chart. */
export function ListOriginDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { patientId, who } = useChart()
  const origin = useQuery(orpc.patientList.origin.queryOptions({ input: { patientId } }))
  return (
    <Dialog opened title={t('patient-list:origin.title')} onClose={onClose} size="lg">
      <Stack gap="sm">
        <PatientIdentity patient={who} />
        <Loaded query={origin}>{(found) => <Row origin={found} />}</Loaded>
      </Stack>
    </Dialog>
  )
}

function Row({ origin: { run, line, text, cells } }: { origin: ListOrigin }) {
  const { t } = useTranslation()
  const lines = text.split('\n').length
  return (
    <>
      <Text size="sm">
        {t('patient-list:origin.from', {
          file: run.fileName,
          source: run.source,
          when: formatDateTime(run.at),
          by: run.by,
        })}
      </Text>
      <Table withTableBorder>
        <Table.Tbody>
          {keyed(cells, ({ header }) => header).map(({ key, item: { header, value } }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" className={styles.header}>
                {header || t('patient-list:origin.unnamedColumn')}
              </Table.Th>
              <Table.Td className={styles.value}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <div className={styles.line}>
        <SourceText text={text} firstLine={line} marked={{ from: line, to: line + lines - 1 }} />
      </div>
      <Text size="xs" c="dimmed">
        {t('patient-list:origin.others')}
      </Text>
    </>
  )
}
