/** A patient of many visits, as a snapshot. */
import { generateBigPatient } from '../../domain/demo/index.ts'
import type { ChartContent } from '../../domain/resources/index.ts'
import { resolveReferences } from '../../electron/service/importing/references.ts'
import type { ChartSnapshot, Recorded } from '../../exchange/types.ts'
import { fullSnapshot, uuid } from '../fixtures/snapshot.ts'

export function bigChart(size: { encounters: number; observations: number }): ChartSnapshot {
  const { patient, resources } = generateBigPatient(42, '2026-11-22', size)
  const ids = new Map(resources.map(({ key }, index) => [key, uuid(100_000 + index)]))
  const references = new Map(
    resources.map(({ key, content }) => [key, `${content.resourceType}/${ids.get(key) ?? key}`]),
  )
  const around = fullSnapshot()
  return {
    ...around,
    patient: { ...patient, id: around.patient.id, recordNumber: 'R-1000' },
    provenance: [],
    files: [],
    resources: resources.map(
      ({ key, content }) =>
        ({
          // Who works at the practice is nobody's row here.
          ...(resolveReferences(content, (other) => references.get(other)) as ChartContent),
          id: ids.get(key) ?? key,
        }) as Recorded<ChartContent>,
    ),
  }
}
