import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { gestationContent, plausibleWeeks } from '../../../../domain/clinical/growth/gestation.ts'
import { client } from '../../../client.ts'
import { useMay } from '../../../components/may.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { ErrorNote } from '../../../components/states.tsx'
import { useChart } from '../chart-context.tsx'

/** Weeks of gestation at birth, asked for where none are recorded: preterm infants are compared by their corrected age. */
export function GestationField() {
  const { t } = useTranslation()
  const { patientId, patient } = useChart()
  const [weeks, setWeeks] = useState<number>()
  const [days, setDays] = useState<number>()
  const [error, setError] = useState<unknown>()
  const total = weeks === undefined ? undefined : weeks + (days ?? 0) / 7
  const wrong = total !== undefined && (!plausibleWeeks(total) || (days ?? 0) > 6)
  const records = useMay('chart')
  const save = async () => {
    if (total === undefined || !patient.birthDate) return
    setError(undefined)
    try {
      await client.observation.create({ patientId, content: gestationContent(total, patient.birthDate) })
    } catch (failure) {
      setError(failure)
    }
  }
  if (!records) return null
  return (
    <>
      <Group gap="xs" align="flex-end">
        <NumberField
          w="12rem"
          size="xs"
          whole
          label={t('growth:gestation.weeks')}
          value={weeks}
          onChange={setWeeks}
          error={wrong ? t('growth:gestation.wrong') : undefined}
        />
        <NumberField w="6rem" size="xs" whole label={t('growth:gestation.days')} value={days} onChange={setDays} />
        <Button size="xs" variant="default" disabled={total === undefined || wrong} onClick={() => void save()}>
          {t('common:save')}
        </Button>
      </Group>
      {error ? <ErrorNote error={error} /> : null}
    </>
  )
}
