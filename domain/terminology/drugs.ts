/**
 * The drugs a small practice orders most, as RxNorm names them: ingredient, strength, dose form (SCD).
 *
 * Sources: RxNorm, release of 6 October 2025; choice after the most prescribed drugs of MEPS 2022 (AHRQ).
 * This product uses publicly available data from the U.S. National Library of Medicine (NLM), National Institutes of Health,
 * Department of Health and Human Services; NLM is not responsible for the product and does not endorse or recommend this
 * or any other product.
 */
import { RXNORM } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

/** `strength`: what clinicians write where RxNorm's milligrams would invite a tenfold error (micrograms). */
const rows = tableRows(
  ['code', 'name', 'words', 'strength'],
  `
993781|acetaminophen 300 MG / codeine phosphate 30 MG Oral Tablet|tylenol 3
857002|acetaminophen 325 MG / hydrocodone bitartrate 5 MG Oral Tablet|norco vicodin lortab
857005|acetaminophen 325 MG / hydrocodone bitartrate 7.5 MG Oral Tablet|norco vicodin lortab
856999|acetaminophen 325 MG / hydrocodone bitartrate 10 MG Oral Tablet|norco vicodin lortab
1049221|acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet|percocet endocet
1049214|acetaminophen 325 MG / oxycodone hydrochloride 10 MG Oral Tablet|percocet endocet
313782|acetaminophen 325 MG Oral Tablet|tylenol paracetamol apap
198440|acetaminophen 500 MG Oral Tablet|tylenol paracetamol apap
197311|acyclovir 400 MG Oral Tablet|zovirax
197313|acyclovir 800 MG Oral Tablet|zovirax
745679|200 ACTUAT albuterol 0.09 MG/ACTUAT Metered Dose Inhaler|ventolin proair hfa rescue inhaler salbutamol
1437702|albuterol 0.833 MG/ML / ipratropium bromide 0.167 MG/ML Inhalation Solution|duoneb nebulizer
630208|albuterol 0.83 MG/ML Inhalation Solution|nebulizer ventolin salbutamol
197319|allopurinol 100 MG Oral Tablet|zyloprim
197320|allopurinol 300 MG Oral Tablet|zyloprim
308047|alprazolam 0.25 MG Oral Tablet|xanax
308048|alprazolam 0.5 MG Oral Tablet|xanax
197321|alprazolam 1 MG Oral Tablet|xanax
856783|amitriptyline hydrochloride 10 MG Oral Tablet|elavil
856834|amitriptyline hydrochloride 25 MG Oral Tablet|elavil
856845|amitriptyline hydrochloride 50 MG Oral Tablet|elavil
898353|amlodipine 5 MG / benazepril hydrochloride 10 MG Oral Capsule|lotrel
308136|amlodipine 2.5 MG Oral Tablet|norvasc
197361|amlodipine 5 MG Oral Tablet|norvasc
308135|amlodipine 10 MG Oral Tablet|norvasc
617296|amoxicillin 500 MG / clavulanate 125 MG Oral Tablet|augmentin
562508|amoxicillin 875 MG / clavulanate 125 MG Oral Tablet|augmentin
308182|amoxicillin 250 MG Oral Capsule|amoxil
308191|amoxicillin 500 MG Oral Capsule|amoxil
308192|amoxicillin 500 MG Oral Tablet|amoxil
308194|amoxicillin 875 MG Oral Tablet|amoxil
239191|amoxicillin 50 MG/ML Oral Suspension|amoxil
308189|amoxicillin 80 MG/ML Oral Suspension|amoxil
861225|24 HR amphetamine aspartate 5 MG / amphetamine sulfate 5 MG / dextroamphetamine saccharate 5 MG / dextroamphetamine sulfate 5 MG Extended Release Oral Capsule|adderall xr
541892|amphetamine aspartate 2.5 MG / amphetamine sulfate 2.5 MG / dextroamphetamine saccharate 2.5 MG / dextroamphetamine sulfate 2.5 MG Oral Tablet|adderall
577961|amphetamine aspartate 5 MG / amphetamine sulfate 5 MG / dextroamphetamine saccharate 5 MG / dextroamphetamine sulfate 5 MG Oral Tablet|adderall
199224|anastrozole 1 MG Oral Tablet|arimidex
1364435|apixaban 2.5 MG Oral Tablet|eliquis
1364445|apixaban 5 MG Oral Tablet|eliquis
602964|aripiprazole 2 MG Oral Tablet|abilify
402131|aripiprazole 5 MG Oral Tablet|abilify
349545|aripiprazole 10 MG Oral Tablet|abilify
308416|aspirin 81 MG Delayed Release Oral Tablet|asa ecotrin enteric
198467|aspirin 325 MG Delayed Release Oral Tablet|asa ecotrin enteric
243670|aspirin 81 MG Oral Tablet|asa
212033|aspirin 325 MG Oral Tablet|asa
197380|atenolol 25 MG Oral Tablet|tenormin
197381|atenolol 50 MG Oral Tablet|tenormin
197379|atenolol 100 MG Oral Tablet|tenormin
349593|atomoxetine 25 MG Oral Capsule|strattera
349594|atomoxetine 40 MG Oral Capsule|strattera
617312|atorvastatin 10 MG Oral Tablet|lipitor
617310|atorvastatin 20 MG Oral Tablet|lipitor
617311|atorvastatin 40 MG Oral Tablet|lipitor
259255|atorvastatin 80 MG Oral Tablet|lipitor
308460|azithromycin 250 MG Oral Tablet|zithromax z-pak
248656|azithromycin 500 MG Oral Tablet|zithromax z-pak
197391|baclofen 10 MG Oral Tablet|lioresal
197392|baclofen 20 MG Oral Tablet|lioresal
898687|benazepril hydrochloride 10 MG Oral Tablet|lotensin
898690|benazepril hydrochloride 20 MG Oral Tablet|lotensin
898719|benazepril hydrochloride 40 MG Oral Tablet|lotensin
197397|benzonatate 100 MG Oral Capsule|tessalon
283417|benzonatate 200 MG Oral Capsule|tessalon
308753|bisacodyl 5 MG Delayed Release Oral Tablet|dulcolax
854905|bisoprolol fumarate 5 MG Oral Tablet|zebeta
854901|bisoprolol fumarate 10 MG Oral Tablet|zebeta
861200|brimonidine tartrate 2 MG/ML Ophthalmic Solution|alphagan
1246288|120 ACTUAT budesonide 0.08 MG/ACTUAT / formoterol fumarate 0.0045 MG/ACTUAT Metered Dose Inhaler|symbicort
1246304|120 ACTUAT budesonide 0.16 MG/ACTUAT / formoterol fumarate 0.0045 MG/ACTUAT Metered Dose Inhaler|symbicort
1010604|buprenorphine 8 MG / naloxone 2 MG Sublingual Film|suboxone
351267|buprenorphine 8 MG / naloxone 2 MG Sublingual Tablet|suboxone
993541|24 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet|wellbutrin xl
993518|12 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet|wellbutrin sr
993557|24 HR bupropion hydrochloride 300 MG Extended Release Oral Tablet|wellbutrin xl
866094|buspirone hydrochloride 5 MG Oral Tablet|buspar
866083|buspirone hydrochloride 10 MG Oral Tablet|buspar
866018|buspirone hydrochloride 15 MG Oral Tablet|buspar
282465|calcium carbonate 1250 MG Oral Tablet|calcium os-cal
308979|carbamazepine 200 MG Oral Tablet|tegretol
197444|carbidopa 25 MG / levodopa 100 MG Oral Tablet|sinemet
686924|carvedilol 3.125 MG Oral Tablet|coreg
200031|carvedilol 6.25 MG Oral Tablet|coreg
200032|carvedilol 12.5 MG Oral Tablet|coreg
200033|carvedilol 25 MG Oral Tablet|coreg
200346|cefdinir 300 MG Oral Capsule|omnicef
309097|cefuroxime 250 MG Oral Tablet|ceftin
309098|cefuroxime 500 MG Oral Tablet|ceftin
205322|celecoxib 100 MG Oral Capsule|celebrex
205323|celecoxib 200 MG Oral Capsule|celebrex
309112|cephalexin 250 MG Oral Capsule|keflex
309114|cephalexin 500 MG Oral Capsule|keflex
1014678|cetirizine hydrochloride 10 MG Oral Tablet|zyrtec
197499|chlorthalidone 25 MG Oral Tablet|thalitone
197500|chlorthalidone 50 MG Oral Tablet|thalitone
245500|cholecalciferol 0.025 MG Oral Capsule|vitamin d3 1000
240029|cholecalciferol 0.125 MG Oral Capsule|vitamin d3 5000
197511|ciprofloxacin 250 MG Oral Tablet|cipro
309309|ciprofloxacin 500 MG Oral Tablet|cipro
403908|ciprofloxacin 3 MG/ML / dexamethasone 1 MG/ML Otic Suspension|ciprodex ear drops
283672|citalopram 10 MG Oral Tablet|celexa
200371|citalopram 20 MG Oral Tablet|celexa
309314|citalopram 40 MG Oral Tablet|celexa
197517|clarithromycin 500 MG Oral Tablet|biaxin
197518|clindamycin 150 MG Oral Capsule|cleocin
284215|clindamycin 300 MG Oral Capsule|cleocin
861495|clobetasol propionate 0.5 MG/ML Topical Cream|temovate
197527|clonazepam 0.5 MG Oral Tablet|klonopin
197528|clonazepam 1 MG Oral Tablet|klonopin
884173|clonidine hydrochloride 0.1 MG Oral Tablet|catapres
884185|clonidine hydrochloride 0.2 MG Oral Tablet|catapres
309362|clopidogrel 75 MG Oral Tablet|plavix
309367|clotrimazole 10 MG/ML Topical Cream|lotrimin
197541|colchicine 0.6 MG Oral Tablet|colcrys
828320|cyclobenzaprine hydrochloride 5 MG Oral Tablet|flexeril
828348|cyclobenzaprine hydrochloride 10 MG Oral Tablet|flexeril
1488574|dapagliflozin 5 MG Oral Tablet|farxiga
1488569|dapagliflozin 10 MG Oral Tablet|farxiga
991528|dextromethorphan hydrobromide 3 MG/ML / promethazine hydrochloride 1.25 MG/ML Oral Solution|cough syrup
197591|diazepam 5 MG Oral Tablet|valium
855926|diclofenac sodium 75 MG Delayed Release Oral Tablet|voltaren
855633|diclofenac sodium 0.01 MG/MG Topical Gel|voltaren gel
991061|dicyclomine hydrochloride 10 MG Oral Capsule|bentyl
197604|digoxin 0.125 MG Oral Tablet|lanoxin
830861|24 HR diltiazem hydrochloride 120 MG Extended Release Oral Capsule|cardizem cd
830845|24 HR diltiazem hydrochloride 180 MG Extended Release Oral Capsule|cardizem cd
830837|24 HR diltiazem hydrochloride 240 MG Extended Release Oral Capsule|cardizem cd
998740|docusate sodium 50 MG / sennosides, USP 8.6 MG Oral Tablet|senokot-s
1115005|docusate sodium 100 MG Oral Capsule|colace
997229|donepezil hydrochloride 5 MG Oral Tablet|aricept
997223|donepezil hydrochloride 10 MG Oral Tablet|aricept
1923432|dorzolamide 20 MG/ML / timolol 5 MG/ML Ophthalmic Solution|cosopt
197626|doxazosin 2 MG Oral Tablet|cardura
197627|doxazosin 4 MG Oral Tablet|cardura
1649988|doxycycline hyclate 100 MG Oral Capsule|vibramycin
1650143|doxycycline hyclate 100 MG Oral Tablet|vibra-tabs
1551295|0.5 ML dulaglutide 1.5 MG/ML Auto-Injector|trulicity
1551304|0.5 ML dulaglutide 3 MG/ML Auto-Injector|trulicity
596930|duloxetine 30 MG Delayed Release Oral Capsule|cymbalta
596934|duloxetine 60 MG Delayed Release Oral Capsule|cymbalta
1545658|empagliflozin 10 MG Oral Tablet|jardiance
1545666|empagliflozin 25 MG Oral Tablet|jardiance
858813|enalapril maleate 5 MG Oral Tablet|vasotec
858817|enalapril maleate 10 MG Oral Tablet|vasotec
858810|enalapril maleate 20 MG Oral Tablet|vasotec
727316|NDA019430 0.3 ML epinephrine 0.5 MG/ML Auto-Injector|epipen jr
1870207|NDA019430 0.3 ML epinephrine 1 MG/ML Auto-Injector|epipen
1367410|ergocalciferol 1.25 MG Oral Capsule|vitamin d2 50000
310149|erythromycin 0.005 MG/MG Ophthalmic Ointment|eye ointment
351249|escitalopram 5 MG Oral Tablet|lexapro
349332|escitalopram 10 MG Oral Tablet|lexapro
351250|escitalopram 20 MG Oral Tablet|lexapro
606726|esomeprazole 20 MG Delayed Release Oral Capsule|nexium
606730|esomeprazole 40 MG Delayed Release Oral Capsule|nexium
197658|estradiol 1 MG Oral Tablet|estrace
197659|estradiol 2 MG Oral Tablet|estrace
310169|estradiol 0.1 MG/ML Vaginal Cream|estrace
242297|ethinyl estradiol 0.02 MG / levonorgestrel 0.1 MG Oral Tablet|aviane alesse birth control pill
240128|ethinyl estradiol 0.035 MG / norgestimate 0.25 MG Oral Tablet|sprintec ortho-cyclen birth control pill
349556|ezetimibe 10 MG Oral Tablet|zetia
310273|famotidine 20 MG Oral Tablet|pepcid
284245|famotidine 40 MG Oral Tablet|pepcid
477560|fenofibrate 145 MG Oral Tablet|tricor
310325|ferrous sulfate 325 MG Oral Tablet|iron feosol
997420|fexofenadine hydrochloride 180 MG Oral Tablet|allegra
310346|finasteride 5 MG Oral Tablet|proscar
197699|fluconazole 150 MG Oral Tablet|diflucan
310384|fluoxetine 10 MG Oral Capsule|prozac
310385|fluoxetine 20 MG Oral Capsule|prozac
313989|fluoxetine 40 MG Oral Capsule|prozac
896209|60 ACTUAT fluticasone propionate 0.25 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler|advair diskus
896228|60 ACTUAT fluticasone propionate 0.5 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler|advair diskus
895999|120 ACTUAT fluticasone propionate 0.11 MG/ACTUAT Metered Dose Inhaler|flovent hfa
896004|120 ACTUAT fluticasone propionate 0.22 MG/ACTUAT Metered Dose Inhaler|flovent hfa
310410|folic acid 1 MG Oral Tablet|folate
310429|furosemide 20 MG Oral Tablet|lasix
313988|furosemide 40 MG Oral Tablet|lasix
197732|furosemide 80 MG Oral Tablet|lasix
310430|gabapentin 100 MG Oral Capsule|neurontin
310431|gabapentin 300 MG Oral Capsule|neurontin
310432|gabapentin 400 MG Oral Capsule|neurontin
310433|gabapentin 600 MG Oral Tablet|neurontin
199245|glimepiride 1 MG Oral Tablet|amaryl
199246|glimepiride 2 MG Oral Tablet|amaryl
199247|glimepiride 4 MG Oral Tablet|amaryl
310490|glipizide 5 MG Oral Tablet|glucotrol
310488|glipizide 10 MG Oral Tablet|glucotrol
636522|12 HR guaifenesin 600 MG Extended Release Oral Tablet|mucinex
905225|hydralazine hydrochloride 25 MG Oral Tablet|apresoline
905395|hydralazine hydrochloride 50 MG Oral Tablet|apresoline
197885|hydrochlorothiazide 12.5 MG / lisinopril 10 MG Oral Tablet|zestoretic
197886|hydrochlorothiazide 12.5 MG / lisinopril 20 MG Oral Tablet|zestoretic
979468|hydrochlorothiazide 12.5 MG / losartan potassium 50 MG Oral Tablet|hyzaar
979464|hydrochlorothiazide 12.5 MG / losartan potassium 100 MG Oral Tablet|hyzaar
310812|hydrochlorothiazide 25 MG / triamterene 37.5 MG Oral Tablet|maxzide
199903|hydrochlorothiazide 12.5 MG Oral Capsule|hctz microzide
429503|hydrochlorothiazide 12.5 MG Oral Tablet|hctz
310798|hydrochlorothiazide 25 MG Oral Tablet|hctz
106258|hydrocortisone 10 MG/ML Topical Cream|cortisone
310891|hydrocortisone 25 MG/ML Topical Cream|cortisone
979092|hydroxychloroquine sulfate 200 MG Oral Tablet|plaquenil
995218|hydroxyzine hydrochloride 10 MG Oral Tablet|atarax
995258|hydroxyzine hydrochloride 25 MG Oral Tablet|atarax
310965|ibuprofen 200 MG Oral Tablet|motrin advil
197805|ibuprofen 400 MG Oral Tablet|motrin advil
197806|ibuprofen 600 MG Oral Tablet|motrin advil
197807|ibuprofen 800 MG Oral Tablet|motrin advil
311040|insulin aspart, human 100 UNT/ML Injectable Solution|novolog
311041|insulin glargine 100 UNT/ML Injectable Solution|lantus basaglar
847230|3 ML insulin glargine 100 UNT/ML Pen Injector|lantus solostar
242120|insulin lispro 100 UNT/ML Injectable Solution|humalog
1652639|3 ML insulin lispro 100 UNT/ML Pen Injector|humalog kwikpen
836343|200 ACTUAT ipratropium bromide 0.017 MG/ACTUAT Metered Dose Inhaler|atrovent hfa
200095|irbesartan 150 MG Oral Tablet|avapro
200096|irbesartan 300 MG Oral Tablet|avapro
317110|24 HR isosorbide mononitrate 30 MG Extended Release Oral Tablet|imdur
353538|24 HR isosorbide mononitrate 60 MG Extended Release Oral Tablet|imdur
106336|ketoconazole 20 MG/ML Medicated Shampoo|nizoral
282401|lamotrigine 25 MG Oral Tablet|lamictal
198427|lamotrigine 100 MG Oral Tablet|lamictal
311277|lansoprazole 30 MG Delayed Release Oral Capsule|prevacid
314072|latanoprost 0.05 MG/ML Ophthalmic Solution|xalatan
311289|levetiracetam 500 MG Oral Tablet|keppra
311290|levetiracetam 750 MG Oral Tablet|keppra
855172|levocetirizine dihydrochloride 5 MG Oral Tablet|xyzal
199885|levofloxacin 500 MG Oral Tablet|levaquin
311296|levofloxacin 750 MG Oral Tablet|levaquin
966220|levothyroxine sodium 0.025 MG Oral Tablet|synthroid levoxyl thyroxine|25 mcg
966221|levothyroxine sodium 0.05 MG Oral Tablet|synthroid levoxyl thyroxine|50 mcg
966222|levothyroxine sodium 0.075 MG Oral Tablet|synthroid levoxyl thyroxine|75 mcg
966253|levothyroxine sodium 0.088 MG Oral Tablet|synthroid levoxyl thyroxine|88 mcg
892246|levothyroxine sodium 0.1 MG Oral Tablet|synthroid levoxyl thyroxine|100 mcg
966248|levothyroxine sodium 0.112 MG Oral Tablet|synthroid levoxyl thyroxine|112 mcg
966224|levothyroxine sodium 0.125 MG Oral Tablet|synthroid levoxyl thyroxine|125 mcg
1100702|linagliptin 5 MG Oral Tablet|tradjenta
903456|liothyronine sodium 0.005 MG Oral Tablet|cytomel|5 mcg
854834|lisdexamfetamine dimesylate 30 MG Oral Capsule|vyvanse
311353|lisinopril 2.5 MG Oral Tablet|zestril prinivil
311354|lisinopril 5 MG Oral Tablet|zestril prinivil
314076|lisinopril 10 MG Oral Tablet|zestril prinivil
314077|lisinopril 20 MG Oral Tablet|zestril prinivil
197884|lisinopril 40 MG Oral Tablet|zestril prinivil
197889|lithium carbonate 300 MG Oral Capsule|eskalith
978006|loperamide hydrochloride 2 MG Oral Capsule|imodium
311372|loratadine 10 MG Oral Tablet|claritin
197900|lorazepam 0.5 MG Oral Tablet|ativan
197901|lorazepam 1 MG Oral Tablet|ativan
979485|losartan potassium 25 MG Oral Tablet|cozaar
979492|losartan potassium 50 MG Oral Tablet|cozaar
979480|losartan potassium 100 MG Oral Tablet|cozaar
197904|lovastatin 20 MG Oral Tablet|mevacor
197905|lovastatin 40 MG Oral Tablet|mevacor
198741|magnesium oxide 400 MG Oral Tablet
995666|meclizine hydrochloride 25 MG Oral Tablet|antivert
1000114|medroxyprogesterone acetate 10 MG Oral Tablet|provera
1000126|1 ML medroxyprogesterone acetate 150 MG/ML Injection|depo-provera contraception shot
311486|meloxicam 7.5 MG Oral Tablet|mobic
152695|meloxicam 15 MG Oral Tablet|mobic
996561|memantine hydrochloride 10 MG Oral Tablet|namenda
860975|24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet|glucophage xr
860981|24 HR metformin hydrochloride 750 MG Extended Release Oral Tablet|glucophage xr
861007|metformin hydrochloride 500 MG Oral Tablet|glucophage
861010|metformin hydrochloride 850 MG Oral Tablet|glucophage
861004|metformin hydrochloride 1000 MG Oral Tablet|glucophage
197943|methocarbamol 500 MG Oral Tablet|robaxin
197944|methocarbamol 750 MG Oral Tablet|robaxin
105585|methotrexate 2.5 MG Oral Tablet|rheumatrex
1091155|24 HR methylphenidate hydrochloride 18 MG Extended Release Oral Tablet|concerta
1091150|methylphenidate hydrochloride 10 MG Oral Tablet|ritalin
259966|methylprednisolone 4 MG Oral Tablet|medrol dosepak
311666|metoclopramide 10 MG Oral Tablet|reglan
866427|24 HR metoprolol succinate 25 MG Extended Release Oral Tablet|toprol xl
866436|24 HR metoprolol succinate 50 MG Extended Release Oral Tablet|toprol xl
866412|24 HR metoprolol succinate 100 MG Extended Release Oral Tablet|toprol xl
866924|metoprolol tartrate 25 MG Oral Tablet|lopressor
866514|metoprolol tartrate 50 MG Oral Tablet|lopressor
866511|metoprolol tartrate 100 MG Oral Tablet|lopressor
314106|metronidazole 250 MG Oral Tablet|flagyl
311681|metronidazole 500 MG Oral Tablet|flagyl
311725|mirtazapine 15 MG Oral Tablet|remeron
314111|mirtazapine 30 MG Oral Tablet|remeron
311759|montelukast 4 MG Chewable Tablet|singulair
242438|montelukast 5 MG Chewable Tablet|singulair
200224|montelukast 10 MG Oral Tablet|singulair
106346|mupirocin 0.02 MG/MG Topical Ointment|bactroban
1725059|naloxone hydrochloride 40 MG/ML Nasal Spray|narcan
198013|naproxen 250 MG Oral Tablet|naprosyn aleve
198014|naproxen 500 MG Oral Tablet|naprosyn aleve
387013|nebivolol 5 MG Oral Tablet|bystolic
751612|nebivolol 10 MG Oral Tablet|bystolic
311975|nicotine 4 MG Chewing Gum|nicorette
198031|24 HR nicotine 0.292 MG/HR Transdermal System|nicoderm patch
198029|24 HR nicotine 0.583 MG/HR Transdermal System|nicoderm patch
198030|24 HR nicotine 0.875 MG/HR Transdermal System|nicoderm patch
198034|24 HR nifedipine 30 MG Extended Release Oral Tablet|procardia xl adalat
198035|24 HR nifedipine 60 MG Extended Release Oral Tablet|procardia xl adalat
1648755|nitrofurantoin, macrocrystals 25 MG / nitrofurantoin, monohydrate 75 MG Oral Capsule|macrobid
198039|nitroglycerin 0.4 MG Sublingual Tablet|nitrostat
198042|norethindrone 0.35 MG Oral Tablet|micronor
198045|nortriptyline 10 MG Oral Capsule|pamelor
317136|nortriptyline 25 MG Oral Capsule|pamelor
312055|nystatin 100000 UNT/ML Oral Suspension|mycostatin thrush
543546|nystatin 100000 UNT/ML Topical Cream|mycostatin
242446|ofloxacin 3 MG/ML Otic Solution|floxin otic ear drops
312078|olanzapine 5 MG Oral Tablet|zyprexa
314154|olanzapine 10 MG Oral Tablet|zyprexa
349401|olmesartan medoxomil 20 MG Oral Tablet|benicar
349405|olmesartan medoxomil 40 MG Oral Tablet|benicar
1111343|olopatadine 2 MG/ML Ophthalmic Solution|pataday eye drops
198051|omeprazole 20 MG Delayed Release Oral Capsule|prilosec
200329|omeprazole 40 MG Delayed Release Oral Capsule|prilosec
104894|ondansetron 4 MG Disintegrating Oral Tablet|zofran odt
312087|ondansetron 8 MG Disintegrating Oral Tablet|zofran odt
198052|ondansetron 4 MG Oral Tablet|zofran
312086|ondansetron 8 MG Oral Tablet|zofran
312122|oseltamivir 75 MG Oral Capsule|tamiflu
863636|24 HR oxybutynin chloride 5 MG Extended Release Oral Tablet|ditropan xl
863619|24 HR oxybutynin chloride 10 MG Extended Release Oral Tablet|ditropan xl
1049621|oxycodone hydrochloride 5 MG Oral Tablet|roxicodone
1049683|oxycodone hydrochloride 10 MG Oral Tablet|roxicodone
251872|pantoprazole 20 MG Delayed Release Oral Tablet|protonix
314200|pantoprazole 40 MG Delayed Release Oral Tablet|protonix
1738483|paroxetine hydrochloride 10 MG Oral Tablet|paxil
1738495|paroxetine hydrochloride 20 MG Oral Tablet|paxil
834061|penicillin V potassium 250 MG Oral Tablet|veetids
834102|penicillin V potassium 500 MG Oral Tablet|veetids
106387|permethrin 50 MG/ML Topical Cream|elimite scabies
1094104|phenazopyridine hydrochloride 200 MG Oral Tablet|pyridium
803353|phentermine hydrochloride 37.5 MG Oral Tablet|adipex
317573|pioglitazone 15 MG Oral Tablet|actos
312440|pioglitazone 30 MG Oral Tablet|actos
876193|polyethylene glycol 3350 17000 MG Powder for Oral Solution|miralax
244967|polymyxin B 10000 UNT/ML / trimethoprim 1 MG/ML Ophthalmic Solution|polytrim eye drops
628953|potassium chloride 10 MEQ Extended Release Oral Tablet|klor-con k-dur
198116|potassium chloride 20 MEQ Extended Release Oral Tablet|klor-con k-dur
859040|pramipexole dihydrochloride 0.25 MG Oral Tablet|mirapex
904467|pravastatin sodium 20 MG Oral Tablet|pravachol
904475|pravastatin sodium 40 MG Oral Tablet|pravachol
312593|prazosin 1 MG Oral Capsule|minipress
312594|prazosin 2 MG Oral Capsule|minipress
249066|prednisolone 5 MG/ML Oral Solution
312617|prednisone 5 MG Oral Tablet|deltasone
198145|prednisone 10 MG Oral Tablet|deltasone
312615|prednisone 20 MG Oral Tablet|deltasone
483448|pregabalin 50 MG Oral Capsule|lyrica
483450|pregabalin 75 MG Oral Capsule|lyrica
483440|pregabalin 150 MG Oral Capsule|lyrica
260243|progesterone 100 MG Oral Capsule|prometrium
992447|promethazine hydrochloride 25 MG Oral Tablet|phenergan
856448|propranolol hydrochloride 10 MG Oral Tablet|inderal
856457|propranolol hydrochloride 20 MG Oral Tablet|inderal
856519|propranolol hydrochloride 40 MG Oral Tablet|inderal
312744|quetiapine 25 MG Oral Tablet|seroquel
616487|quetiapine 50 MG Oral Tablet|seroquel
312743|quetiapine 100 MG Oral Tablet|seroquel
198189|ramipril 5 MG Oral Capsule|altace
261962|ramipril 10 MG Oral Capsule|altace
312830|risperidone 1 MG Oral Tablet|risperdal
312831|risperidone 2 MG Oral Tablet|risperdal
1232082|rivaroxaban 15 MG Oral Tablet|xarelto
1232086|rivaroxaban 20 MG Oral Tablet|xarelto
314209|rizatriptan 10 MG Oral Tablet|maxalt
312846|ropinirole 0.5 MG Oral Tablet|requip
314208|ropinirole 1 MG Oral Tablet|requip
859424|rosuvastatin calcium 5 MG Oral Tablet|crestor
859747|rosuvastatin calcium 10 MG Oral Tablet|crestor
859751|rosuvastatin calcium 20 MG Oral Tablet|crestor
859419|rosuvastatin calcium 40 MG Oral Tablet|crestor
1656340|sacubitril 24 MG / valsartan 26 MG Oral Tablet|entresto
2200652|semaglutide 3 MG Oral Tablet|rybelsus
2200656|semaglutide 7 MG Oral Tablet|rybelsus
2200644|semaglutide 14 MG Oral Tablet|rybelsus
2619152|0.25 MG, 0.5 MG Dose 3 ML semaglutide 0.68 MG/ML Pen Injector|ozempic
2599362|3 ML semaglutide 2.68 MG/ML Pen Injector|ozempic
312940|sertraline 25 MG Oral Tablet|zoloft
312941|sertraline 50 MG Oral Tablet|zoloft
312938|sertraline 100 MG Oral Tablet|zoloft
312950|sildenafil 50 MG Oral Tablet|viagra
314229|sildenafil 100 MG Oral Tablet|viagra
314231|simvastatin 10 MG Oral Tablet|zocor
312961|simvastatin 20 MG Oral Tablet|zocor
198211|simvastatin 40 MG Oral Tablet|zocor
665042|sitagliptin 50 MG Oral Tablet|januvia
665033|sitagliptin 100 MG Oral Tablet|januvia
477367|solifenacin succinate 5 MG Oral Tablet|vesicare
313096|spironolactone 25 MG Oral Tablet|aldactone
198223|spironolactone 50 MG Oral Tablet|aldactone
314234|sucralfate 1000 MG Oral Tablet|carafate
198335|sulfamethoxazole 800 MG / trimethoprim 160 MG Oral Tablet|bactrim ds septra
313161|sumatriptan 50 MG Oral Tablet|imitrex
313160|sumatriptan 100 MG Oral Tablet|imitrex
403957|tadalafil 5 MG Oral Tablet|cialis
402019|tadalafil 20 MG Oral Tablet|cialis
863669|tamsulosin hydrochloride 0.4 MG Oral Capsule|flomax
198241|temazepam 15 MG Oral Capsule|restoril
313217|terazosin 2 MG Oral Capsule|hytrin
313219|terazosin 5 MG Oral Capsule|hytrin
313222|terbinafine 250 MG Oral Tablet|lamisil
1597126|2500 MG testosterone 0.0162 MG/MG Topical Gel|androgel
835840|testosterone cypionate 200 MG/ML Injectable Solution|depo-testosterone
1116635|ticagrelor 90 MG Oral Tablet|brilinta
485032|tiotropium 0.018 MG Inhalation Powder|spiriva handihaler
2601761|0.5 ML tirzepatide 5 MG/ML Auto-Injector|mounjaro zepbound
2601743|0.5 ML tirzepatide 10 MG/ML Auto-Injector|mounjaro zepbound
313412|tizanidine 2 MG Oral Tablet|zanaflex
313413|tizanidine 4 MG Oral Tablet|zanaflex
199888|topiramate 25 MG Oral Tablet|topamax
151226|topiramate 50 MG Oral Tablet|topamax
199889|topiramate 100 MG Oral Tablet|topamax
198371|torsemide 20 MG Oral Tablet|demadex
835603|tramadol hydrochloride 50 MG Oral Tablet|ultram
856377|trazodone hydrochloride 50 MG Oral Tablet|desyrel
856373|trazodone hydrochloride 100 MG Oral Tablet|desyrel
1014314|triamcinolone acetonide 1 MG/ML Topical Cream|kenalog
313565|valacyclovir 500 MG Oral Tablet|valtrex
313564|valacyclovir 1000 MG Oral Tablet|valtrex
349199|valsartan 80 MG Oral Tablet|diovan
349201|valsartan 160 MG Oral Tablet|diovan
636676|varenicline 1 MG Oral Tablet|chantix
313583|24 HR venlafaxine 37.5 MG Extended Release Oral Capsule|effexor xr
313585|24 HR venlafaxine 75 MG Extended Release Oral Capsule|effexor xr
313581|24 HR venlafaxine 150 MG Extended Release Oral Capsule|effexor xr
897659|verapamil hydrochloride 120 MG Extended Release Oral Tablet|calan sr
897649|verapamil hydrochloride 240 MG Extended Release Oral Tablet|calan sr
237779|vitamin B12 1 MG Sublingual Tablet|cobalamin b12
309594|vitamin B12 1 MG/ML Injectable Solution|cobalamin b12 shot
855288|warfarin sodium 1 MG Oral Tablet|coumadin jantoven
855302|warfarin sodium 2 MG Oral Tablet|coumadin jantoven
855312|warfarin sodium 2.5 MG Oral Tablet|coumadin jantoven
855332|warfarin sodium 5 MG Oral Tablet|coumadin jantoven
854876|zolpidem tartrate 5 MG Oral Tablet|ambien
854873|zolpidem tartrate 10 MG Oral Tablet|ambien
`,
)

const units: Readonly<Record<string, string>> = {
  MG: 'mg',
  ML: 'mL',
  UNT: 'units',
  MEQ: 'mEq',
  HR: 'hour',
  ACTUAT: 'actuations',
}

export const drugs: readonly Term[] = rows.map(({ code, name, words, strength }) => ({
  text: drugText(name, strength),
  coding: [{ system: RXNORM, code, display: name }],
  words,
}))

/**
 * RxNorm's name in the spelling that ISMP asks for: the drug first, `units` never abbreviated, inhalers and whatever
 * `strength` names in micrograms: `200 ACTUAT albuterol 0.09 MG/ACTUAT Metered Dose Inhaler` -> `albuterol 90 mcg/actuation
 * metered dose inhaler (200 actuations)`. The application number of one maker (NDA…) is left to the code.
 */
export function drugText(name: string, strength?: string): string {
  const [, packed = '', drug = ''] =
    name.match(/^(?:NDA\d+ )?((?:[\d.]+ (?:MG|ML|HR|ACTUAT)(?:, | Dose | ))*)(.+)$/) ?? []
  const spelled = spell(
    drug.replace(/([\d.]+) MG\/ACTUAT/g, (_, mg) => `${Number((Number(mg) * 1000).toPrecision(6))} mcg/actuation`),
  )
  const stated = !strength ? spelled : spelled.replace(/[\d.]+ mg/, strength)
  return packed ? `${stated} (${spell(packed).trim()})` : stated
}

function spell(text: string): string {
  return text
    .replace(/\b(MG|ML|UNT|MEQ|HR|ACTUAT)\b/g, (unit) => units[unit] ?? unit)
    .replace(/\b[A-Z][a-z]+\b/g, (word) => word.toLowerCase())
}
