/** Medication Supply Order and Medication Dispense. */
import type { Annotation, MedicationRequestContent } from '../../../domain/resources/index.ts'
import { beginning, compact, ifAny, isPresent, note, period, span } from '../datatypes.read.ts'
import { number, quantity } from '../quantities.read.ts'
import type { Statement } from '../statement.read.ts'

type DispenseRequest = NonNullable<MedicationRequestContent['dispenseRequest']>

const isSupply = ({ el }: Statement): boolean => el.name === 'supply'
export const isDispense = (inner: Statement): boolean =>
  isSupply(inner) &&
  (inner.is('medicationDispense') || (inner.mood === 'EVN' && !inner.is('medicationSupplyOrder', 'nonMedicinalSupply')))
export const isSupplyOrder = (inner: Statement): boolean =>
  isSupply(inner) && !isDispense(inner) && !inner.is('nonMedicinalSupply')

/** `repeatNumber` counts all fills, FHIR those after the first (R2.1, Medication Supply Order). */
function repeats(order: Statement): number | undefined {
  const fills = number(order.el.child('repeatNumber')?.attr('value'))
  return fills === undefined || !Number.isInteger(fills) || fills < 0 ? undefined : Math.max(0, fills - 1)
}

export function dispenseRequest(order: Statement): DispenseRequest | undefined {
  const { el, reading } = order
  const time = span(el.child('effectiveTime'), reading)
  const useTime = el.child('expectedUseTime')
  return ifAny<DispenseRequest>({
    validityPeriod: period({ start: time.start ?? time.at, end: time.end }),
    numberOfRepeatsAllowed: repeats(order),
    quantity: quantity(el.child('quantity')),
    expectedSupplyDuration: quantity(useTime?.child('width') ?? useTime),
    performer: order.performers[0],
  })
}

/** What was handed out: the record has no field for it, so it is said in words. */
export function dispensed(supply: Statement): Annotation | undefined {
  const amount = quantity(supply.el.child('quantity'))
  const when = beginning(supply.time)
  const fill = supply.el.child('repeatNumber')?.attr('value')
  const by = supply.performers[0]?.display
  const parts = [
    amount?.value === undefined ? undefined : [amount.value, amount.unit].filter(isPresent).join(' '),
    when && `on ${when.split('T')[0]}`,
    fill && `fill ${fill}`,
    by && `by ${by}`,
  ].filter(isPresent)
  return note(parts.length === 0 ? undefined : `Dispensed: ${parts.join(', ')}`, compact({ time: when }))
}
