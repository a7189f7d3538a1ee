/** What a screen says when there is nothing to show yet: empty, loading, failed. */
import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorWords } from './error-words.ts'

/** `hint` says what to do next. */
export function EmptyState({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <Stack gap={2} align="flex-start">
      <Text size="sm" fw={500}>
        {title}
      </Text>
      {hint ? (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      ) : null}
      {action ? <Group mt={4}>{action}</Group> : null}
    </Stack>
  )
}

export interface ErrorNoteProps {
  error: unknown
  /** What is safe in spite of it, where the screen knows: "What you typed is still here." */
  kept?: string
  /** What to do, where the screen knows better than the error. */
  next?: string
  onRetry?: () => void
}

/** What happened, what was kept, what to do. Announced when it appears. */
export function ErrorNote({ error, kept, next, onRetry }: ErrorNoteProps) {
  const { t } = useTranslation()
  const words = errorWords(error)
  return (
    <Alert role="alert" color="red" variant="light" title={words.title} icon={<IconAlertTriangle aria-hidden />} p="sm">
      <Stack gap={4} align="flex-start">
        {words.detail ? <Text size="sm">{words.detail}</Text> : null}
        {kept ? <Text size="sm">{kept}</Text> : null}
        <Text size="sm">{next ?? words.next}</Text>
        {onRetry && words.mayPass ? (
          <Button variant="default" size="xs" mt={4} onClick={onRetry}>
            {t('common:tryAgain')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  )
}

/** Nothing for the first moments, so that fast answers do not flicker. `words`: where it takes long, what takes so long. */
export function Loading({ words }: { words?: string | undefined }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  useTimeout(() => setShown(true), 300, { autoInvoke: true })
  return (
    <Group p="md" role="status" aria-live="polite">
      {shown ? (
        <>
          <Loader size="xs" />
          <Text size="sm" c="dimmed">
            {words ?? t('common:loading')}
          </Text>
        </>
      ) : null}
    </Group>
  )
}

interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'isError' | 'error'> & { refetch: () => unknown }
  /** What is said while there is nothing, where it takes long. */
  waiting?: string
  /** Around the whole application: each screen in it says for itself that asking again failed. */
  quiet?: boolean
  children: (data: T) => ReactNode
}

/** The data of a query, or why it is not there. Data that was there stays on screen when asking again fails. */
export function Loaded<T>({ query, waiting, quiet = false, children }: LoadedProps<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && !quiet ? <ErrorNote error={query.error} onRetry={() => void query.refetch()} /> : null}
        {children(query.data)}
      </>
    )
  }
  return query.isError ? (
    <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <Loading words={waiting} />
  )
}
