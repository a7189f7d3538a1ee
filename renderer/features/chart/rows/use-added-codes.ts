import { skipToken, useQuery } from '@tanstack/react-query'
import type { CodeableConcept } from '../../../../domain/resources/index.ts'
import type { CodeUse } from '../../../../domain/terminology/code-lists.ts'
import { orpc } from '../../../client.ts'

/** Of fewer letters everything would be found. */
const fewestLetters = 2
/** More of a pasted text finds nothing else; the contract takes no more. */
const mostLetters = 200

const none: readonly CodeableConcept[] = []

/** What the whole code lists that the practice added hold for these words; nothing while there are none. */
export function useAddedCodes(use: CodeUse | undefined, typed: string): readonly CodeableConcept[] {
  const text = typed.trim().slice(0, mostLetters)
  const input = use && text.length >= fewestLetters ? { use, text } : skipToken
  const { data } = useQuery(
    orpc.codeList.search.queryOptions({
      input,
      staleTime: 60_000,
      // While the next answer is on its way the list keeps still.
      placeholderData: (before) => (input === skipToken ? undefined : before),
    }),
  )
  return data ?? none
}
