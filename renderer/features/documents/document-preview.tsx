import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../../domain/format/bytes.ts'
import { formatDate } from '../../../domain/format/date.ts'
import { describe } from '../../../domain/format/describe.ts'
import type { Attachment, DocumentReference } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { PatientIdentity } from '../../components/patient-identity.tsx'
import { Loaded } from '../../components/states.tsx'
import { usePlatform } from '../../platform.ts'
import { useChart } from '../chart/chart-context.tsx'
import { Senders } from '../directory/senders.tsx'
import { FileView } from './file-view.tsx'

export interface DocumentPreviewProps {
  document: DocumentReference | undefined
  onClose: () => void
}

export function DocumentPreview({ document, onClose }: DocumentPreviewProps) {
  const { t } = useTranslation()
  const { who } = useChart()
  return (
    <Dialog opened={document !== undefined} title={t('documents:preview')} onClose={onClose} size="80rem">
      {document ? (
        <Stack gap="sm">
          <Group gap="lg">
            <PatientIdentity patient={who} />
            <Text fw={600}>{[describe(document).label, formatDate(document.date)].filter(Boolean).join(', ')}</Text>
          </Group>
          {document.source === 'outside' ? <Senders author={document.author} custodian={document.custodian} /> : null}
          {document.content.map((attachment) => (
            <AttachmentView key={attachment.hash} documentId={document.id} attachment={attachment} />
          ))}
        </Stack>
      ) : null}
    </Dialog>
  )
}

function AttachmentView({ documentId, attachment }: { documentId: string; attachment: Attachment }) {
  const { t } = useTranslation()
  const { saveFile } = usePlatform()
  const { hash, title, size } = attachment
  // The bytes leave the page's memory with the dialog.
  const file = useQuery({
    ...orpc.documentReference.content.queryOptions({ input: { id: documentId, hash } }),
    gcTime: 0,
  })
  return (
    <Loaded query={file}>
      {(content) => (
        <>
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {[title, formatBytes(size)].filter(Boolean).join(', ')}
            </Text>
            <Button variant="default" onClick={() => void saveFile(content)}>
              {t('documents:saveCopy')}
            </Button>
          </Group>
          <FileView file={content} attachment={attachment} />
        </>
      )}
    </Loaded>
  )
}
