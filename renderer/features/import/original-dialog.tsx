import { Button, Group, Tabs, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDocument } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { SourceText } from '../../components/source-text.tsx'
import { Loaded } from '../../components/states.tsx'
import { usePlatform } from '../../platform.ts'
import { documentTypeText } from './document-type.ts'
import styles from './review.module.css'
import { markedText, type Place } from './source-lines.ts'

export interface OriginalDialogProps {
  document: ImportDocument
  opened: boolean
  /** Where to begin; without it the sections are shown. */
  place: Place | undefined
  onClose: () => void
}

/** The outside document as it came, as text: no script, link or picture of it does anything here. */
export function OriginalDialog({ document, opened, place, onClose }: OriginalDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      opened={opened}
      title={t('import:original.title', { type: documentTypeText(document.documentType.name) })}
      onClose={onClose}
      size="80rem"
    >
      <Tabs defaultValue={place === undefined ? 'sections' : 'file'}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="sections">{t('import:original.sections')}</Tabs.Tab>
          <Tabs.Tab value="file">{t('import:original.file')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="sections">
          {document.sections.map((section) => (
            <section key={section.key}>
              <Title order={3}>{section.title}</Title>
              <Text size="sm" className={styles.narrative} mb="sm">
                {section.narrative ?? t('import:original.noNarrative')}
              </Text>
            </section>
          ))}
        </Tabs.Panel>
        <Tabs.Panel value="file">
          <OriginalFile document={document} place={place} />
        </Tabs.Panel>
      </Tabs>
    </Dialog>
  )
}

function OriginalFile({ document, place }: { document: ImportDocument; place: Place | undefined }) {
  const { id: importDocumentId, kind } = document
  const { t } = useTranslation()
  const { saveFile } = usePlatform()
  const file = useQuery(orpc.importing.original.queryOptions({ input: { importDocumentId } }))
  const text = useQuery({
    queryKey: ['import-original-text', importDocumentId],
    queryFn: () => file.data?.text() ?? '',
    enabled: file.data !== undefined,
    gcTime: 0,
  })
  return (
    <Loaded query={file}>
      {(original) => (
        <>
          <Group justify="space-between" mb="xs">
            <Text size="sm" c="dimmed">
              {original.name}
            </Text>
            <Button variant="default" onClick={() => void saveFile(original)}>
              {t('import:original.save')}
            </Button>
          </Group>
          <Loaded query={text}>{(content) => <MarkedSource {...{ kind, content, place }} />}</Loaded>
        </>
      )}
    </Loaded>
  )
}

interface MarkedSourceProps {
  kind: ImportDocument['kind']
  content: string
  place: Place | undefined
}

function MarkedSource({ kind, content, place }: MarkedSourceProps) {
  const { text, marked } = useMemo(() => markedText(kind, content, place), [kind, content, place])
  return <SourceText text={text} marked={marked} />
}
