/**
 * What people are allergic to or do not tolerate: drugs by RxNorm ingredient, foods, the environment and drug classes by
 * SNOMED CT substance (C-CDA and US Core: Common Substances for Allergy and Intolerance Documentation).
 *
 * Sources: RxNorm, release of 6 October 2025 (data of the U.S. National Library of Medicine, which is not responsible for the
 * product and does not endorse or recommend this or any other product); SNOMED CT 2025 (SNOMED International; US use under
 * the UMLS Metathesaurus licence).
 */
import { RXNORM, SNOMED } from './systems.ts'
import type { Term } from './term.ts'

export interface AllergenTerm extends Term {
  readonly category: 'medication' | 'food' | 'environment' | 'biologic'
}

type DrugRow = readonly [rxcui: string, name: string, words?: string]

const drugRows: readonly DrugRow[] = [
  ['723', 'amoxicillin', 'amoxil penicillin'],
  ['733', 'ampicillin', 'penicillin'],
  ['7980', 'penicillin G', 'pcn'],
  ['7984', 'penicillin V', 'pcn'],
  ['2231', 'cephalexin', 'keflex cephalosporin'],
  ['2176', 'cefaclor', 'cephalosporin'],
  ['2180', 'cefazolin', 'ancef cephalosporin'],
  ['25037', 'cefdinir', 'omnicef cephalosporin'],
  ['2193', 'ceftriaxone', 'rocephin cephalosporin'],
  ['2194', 'cefuroxime', 'ceftin cephalosporin'],
  ['10180', 'sulfamethoxazole', 'sulfa bactrim'],
  ['10831', 'sulfamethoxazole / trimethoprim', 'bactrim septra sulfa'],
  ['10829', 'trimethoprim', 'bactrim'],
  ['9524', 'sulfasalazine', 'azulfidine sulfa'],
  ['4053', 'erythromycin', 'macrolide'],
  ['18631', 'azithromycin', 'zithromax macrolide'],
  ['21212', 'clarithromycin', 'biaxin macrolide'],
  ['3640', 'doxycycline', 'tetracycline'],
  ['10395', 'tetracycline', ''],
  ['6980', 'minocycline', 'tetracycline'],
  ['2551', 'ciprofloxacin', 'cipro quinolone'],
  ['82122', 'levofloxacin', 'levaquin quinolone'],
  ['2582', 'clindamycin', 'cleocin'],
  ['11124', 'vancomycin', ''],
  ['6922', 'metronidazole', 'flagyl'],
  ['7454', 'nitrofurantoin', 'macrobid macrodantin'],
  ['7299', 'neomycin', 'neosporin'],
  ['1291', 'bacitracin', 'neosporin'],
  ['1596450', 'gentamicin', ''],
  ['1191', 'aspirin', 'asa nsaid salicylate'],
  ['5640', 'ibuprofen', 'advil motrin nsaid'],
  ['7258', 'naproxen', 'aleve naprosyn nsaid'],
  ['35827', 'ketorolac', 'toradol nsaid'],
  ['140587', 'celecoxib', 'celebrex nsaid'],
  ['3355', 'diclofenac', 'voltaren nsaid'],
  ['161', 'acetaminophen', 'tylenol paracetamol'],
  ['2670', 'codeine', 'opioid'],
  ['7052', 'morphine', 'opioid'],
  ['5489', 'hydrocodone', 'vicodin norco opioid'],
  ['7804', 'oxycodone', 'percocet opioid'],
  ['10689', 'tramadol', 'ultram opioid'],
  ['6754', 'meperidine', 'demerol opioid'],
  ['3423', 'hydromorphone', 'dilaudid opioid'],
  ['4337', 'fentanyl', 'opioid'],
  ['29046', 'lisinopril', 'ace inhibitor'],
  ['3827', 'enalapril', 'ace inhibitor'],
  ['52175', 'losartan', 'cozaar arb'],
  ['17767', 'amlodipine', 'norvasc'],
  ['6918', 'metoprolol', 'beta blocker'],
  ['5487', 'hydrochlorothiazide', 'hctz sulfa'],
  ['4603', 'furosemide', 'lasix'],
  ['83367', 'atorvastatin', 'lipitor statin'],
  ['36567', 'simvastatin', 'zocor statin'],
  ['301542', 'rosuvastatin', 'crestor statin'],
  ['6809', 'metformin', 'glucophage'],
  ['519', 'allopurinol', 'zyloprim'],
  ['8183', 'phenytoin', 'dilantin'],
  ['2002', 'carbamazepine', 'tegretol'],
  ['28439', 'lamotrigine', 'lamictal'],
  ['8134', 'phenobarbital', ''],
  ['25480', 'gabapentin', 'neurontin'],
  ['36437', 'sertraline', 'zoloft'],
  ['4493', 'fluoxetine', 'prozac'],
  ['42347', 'bupropion', 'wellbutrin'],
  ['6387', 'lidocaine', 'xylocaine local anesthetic'],
  ['1399', 'benzocaine', 'local anesthetic'],
  ['5224', 'heparin', ''],
  ['11289', 'warfarin', 'coumadin'],
  ['32968', 'clopidogrel', 'plavix'],
  ['6915', 'metoclopramide', 'reglan'],
  ['8704', 'prochlorperazine', 'compazine'],
  ['8745', 'promethazine', 'phenergan'],
  ['26225', 'ondansetron', 'zofran'],
  ['3498', 'diphenhydramine', 'benadryl'],
  ['8640', 'prednisone', 'steroid'],
  ['2358', 'chlorhexidine', 'hibiclens'],
  ['8611', 'povidone-iodine', 'betadine'],
  ['10154', 'succinylcholine', 'anesthesia'],
  ['8782', 'propofol', 'anesthesia'],
]

type SubstanceRow = readonly [
  code: string,
  name: string,
  display: string,
  category: AllergenTerm['category'],
  words?: string,
]

const substanceRows: readonly SubstanceRow[] = [
  ['764146007', 'Penicillins', 'Substance with penicillin structure', 'medication', 'pcn penicillin class antibiotic'],
  ['387406002', 'Sulfonamides (sulfa drugs)', 'Sulfonamide', 'medication', 'sulfa bactrim class antibiotic'],
  ['426722004', 'Iodinated contrast media', 'Iodinated contrast media', 'medication', 'ct dye radiology'],
  ['762952008', 'Peanut', 'Peanut', 'food'],
  ['13577000', 'Tree nuts', 'Nut', 'food', 'nut'],
  ['256350002', 'Almond', 'Almond', 'food', 'tree nut'],
  ['227493005', 'Cashew nut', 'Cashew nut', 'food', 'tree nut'],
  ['256352005', 'Walnut', 'Walnut - nut', 'food', 'tree nut'],
  ['260189007', 'Pecan nut', 'Pecan nut', 'food', 'tree nut'],
  ['256353000', 'Hazelnut', 'Hazelnut', 'food', 'tree nut filbert'],
  ['227512001', 'Pistachio nut', 'Pistachio nut', 'food', 'tree nut'],
  ['102263004', 'Eggs', 'Eggs (edible)', 'food'],
  ['3718001', "Cow's milk", "Cow's milk", 'food', 'dairy'],
  ['226760005', 'Dairy foods', 'Dairy foods', 'food', 'milk lactose cheese'],
  ['735029006', 'Shellfish', 'Shellfish', 'food', 'crab lobster'],
  ['278840001', 'Shrimp', 'Shrimp', 'food', 'shellfish prawn'],
  ['735971005', 'Fish', 'Fish', 'food', 'seafood'],
  ['44027008', 'Seafood', 'Seafood', 'food'],
  ['412071004', 'Wheat', 'Wheat', 'food'],
  ['89811004', 'Gluten', 'Gluten', 'food', 'celiac'],
  ['256355007', 'Soybean', 'Soyabean', 'food', 'soy'],
  ['260167008', 'Sesame seed', 'Sesame seed', 'food'],
  ['102261002', 'Strawberry', 'Strawberry', 'food', 'fruit'],
  ['256307007', 'Banana', 'Banana', 'food', 'fruit'],
  ['260176001', 'Kiwi fruit', 'Kiwi fruit', 'food'],
  ['102259006', 'Citrus fruit', 'Citrus fruit', 'food', 'orange lemon'],
  ['111088007', 'Latex', 'Latex', 'environment', 'rubber gloves'],
  ['418920007', 'Adhesive', 'Adhesive agent', 'environment', 'tape bandage'],
  ['33396006', 'Nickel', 'Nickel', 'environment', 'metal jewelry'],
  ['288328004', 'Bee venom', 'Bee venom', 'environment', 'sting insect'],
  ['256440004', 'Wasp venom', 'Wasp venom', 'environment', 'sting insect'],
  ['260147004', 'House dust mite', 'House dust mite', 'environment', 'dust'],
  ['84489001', 'Mold', 'Mold', 'environment', 'fungus'],
  ['264287008', 'Animal dander', 'Animal dander', 'environment', 'pet'],
  ['260152009', 'Cat dander', 'Cat dander', 'environment', 'pet'],
  ['260154005', 'Dog dander', 'Dog dander', 'environment', 'pet'],
  ['256259004', 'Pollen', 'Pollen', 'environment', 'hay fever'],
  ['256277009', 'Grass pollen', 'Grass pollen', 'environment', 'hay fever'],
  ['782576004', 'Tree pollen', 'Tree pollen', 'environment', 'hay fever'],
  ['256303006', 'Ragweed pollen', 'Ragweed pollen', 'environment', 'hay fever'],
]

/** Classes, foods and environment first: what people say before they name one drug of a class. */
export const allergens: readonly AllergenTerm[] = [
  ...substanceRows.map(
    ([code, text, display, category, words]): AllergenTerm => ({
      text,
      coding: [{ system: SNOMED, code, display }],
      category,
      words,
    }),
  ),
  ...drugRows.map(
    ([code, text, words]): AllergenTerm => ({
      text,
      coding: [{ system: RXNORM, code, display: text }],
      category: 'medication',
      words,
    }),
  ),
]
