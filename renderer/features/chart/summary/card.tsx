import { Button, Text } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/page.tsx'
import { useChart } from '../chart-context.tsx'
import type { SectionId } from '../sections.ts'

export interface CardProps {
  section: SectionId
  title?: string
  count?: number | undefined
  /** Said in place of the content where there is none. */
  empty?: string | false
  children?: ReactNode
}

/** A section in short; its head leads to the whole. */
export function Card({ section, title, count, empty, children }: CardProps) {
  const { t } = useTranslation()
  const { goTo } = useChart()
  const name = title ?? t(`chart:section.${section}`)
  return (
    <Section
      title={name}
      {...(count !== undefined && { count })}
      actions={
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => goTo(section)}
          rightSection={<IconChevronRight size={14} aria-hidden />}
          aria-label={t('chart:summary.open', { name })}
        >
          {t('chart:summary.all')}
        </Button>
      }
      flush={!empty}
    >
      {empty ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        children
      )}
    </Section>
  )
}
