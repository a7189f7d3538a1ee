/** A set of vital signs, typed from top to bottom with Tab; doubtful numbers are pointed out as they are typed. */
import { Autocomplete, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GrowthPlace } from '../../../../domain/clinical/growth/growth.ts'
import { yearsOld } from '../../../../domain/clinical/life.ts'
import {
  bodyMassIndex,
  isMeasured,
  type TypedVitals,
  type VitalSet,
  vitalContents,
} from '../../../../domain/clinical/vital-signs.ts'
import { localDate, localDateTime } from '../../../../domain/format/date.ts'
import type { VitalKey } from '../../../../domain/terminology/vitals.ts'
import { client } from '../../../client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { useChart, useEntryDirty } from '../chart-context.tsx'
import { PercentileText } from '../growth/percentile-text.tsx'
import { useGrowth } from '../growth/use-growth.ts'
import { useDuringVisit } from '../visits/use-open-visit.ts'
import { BmiLine } from './bmi-line.tsx'
import { lastMeasures } from './last-measures.ts'
import { MeasureField } from './measure-field.tsx'
import { PressureFields } from './pressure-fields.tsx'
import { blankSet, draftOfSet, revisionOf, type SetDraft } from './typed-set.ts'
import { useUnits } from './use-units.ts'

const reasons = ['mistyped', 'remeasured', 'unit'] as const

/** `set`: one of the chart that is corrected; without, a new one. */
export function VitalsForm({ set }: { set?: VitalSet | undefined }) {
  const { t } = useTranslation()
  const { patientId, patient, summary, who, close } = useChart()
  const [opened] = useState(() => (set?.at ? momentOf(set.at) : localDateTime()))
  const [initial] = useState<SetDraft>(() => (set ? draftOfSet(set) : blankSet))
  const [draft, setDraft] = useState(initial)
  // Of an outside set perhaps the month alone.
  const [openedDay = '', openedTime = ''] = opened.split('T')
  const [date, setDate] = useState<string | undefined>(openedDay)
  const [time, setTime] = useState<string | undefined>(openedTime.slice(0, 5))
  const [reason, setReason] = useState('')
  const { unitOf, setUnit } = useUnits()
  /** A set that is corrected keeps the units it was recorded in. */
  const [units, setUnits] = useState(() => unitsOf(initial))
  const during = useDuringVisit()
  const growth = useGrowth()
  const last = set ? {} : lastMeasures(summary)
  const years = yearsOld(patient.birthDate, date ?? openedDay)
  const { singles, pressures } = draft
  const timed = date !== openedDay || time !== openedTime.slice(0, 5)
  const typed = JSON.stringify(draft) !== JSON.stringify(initial)
  const dirty = typed || (set !== undefined && timed)
  useEntryDirty(dirty)

  /** An adult's height is the last one measured where none is typed: nobody measures it at each visit. */
  const height = singles.height ?? ((years ?? 0) >= 18 ? last.height : undefined)
  const index = singles.weight && height ? bodyMassIndex(singles.weight, height) : undefined
  const bmi: TypedVitals = index === undefined ? {} : { bmi: { value: index, unit: 'kg/m2' } }
  const places = growth?.placesOf({ ...singles, ...bmi }, date) ?? {}
  const percentiles = growth?.tables?.percentileVitals(places) ?? {}

  const save = async () => {
    if (!date || !time) return
    const at = moment(date, time, opened)
    if (set) {
      const revision = revisionOf(set, draft, { ...bmi, ...percentiles }, timed ? at : set.at)
      await client.observation.reviseMany({ patientId, reason: reason.trim(), ...revision })
    } else {
      const contents = vitalContents({ ...singles, ...bmi, ...percentiles }, at, pressures)
      const ofVisit = date === localDate() ? contents.map(during) : contents
      await client.observation.createMany({ patientId, contents: ofVisit })
    }
    close()
  }

  const field = (key: VitalKey, place?: GrowthPlace) => ({
    vitalKey: key,
    typed: singles[key],
    last: last[key],
    years,
    unit: units[key] ?? unitOf(key),
    onUnit: (unit: string) => (set ? setUnits((before) => ({ ...before, [key]: unit })) : setUnit(key, unit)),
    onChange: (value: TypedVitals[VitalKey]) =>
      setDraft(({ singles: { [key]: _before, ...others }, ...rest }) => ({
        ...rest,
        singles: value ? { ...others, [key]: value } : others,
      })),
    ...(place?.implausible && { problem: t('vitals:implausible') }),
    place: <PercentileText place={place} />,
  })
  const measured = Object.keys(singles).length > 0 || pressures.some(isMeasured)
  const infant = years !== undefined && years < 3

  return (
    <FormWorkspace
      title={t(set ? 'vitals:correct' : 'chart:vitals.add')}
      patient={who}
      dirty={dirty}
      onSave={save}
      onClose={close}
      saveDisabled={!dirty || !measured || !date || !time || (set !== undefined && reason.trim() === '')}
    >
      <PressureFields
        pressures={pressures}
        last={last}
        years={years}
        onChange={(next) => setDraft((before) => ({ ...before, pressures: next }))}
      />
      <Pair>
        <MeasureField {...field('pulse')} />
        <MeasureField {...field('respiration')} />
      </Pair>
      <Pair>
        <MeasureField {...field('temperature')} />
        <MeasureField {...field('oxygenSaturation')} />
      </Pair>
      <Pair>
        <MeasureField {...field('weight', places.weight)} />
        <MeasureField
          {...field('height', places.height)}
          label={t(years !== undefined && years < 2 ? 'vitals:length' : 'chart:vitals.field.height')}
        />
      </Pair>
      {infant ? (
        <Pair>
          <MeasureField {...field('headCircumference', places.headCircumference)} />
          <WeightForLength place={places.weightForLength} />
        </Pair>
      ) : null}
      <BmiLine index={index} lastHeight={singles.height ? undefined : last.height} place={places.bmi} />
      <Pair>
        <DateField label={t('chart:vitals.date')} required past value={date} onChange={setDate} />
        <TimeField label={t('chart:vitals.time')} required value={time} onChange={setTime} />
      </Pair>
      {set ? (
        <Autocomplete
          label={t('vitals:why')}
          required
          maxLength={500}
          data={reasons.map((one) => t(`vitals:reasons.${one}`))}
          value={reason}
          onChange={setReason}
        />
      ) : null}
      <Text size="xs" c="dimmed">
        {t('chart:vitals.unitsHint')}
      </Text>
    </FormWorkspace>
  )
}

function unitsOf({ singles }: SetDraft): Partial<Record<VitalKey, string>> {
  return Object.fromEntries(Object.entries(singles).map(([key, { unit }]) => [key, unit]))
}

function Pair({ children }: { children: ReactNode }) {
  return (
    <Group grow align="flex-start" wrap="nowrap">
      {children}
    </Group>
  )
}

function WeightForLength({ place }: { place: GrowthPlace | undefined }) {
  const { t } = useTranslation()
  return (
    <div>
      {place ? (
        <Text size="sm" component="output">
          {t('growth:measure.WHO.weightForLength')} <PercentileText place={place} />
        </Text>
      ) : null}
    </div>
  )
}

/** A recorded moment on this clock; a day without a time stands at midnight, which the form shows. */
function momentOf(at: string): string {
  if (at.length <= 10) return `${at}T00:00`
  return /(Z|[+-]\d\d:\d\d)$/.test(at) ? localDateTime(new Date(at)) : at
}

/** The typed day and time with the clinic's offset on that day. */
function moment(date: string, time: string, opened: string): string {
  if (`${date}T${time}` === opened.slice(0, 16)) return opened
  return localDateTime(new Date(`${date}T${time}`))
}
