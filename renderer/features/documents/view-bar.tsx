import { ActionIcon, Group, Text } from '@mantine/core'
import { IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Steps of the zoom; 1 is a size that is read well and fits. */
const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

export interface View {
  zoom: number
  /** Degrees clockwise. */
  turn: number
  nearer: () => void
  farther: () => void
  rotate: () => void
}

export function useView(): View {
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState(0)
  return {
    zoom,
    turn,
    nearer: () => setZoom((now) => steps.find((step) => step > now) ?? now),
    farther: () => setZoom((now) => steps.findLast((step) => step < now) ?? now),
    rotate: () => setTurn((now) => (now + 90) % 360),
  }
}

/** Zoom and rotation of a picture or a page; `children` stand before them. */
export function ViewBar({ view, children }: { view: View; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" role="toolbar" aria-label={t('documents:view.bar')}>
      {children}
      <ActionIcon variant="default" aria-label={t('documents:view.farther')} onClick={view.farther}>
        <IconZoomOut size={16} aria-hidden />
      </ActionIcon>
      <Text size="sm" w="3rem" ta="center" aria-live="polite">
        {Math.round(view.zoom * 100)}%
      </Text>
      <ActionIcon variant="default" aria-label={t('documents:view.nearer')} onClick={view.nearer}>
        <IconZoomIn size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('documents:view.rotate')} onClick={view.rotate}>
        <IconRotateClockwise size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
