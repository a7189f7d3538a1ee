import { Badge, Button, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListRun } from '../../../domain/contract/patient-list.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { Confirm } from '../../components/confirm.tsx'
import { Section } from '../../components/page.tsx'
import { ErrorNote } from '../../components/states.tsx'

/** Lists that were taken in, each with its way back. Nothing where there are none. `busy`: one is being taken in. */
export function ListRuns({ busy }: { busy: boolean }) {
  const { t } = useTranslation()
  const { data: runs = [], error } = useQuery(orpc.patientList.runs.queryOptions())
  const [undoing, setUndoing] = useState<ListRun>()
  const undo = useMutation(orpc.patientList.undo.mutationOptions())
  if (error) return <ErrorNote error={error} />
  if (runs.length === 0) return null
  return (
    <Section title={t('patient-list:runs')} count={runs.length} flush>
      <Table>
        <Table.Tbody>
          {runs.map((run) => (
            <Table.Tr key={run.id}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDateTime(run.at)}</Table.Td>
              <Table.Td>
                {run.source}
                <Text size="xs" c="dimmed">
                  {run.fileName}
                </Text>
              </Table.Td>
              <Table.Td>
                {chartsOf(t, run)}
                {run.of === undefined || busy ? null : (
                  <Text size="xs" c="dimmed">
                    {t('patient-list:stopped')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="end">
                {run.undoneAt ? (
                  <Badge color="gray" variant="light">
                    {t('patient-list:undone')}
                  </Badge>
                ) : (
                  <Button variant="default" disabled={busy} onClick={() => setUndoing(run)}>
                    {t('patient-list:undo')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Confirm
        opened={undoing !== undefined}
        title={t('patient-list:undoTitle')}
        confirmLabel={t('patient-list:undo')}
        dangerous
        onConfirm={async () => {
          if (undoing) await undo.mutateAsync({ runId: undoing.id })
          setUndoing(undefined)
        }}
        onCancel={() => setUndoing(undefined)}
      >
        <Text size="sm">{undoing ? chartsOf(t, undoing) : null}</Text>
        <Text size="sm">{t('patient-list:undoBody')}</Text>
      </Confirm>
    </Section>
  )
}

function chartsOf(t: ReturnType<typeof useTranslation>['t'], { added, of, by }: ListRun): string {
  return of === undefined
    ? t('patient-list:run', { count: added, by })
    : t('patient-list:runStopped', { count: of, added, by })
}
