import { Group, Radio, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ReviewAction, reviewActionNames } from '../../../domain/clinical/review.ts'
import type { Task } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { useCommand } from '../../commands/use-command.tsx'
import { HotkeyHint } from '../../components/hotkey-hint.tsx'
import { MayButton } from '../../components/may.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { ForwardButton } from './forward-button.tsx'
import type { Commented } from './items.ts'

/** A result leaves only here: with what was done about it. */
export function ReviewForm({ task, comment, onComment }: { task: Task } & Commented) {
  const { t } = useTranslation()
  const [action, setAction] = useState<ReviewAction>()
  const review = useMutation(orpc.task.review.mutationOptions())
  const record = () => {
    if (!action || review.isPending) return
    const { id, versionId } = task
    review.mutate({ id, versionId, action, ...(comment.trim() && { comment: comment.trim() }) })
  }
  useCommand('form.save', record, action !== undefined)
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('in-basket:whatDone')}
        required
        value={action ?? null}
        onChange={(value) => setAction(reviewActionNames.find((name) => name === value))}
      >
        <Group gap="md" mt={4}>
          {reviewActionNames.map((name) => (
            <Radio key={name} value={name} label={t(`in-basket:actions.${name}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('in-basket:comment')}
        autosize
        minRows={2}
        maxLength={5000}
        value={comment}
        onChange={(event) => onComment(event.currentTarget.value)}
      />
      {review.error ? <ErrorNote error={review.error} kept={t('common:keptTyped')} /> : null}
      <Group gap="xs">
        <MayButton
          needs="review-results"
          disabled={action === undefined}
          loading={review.isPending}
          onClick={record}
          rightSection={<HotkeyHint id="form.save" />}
        >
          {t('in-basket:record')}
        </MayButton>
        <ForwardButton task={task} comment={comment} />
      </Group>
    </Stack>
  )
}
