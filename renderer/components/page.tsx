import { Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import styles from './page.module.css'

export interface PageProps {
  /** Also the window's title: never patient data. */
  title: string
  hint?: ReactNode
  actions?: ReactNode
  width?: 'form' | 'list' | 'full'
  /** As high as the window: the content scrolls inside, under its own bar of buttons. */
  fill?: boolean
  children: ReactNode
}

/** A screen that is not a chart: heading, actions, content. */
export function Page({ title, hint, actions, width = 'list', fill = false, children }: PageProps) {
  return (
    <div className={styles.page} data-width={width} data-fill={fill || undefined}>
      <WindowTitle>{title}</WindowTitle>
      <Group justify="space-between" align="flex-end" mb="sm" wrap="nowrap">
        <div>
          <Title order={1}>{title}</Title>
          {hint ? (
            <Text c="dimmed" size="sm" component="div">
              {hint}
            </Text>
          ) : null}
        </div>
        {actions ? (
          <Group gap="xs" wrap="nowrap">
            {actions}
          </Group>
        ) : null}
      </Group>
      {fill ? children : <Stack gap="md">{children}</Stack>}
    </div>
  )
}

/** What the window and the task bar show: the name of the screen, never of a patient. */
export function WindowTitle({ children }: { children: string }) {
  return <title>{`${children} – Chartkeep`}</title>
}

export interface SectionProps {
  title: string
  /** Beside the heading, e.g. how many rows. */
  count?: number
  hint?: ReactNode
  actions?: ReactNode
  /** Content up to the edges: lists whose rows have their own padding. */
  flush?: boolean
  children: ReactNode
}

/** A titled block of a page, a landmark for screen readers. */
export function Section({ title, count, hint, actions, flush = false, children }: SectionProps) {
  const headingId = useId()
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <Group justify="space-between" gap="xs" className={styles.sectionHead}>
        <Group gap="xs" align="baseline" wrap="nowrap">
          <Title order={2} id={headingId}>
            {title}
          </Title>
          {count === undefined ? null : (
            <Text c="dimmed" size="sm" component="span">
              {count}
            </Text>
          )}
        </Group>
        {actions ? (
          <Group gap="xs" justify="flex-end">
            {actions}
          </Group>
        ) : null}
      </Group>
      {hint ? (
        <Text c="dimmed" size="sm" px="sm" pt="xs">
          {hint}
        </Text>
      ) : null}
      <div className={styles.sectionBody} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  )
}
