/**
 * Files on their way in. The service knows jobs; which file each of them reads is known here, and kept in the query cache so
 * that it survives navigation and is gone with everything else on sign-out.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { maxImportBytes } from '../../../domain/contract/importing.ts'
import { client } from '../../client.ts'

export interface Upload {
  key: string
  fileName: string
  /** For a second try with another password. */
  file: File
  /** Once the service has the bytes. */
  jobId?: string
  /** The service did not take them. */
  error?: unknown
  /** It was sent with a password. */
  tried?: boolean
  /** Why this file was not even sent. */
  refused?: 'too-large' | 'empty'
}

const uploadsKey = ['import-uploads']
/** What the reader knows; anything else can be chosen with "all files", and is refused with a reason. */
export const importExtensions = [
  ...['xml', 'json', 'ccda', 'ccd', 'cda', 'ndjson', 'zip', 'gz', 'txt', 'hl7', 'oru', 'vxu', 'dat'],
  ...['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff'],
]

export function useUploads(): readonly Upload[] {
  return useQuery<Upload[]>({ queryKey: uploadsKey, queryFn: () => [], gcTime: Number.POSITIVE_INFINITY }).data ?? []
}

export function useUpload() {
  const queryClient = useQueryClient()
  const set = (change: (uploads: Upload[]) => Upload[]) =>
    queryClient.setQueryData<Upload[]>(uploadsKey, (uploads) => change(uploads ?? []))
  const update = (key: string, more: Partial<Upload>) =>
    set((uploads) => uploads.map((upload) => (upload.key === key ? { ...upload, ...more } : upload)))

  /** One after the other: the next file is sent when the service has the bytes of the one before. */
  const { mutate: upload } = useMutation({
    mutationFn: async (files: File[]) => {
      const entries = files.map((file) => ({ file, key: crypto.randomUUID() }))
      set((uploads) => [
        ...entries.map(({ file, key }) => ({ key, fileName: file.name, file, ...refusal(file) })),
        ...uploads,
      ])
      for (const { file, key } of entries) {
        if (refusal(file).refused) continue
        try {
          update(key, await client.importing.upload({ file }))
        } catch (error) {
          update(key, { error })
        }
      }
    },
  })
  /** Not through a mutation: its cache would keep the password. */
  const unlock = async ({ key, file }: Upload, password: string) => {
    try {
      update(key, { ...(await client.importing.upload({ file, password })), tried: true })
    } catch (error) {
      update(key, { error })
    }
  }
  const dismiss = (key: string) => set((uploads) => uploads.filter((upload) => upload.key !== key))
  return { upload, unlock, dismiss }
}

function refusal(file: File): Pick<Upload, 'refused'> {
  if (file.size === 0) return { refused: 'empty' }
  if (file.size > maxImportBytes) return { refused: 'too-large' }
  return {}
}
