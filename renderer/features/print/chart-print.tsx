/** Printing from anywhere in a chart: the section that is shown, the medication list, the whole chart. */
import { Menu } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintRequest } from '../../../domain/contract/printing.ts'
import { client } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { HotkeyHint } from '../../components/hotkey-hint.tsx'
import { MayButton } from '../../components/may.tsx'
import { usePlatform } from '../../platform.ts'
import { PrintDialog } from './print-dialog.tsx'
import { printPage } from './print-page.ts'
import { documentOf, wholeChart } from './section-documents.ts'

/** In a chart's header; also answers the commands that print. */
export function ChartPrint({ patientId }: { patientId: string }) {
  const { t } = useTranslation()
  const { section } = useParams({ strict: false })
  const [request, print] = useState<PrintRequest>()
  const shown = documentOf(section, patientId)
  const medications: PrintRequest = { document: 'medications', patientId }
  const platform = usePlatform()
  // One key, no dialog of ours between: what cannot be printed so is shown, with why.
  const straight = useMutation({
    mutationFn: async () => {
      const { html } = await client.printing.paper(medications)
      await printPage(html, () => platform.print())
    },
    onError: () => print(medications),
  })
  const medicationsNow = () => straight.mutate()
  useCommand('chart.print', () => print(shown))
  useCommand('chart.print-medications', medicationsNow, !straight.isPending)
  return (
    <>
      <Menu>
        <Menu.Target>
          <MayButton needs="print" variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
            {t('print:button')}
          </MayButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => print(shown)} rightSection={<HotkeyHint id="chart.print" />}>
            {t('print:section')}
          </Menu.Item>
          <Menu.Item onClick={() => print(medications)}>{t('print:medications')}</Menu.Item>
          <Menu.Item onClick={medicationsNow} rightSection={<HotkeyHint id="chart.print-medications" />}>
            {t('print:medicationsNow')}
          </Menu.Item>
          <Menu.Item onClick={() => print({ document: 'chart', patientId, parts: ['immunizations'] })}>
            {t('print:immunizations')}
          </Menu.Item>
          <Menu.Item onClick={() => print(wholeChart(patientId))}>{t('print:chart')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {request ? <PrintDialog request={request} onClose={() => print(undefined)} /> : null}
    </>
  )
}
