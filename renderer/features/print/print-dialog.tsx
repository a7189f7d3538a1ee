import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintRequest } from '../../../domain/contract/printing.ts'
import { client, orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNote, Loaded } from '../../components/states.tsx'
import { usePlatform } from '../../platform.ts'
import { PageView } from './page-view.tsx'
import styles from './print.module.css'
import { printPage } from './print-page.ts'

export interface PrintDialogProps {
  request: PrintRequest
  onClose: () => void
}

/** The page as it will be, then on paper or as a file. Every page names the patient, so the dialog need not. */
export function PrintDialog({ request, onClose }: PrintDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened title={t('print:title')} onClose={onClose} size="58rem">
      <PrintBody request={request} onClose={onClose} />
    </Dialog>
  )
}

function PrintBody({ request, onClose }: PrintDialogProps) {
  const { t } = useTranslation()
  const platform = usePlatform()
  // Made anew each time the dialog opens: what is shown is what the chart holds now.
  const preview = useQuery({ ...orpc.printing.preview.queryOptions({ input: request }), gcTime: 0 })
  const leave = useMutation({
    mutationFn: (how: 'paper' | 'file') => (how === 'paper' ? onPaper() : asFile()),
  })
  async function onPaper(): Promise<Saved | undefined> {
    const { html } = await client.printing.paper(request)
    await printPage(html, () => platform.print())
    return undefined
  }
  async function asFile(): Promise<Saved> {
    const { file, noPdf } = await client.printing.document(request)
    return { ended: await platform.saveFile(file), noPdf }
  }
  // Not before: what is disabled takes no focus, and the keyboard would stay behind the dialog.
  const button = useRef<HTMLButtonElement>(null)
  const shown = preview.data !== undefined
  useEffect(() => {
    if (shown) button.current?.focus()
  }, [shown])
  const isLeaving = (how: 'paper' | 'file') => leave.isPending && leave.variables === how
  return (
    <Stack gap="sm">
      <Loaded query={preview}>{({ title, html }) => <PageView title={title} html={html} />}</Loaded>
      <Stack gap="xs" className={styles.foot}>
        {leave.isError ? <ErrorNote error={leave.error} kept={t('print:nothingLeft')} /> : null}
        {leave.data ? <SavedNote {...leave.data} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common:close')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={16} aria-hidden />}
            loading={isLeaving('file')}
            disabled={!preview.data || leave.isPending}
            onClick={() => leave.mutate('file')}
          >
            {t('print:save')}
          </Button>
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            loading={isLeaving('paper')}
            disabled={!preview.data || leave.isPending}
            onClick={() => leave.mutate('paper')}
            ref={button}
          >
            {t('print:print')}
          </Button>
        </Group>
      </Stack>
    </Stack>
  )
}

type Saved = { ended: 'saved' | 'cancelled'; noPdf: 'no-browser' | 'failed' | undefined }

/** A page instead of a PDF is said in words, with what to do about it. */
function SavedNote({ ended, noPdf }: Saved) {
  const { t } = useTranslation()
  if (ended === 'cancelled') {
    return (
      <Alert role="status" color="gray" variant="light" p="sm">
        {t('print:cancelled')}
      </Alert>
    )
  }
  return noPdf ? (
    <Alert
      role="status"
      color="yellow"
      variant="light"
      p="sm"
      title={t('print:asHtml')}
      icon={<IconAlertTriangle aria-hidden />}
    >
      {t(`print:noPdf.${noPdf}`)}
    </Alert>
  ) : (
    <Alert role="status" color="teal" variant="light" p="sm" icon={<IconCheck aria-hidden />}>
      {t('print:saved')}
    </Alert>
  )
}
