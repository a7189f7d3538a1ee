import { Combobox, Group, Text, TextInput, type TextInputProps, useCombobox } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../domain/format/fold.ts'
import { conceptText, isUncoded } from '../../domain/format/name.ts'
import type { CodeableConcept } from '../../domain/resources/index.ts'
import { UncodedBadge } from './uncoded-badge.tsx'

export interface ConceptFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  value: CodeableConcept | undefined
  onChange: (value: CodeableConcept | undefined) => void
  /** What may be meant. Filtered here by the words typed, unless `onTextChange` makes the caller do it. */
  suggestions: readonly CodeableConcept[]
  onTextChange?: (text: string) => void
  /** Names are shown in another lettering than they are stored in; `store` takes it back where somebody types on. */
  lettering?: { show: (text: string) => string; store: (text: string) => string } | undefined
}

const asStored = { show: (text: string) => text, store: (text: string) => text }

const mostShown = 12
/** What names something fits on a line or two: longer text would push everything else off the screen, and belongs in a comment. */
const longestName = 250

/** A coded concept, or what was typed as free text, marked as not coded. Never blocks: people know things that no list has. */
export function ConceptField({
  value,
  onChange,
  suggestions,
  onTextChange,
  lettering = asStored,
  ...rest
}: ConceptFieldProps) {
  const { t } = useTranslation()
  const hintId = useId()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [text, setText] = useState<string>()
  const shown = text ?? lettering.show(conceptText(value))
  const offered = (onTextChange ? suggestions : suggestions.filter((s) => matchesWords(s, shown))).slice(0, mostShown)
  const uncoded = value !== undefined && isUncoded(value)
  /** Longer names of outside records stay as they are. */
  const [given] = useState(() => conceptText(value))
  const isTooLong = uncoded && conceptText(value).length > longestName && conceptText(value) !== given

  const type = (shownText: string) => {
    const next = lettering.store(shownText)
    setText(shownText)
    onTextChange?.(next)
    onChange(next.trim() ? { text: next.trim() } : undefined)
    combobox.openDropdown()
    combobox.resetSelectedOption()
  }
  const choose = (key: string) => {
    const chosen = suggestions.find((s) => keyOf(s) === key)
    setText(undefined)
    onChange(chosen)
    combobox.closeDropdown()
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          role="combobox"
          aria-autocomplete="list"
          autoComplete="off"
          {...rest}
          error={isTooLong ? t('common:concept.tooLong', { most: longestName }) : rest.error}
          {...(uncoded && !isTooLong && { 'aria-describedby': hintId })}
          value={shown}
          onChange={(event) => type(event.currentTarget.value)}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => rest.onFocus?.(event)}
          onBlur={(event) => {
            combobox.closeDropdown()
            setText(undefined)
            rest.onBlur?.(event)
          }}
          rightSectionWidth={88}
          rightSection={<UncodedBadge concept={value} id={hintId} />}
          rightSectionPointerEvents="auto"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0 && !shown.trim()}>
        {offered.length === 0 ? <Combobox.Empty>{t('common:concept.noMatch')}</Combobox.Empty> : null}
        <Combobox.Options
          mah={280}
          style={{ overflowY: 'auto' }}
          hidden={offered.length === 0}
          aria-label={typeof rest.label === 'string' ? rest.label : rest['aria-label']}
        >
          {offered.map((concept) => (
            <Combobox.Option value={keyOf(concept)} key={keyOf(concept)}>
              <Group justify="space-between" gap="xs" wrap="nowrap">
                <Text size="sm">{lettering.show(conceptText(concept))}</Text>
                <Text size="xs" c="dimmed">
                  {concept.coding?.[0]?.code}
                </Text>
              </Group>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function keyOf(concept: CodeableConcept): string {
  const [first] = concept.coding ?? []
  return `${first?.system}|${first?.code}|${conceptText(concept)}`
}

/** Every word typed begins a word of the concept, or is its code. */
function matchesWords(concept: CodeableConcept, text: string): boolean {
  const words = fold(text).split(/\s+/).filter(Boolean)
  const display = concept.coding?.map((c) => `${c.display ?? ''} ${c.code ?? ''}`).join(' ') ?? ''
  const tokens = fold(`${conceptText(concept)} ${display}`).split(/[^\p{L}\p{N}.]+/u)
  return words.every((word) => tokens.some((token) => token.startsWith(word)))
}
