import { Box } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ExportRequest, ExportStamp } from '../../../domain/contract/exporting.ts'
import { asShown } from '../../changes.ts'
import { orpc } from '../../client.ts'
import { Loaded } from '../../components/states.tsx'
import { FileView } from '../documents/file-view.tsx'
import { PageView } from '../print/page-view.tsx'
import styles from './export.module.css'

interface DocumentViewProps {
  request: ExportRequest
  stamp: ExportStamp
  index: number
  title: string
}

/** One document as it will leave, shown inertly: pages as paper, everything else as the chart shows a stored file. */
export function DocumentView({ request, stamp, index, title }: DocumentViewProps) {
  const { t } = useTranslation()
  const file = useQuery({
    ...orpc.exporting.document.queryOptions({ input: { ...request, shown: stamp, index } }),
    gcTime: 0,
    retry: false,
    meta: asShown,
  })
  return (
    <Loaded query={file}>
      {(shown) =>
        shown.type === 'text/html' ? (
          <Page file={shown} title={title} name={`${stamp.documentId} ${index}`} />
        ) : (
          <Box className={styles.file} role="region" aria-label={t('export:shown', { title })} tabIndex={0}>
            <FileView
              file={shown}
              attachment={{
                contentType: shown.type,
                size: shown.size,
                // Names the text in the query cache; no digest is needed for that.
                hash: `${stamp.digest} ${index}`,
              }}
            />
          </Box>
        )
      }
    </Loaded>
  )
}

function Page({ file, title, name }: { file: File; title: string; name: string }) {
  const html = useQuery({ queryKey: ['export-page', name], queryFn: () => file.text(), gcTime: 0 })
  return <Loaded query={html}>{(page) => <PageView title={title} html={page} />}</Loaded>
}
