/** In which unit each sign is typed on this computer. A habit of the practice, nothing of a patient. */
import { useLocalStorage } from '@mantine/hooks'
import { type VitalKey, vitals } from '../../../../domain/terminology/vitals.ts'

type Units = Partial<Record<VitalKey, string>>

export function useUnits() {
  const [units, setUnits] = useLocalStorage<Units>({
    key: 'chartkeep.vital-units',
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  return {
    unitOf: (key: VitalKey): string => {
      const chosen = units[key]
      return chosen && vitals[key].units.includes(chosen) ? chosen : vitals[key].unit
    },
    setUnit: (key: VitalKey, unit: string) => setUnits((before) => ({ ...before, [key]: unit })),
  }
}
