import { Alert, Button, Stack } from '@mantine/core'
import { IconCheck, IconFileTypeCsv, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditSort } from '../../../domain/contract/audit.ts'
import { client, orpc } from '../../client.ts'
import { Section } from '../../components/page.tsx'
import { EmptyState, ErrorNote, Loading } from '../../components/states.tsx'
import { usePlatform } from '../../platform.ts'
import { printPage } from '../print/print-page.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { type Chosen, filterOf, nothingChosen } from './chosen.ts'

const pageLines = 100

/** A page at a time: a log of a million lines opens as fast as one of a hundred. */
export function AuditReport() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Chosen>(nothingChosen)
  const [sort, setSort] = useState<AuditSort>({ by: 'recorded', ascending: false })
  const asked = { filter: filterOf(chosen), sort }
  const pages = useInfiniteQuery({
    ...orpc.audit.report.infiniteOptions({
      input: (after: AuditPageParam) => ({ ...asked, limit: pageLines, ...(after && { after }) }),
      initialPageParam: undefined as AuditPageParam,
      getNextPageParam: ({ next }) => next,
    }),
    placeholderData: keepPreviousData,
  })
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? []
  const count = t(pages.hasNextPage ? 'audit:linesMore' : 'audit:lines', { count: lines.length })
  return (
    <Section
      title={t('audit:title')}
      hint={t('audit:hint')}
      actions={<Leave asked={asked} disabled={lines.length === 0} />}
    >
      <Stack gap="sm">
        <AuditFilters chosen={chosen} onChange={setChosen} />
        <div role="status" aria-live="polite">
          {pages.isSuccess && !pages.isPlaceholderData ? count : null}
        </div>
        {pages.isError ? <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} /> : null}
        {pages.isPending ? <Loading /> : null}
        {pages.isSuccess && lines.length === 0 ? (
          <EmptyState title={t('audit:none')} hint={t('audit:noneHint')} />
        ) : null}
        {lines.length > 0 ? <AuditTable lines={lines} sort={sort} onSort={setSort} withPatient /> : null}
        {pages.hasNextPage ? (
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('audit:more')}
          </Button>
        ) : null}
      </Stack>
    </Section>
  )
}

type Asked = { filter: ReturnType<typeof filterOf>; sort: AuditSort }
type AuditPageParam = { value: string; sequence: number } | undefined

/** The report as a file or on paper: the same lines, all of them and not only those that are shown. */
function Leave({ asked, disabled }: { asked: Asked; disabled: boolean }) {
  const { t } = useTranslation()
  const platform = usePlatform()
  const leave = useMutation({
    mutationFn: async (how: 'file' | 'paper') => {
      if (how === 'file') return platform.saveFile(await client.audit.csv(asked))
      const { html } = await client.audit.paper(asked)
      await printPage(html, () => platform.print())
      return 'printed' as const
    },
  })
  const isLeaving = (how: 'file' | 'paper') => leave.isPending && leave.variables === how
  return (
    <Stack gap="xs" align="flex-end">
      <Button.Group>
        <Button
          variant="default"
          leftSection={<IconFileTypeCsv size={16} aria-hidden />}
          disabled={disabled || leave.isPending}
          loading={isLeaving('file')}
          onClick={() => leave.mutate('file')}
        >
          {t('audit:save')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={disabled || leave.isPending}
          loading={isLeaving('paper')}
          onClick={() => leave.mutate('paper')}
        >
          {t('audit:print')}
        </Button>
      </Button.Group>
      {leave.isError ? <ErrorNote error={leave.error} kept={t('audit:nothingLeft')} /> : null}
      {leave.data === 'saved' ? (
        <Alert role="status" color="teal" variant="light" p="xs" icon={<IconCheck aria-hidden />}>
          {t('audit:saved')}
        </Alert>
      ) : null}
    </Stack>
  )
}
