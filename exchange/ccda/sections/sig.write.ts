/** A dosage in words: the prescriber's own, else what its parts say. */
import { timingEvents } from '../../../domain/format/dosage.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { formatQuantity, formatRange } from '../../../domain/format/quantity.ts'
import type { Dosage, Timing } from '../../../domain/resources/index.ts'

const units = { s: 'second', min: 'minute', h: 'hour', d: 'day', wk: 'week', mo: 'month', a: 'year' } as const

function howOften({ repeat, code }: Timing): string {
  const {
    frequency = 1,
    frequencyMax,
    period,
    periodMax,
    periodUnit,
    when,
    dayOfWeek,
    timeOfDay,
    count,
    duration,
    durationUnit,
  } = repeat ?? {}
  const unit = periodUnit && units[periodUnit]
  const times = frequencyMax === undefined ? `${frequency}` : `${frequency} to ${frequencyMax}`
  const every =
    unit === undefined || period === undefined
      ? undefined
      : frequency > 1 || frequencyMax !== undefined
        ? `${times} times ${period === 1 ? `a ${unit}` : `in ${period} ${unit}s`}`
        : period === 1 && periodMax === undefined
          ? `every ${unit}`
          : `every ${periodMax === undefined ? period : `${period} to ${periodMax}`} ${unit}s`
  return [
    every,
    when?.map((each) => timingEvents[each] ?? each).join(', '),
    dayOfWeek && `on ${dayOfWeek.map((day) => day.charAt(0).toUpperCase() + day.slice(1)).join(', ')}`,
    timeOfDay && `at ${timeOfDay.map((time) => time.slice(0, 5)).join(', ')}`,
    count !== undefined && `${count} times in all`,
    duration !== undefined && durationUnit && `for ${duration} ${units[durationUnit]}${duration === 1 ? '' : 's'}`,
    every === undefined && when === undefined && conceptText(code),
  ]
    .filter(Boolean)
    .join(' ')
}

export function sigWords(dosage: Dosage): string {
  if (dosage.text !== undefined) return dosage.text
  const { doseQuantity, doseRange, rateQuantity, rateRange, maxDosePerPeriod: most } = dosage
  return [
    doseQuantity ? formatQuantity(doseQuantity) : formatRange(doseRange),
    conceptText(dosage.method),
    conceptText(dosage.route),
    conceptText(dosage.site),
    dosage.timing && howOften(dosage.timing),
    rateQuantity ? `at ${formatQuantity(rateQuantity)}` : rateRange && `at ${formatRange(rateRange)}`,
    dosage.asNeededCodeableConcept
      ? `as needed for ${conceptText(dosage.asNeededCodeableConcept)}`
      : dosage.asNeededBoolean && 'as needed',
    most && `no more than ${formatQuantity(most.numerator)} in ${formatQuantity(most.denominator)}`,
    dosage.additionalInstruction?.map(conceptText).join(', '),
  ]
    .filter(Boolean)
    .join(', ')
}
