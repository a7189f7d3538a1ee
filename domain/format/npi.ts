/** National Provider Identifier: ten digits, the last of which checks the others (45 CFR 162.406; CMS, "NPI check digit"). */

/** What precedes an NPI in the number that the check digit is made for (ISO/IEC 7812: health, United States). */
const issuer = '80840'

/** Spaces and hyphens do not count. */
export function isNpi(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '')
  return /^[12]\d{9}$/.test(digits) && luhnSum(issuer + digits) % 10 === 0
}

/** ISO/IEC 7812-1, annex B: from the right, every second digit counts twice. */
function luhnSum(number: string): number {
  return [...number].reverse().reduce((sum, digit, at) => {
    const weighed = at % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return sum + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
}
