/**
 * Tall-man lettering: capitals that keep look-alike drug names apart. For the eye only: what is stored, searched, exported and
 * compared stays as it was written.
 *
 * Source: FDA, Name Differentiation Project, list of 35 generic name pairs (US government work), which the ISMP list repeats.
 */

/** Names that are confused with one another stand on one line. */
const names = `
acetaZOLAMIDE acetoHEXAMIDE
buPROPion busPIRone
chlorproMAZINE chlorproPAMIDE
clomiPHENE clomiPRAMINE
cycloSERINE cycloSPORINE
DAUNOrubicin DOXOrubicin
dimenhyDRINATE diphenhydrAMINE
DOBUTamine DOPamine
glipiZIDE glyBURIDE
hydrALAZINE hydrOXYzine
medroxyPROGESTERone methylPREDNISolone methylTESTOSTERone
niCARdipine NIFEdipine
prednisoLONE predniSONE
sulfADIAZINE sulfiSOXAZOLE
TOLAZamide TOLBUTamide
vinBLAStine vinCRIStine
CARBOplatin CISplatin
`

export const tallManNames: readonly string[] = names.trim().split(/\s+/)

const byName: ReadonlyMap<string, string> = new Map(tallManNames.map((name) => [name.toLowerCase(), name]))
const anyName = new RegExp(`\\b(${tallManNames.join('|')})\\b`, 'gi')

/** `hydroxyzine 25 mg oral tablet` -> `hydrOXYzine 25 mg oral tablet`. Whole names alone; everything else stays. */
export function tallMan(text: string): string {
  return text.replace(anyName, (name) => byName.get(name.toLowerCase()) ?? name)
}

/** For a text that somebody goes on typing after it was shown so: the names back in small letters. */
export function withoutTallMan(text: string): string {
  return text.replace(anyName, (name) => (byName.get(name.toLowerCase()) === name ? name.toLowerCase() : name))
}
