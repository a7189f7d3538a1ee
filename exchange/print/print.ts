/** From a request to a page. */
import type { PrintRequest } from '../../domain/contract/printing.ts'
import type { ClinicalType, Reference, RowOf } from '../../domain/resources/index.ts'
import { carePlanDocument } from './documents/care-plan.ts'
import { chartDocument, medicationListDocument } from './documents/chart.ts'
import { disclosuresDocument } from './documents/disclosures.ts'
import { noteDocument } from './documents/note.ts'
import { reportDocument } from './documents/report.ts'
import { requisitionDocument } from './documents/requisition.ts'
import { visitSummaryDocument } from './documents/visit-summary.ts'
import { type PrintedDocument, printPage } from './page.ts'
import type { PrintSource } from './source.ts'

/** Asked for something that is not a row of this chart. */
export class NotInChart extends Error {
  override readonly name = 'NotInChart'
  readonly resourceType: ClinicalType
  readonly id: string
  constructor(resourceType: ClinicalType, id: string) {
    super(`${resourceType} ${id} is not in this chart`)
    this.resourceType = resourceType
    this.id = id
  }
}

/** Throws NotInChart. */
export function print(source: PrintSource, request: PrintRequest): { title: string; html: string } {
  const document = documentOf(source, request)
  return { title: document.title, html: printPage(source, document) }
}

function documentOf(source: PrintSource, request: PrintRequest): PrintedDocument {
  switch (request.document) {
    case 'chart':
      return chartDocument(source, request.parts)
    case 'medications':
      return medicationListDocument(source)
    case 'note':
      return noteDocument(source, rowOf(source, 'ClinicalNote', request.id))
    case 'visit-summary':
      return visitSummaryDocument(source, rowOf(source, 'Encounter', request.id))
    case 'report':
      return reportDocument(source, rowOf(source, 'DiagnosticReport', request.id))
    case 'care-plan':
      return carePlanDocument(source, rowOf(source, 'CarePlan', request.id))
    case 'disclosures':
      return disclosuresDocument(source, request)
    case 'requisition':
      return requisitionDocument(
        source,
        request.ids.map((id) => rowOf(source, 'ServiceRequest', id)),
      )
  }
}

function rowOf<T extends ClinicalType>(source: PrintSource, type: T, id: string): RowOf<T> {
  const reference: Reference = { reference: `${type}/${id}` }
  const row = source.find(type, reference)
  if (!row) throw new NotInChart(type, id)
  return row
}
