import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

/** What a text says: a value, or what is wrong with it. */
export type Reading<Value> = { value: Value } | { problem: string }

export interface TypedFieldProps<Value> extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'defaultValue'> {
  value: Value | undefined
  /** Undefined while the text says no value. Forms that use `focusFirstInvalid` do not save then. */
  onChange: (value: Value | undefined) => void
  /** Of a text that is not blank. */
  read: (text: string) => Reading<Value>
  /** The value as it stands in the field once it is left. */
  show: (value: Value) => string
}

/** A value that can be typed in several ways and is shown in one. No picker, no arrows: typing is faster, and exact. */
export function TypedField<Value>({ value, onChange, read, show, error, ...rest }: TypedFieldProps<Value>) {
  /** The text while it is being typed; otherwise the value speaks. */
  const [typed, setTyped] = useState<string>()
  const [left, setLeft] = useState(false)

  const reading = typed?.trim() ? read(typed) : undefined
  const problem = reading && 'problem' in reading ? reading.problem : undefined

  // While it is being typed the text is not called wrong, but no form may take it for an empty field either.
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.setCustomValidity(problem ?? ''), [problem])

  return (
    <TextInput
      ref={input}
      autoComplete="off"
      spellCheck={false}
      {...rest}
      error={(left ? problem : undefined) ?? error}
      value={typed ?? (value === undefined ? '' : show(value))}
      onChange={({ currentTarget: { value: text } }) => {
        const said = text.trim() ? read(text) : undefined
        setLeft(false)
        setTyped(text)
        onChange(said && 'value' in said ? said.value : undefined)
      }}
      onInvalid={() => setLeft(true)}
      onBlur={(event) => {
        setLeft(true)
        if (problem === undefined) setTyped(undefined)
        rest.onBlur?.(event)
      }}
    />
  )
}
