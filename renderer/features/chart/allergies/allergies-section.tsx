/** Allergies and intolerances, and the recorded assertion that there are none: three states, and a fourth that must not be. */
import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contradictedAssertions } from '../../../../domain/clinical/allergy-conflict.ts'
import { allergyStateOf, isCurrentAllergy, isNoKnownAllergy } from '../../../../domain/clinical/allergy-state.ts'
import { formatDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import type { AllergyIntolerance } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { UncodedBadge } from '../../../components/uncoded-badge.tsx'
import { useChart } from '../chart-context.tsx'
import { type Column, RowTable, useWrongRows } from '../rows/row-table.tsx'
import { NoKnownDialog } from './no-known-dialog.tsx'
import { ReactionText } from './reaction-text.tsx'

export function AllergiesSection() {
  const { patientId } = useChart()
  const allergies = useQuery(orpc.allergyIntolerance.list.queryOptions({ input: { patientId } }))
  return <Loaded query={allergies}>{(rows) => <Allergies rows={rows} />}</Loaded>
}

function Allergies({ rows }: { rows: readonly AllergyIntolerance[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const { shown, toggle } = useWrongRows(rows)
  const [asserting, setAsserting] = useState(false)
  const state = allergyStateOf(rows)
  const current = shown.filter(isCurrentAllergy)
  const past = shown.filter((row) => !isCurrentAllergy(row))
  return (
    <Stack gap="sm">
      <Contradiction rows={rows} />
      <Section
        title={t('chart:allergies.current')}
        count={current.filter((row) => !isNoKnownAllergy(row)).length}
        actions={
          <Group gap="sm">
            {toggle}
            {state === 'not-recorded' ? (
              <Button variant="default" onClick={() => setAsserting(true)}>
                {t('chart:allergies.recordNone')}
              </Button>
            ) : null}
            <MayButton
              needs="chart"
              onClick={() => open({ kind: 'allergy' })}
              rightSection={<HotkeyHint id="enter.allergy" />}
            >
              {t('chart:allergies.add')}
            </MayButton>
          </Group>
        }
        flush={current.length > 0}
      >
        {current.length > 0 ? (
          <AllergyTable label={t('chart:allergies.current')} rows={current} />
        ) : (
          <EmptyState title={t('chart:allergies.notRecorded')} hint={t('chart:allergies.notRecordedHint')} />
        )}
      </Section>
      {past.length > 0 ? (
        <Section title={t('chart:allergies.past')} count={past.length} flush>
          <AllergyTable label={t('chart:allergies.past')} rows={past} />
        </Section>
      ) : null}
      {asserting ? <NoKnownDialog onClose={() => setAsserting(false)} /> : null}
    </Stack>
  )
}

/** "No known allergies" beside an allergy is a contradiction that somebody has to settle; the allergy counts meanwhile. */
function Contradiction({ rows }: { rows: readonly AllergyIntolerance[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const [assertion] = contradictedAssertions(rows)
  if (!assertion) return null
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('chart:allergies.contradiction')} p="sm">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t('chart:allergies.contradictionBody', {
            assertion: conceptText(assertion.code),
            when: formatDate(assertion.recordedDate ?? assertion.recordedAt),
          })}
        </Text>
        <MayButton needs="chart" variant="default" onClick={() => open({ kind: 'allergy', row: assertion })}>
          {t('chart:allergies.settle', { assertion: conceptText(assertion.code) })}
        </MayButton>
      </Stack>
    </Alert>
  )
}

function AllergyTable({ label, rows }: { label: string; rows: readonly AllergyIntolerance[] }) {
  const { t } = useTranslation()
  const { open } = useChart()
  const columns: Column<AllergyIntolerance>[] = [
    { title: t('chart:allergies.substance'), cell: (row) => conceptText(row.code) },
    { title: t('chart:allergies.reaction'), cell: (row) => <ReactionText row={row} /> },
    { title: t('chart:allergies.kind'), cell: (row) => <Kind row={row} /> },
    { title: t('chart:status'), cell: (row) => <Status row={row} /> },
    { title: t('chart:allergies.onset'), whole: true, cell: (row) => formatDate(row.onsetDateTime) },
  ]
  return (
    <RowTable
      label={label}
      rows={rows}
      columns={columns}
      marks={(row) => <Marks row={row} />}
      onOpen={(row) => open({ kind: 'allergy', row })}
    />
  )
}

function Marks({ row }: { row: AllergyIntolerance }) {
  const { t } = useTranslation()
  return (
    <>
      {row.criticality === 'high' ? (
        <Badge size="sm" color="red" variant="filled">
          {t('chart:allergies.criticality.high')}
        </Badge>
      ) : null}{' '}
      <UncodedBadge concept={row.code} />
    </>
  )
}

function Kind({ row }: { row: AllergyIntolerance }) {
  const { t } = useTranslation()
  const words = [
    row.type && t(`chart:allergies.type.${row.type}`),
    ...(row.category ?? []).map((category) => t(`chart:allergies.category.${category}`)),
  ]
  return words.filter(Boolean).join(', ')
}

function Status({ row }: { row: AllergyIntolerance }) {
  const { t } = useTranslation()
  const { clinicalStatus, verificationStatus } = row
  const doubtful = verificationStatus === 'unconfirmed' || verificationStatus === 'refuted'
  const words = [
    clinicalStatus && t(`chart:clinicalStatus.${clinicalStatus}`),
    doubtful && t(`chart:verification.${verificationStatus}`),
  ]
  return words.filter(Boolean).join(', ')
}
