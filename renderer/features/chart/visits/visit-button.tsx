/** Above the chart: whether a visit is going on, since when, and the way to start or close one. One that was forgotten shows. */
import { IconCircleCheck, IconDoorEnter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visitName } from '../../../../domain/clinical/visit.ts'
import { formatDate, formatDateTime } from '../../../../domain/format/date.ts'
import { useCommand } from '../../../commands/use-command.tsx'
import { MayButton } from '../../../components/may.tsx'
import { CloseVisitDialog } from './close-visit-dialog.tsx'
import { StartVisitDialog } from './start-visit-dialog.tsx'
import { useOpenVisit } from './use-open-visit.ts'

export function VisitButton() {
  const { t } = useTranslation()
  const { visit, forgotten, known } = useOpenVisit()
  const [left] = forgotten
  const [dialog, setDialog] = useState<'start' | 'close' | 'close-left'>()
  const close = () => setDialog(undefined)
  useCommand('enter.visit', () => setDialog('start'), known && !visit)
  useCommand('chart.close-visit', () => setDialog('close'), visit !== undefined)
  return (
    <>
      {left ? (
        <MayButton needs="chart" variant="light" color="yellow" onClick={() => setDialog('close-left')}>
          {t('visits:leftOpen', { date: formatDate(left.period?.start) })}
        </MayButton>
      ) : null}
      {visit ? (
        <MayButton
          needs="chart"
          variant="light"
          color="teal"
          leftSection={<IconCircleCheck size={16} aria-hidden />}
          title={visitName(visit)}
          onClick={() => setDialog('close')}
        >
          {t('visits:closeOpen', { time: formatDateTime(visit.period?.start).split(' ')[1] ?? '' })}
        </MayButton>
      ) : (
        <MayButton
          needs="chart"
          variant="default"
          leftSection={<IconDoorEnter size={16} aria-hidden />}
          disabled={!known}
          onClick={() => setDialog('start')}
        >
          {t('visits:start')}
        </MayButton>
      )}
      {dialog === 'start' ? <StartVisitDialog onClose={close} /> : null}
      {dialog === 'close-left' && left ? <CloseVisitDialog visit={left} onClose={close} /> : null}
      {dialog === 'close' && visit ? <CloseVisitDialog visit={visit} onClose={close} /> : null}
    </>
  )
}
