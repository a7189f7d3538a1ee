/** Adding to the chart, and what comes into it or leaves it. */
import { Button, Group, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type CommandId, commands } from '../../commands/list.ts'
import { useAvailableCommands, useRunCommand } from '../../commands/use-command.tsx'
import { HotkeyHint } from '../../components/hotkey-hint.tsx'
import { May } from '../../components/may.tsx'
import { ChartLooks } from '../audit/chart-looks.tsx'
import { DisclosuresCommand } from '../disclosures/disclosures-command.tsx'
import { ExportButton } from '../export/export-button.tsx'
import { ImportButton } from '../import/import-button.tsx'
import { ChartPrint } from '../print/chart-print.tsx'
import { ReferralCommand } from '../referrals/referral-command.tsx'
import { useChart } from './chart-context.tsx'
import { VisitButton } from './visits/visit-button.tsx'

const entering = commands.filter((command) => command.group === 'enter').map((command) => command.id)

export function HeaderActions() {
  const { patientId, who } = useChart()
  return (
    <Group gap="xs" wrap="nowrap">
      <May needs="view-chart">
        <VisitButton />
      </May>
      <AddMenu />
      <ImportButton variant="default" />
      <ExportButton patientId={patientId} patient={who} />
      <May needs="print">
        <ChartPrint patientId={patientId} />
      </May>
      <ReferralCommand patientId={patientId} patient={who} />
      <DisclosuresCommand patientId={patientId} patient={who} />
      <May needs="view-chart">
        <ChartLooks patientId={patientId} />
      </May>
    </Group>
  )
}

function AddMenu() {
  const { t } = useTranslation()
  const run = useRunCommand()
  const available = useAvailableCommands()
  const label = (id: CommandId) => t(`commands:${id}`)
  const offered = entering.filter((id) => available.includes(id))
  if (offered.length === 0) return null
  return (
    <Menu>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />}>{t('chart:add')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((id) => (
          <Menu.Item key={id} onClick={() => run(id)} rightSection={<HotkeyHint id={id} />}>
            {label(id)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
