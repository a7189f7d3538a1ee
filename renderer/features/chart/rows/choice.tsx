import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'

export interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        data={[...options]}
        value={value}
        onChange={(next) => onChange(next as T)}
      />
    </Input.Wrapper>
  )
}
