import { Button, type ButtonProps } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintRequest } from '../../../domain/contract/printing.ts'
import { PrintDialog } from './print-dialog.tsx'

export interface PrintButtonProps extends Omit<ButtonProps, 'children'> {
  request: PrintRequest
  /** Where "Print…" would not say what. */
  label?: string
}

/** Opens the preview of one document. */
export function PrintButton({ request, label, ...rest }: PrintButtonProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        {...rest}
        onClick={() => setOpened(true)}
      >
        {label ?? t('print:button')}
      </Button>
      {opened ? <PrintDialog request={request} onClose={() => setOpened(false)} /> : null}
    </>
  )
}
