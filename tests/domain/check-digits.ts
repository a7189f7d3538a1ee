/** Codes that carry a check digit: a mistyped one is found without any reference file. */

/** SNOMED CT ids end in a Verhoeff check digit (SNOMED CT release file specification, 6.2). */
export function verhoeffHolds(id: string): boolean {
  const dihedral = (a: number, b: number) =>
    a < 5 ? (b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5) : b < 5 ? ((a - b + 5) % 5) + 5 : (a - b + 10) % 5
  const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
  const permuted = (digit: number, times: number): number =>
    times === 0 ? digit : permuted(step[digit] as number, times - 1)
  return [...id].reverse().reduce((check, digit, at) => dihedral(check, permuted(Number(digit), at % 8)), 0) === 0
}

/** LOINC codes end in a mod-10 (Luhn) check digit (LOINC Users' Guide, appendix B). */
export function luhnHolds(code: string): boolean {
  const digits = [...code.replace('-', '')].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => {
    const weighed = at % 2 === 1 ? digit * 2 : digit
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}
