/**
 * Vaccines: CVX codes with CDC's names. Those given now come first; the rest are for what a patient had before.
 * Sources: CDC CVX and product name tables, December 2025 (US government work); SNOMED CT body structures (2025).
 */
import { CVX, SNOMED } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

export interface VaccineTerm extends Term {
  /** False for what is no longer given in the US: only for doses of the past. */
  readonly active: boolean
}

const columns = ['code', 'text', 'display', 'words'] as const

const activeRows = tableRows(
  columns,
  `
03|MMR|measles, mumps and rubella virus vaccine|m-m-r ii priorix mmr
08|Hep B, adolescent or pediatric|hepatitis B vaccine, pediatric or pediatric/adolescent dosage|engerix b-peds recombivax-peds hepb
10|IPV|poliovirus vaccine, inactivated|ipol polio
20|DTaP|diphtheria, tetanus toxoids and acellular pertussis vaccine|infanrix dtap
21|varicella|varicella virus vaccine|varivax varicella
33|pneumococcal polysaccharide PPV23|pneumococcal polysaccharide vaccine, 23 valent|pneumovax 23 pneumoppv
37|yellow fever live|yellow fever vaccine live|yf-vax yellowfever
43|Hep B, adult|hepatitis B vaccine, adult dosage|engerix-b-adult recombivax-adult hepb
44|Hep B, high-dosage, dialysis or IC|Hepatitis B vaccine (Hep B), high-dosage, dialysis or immunocompromised patient|engerix-b-adult recombivax-dialysis hepb
48|Hib (PRP-T)|Haemophilus influenzae type b vaccine, PRP-T conjugate|acthib hiberix hib
49|Hib (PRP-OMP)|Haemophilus influenzae type b vaccine, PRP-OMP conjugate|pedvaxhib hib
52|Hep A, adult|hepatitis A vaccine, adult dosage|havrix-adult vaqta-adult hepa
62|HPV, quadrivalent|human papilloma virus vaccine, quadrivalent|hpv
75|Vaccinia (smallpox, monkeypox), live|Vaccinia (smallpox, monkeypox) vaccine, live|acam2000 orthopoxvirus
83|Hep A, ped/adol, 2 dose|hepatitis A vaccine, pediatric/adolescent dosage, 2 dose schedule|havrix-peds vaqta-peds hepa
94|MMRV|measles, mumps, rubella, and varicella virus vaccine|proquad mmr varicella
101|typhoid, ViCPs|typhoid Vi capsular polysaccharide vaccine|typhim vi typhoid
104|Hep A-Hep B|hepatitis A and hepatitis B vaccine|twinrix hepb hepa
106|DTaP, 5 pertussis antigens|diphtheria, tetanus toxoids and acellular pertussis vaccine, 5 pertussis antigens|daptacel dtap
110|DTaP-Hep B-IPV|DTaP-hepatitis B and poliovirus vaccine|pediarix dtap hepb polio
111|Influenza, live, trivalent, intranasal, PF|Influenza, live, trivalent, intranasal, preservative free|flumist trivalent flu
113|Td (adult), 5 Lf tetanus toxoid, preservative free, adsorbed|tetanus and diphtheria toxoids, adsorbed, preservative free, for adult use (5 Lf of tetanus toxoid and 2 Lf of diphtheria toxoid)|tenivac td
114|meningococcal MCV4P|meningococcal polysaccharide (groups A, C, Y and W-135) diphtheria toxoid conjugate vaccine (MCV4P)|mening
115|Tdap|tetanus toxoid, reduced diphtheria toxoid, and acellular pertussis vaccine, adsorbed|adacel boostrix tdap
116|rotavirus, pentavalent|rotavirus, live, pentavalent vaccine|rotateq rotavirus
119|rotavirus, monovalent|rotavirus, live, monovalent vaccine|rotarix rotavirus
120|DTaP-Hib-IPV|diphtheria, tetanus toxoids and acellular pertussis vaccine, Haemophilus influenzae type b conjugate, and poliovirus vaccine, inactivated (DTaP-Hib-IPV)|pentacel dtap hib polio
130|DTaP-IPV|Diphtheria, tetanus toxoids and acellular pertussis vaccine, and poliovirus vaccine, inactivated|kinrix quadracel polio dtap
133|Pneumococcal conjugate PCV 13|pneumococcal conjugate vaccine, 13 valent|prevnar 13 pneumopcv
134|Japanese Encephalitis IM|Japanese Encephalitis vaccine for intramuscular administration|ixiaro japanese encephalitis
135|Influenza, high-dose, trivalent, PF|Influenza, high-dose, split virus, trivalent, injectable, preservative free|fluzone high-dose trivalent flu
136|Meningococcal MCV4O|meningococcal oligosaccharide (groups A, C, Y and W-135) diphtheria toxoid conjugate vaccine (MCV4O)|menveo mening
140|Influenza, split virus, trivalent, PF|Influenza, split virus, trivalent, injectable, preservative free|afluria trivalent fluarix flulaval fluzone flu
141|Influenza, split virus, trivalent, preservative|Influenza, split virus, trivalent, injectable, contains preservative|afluria trivalent with fluzone flu
146|DTaP,IPV,Hib,HepB|Diphtheria and Tetanus Toxoids and Acellular Pertussis Adsorbed, Inactivated Poliovirus, Haemophilus b Conjugate (Meningococcal Protein Conjugate), and Hepatitis B (Recombinant) Vaccine.|vaxelis hib dtap hepb polio
149|Influenza, live, quadrivalent, intranasal|=|flumist flu
150|Influenza, split virus, quadrivalent, PF|Influenza, split virus, quadrivalent, injectable, preservative free|afluria fluarix flulaval fluzone flu
153|Influenza, MDCK, trivalent, PF|Influenza, Madin Darby Canine Kidney, subunit, trivalent, injectable, preservative free|flucelvax trivalent flu
155|Influenza, recombinant, trivalent, PF|Influenza, recombinant, trivalent, injectable, preservative free|flublok trivalent flu
158|Influenza, split virus, quadrivalent, preservative|Influenza, split virus, quadrivalent, injectable, contains preservative|afluria with fluzone flu
161|Influenza, injectable,quadrivalent, preservative free, pediatric|=|afluria pediatric fluzone flu
162|meningococcal B, recombinant|meningococcal B vaccine, fully recombinant|trumenba meningb
163|meningococcal B, OMV|meningococcal B vaccine, recombinant, OMV, adjuvanted|bexsero meningb
165|HPV9|Human Papillomavirus 9-valent vaccine|gardasil 9 hpv
168|Influenza, adjuvanted, trivalent, PF|Influenza, adjuvanted, inactivated, trivalent, injectable, preservative free|fluad trivalent flu
171|Influenza, MDCK, quadrivalent, PF|Influenza, Madin Darby Canine Kidney, subunit, quadrivalent, injectable, preservative free|flucelvax flu
175|Rabies - IM Diploid cell culture|Human Rabies vaccine from human diploid cell culture|imovax rabies
176|Rabies - IM fibroblast culture|Human rabies vaccine from Chicken fibroblast culture|rabavert rabies
185|Influenza, recombinant, quadrivalent, PF|Influenza, recombinant, quadrivalent, injectable, preservative free|flublok flu
187|zoster recombinant|zoster vaccine recombinant|shingrix zoster
189|HepB-CpG|Hepatitis B vaccine (recombinant), CpG adjuvanted|heplisav-b hepb
196|Td, adsorbed, preservative free, adult use, Lf unspecified|tetanus and diphtheria toxoids, adsorbed, preservative free, for adult use, Lf unspecified|td
197|Influenza, high-dose, quadrivalent, PF|Influenza, high-dose, split virus, quadrivalent, injectable, preservative free|fluzone high-dose flu
203|meningococcal conjugate quadrivalent, MenACWY-TT (MCV4)|meningococcal polysaccharide (groups A, C, Y, W-135) tetanus toxoid conjugate vaccine 0.5mL dose, preservative free|menquadfi mening
205|Influenza, adjuvanted, quadrivalent, PF|Influenza, adjuvanted, inactivated, quadrivalent, injectable, preservative free|fluad flu
206|Vaccinia, smallpox monkeypox vaccine live, PF, SQ or ID injection|Vaccinia, smallpox monkeypox vaccine, live attenuated, preservative free, subcutaneous or intradermal injection|jynneos orthopoxvirus
215|Pneumococcal conjugate PCV15, polysaccharide CRM197 conjugate, adjuvant, PF|Pneumococcal conjugate vaccine 15-valent (PCV15), polysaccharide CRM197 conjugate, adjuvant, preservative free|vaxneuvance pneumopcv
216|Pneumococcal conjugate PCV20, polysaccharide CRM197 conjugate, adjuvant, PF|Pneumococcal conjugate vaccine 20-valent (PCV20), polysaccharide CRM197 conjugate, adjuvant, preservative free|prevnar 20 pneumopcv
303|RSV, recombinant, protein subunit RSVpreF, adjuvant reconstituted, 0.5 mL, PF|Respiratory syncytial virus (RSV), vaccine, recombinant, protein subunit RSV prefusion F, adjuvant reconstituted, 0.5 mL, preservative free|arexvy rsv
305|RSV, bivalent, protein subunit RSVpreF, diluent reconstituted, 0.5 mL, PF|Respiratory syncytial virus (RSV), vaccine, bivalent, protein subunit RSV prefusion F, diluent reconstituted, 0.5 mL, preservative free|abrysvo rsv
306|RSV, mAb, nirsevimab-alip, 0.5 mL, neonate to 24 months|Respiratory syncytial virus (RSV) monoclonal antibody, IgG1κ , (nirsevimab-alip), 0.5 mL, neonates and children to 24 months|beyfortus rsv
307|RSV, mAb, nirsevimab-alip, 1 mL, neonate to 24 months|Respiratory syncytial virus (RSV) monoclonal antibody, IgG1κ , (nirsevimab-alip), 1 mL, neonates and children to 24 months|beyfortus rsv
309|COVID-19, mRNA, LNP-S, PF, tris-sucrose, 30 mcg/0.3 mL|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, tris-sucrose, 30 mcg/0.3 mL dose|comirnaty covid-19
310|COVID-19, mRNA, LNP-S, PF, tris-sucrose, 10 mcg/0.3 mL|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, tris-sucrose, 10 mcg/0.3 mL dose|comirnaty covid-19
311|COVID-19, mRNA, LNP-S, PF, 25 mcg/0.25 mL|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 25 mcg/0.25 mL dose|spikevax covid-19
312|COVID-19, mRNA, LNP-S, PF, 50 mcg/0.5 mL|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 50 mcg/0.5 mL dose|spikevax covid-19
313|COVID-19, subunit, rS-nanoparticle, adjuvanted, PF, 5 mcg/0.5 mL|SARS-COV-2 (COVID-19) vaccine, subunit, recombinant spike protein-nanoparticle+Matrix-M1 Adjuvant, preservative free, 5 mcg/0.5 mL dose|nuvaxovid covid-19
316|Meningococcal polysaccharide (MenACWY-TT conjugate), (MenB), PF|Meningococcal polysaccharide (groups A, C, Y, W) tetanus toxoid conjugate, meningococcal B recombinant vaccine, 0.5mL, preservative free|penbraya mening meningb
317|Chikungunya live attenuated vaccine, 0.5 mL, PF|Chikungunya, live attenuated vaccine, 0.5 mL, preservative free|ixchiq chikungunya
326|RSV, mRNA, injectable, PF|Respiratory syncytial virus (RSV), mRNA, injectable, preservative free|mresvia rsv
327|Pneumococcal conjugate PCV21, polysaccharide CRM197 conjugate, PF|Pneumococcal conjugate vaccine, 21 valent (PCV21), polysaccharide CRM197 conjugate, preservative free|capvaxive pneumopcv
328|Meningococcal oligosaccharide (MenACWY), (MenB), PF|Meningococcal oligosaccharide conjugated (groups A, C, W, Y) and group B, 0.5 mL, preservative free|penmenvy mening meningb
334|COVID-19, mRNA, LNP-S, PF, 10 mcg/0.2 mL|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 10 mcg/0.2 mL dose|mnexspike covid-19
09|Td (adult), 2 Lf tetanus toxoid, preservative free, adsorbed|tetanus and diphtheria toxoids, adsorbed, preservative free, for adult use (2 Lf of tetanus toxoid and 2 Lf of diphtheria toxoid)|tdvax td
25|typhoid, oral|typhoid vaccine, live, oral|vivotif- bn typhoid
19|BCG|Bacillus Calmette-Guerin vaccine|tice bcg
`,
)

const historicalRows = tableRows(
  columns,
  `
01|DTP|diphtheria, tetanus toxoids and pertussis vaccine|dtap
02|OPV, trivalent|trivalent poliovirus vaccine, live, oral|polio
17|Hib, unspecified formulation|Haemophilus influenzae type b vaccine, conjugate unspecified formulation|hib
28|DT (pediatric)|diphtheria and tetanus toxoids, adsorbed for pediatric use|dtap
45|Hep B, unspecified formulation|hepatitis B vaccine, unspecified formulation|hepb
85|Hep A, unspecified formulation|hepatitis A vaccine, unspecified formulation|hepa
88|influenza, unspecified formulation|influenza virus vaccine, unspecified formulation|flu
89|polio, unspecified formulation|poliovirus vaccine, unspecified formulation|polio
107|DTaP, unspecified formulation|diphtheria, tetanus toxoids and acellular pertussis vaccine, unspecified formulation|dtap
108|meningococcal ACWY, unspecified formulation|meningococcal ACWY vaccine, unspecified formulation|mening
109|pneumococcal, unspecified formulation|pneumococcal vaccine, unspecified formulation|pneumopcv pneumoppv
121|zoster live|zoster vaccine, live|zoster
122|rotavirus, unspecified formulation|rotavirus vaccine, unspecified formulation|rotavirus
137|HPV, unspecified formulation|=|hpv
139|Td(adult) unspecified formulation|=|td
164|meningococcal B, unspecified|meningococcal B, unspecified formulation|meningb
188|zoster, unspecified formulation|zoster vaccine, unspecified formulation|zoster
207|COVID-19, mRNA, LNP-S, PF, 100 mcg/0.5mL dose or 50 mcg/0.25mL dose|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 100 mcg/0.5mL dose or 50 mcg/0.25mL dose|spikevax covid-19
208|COVID-19, mRNA, LNP-S, PF, 30 mcg/0.3 mL dose|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 30 mcg/0.3mL dose|comirnaty covid-19
210|COVID-19 vaccine, vector-nr, rS-ChAdOx1, PF, 0.5 mL|SARS-COV-2 (COVID-19) vaccine, vector non-replicating, recombinant spike protein-ChAdOx1, preservative free, 0.5 mL|covid-19
211|COVID-19, subunit, rS-nanoparticle+Matrix-M1 Adjuvant, PF, 0.5 mL|SARS-COV-2 (COVID-19) vaccine, subunit, recombinant spike protein-nanoparticle+Matrix-M1 Adjuvant, preservative free, 0.5mL dose|covid-19
212|COVID-19 vaccine, vector-nr, rS-Ad26, PF, 0.5 mL|SARS-COV-2 (COVID-19) vaccine, vector non-replicating, recombinant spike protein-Ad26, preservative free, 0.5 mL|covid-19
213|SARS-COV-2 (COVID-19) vaccine, UNSPECIFIED|=|covid-19
217|COVID-19, mRNA, LNP-S, PF, 30 mcg/0.3 mL dose, tris-sucrose|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 30 mcg/0.3mL dose, tris-sucrose formulation|comirnaty covid-19
218|COVID-19, mRNA, LNP-S, PF, 10 mcg/0.2 mL dose, tris-sucrose|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 10 mcg/0.2mL dose, tris-sucrose formulation|covid-19
219|COVID-19, mRNA, LNP-S, PF, 3 mcg/0.2 mL dose, tris-sucrose|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 3 mcg/0.2mL dose, tris-sucrose formulation|covid-19
221|COVID-19, mRNA, LNP-S, PF, 50 mcg/0.5 mL dose|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 50 mcg/0.5 mL dose|covid-19
229|COVID-19, mRNA, LNP-S, bivalent, PF, 50 mcg/0.5 mL or 25mcg/0.25 mL dose|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, bivalent, preservative free, 50 mcg/0.5 mL or 25 mcg/0.25 mL dose|covid-19
300|COVID-19, mRNA, LNP-S, bivalent, PF, 30 mcg/0.3 mL dose|SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, bivalent, preservative free, 30 mcg/0.3 mL dose, tris-sucrose formulation|covid-19
96|TST-PPD intradermal|tuberculin skin test; purified protein derivative solution, intradermal
31|Hep A, pediatric, unspecified formulation|hepatitis A vaccine, pediatric dosage, unspecified formulation|hepa
32|meningococcal MPSV4|meningococcal polysaccharide vaccine (MPSV4)|mening
100|pneumococcal conjugate PCV 7|pneumococcal conjugate vaccine, 7 valent|pneumopcv
`,
)

const vaccine =
  (active: boolean) =>
  ({ code, text, display, words }: (typeof activeRows)[number]): VaccineTerm => ({
    text,
    coding: [{ system: CVX, code, display: display === '=' ? text : display }],
    words,
    active,
  })

export const vaccines: readonly VaccineTerm[] = [
  ...activeRows.map(vaccine(true)),
  ...historicalRows.map(vaccine(false)),
]

const siteRows: readonly (readonly [text: string, code: string, display: string, words: string])[] = [
  ['Left deltoid', '16217701000119102', 'Structure of left deltoid muscle', 'arm'],
  ['Right deltoid', '16217661000119109', 'Structure of right deltoid muscle', 'arm'],
  ['Left upper arm', '368208006', 'Left upper arm structure', ''],
  ['Right upper arm', '368209003', 'Right upper arm structure', ''],
  ['Left thigh', '61396006', 'Structure of left thigh', 'leg vastus lateralis'],
  ['Right thigh', '11207009', 'Structure of right thigh', 'leg vastus lateralis'],
]

export const vaccineSites: readonly Term[] = siteRows.map(([text, code, display, words]) => ({
  text,
  coding: [{ system: SNOMED, code, display }],
  words,
}))
