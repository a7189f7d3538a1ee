/**
 * Who this chart is about, in the order of the NHS patient banner, and exactly one allergy state. It stands above everything
 * that scrolls. A deceased patient's banner looks different in colour, pattern and words.
 */
import { ActionIcon, Group, Text, Title } from '@mantine/core'
import { IconHistory, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { lifeOf } from '../../../domain/clinical/life.ts'
import { formatDate } from '../../../domain/format/date.ts'
import type { Patient } from '../../../domain/resources/index.ts'
import { useRunCommand } from '../../commands/use-command.tsx'
import { May } from '../../components/may.tsx'
import { useBornText, useSexText } from '../../components/patient-identity.tsx'
import { RestrictAction } from '../access/restrict-action.tsx'
import { AllergyState } from './allergy-state.tsx'
import styles from './banner.module.css'
import { useChart } from './chart-context.tsx'
import { CodeStatusMark } from './code-status.tsx'
import { HeaderActions } from './header-actions.tsx'
import { HistoryDialog } from './rows/history-dialog.tsx'
import { OutsideBadge } from './rows/outside-badge.tsx'
import { useMenuDialog } from './rows/use-menu-dialog.ts'

export function Banner() {
  const { t } = useTranslation()
  const { patient, summary, who } = useChart()
  const sex = useSexText()
  const run = useRunCommand()
  const { deceased } = lifeOf(patient)
  const { button, dialog: history, open: openHistory, close: closeHistory } = useMenuDialog<true>()
  return (
    <section className={styles.banner} data-deceased={deceased || undefined} aria-label={t('chart:banner.label')}>
      <div className={styles.identity}>
        <Title order={1} className={styles.name}>
          {who.name}
        </Title>
        <LifeLine patient={patient} />
        <Text span>{sex(patient.gender)}</Text>
        <Text span>{t('common:recordNumberShort', { number: patient.recordNumber })}</Text>
        <OutsideBadge row={patient} />
        {patient.active === false ? <Text span>{t('common:inactive')}</Text> : null}
        <May needs="register-patients">
          <ActionIcon aria-label={t('commands:chart.edit-patient')} onClick={() => run('chart.edit-patient')}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        </May>
        <ActionIcon ref={button} aria-label={t('record:patientHistory')} onClick={() => openHistory(true)}>
          <IconHistory size={16} aria-hidden />
        </ActionIcon>
        <RestrictAction patient={patient} />
      </div>
      <Group gap="sm" justify="space-between" className={styles.second}>
        {summary.officeOnly ? (
          <Text size="sm" c="dimmed">
            {t('access:officeOnly')}
          </Text>
        ) : (
          <>
            <AllergyState />
            <CodeStatusMark />
          </>
        )}
        <HeaderActions />
      </Group>
      {history ? <HistoryDialog row={patient} onClose={closeHistory} /> : null}
    </section>
  )
}

function LifeLine({ patient }: { patient: Patient }) {
  const { t } = useTranslation()
  const born = useBornText()
  const { deceased, deceasedDate, ageAtDeath } = lifeOf(patient)
  if (!deceased) return <Text span>{t('common:bornDate', { date: born(patient.birthDate) })}</Text>
  const birthDate = patient.birthDate ? formatDate(patient.birthDate) : t('common:notKnown')
  return (
    <>
      <Text span>{t('common:bornDate', { date: birthDate })}</Text>
      <Text span fw={700}>
        {t('chart:banner.died', { date: deceasedDate ? formatDate(deceasedDate) : t('common:notKnown') })}
        {ageAtDeath ? ` ${t('common:ages', { age: ageAtDeath })}` : ''}
      </Text>
    </>
  )
}
