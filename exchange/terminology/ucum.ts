/**
 * Is a text a UCUM unit? (The Unified Code for Units of Measure, case sensitive, https://ucum.org/ucum: grammar 2.2,
 * prefixes in table 1, and those atoms of tables 2 to 26 that health care uses.)
 */
const prefixes = [
  'Y',
  'Z',
  'E',
  'P',
  'T',
  'G',
  'M',
  'k',
  'h',
  'da',
  'd',
  'c',
  'm',
  'u',
  'n',
  'p',
  'f',
  'a',
  'Ki',
  'Mi',
  'Gi',
]

const metric = new Set(
  (
    'm s g rad K C cd mol sr Hz N Pa J W A V F Ohm S Wb Cel T H lm lx Bq Gy Sv L l ar t bar u eV pc ' +
    'm[H2O] m[Hg] cal cal_[15] cal_th st B Np kat U eq osm [iU] [IU] dyn erg P St Mx G Oe Gb sb Lmb ph Ci R RAD REM g% ' +
    'bit_s bit By Bd [CFU] [Btu] 10*'
  ).split(' '),
)

const plain = new Set(
  (
    "10* 10^ % [ppth] [ppm] [ppb] [pptr] [pi] gon deg ' '' min h d a_t a_j a_g a wk mo_s mo_j mo_g mo AU atm [lbf_av] " +
    '[in_i] [ft_i] [yd_i] [mi_i] [sin_i] [sft_i] [cin_i] [lb_av] [oz_av] [gr] [dr_av] [stone_av] [lb_tr] [oz_tr] [oz_ap] ' +
    '[in_us] [ft_us] [gal_us] [qt_us] [pt_us] [foz_us] [tsp_us] [tbs_us] [cup_us] [foz_m] [cup_m] [tsp_m] [tbs_m] [min_us] ' +
    "[degF] [degR] [pH] [drp] [hd_i] [HPF] [LPF] [Ch] [diop] [mesh_i] [hnsf'U] [MET] [PRU] [wood'U] [p'diop] [in_i'H2O] " +
    "[in_i'Hg] [kn_i] [arb'U] [USP'U] [GPL'U] [MPL'U] [APL'U] [beth'U] [anti'Xa'U] [todd'U] [dye'U] [smgy'U] " +
    "[bdsk'U] [ka'U] [knk'U] [mclg'U] [tb'U] [CCID_50] [TCID_50] [EID_50] [PFU] [FFU] [BAU] [AU] [Amb'a'1'U] " +
    "[D'ag'U] [FEU] [ELU] [EU] [Lf] [IR] [bbl_us] [crd_us] [S] [c] [e] [g] circ sph B[SPL] B[V] bit_s mho [NTU] [FNU] " +
    "[lne] [pnt] [Ao] [nmi_i] [acr_us] m/s2 [pwr'tr] [syd_i] [dqt_us] [cr_i] [dpi] [ly] tex [den] [car_m] [car_Au]"
  ).split(' '),
)

function isAtom(symbol: string): boolean {
  if (plain.has(symbol) || metric.has(symbol)) return true
  return prefixes.some((prefix) => symbol.startsWith(prefix) && metric.has(symbol.slice(prefix.length)))
}

/** One factor: a number, or a unit with an exponent; either may carry an annotation in braces. */
function isComponent(text: string): boolean {
  const bare = text.replace(/\{[!-z|~]*\}$/, '')
  if (bare === '') return text !== ''
  if (/^\d+$/.test(bare)) return true
  if (isAtom(bare)) return true
  const powered = /^(.*?[^\d+-])([+-]?\d+)$/.exec(bare)
  return powered?.[1] !== undefined && isAtom(powered[1])
}

/** No unit in use has half of it; brackets and factors of a longer text would be gone through again and again. */
const LONGEST = 200

/** `mm[Hg]`, `10*3/uL`, `mL/min/{1.73_m2}` are; `tablets`, `mmHg`, `cells / uL` are not. */
export function isUcum(text: string): boolean {
  if (text === '' || text.length > LONGEST || !/^[!-~]+$/.test(text)) return false
  const inner = /\(([^()]*)\)/
  let rest = text
  for (let group = inner.exec(rest); group !== null; group = inner.exec(rest)) {
    if (!isUcum(group[1] ?? '')) return false
    rest = rest.replace(inner, '1')
  }
  const factors = rest.replace(/^\//, '').match(/(?:\{[^{}]*\}|[^./{}])+|[./]/g)
  if (factors === null || factors.join('') !== rest.replace(/^\//, '')) return false
  return (
    factors.every((factor, index) => (index % 2 === 0 ? isComponent(factor) : factor === '.' || factor === '/')) &&
    factors.length % 2 === 1
  )
}
