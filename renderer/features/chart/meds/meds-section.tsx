/** Everything the patient takes, whoever ordered it, and what they took before. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  type MedicationEntry,
  type MedicationRow,
  medicationEntry,
  medicationList,
} from '../../../../domain/clinical/medication-list.ts'
import { formatDate, localDate } from '../../../../domain/format/date.ts'
import { isUncoded } from '../../../../domain/format/name.ts'
import { formatQuantity } from '../../../../domain/format/quantity.ts'
import { isEnteredInError } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { type Column, RowTable, useWrongRows } from '../rows/row-table.tsx'
import { StopDialog } from './stop-dialog.tsx'

export function MedsSection() {
  const { patientId } = useChart()
  const requests = useQuery(orpc.medicationRequest.list.queryOptions({ input: { patientId } }))
  const statements = useQuery(orpc.medicationStatement.list.queryOptions({ input: { patientId } }))
  return (
    <Loaded query={requests}>
      {(ordered) => <Loaded query={statements}>{(told) => <Meds rows={[...ordered, ...told]} />}</Loaded>}
    </Loaded>
  )
}

function Meds({ rows }: { rows: readonly MedicationRow[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const { shown, toggle } = useWrongRows(rows)
  const list = medicationList(shown, localDate())
  const active = list.filter((entry) => entry.active).map((entry) => entry.row)
  const past = [...list.filter((entry) => !entry.active).map((entry) => entry.row), ...shown.filter(isEnteredInError)]
  return (
    <Stack gap="sm">
      <Section
        title={t('chart:meds.active')}
        count={active.length}
        actions={
          <Group gap="sm">
            {toggle}
            <Button onClick={() => open({ kind: 'medication' })} rightSection={<HotkeyHint id="enter.medication" />}>
              {t('chart:meds.add')}
            </Button>
          </Group>
        }
        flush={active.length > 0}
      >
        {active.length > 0 ? (
          <MedTable label={t('chart:meds.active')} rows={active} />
        ) : (
          <EmptyState title={t('chart:meds.none')} hint={t('chart:meds.noneHint')} />
        )}
      </Section>
      {past.length > 0 ? (
        <Section title={t('chart:meds.past')} count={past.length} flush>
          <MedTable label={t('chart:meds.past')} rows={past} past />
        </Section>
      ) : null}
    </Stack>
  )
}

interface MedTableProps {
  label: string
  rows: readonly MedicationRow[]
  past?: boolean
}

function MedTable({ label, rows, past = false }: MedTableProps) {
  const { t } = useTranslation()
  const { open } = useChart()
  const today = localDate()
  const entryOf = (row: MedicationRow) => medicationEntry(row, today)
  const columns: Column<MedicationRow>[] = [
    { title: t('chart:meds.drug'), cell: (row) => entryOf(row).name },
    { title: t('chart:meds.sig'), cell: (row) => <Sig entry={entryOf(row)} /> },
    { title: t('chart:meds.reason'), cell: (row) => entryOf(row).reason },
    { title: t('chart:meds.by'), cell: (row) => <By row={row} /> },
    { title: t('chart:meds.start'), cell: (row) => formatDate(entryOf(row).start) },
    ...(past ? [{ title: t('chart:meds.end'), cell: (row: MedicationRow) => <Ended entry={entryOf(row)} /> }] : []),
  ]
  return (
    <RowTable
      label={label}
      rows={rows}
      columns={columns}
      marks={(row) => <Marks entry={entryOf(row)} />}
      onOpen={(row) => open({ kind: 'medication', row })}
      menu={(row) =>
        entryOf(row).active
          ? [{ label: t('chart:meds.stop'), dialog: (onClose) => <StopDialog row={row} onClose={onClose} /> }]
          : []
      }
    />
  )
}

function Marks({ entry }: { entry: MedicationEntry }) {
  const { t } = useTranslation()
  const { row, active, endPassed, end } = entry
  return (
    <>
      {active && row.status !== 'active' ? (
        <Badge size="sm" color="gray" variant="light">
          {t(`chart:meds.status.${row.status}`)}
        </Badge>
      ) : null}{' '}
      {endPassed ? (
        <Badge size="sm" color="yellow" variant="light">
          {t('chart:meds.endPassed', { date: formatDate(end) })}
        </Badge>
      ) : null}{' '}
      {isUncoded(row.medicationCodeableConcept) ? (
        <Badge size="sm" color="yellow" variant="light" title={t('common:concept.uncodedHint')}>
          {t('common:concept.uncoded')}
        </Badge>
      ) : null}
    </>
  )
}

function Sig({ entry: { row, sig } }: { entry: MedicationEntry }) {
  const { t } = useTranslation()
  const supply = row.resourceType === 'MedicationRequest' ? row.dispenseRequest : undefined
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
      {parts.length > 0 ? (
        <Text size="xs" c="dimmed">
          {parts.join(', ')}
        </Text>
      ) : null}
    </>
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
      {formatDate(entry.end)}
      <Text size="xs" c="dimmed">
        {[t(`chart:meds.status.${entry.row.status}`), entry.stopReason].filter(Boolean).join(': ')}
      </Text>
    </>
  )
}
