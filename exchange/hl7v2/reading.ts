/** What has been read of one file so far: every statement is an item, or it is told why not. */
import type { ChartContent } from '../../domain/resources/index.ts'
import { chartResources } from '../../domain/resources/index.ts'
import { salvage } from '../salvage.ts'
import type { EmbeddedFile, IncomingItem, NotUnderstood, ReadSection } from '../types.ts'
import { dateTime } from './datatypes.ts'
import type { Segment } from './message.ts'

const titles = {
  results: 'Results',
  immunizations: 'Immunizations',
} as const
export type SectionKey = keyof typeof titles

/** The fields that are read as dates. */
const timeFields: Readonly<Record<string, readonly number[]>> = {
  PID: [7, 29],
  OBR: [7, 22],
  OBX: [14, 19],
  SPM: [17],
  RXA: [3, 16, 22],
}

export class Reading {
  readonly sections = new Map<SectionKey, ReadSection>()
  readonly items: IncomingItem[] = []
  readonly notUnderstood: NotUnderstood[] = []
  readonly files: EmbeddedFile[] = []
  readonly notices = new Set<string>()
  /** Segments that nothing was taken from, by name. */
  readonly unused = new Map<string, number>()

  /** Key of an item that `segment` begins; unique in the file. */
  keyOf(segment: Segment): string {
    return `${segment.name.toLowerCase()}-${segment.line}`
  }

  add(section: SectionKey, segment: Segment, content: ChartContent, key = this.keyOf(segment)): boolean {
    this.#open(section, segment)
    const fitted = salvage(chartResources[content.resourceType].content, structuredClone(content))
    if (!fitted.fits) {
      this.skip(
        section,
        segment,
        `It lacks what the chart needs: ${fitted.needed?.join('.') ?? 'too much does not fit'}.`,
      )
      return false
    }
    for (const { part, shortened } of fitted.unfit) {
      this.notices.add(
        `${segment.name} in line ${segment.line}: ${part.join('.')} ${shortened ? 'was shortened' : 'does not fit the chart and was left out'}.`,
      )
    }
    this.items.push({ key, section, content: fitted.content as ChartContent, place: segment.place() })
    return true
  }

  skip(section: SectionKey, segment: Segment, reason: string): void {
    this.#open(section, segment)
    this.notUnderstood.push({ section, place: segment.place(), reason, what: segment.name })
  }

  /** A date that is none is not passed over in silence. */
  checkTimes(segments: readonly Segment[]): void {
    for (const segment of segments) {
      for (const field of timeFields[segment.name] ?? []) {
        const said = segment.text(field)
        if (said === '' || dateTime(said) !== undefined) continue
        this.notices.add(`${segment.name}-${field} in line ${segment.line} is no date and was left out.`)
      }
    }
  }

  unuse({ name }: Segment): void {
    this.unused.set(name, (this.unused.get(name) ?? 0) + 1)
  }

  #open(key: SectionKey, segment: Segment): void {
    if (!this.sections.has(key)) this.sections.set(key, { key, title: titles[key], place: segment.place() })
  }
}
