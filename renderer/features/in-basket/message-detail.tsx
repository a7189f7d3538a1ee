import { Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDate, formatDateTime } from '../../../domain/format/date.ts'
import type { Task } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { HotkeyHint } from '../../components/hotkey-hint.tsx'
import { MayButton, useMay } from '../../components/may.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { ForwardButton } from './forward-button.tsx'
import type { Commented } from './items.ts'
import { TaskNotes } from './task-notes.tsx'

/** Something a colleague asks for, or one asked of oneself. */
export function MessageDetail({ task, comment, onComment }: { task: Task } & Commented) {
  const { t } = useTranslation()
  const complete = useMutation(orpc.task.complete.mutationOptions())
  const done = () => {
    if (complete.isPending) return
    const { id, versionId } = task
    complete.mutate({ id, versionId, ...(comment.trim() && { comment: comment.trim() }) })
  }
  useCommand('form.save', done, useMay('message'))
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('in-basket:from', { who: task.requester?.display ?? '', when: formatDateTime(task.authoredOn) })}
        {task.dueDate ? ` · ${t('in-basket:dueOn', { date: formatDate(task.dueDate) })}` : ''}
      </Text>
      <TaskNotes task={task} />
      <Textarea
        label={t('in-basket:comment')}
        autosize
        minRows={2}
        maxLength={5000}
        value={comment}
        onChange={(event) => onComment(event.currentTarget.value)}
      />
      {complete.error ? <ErrorNote error={complete.error} kept={t('common:keptTyped')} /> : null}
      <Group gap="xs">
        <MayButton
          needs="message"
          loading={complete.isPending}
          onClick={done}
          rightSection={<HotkeyHint id="form.save" />}
        >
          {t('in-basket:done')}
        </MayButton>
        <ForwardButton task={task} comment={comment} />
      </Group>
    </Stack>
  )
}
