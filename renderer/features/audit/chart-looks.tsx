import { ActionIcon, Button, Stack, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState, ErrorNote, Loading } from '../../components/states.tsx'
import { AuditTable } from './audit-table.tsx'

/** In a chart's header: who opened it, changed it, printed or sent it. */
export function ChartLooks({ patientId }: { patientId: string }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  useCommand('chart.looks', () => setOpened(true))
  const label = t('audit:chart.button')
  return (
    <>
      <ActionIcon variant="default" size={30} aria-label={label} title={label} onClick={() => setOpened(true)}>
        <IconEye size={16} aria-hidden />
      </ActionIcon>
      <Dialog opened={opened} title={label} onClose={() => setOpened(false)} size="64rem">
        <Looks patientId={patientId} />
      </Dialog>
    </>
  )
}

function Looks({ patientId }: { patientId: string }) {
  const { t } = useTranslation()
  const pages = useInfiniteQuery({
    ...orpc.audit.ofChart.infiniteOptions({
      input: (before: number | undefined) => ({ patientId, ...(before !== undefined && { before }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ next }) => next?.sequence,
    }),
    gcTime: 0,
  })
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('audit:chart.hint')}
      </Text>
      {pages.isError ? <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading /> : null}
      {pages.isSuccess && lines.length === 0 ? <EmptyState title={t('audit:chart.none')} /> : null}
      {lines.length > 0 ? <AuditTable lines={lines} /> : null}
      {pages.hasNextPage ? (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('audit:more')}
        </Button>
      ) : null}
    </Stack>
  )
}
