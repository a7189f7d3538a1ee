/** A set of vital signs, typed from top to bottom with Tab; doubtful numbers are pointed out as they are typed. */
import { Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { yearsOld } from '../../../../domain/clinical/life.ts'
import { pressuresSwapped } from '../../../../domain/clinical/vital-limits.ts'
import { bodyMassIndex, type TypedVitals, vitalContents } from '../../../../domain/clinical/vital-signs.ts'
import { localDate, localDateTime } from '../../../../domain/format/date.ts'
import type { VitalKey } from '../../../../domain/terminology/vitals.ts'
import { client } from '../../../client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { useChart, useEntryDirty } from '../chart-context.tsx'
import { useDuringVisit } from '../visits/use-open-visit.ts'
import { BmiLine } from './bmi-line.tsx'
import { lastMeasures } from './last-measures.ts'
import { MeasureField } from './measure-field.tsx'
import { useUnits } from './use-units.ts'

export function VitalsForm() {
  const { t } = useTranslation()
  const { patientId, patient, summary, who, close } = useChart()
  const [opened] = useState(() => localDateTime())
  const [typed, setTyped] = useState<TypedVitals>({})
  const [date, setDate] = useState<string | undefined>(opened.slice(0, 10))
  const [time, setTime] = useState(opened.slice(11, 16))
  const { unitOf, setUnit } = useUnits()
  const during = useDuringVisit()
  const last = lastMeasures(summary)
  const adult = (yearsOld(patient.birthDate, localDate()) ?? 0) >= 18
  const dirty = Object.keys(typed).length > 0
  useEntryDirty(dirty)

  /** An adult's height is the last one measured where none is typed: nobody measures it at each visit. */
  const height = typed.height ?? (adult ? last.height : undefined)
  const index = typed.weight && height ? bodyMassIndex(typed.weight, height) : undefined

  const save = async () => {
    if (!date) return
    const set: TypedVitals = index === undefined ? typed : { ...typed, bmi: { value: index, unit: 'kg/m2' } }
    const measured = vitalContents(set, moment(date, time, opened))
    const contents = date === localDate() ? measured.map(during) : measured
    await client.observation.createMany({ patientId, contents })
    close()
  }

  const field = (key: VitalKey) => ({
    vitalKey: key,
    typed: typed[key],
    last: last[key],
    adult,
    unit: unitOf(key),
    onUnit: (unit: string) => setUnit(key, unit),
    onChange: (value: TypedVitals[VitalKey]) =>
      setTyped(({ [key]: _before, ...others }) => (value ? { ...others, [key]: value } : others)),
  })

  return (
    <FormWorkspace
      title={t('chart:vitals.add')}
      patient={who}
      dirty={dirty}
      onSave={save}
      onClose={close}
      saveDisabled={!dirty || !date || time === ''}
    >
      <Group grow align="flex-start" wrap="nowrap">
        <MeasureField {...field('systolic')} autoFocus />
        <MeasureField
          {...field('diastolic')}
          problem={pressuresSwapped(typed) ? t('chart:vitals.swapped') : undefined}
        />
      </Group>
      <Group grow align="flex-start" wrap="nowrap">
        <MeasureField {...field('pulse')} />
        <MeasureField {...field('respiration')} />
      </Group>
      <Group grow align="flex-start" wrap="nowrap">
        <MeasureField {...field('temperature')} />
        <MeasureField {...field('oxygenSaturation')} />
      </Group>
      <Group grow align="flex-start" wrap="nowrap">
        <MeasureField {...field('weight')} />
        <MeasureField {...field('height')} />
      </Group>
      <BmiLine index={index} lastHeight={typed.height ? undefined : last.height} />
      <Group grow align="flex-start" wrap="nowrap">
        <DateField label={t('chart:vitals.date')} required past value={date} onChange={setDate} />
        <TextInput
          label={t('chart:vitals.time')}
          type="time"
          required
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('chart:vitals.unitsHint')}
      </Text>
    </FormWorkspace>
  )
}

/** The typed day and time with the clinic's offset on that day. */
function moment(date: string, time: string, opened: string): string {
  if (`${date}T${time}` === opened.slice(0, 16)) return opened
  return localDateTime(new Date(`${date}T${time}`))
}
