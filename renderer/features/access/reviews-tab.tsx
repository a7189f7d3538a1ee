/** Settings, for who reads the audit log: access that people gave themselves, and whether it was right. */
import { Badge, Button, Group, Stack, Table, Text, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccessReview } from '../../../domain/contract/chart-access.ts'
import { formatDateTime } from '../../../domain/format/date.ts'
import { orpc } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Section } from '../../components/page.tsx'
import { EmptyState, ErrorNote, Loaded } from '../../components/states.tsx'

export function ReviewsTab() {
  const { t } = useTranslation()
  const reviews = useQuery(orpc.chartAccess.reviews.queryOptions({ input: {}, staleTime: 0 }))
  return (
    <Loaded query={reviews}>
      {(list) => (
        <Section
          title={t('access:reviews.title')}
          count={list.filter(({ reviewedAt }) => !reviewedAt).length}
          hint={t('access:reviews.hint')}
          flush={list.length > 0}
        >
          {list.length > 0 ? (
            <ReviewTable list={list} />
          ) : (
            <EmptyState title={t('access:reviews.none')} hint={t('access:reviews.noneHint')} />
          )}
        </Section>
      )}
    </Loaded>
  )
}

function ReviewTable({ list }: { list: readonly AccessReview[] }) {
  const { t } = useTranslation()
  const [reviewing, setReviewing] = useState<AccessReview>()
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table aria-label={t('access:reviews.title')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw={180}>{t('access:reviews.who')}</Table.Th>
            <Table.Th>{t('access:reviews.when')}</Table.Th>
            <Table.Th>{t('access:reviews.why')}</Table.Th>
            <Table.Th>{t('access:reviews.charts')}</Table.Th>
            <Table.Th>{t('access:reviews.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.map((access) => (
            <Table.Tr key={access.id}>
              <Table.Td>
                {access.userName}
                <br />
                <Badge size="sm" variant="light" color={access.kind === 'emergency' ? 'red' : 'grape'}>
                  {t(`access:reviews.${access.kind}`)}
                </Badge>
              </Table.Td>
              <Table.Td>{formatDateTime(access.startedAt)}</Table.Td>
              <Table.Td>{access.reason}</Table.Td>
              <Table.Td>
                <Charts access={access} />
              </Table.Td>
              <Table.Td>
                <State access={access} onReview={() => setReviewing(access)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {reviewing ? <ReviewDialog access={reviewing} onClose={() => setReviewing(undefined)} /> : null}
    </Table.ScrollContainer>
  )
}

function Charts({ access: { looked } }: { access: AccessReview }) {
  const { t } = useTranslation()
  if (looked.length === 0) return t('access:reviews.noCharts')
  return looked.map(({ patient, at }) => (
    <div key={patient.id} title={formatDateTime(at)}>
      {patient.name} <Text span size="sm" c="dimmed">{`(${patient.recordNumber})`}</Text>
    </div>
  ))
}

function State({ access, onReview }: { access: AccessReview; onReview: () => void }) {
  const { t } = useTranslation()
  const { reviewedAt, reviewerName, reviewedBy, userId, reviewNote, own, selfFrom, userName } = access
  if (reviewedAt) {
    const words = reviewedBy === userId ? 'access:reviews.bySelf' : 'access:reviews.reviewed'
    return (
      <>
        {t(words, { name: reviewerName, when: formatDateTime(reviewedAt) })}
        {reviewNote ? (
          <Text size="sm" c="dimmed">
            {reviewNote}
          </Text>
        ) : null}
      </>
    )
  }
  if (own && !selfFrom) return t('access:reviews.own')
  if (own && selfFrom && selfFrom > new Date().toISOString()) {
    return t('access:reviews.ownLater', { when: formatDateTime(selfFrom) })
  }
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={t('access:reviews.reviewOne', { name: userName })}
      onClick={onReview}
    >
      {t('access:reviews.review')}
    </Button>
  )
}

function ReviewDialog({ access, onClose }: { access: AccessReview; onClose: () => void }) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const save = useMutation(orpc.chartAccess.review.mutationOptions({ onSuccess: onClose }))
  const words = note.trim()
  return (
    <Dialog opened title={t('access:reviews.reviewTitle')} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">
          {access.userName}, {formatDateTime(access.startedAt)}: {access.reason}
        </Text>
        <Charts access={access} />
        <Textarea
          label={t('access:reviews.note')}
          required={access.own}
          description={t(access.own ? 'access:reviews.selfHint' : 'access:reviews.noteHint')}
          autosize
          minRows={2}
          maxLength={2000}
          data-autofocus
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {save.error ? <ErrorNote error={save.error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            loading={save.isPending}
            disabled={access.own && words.length < 5}
            onClick={() => save.mutate({ id: access.id, ...(words && { note: words }) })}
          >
            {t('access:reviews.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
