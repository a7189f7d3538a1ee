/** Vaccines given here and elsewhere, and those that were refused or put off. */
import { Badge, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatQuantity } from '../../../../domain/format/quantity.ts'
import type { Immunization } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { type Column, RowTable, useWrongRows } from '../rows/row-table.tsx'
import { wholeDate } from '../rows/whole-date.tsx'

export function ImmunizationsSection() {
  const { patientId } = useChart()
  const immunizations = useQuery(orpc.immunization.list.queryOptions({ input: { patientId } }))
  return <Loaded query={immunizations}>{(rows) => <Immunizations rows={rows} />}</Loaded>
}

function Immunizations({ rows }: { rows: readonly Immunization[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const { shown, valid, toggle } = useWrongRows(rows)
  const columns: Column<Immunization>[] = [
    { title: t('chart:immunizations.vaccine'), cell: (row) => conceptText(row.vaccineCode) },
    {
      title: t('chart:immunizations.given'),
      cell: (row) => row.occurrenceString ?? wholeDate(row.occurrenceDateTime),
    },
    { title: t('chart:immunizations.doseNumber'), cell: doseNumber },
    { title: t('chart:immunizations.lot'), cell: (row) => row.lotNumber },
    { title: t('chart:immunizations.manufacturer'), cell: (row) => row.manufacturer?.display },
    {
      title: t('chart:immunizations.how'),
      cell: (row) =>
        [formatQuantity(row.doseQuantity), conceptText(row.site), conceptText(row.route)].filter(Boolean).join(', '),
    },
    { title: t('chart:immunizations.expires'), whole: true, cell: (row) => formatDate(row.expirationDate) },
    {
      title: t('immunizations:details'),
      cell: (row) =>
        [
          row.performer?.[0]?.display,
          conceptText(row.fundingSource),
          conceptText(row.programEligibility?.[0]),
          ...(row.note ?? []).map((note) => note.text),
        ]
          .filter(Boolean)
          .join('; '),
    },
  ]
  return (
    <Section
      title={t('chart:section.immunizations')}
      count={valid.length}
      actions={
        <Group gap="sm">
          {toggle}
          <MayButton
            needs="chart"
            onClick={() => open({ kind: 'immunization' })}
            rightSection={<HotkeyHint id="enter.immunization" />}
          >
            {t('chart:immunizations.add')}
          </MayButton>
        </Group>
      }
      flush={shown.length > 0}
    >
      {shown.length > 0 ? (
        <RowTable
          label={t('chart:section.immunizations')}
          rows={shown}
          columns={columns}
          marks={(row) => <Marks row={row} />}
          onOpen={(row) => open({ kind: 'immunization', row })}
        />
      ) : (
        <EmptyState title={t('chart:immunizations.none')} hint={t('chart:immunizations.noneHint')} />
      )}
    </Section>
  )
}

function Marks({ row }: { row: Immunization }) {
  const { t } = useTranslation()
  return (
    <>
      {row.status === 'not-done' ? (
        <Badge size="sm" color="orange" variant="light">
          {[t('chart:immunizations.notDone'), conceptText(row.statusReason)].filter(Boolean).join(': ')}
        </Badge>
      ) : null}{' '}
      {row.primarySource === false ? (
        <Badge size="sm" color="gray" variant="light">
          {t('chart:immunizations.reported')}
        </Badge>
      ) : null}
    </>
  )
}

function doseNumber(row: Immunization): string {
  const [protocol] = row.protocolApplied ?? []
  const number = protocol?.doseNumberPositiveInt ?? protocol?.doseNumberString
  const of = protocol?.seriesDosesPositiveInt
  return [number, of && `/ ${of}`].filter(Boolean).join(' ')
}
