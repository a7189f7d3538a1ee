import { skipToken, useQuery } from '@tanstack/react-query'
import type { ExportRequest } from '../../../domain/contract/exporting.ts'
import { asShown } from '../../changes.ts'
import { orpc } from '../../client.ts'

/** What would leave, made anew for each review (`undefined` between them): what is shown is what the chart held then. */
export function usePreview(request: ExportRequest | undefined) {
  return useQuery({
    ...orpc.exporting.preview.queryOptions({ input: request ?? skipToken }),
    gcTime: 0,
    retry: false,
    meta: asShown,
  })
}
