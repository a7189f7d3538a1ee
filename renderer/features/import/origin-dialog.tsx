import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../client.ts'
import { ErrorNote } from '../../components/states.tsx'
import { OriginalDialog } from './original-dialog.tsx'

export interface OriginDialogProps {
  importDocumentId: string
  importItemId: string | undefined
  onClose: () => void
}

/** The original of a chart row, at the place it was read from. */
export function OriginDialog({ importDocumentId, importItemId, onClose }: OriginDialogProps) {
  const origin = useQuery(
    orpc.importing.origin.queryOptions({ input: { importDocumentId, ...(importItemId && { importItemId }) } }),
  )
  if (origin.error) return <ErrorNote error={origin.error} onRetry={() => void origin.refetch()} />
  if (!origin.data) return null
  return <OriginalDialog document={origin.data.document} opened place={origin.data.place} onClose={onClose} />
}
