import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './entrance.module.css'
import { WindowTitle } from './page.tsx'

export interface EntranceProps {
  title: string
  /** The practice, or what comes before there is one. */
  over?: string
  hint?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** The screens before the application: first run, sign in, lock. */
export function Entrance({ title, over, hint, wide = false, children }: EntranceProps) {
  return (
    <main className={styles.entrance}>
      <WindowTitle>{title}</WindowTitle>
      <div className={styles.card} data-wide={wide || undefined}>
        <div className={styles.head}>
          <img src="./icon.svg" alt="" width={36} height={36} />
          <div>
            {over ? (
              <Text size="sm" c="dimmed">
                {over}
              </Text>
            ) : null}
            <Title order={1}>{title}</Title>
          </div>
        </div>
        <Stack gap="md">
          {hint ? (
            <Text size="sm" data-print="hide">
              {hint}
            </Text>
          ) : null}
          {children}
        </Stack>
      </div>
    </main>
  )
}
