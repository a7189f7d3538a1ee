/** Medications with who answers for each, and what can be done with it. */
import { Badge, Text } from '@mantine/core'
import { IconMessage, IconPrescription } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  isTaken,
  type MedicationEntry,
  type MedicationRow,
  medicationEntry,
} from '../../../../domain/clinical/medication-list.ts'
import { formatDate, localDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatQuantity } from '../../../../domain/format/quantity.ts'
import { tallMan } from '../../../../domain/terminology/tall-man.ts'
import { orpc } from '../../../client.ts'
import { UncodedBadge } from '../../../components/uncoded-badge.tsx'
import { useChart } from '../chart-context.tsx'
import type { RowMenuItem } from '../rows/row-menu.tsx'
import { type Column, RowTable } from '../rows/row-table.tsx'
import rowStyles from '../rows/rows.module.css'
import { HoldDialog, ResumeDialog } from './hold-dialog.tsx'
import { StopDialog } from './stop-dialog.tsx'

export interface MedicationTableProps {
  label: string
  rows: readonly MedicationRow[]
  past?: boolean
}

export function MedicationTable({ label, rows, past = false }: MedicationTableProps) {
  const { t } = useTranslation()
  const { open } = useChart()
  const menuOf = useMenu()
  const today = localDate()
  const entryOf = (row: MedicationRow) => medicationEntry(row, today)
  const columns: Column<MedicationRow>[] = [
    { title: t('chart:meds.drug'), cell: (row) => tallMan(entryOf(row).name) },
    { title: t('chart:meds.sig'), cell: (row) => <Sig entry={entryOf(row)} /> },
    { title: t('chart:meds.reason'), cell: (row) => entryOf(row).reason },
    { title: t('chart:meds.by'), cell: (row) => <By row={row} /> },
    { title: t('chart:meds.start'), whole: true, cell: (row) => formatDate(entryOf(row).start) },
    ...(past ? [{ title: t('chart:meds.end'), cell: (row: MedicationRow) => <Ended entry={entryOf(row)} /> }] : []),
  ]
  return (
    <RowTable
      label={label}
      rows={rows}
      columns={columns}
      marks={(row) => <Marks entry={entryOf(row)} />}
      onOpen={(row) => open({ kind: 'medication', row })}
      menu={(row) => menuOf(entryOf(row))}
    />
  )
}

/** What can be done depends on whether it is taken, and on who answers for it. */
function useMenu(): (entry: MedicationEntry) => RowMenuItem[] {
  const { t } = useTranslation()
  const { open } = useChart()
  return ({ row, origin }) => {
    const replaceBy = (how: 'change' | 'renew') => () => open({ kind: 'medication', replaces: { row, how } })
    if (!isTaken(row)) return [{ label: t('meds:prescribeAgain'), onClick: replaceBy('renew') }]
    return [
      { label: t('meds:change'), onClick: replaceBy('change') },
      { label: t(origin === 'prescribed' ? 'meds:renew' : 'meds:prescribeHere'), onClick: replaceBy('renew') },
      row.status === 'on-hold'
        ? { label: t('meds:resumeMenu'), dialog: (onClose) => <ResumeDialog row={row} onClose={onClose} /> }
        : { label: t('meds:hold'), dialog: (onClose) => <HoldDialog row={row} onClose={onClose} /> },
      { label: t('chart:meds.stop'), dialog: (onClose) => <StopDialog row={row} onClose={onClose} /> },
    ]
  }
}

function Marks({ entry }: { entry: MedicationEntry }) {
  const { t } = useTranslation()
  const { row, active, endPassed, end, stopReason } = entry
  return (
    <>
      <OriginBadge entry={entry} />{' '}
      {active && row.status !== 'active' ? (
        <Badge size="sm" color="orange" variant="light">
          {[t(`chart:meds.status.${row.status}`), stopReason].filter(Boolean).join(': ')}
        </Badge>
      ) : null}{' '}
      {endPassed ? (
        <Badge size="sm" color="yellow" variant="light">
          {t('chart:meds.endPassed', { date: formatDate(end) })}
        </Badge>
      ) : null}{' '}
      <UncodedBadge concept={row.medicationCodeableConcept} />
    </>
  )
}

/** Prescribed here, or told of; what came from outside bears its own badge, as every such row does. */
export function OriginBadge({ entry: { row, origin } }: { entry: MedicationEntry }) {
  const { t } = useTranslation()
  if (origin === 'outside') return null
  if (origin === 'prescribed') {
    return (
      <Badge size="sm" color="blue" variant="light" leftSection={<IconPrescription size={12} aria-hidden />}>
        {t('meds:origin.prescribed')}
      </Badge>
    )
  }
  const category = row.resourceType === 'MedicationStatement' ? conceptText(row.category) : ''
  return (
    <Badge
      size="sm"
      color="gray"
      variant="light"
      h="auto"
      styles={{ label: { whiteSpace: 'normal' } }}
      leftSection={<IconMessage size={12} aria-hidden />}
    >
      {[t('meds:origin.reported'), category].filter(Boolean).join(': ')}
    </Badge>
  )
}

function Sig({ entry: { row, sig, gaps } }: { entry: MedicationEntry }) {
  const { t } = useTranslation()
  const request = row.resourceType === 'MedicationRequest' ? row : undefined
  const supply = request?.dispenseRequest
  const parts = [
    supply?.quantity && t('chart:meds.dispensed', { quantity: formatQuantity(supply.quantity) }),
    supply?.numberOfRepeatsAllowed !== undefined && t('chart:meds.refills', { count: supply.numberOfRepeatsAllowed }),
  ].filter(Boolean)
  return (
    <>
      {sig || (
        <Text span c="dimmed" inherit>
          {t('chart:meds.noSig')}
        </Text>
      )}
      {gaps.map((gap) => (
        <Badge key={gap} size="sm" color="red" variant="light" ml={4}>
          {t(`meds:gap.${gap}`)}
        </Badge>
      ))}
      {parts.length > 0 ? (
        <Text size="xs" c="dimmed">
          {parts.join(', ')}
        </Text>
      ) : null}
      {request?.priorPrescription ? <Before prior={request.priorPrescription} /> : null}
    </>
  )
}

/** The prescription that this one took the place of, with its sig and why it ended. */
function Before({ prior }: { prior: { reference?: string | undefined; display?: string | undefined } }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { data: requests = [] } = useQuery(orpc.medicationRequest.list.queryOptions({ input: { patientId } }))
  const row = requests.find(({ id }) => prior.reference === `MedicationRequest/${id}`)
  const entry = row && medicationEntry(row, localDate())
  const name = [entry?.name ?? prior.display ?? t('meds:beforeUnknown'), entry?.sig, entry?.stopReason]
  return (
    <Text size="xs" c="dimmed">
      {t('meds:before', { name: tallMan(name.filter(Boolean).join(' – ')) })}
    </Text>
  )
}

/** Who ordered it, or who told of it and when. */
function By({ row }: { row: MedicationRow }) {
  const { t } = useTranslation()
  if (row.resourceType === 'MedicationRequest') return row.requester?.display ?? null
  return t('chart:meds.reported', { by: row.informationSource?.display ?? t('common:notKnown') })
}

function Ended({ entry }: { entry: MedicationEntry }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={rowStyles.whole}>{formatDate(entry.end)}</span>
      <Text size="xs" c="dimmed">
        {[t(`chart:meds.status.${entry.row.status}`), entry.stopReason].filter(Boolean).join(': ')}
      </Text>
    </>
  )
}
