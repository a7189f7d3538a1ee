/** Everything the patient takes, whoever ordered it, and what they took before. */
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type MedicationRow, medicationList } from '../../../../domain/clinical/medication-list.ts'
import { localDate } from '../../../../domain/format/date.ts'
import { isEnteredInError } from '../../../../domain/resources/index.ts'
import { orpc } from '../../../client.ts'
import { HotkeyHint } from '../../../components/hotkey-hint.tsx'
import { MayButton } from '../../../components/may.tsx'
import { Section } from '../../../components/page.tsx'
import { EmptyState, Loaded } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'
import { useWrongRows } from '../rows/row-table.tsx'
import { MedicationTable } from './medication-table.tsx'

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
            <MayButton
              needs="chart"
              onClick={() => open({ kind: 'medication' })}
              rightSection={<HotkeyHint id="enter.medication" />}
            >
              {t('chart:meds.add')}
            </MayButton>
          </Group>
        }
        flush={active.length > 0}
      >
        {active.length > 0 ? (
          <MedicationTable label={t('chart:meds.active')} rows={active} />
        ) : (
          <EmptyState title={t('chart:meds.none')} hint={t('chart:meds.noneHint')} />
        )}
      </Section>
      {past.length > 0 ? (
        <Section title={t('chart:meds.past')} count={past.length} flush>
          <MedicationTable label={t('chart:meds.past')} rows={past} past />
        </Section>
      ) : null}
    </Stack>
  )
}
