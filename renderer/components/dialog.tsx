import { Box, Modal, type ModalProps } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandLayer, useCommand } from '../commands/use-command.tsx'

export interface DialogProps {
  opened: boolean
  title: string
  onClose: () => void
  size?: ModalProps['size']
  /** Without the title bar: for search boxes that are the whole dialog. `title` is then read to screen readers alone. */
  bare?: boolean
  /** False where closing means going on elsewhere: the focus then is not taken back to where it was. */
  returnFocus?: boolean
  children: ReactNode
}

/** A modal dialog that takes part in the command layers: Escape closes it alone, hotkeys below it sleep. */
export function Dialog({
  opened,
  title,
  onClose,
  size = 'md',
  bare = false,
  returnFocus = true,
  children,
}: DialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={size}
      title={bare ? undefined : title}
      withCloseButton={!bare}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      attributes={{ content: bare ? { 'aria-label': title } : {}, header: { role: 'none' } }}
      padding={bare ? 0 : 'md'}
      yOffset="8vh"
      closeOnEscape={false}
      returnFocus={returnFocus}
    >
      <CommandLayer>
        <CloseOnEscape onClose={onClose} />
        <Box>{children}</Box>
      </CommandLayer>
    </Modal>
  )
}

function CloseOnEscape({ onClose }: { onClose: () => void }) {
  useCommand('layer.close', onClose)
  useFocusGivenBack()
  return null
}

/** Also where the dialog is taken away while it is open, which the component library does not notice. */
function useFocusGivenBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
}
