import { Autocomplete, List, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../domain/format/date.ts'
import { describe } from '../../../../domain/format/describe.ts'
import { ConfirmWithPatient } from '../../../components/confirm.tsx'
import { useChart } from '../chart-context.tsx'
import { markEnteredInError } from './row-api.ts'
import type { ListedRow } from './row-table.tsx'

export interface EnteredInErrorDialogProps {
  /** Several: the values of one set of vitals. */
  rows: readonly ListedRow[]
  onClose: () => void
}

/** Nothing is deleted: the rows stay, marked, with the reason and who said so. */
export function EnteredInErrorDialog({ rows, onClose }: EnteredInErrorDialogProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  const [reason, setReason] = useState('')
  /** Where marking several fails half-way, trying again goes on with the rest. */
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const mark = async () => {
    for (const row of rows) {
      if (done.has(row.id)) continue
      await markEnteredInError(row, reason.trim())
      setDone((before) => new Set([...before, row.id]))
    }
    onClose()
  }
  return (
    <ConfirmWithPatient
      patient={who}
      opened
      title={t('chart:wrong.title')}
      confirmLabel={t('chart:wrong.confirm')}
      dangerous
      confirmDisabled={reason.trim() === ''}
      onConfirm={mark}
      onCancel={onClose}
    >
      <List size="sm">
        {rows.map((row) => (
          <List.Item key={row.id}>
            <RowLine row={row} />
          </List.Item>
        ))}
      </List>
      <Text size="sm">{t('chart:wrong.body')}</Text>
      <Autocomplete
        label={t('chart:wrong.reason')}
        required
        maxLength={500}
        data={[t('chart:wrong.reasons.patient'), t('chart:wrong.reasons.twice'), t('chart:wrong.reasons.mistyped')]}
        value={reason}
        onChange={setReason}
      />
    </ConfirmWithPatient>
  )
}

function RowLine({ row }: { row: ListedRow }) {
  const { label, date, facts } = describe(row)
  const value = facts.find((fact) => fact.name === 'value' || fact.name === 'dose')?.value
  return (
    <>
      <Text span fw={600}>
        {label}
      </Text>
      {value ? ` ${value}` : ''}
      {date ? `, ${formatDateTime(date)}` : ''}
    </>
  )
}
