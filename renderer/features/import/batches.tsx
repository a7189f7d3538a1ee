import { Alert, Badge, Group, Table, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReview } from '../../../domain/contract/importing.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { ConfirmWithPatient } from '../../components/confirm.tsx'
import { MayButton } from '../../components/may.tsx'
import { Section } from '../../components/page.tsx'
import type { IdentifiedPatient } from '../../components/patient-identity.tsx'

export interface Receipt {
  batchId: string
  added: number
  replaced: number
  matched: number
  ignored: number
}

export interface BatchesProps {
  batches: ImportReview['batches']
  /** The batch accepted just now. */
  receipt: Receipt | undefined
  patient: IdentifiedPatient
}

/** What was accepted, newest first, each batch with its way back. */
/** The receipt is what the user waits for: it comes into view when it appears. */
const scrollTo = (receipt: HTMLElement | null) => receipt?.scrollIntoView({ block: 'center' })

export function Batches({ batches, receipt, patient }: BatchesProps) {
  const { t } = useTranslation()
  const [undoing, setUndoing] = useState<string>()
  const undo = useMutation(orpc.importing.undo.mutationOptions())
  const latest = receipt && !batches.some((batch) => batch.batchId === receipt.batchId && batch.undone)
  if (batches.length === 0 && !receipt) return null
  return (
    <>
      {latest ? (
        <Alert
          ref={scrollTo}
          role="status"
          color="teal"
          variant="light"
          p="sm"
          icon={<IconCheck aria-hidden />}
          title={t('import:receipt.title')}
        >
          <Group justify="space-between">
            <Text size="sm">{t('import:receipt.counts', { ...receipt })}</Text>
            <MayButton needs="reconcile" variant="default" onClick={() => setUndoing(receipt.batchId)}>
              {t('import:batch.undo')}
            </MayButton>
          </Group>
        </Alert>
      ) : null}
      {batches.length > 0 ? (
        <Section title={t('import:batch.title')} count={batches.length} flush>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('import:batch.when')}</Table.Th>
                <Table.Th>{t('import:batch.what')}</Table.Th>
                <Table.Th ta="end">{t('import:batch.state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {batches.toReversed().map((batch) => (
                <Table.Tr key={batch.batchId}>
                  <Table.Td>{formatDateTime(batch.decidedAt)}</Table.Td>
                  <Table.Td>{t('import:batch.counts', { ...batch })}</Table.Td>
                  <Table.Td ta="end">
                    {batch.undone ? (
                      <Badge color="gray" variant="light">
                        {t('import:batch.undone')}
                      </Badge>
                    ) : (
                      <MayButton needs="reconcile" variant="default" onClick={() => setUndoing(batch.batchId)}>
                        {t('import:batch.undo')}
                      </MayButton>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      ) : null}
      <ConfirmWithPatient
        opened={undoing !== undefined}
        patient={patient}
        title={t('import:batch.undoTitle')}
        confirmLabel={t('import:batch.undo')}
        dangerous
        onConfirm={async () => {
          if (undoing) await undo.mutateAsync({ batchId: undoing })
          setUndoing(undefined)
        }}
        onCancel={() => setUndoing(undefined)}
      >
        <Text size="sm">{t('import:batch.undoBody')}</Text>
      </ConfirmWithPatient>
    </>
  )
}
