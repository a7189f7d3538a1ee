/** Drugs, I to M. Columns and sources: ../drugs.ts. */
export const drugsIM = `
904932|ibandronic acid 150 MG Oral Tablet|boniva ibandronate
310965|ibuprofen 200 MG Oral Tablet|motrin advil
197805|ibuprofen 400 MG Oral Tablet|motrin advil
197806|ibuprofen 600 MG Oral Tablet|motrin advil
197807|ibuprofen 800 MG Oral Tablet|motrin advil
197803|ibuprofen 20 MG/ML Oral Suspension|motrin advil children's
1811180|icosapent ethyl 500 MG Oral Capsule|vascepa
1304979|icosapent ethyl 1000 MG Oral Capsule|vascepa
310982|imiquimod 50 MG/ML Topical Cream|aldara 5%
197815|indapamide 1.25 MG Oral Tablet|lozol
197816|indapamide 2.5 MG Oral Tablet|lozol
197817|indomethacin 25 MG Oral Capsule|indocin
197818|indomethacin 50 MG Oral Capsule|indocin
311040|insulin aspart, human 100 UNT/ML Injectable Solution|novolog
1653202|3 ML insulin aspart, human 100 UNT/ML Pen Injector|novolog flexpen
1670011|3 ML insulin degludec 100 UNT/ML Pen Injector|tresiba flextouch
1670021|3 ML insulin degludec 200 UNT/ML Pen Injector|tresiba flextouch
847239|3 ML insulin detemir 100 UNT/ML Pen Injector|levemir
311041|insulin glargine 100 UNT/ML Injectable Solution|lantus basaglar
847230|3 ML insulin glargine 100 UNT/ML Pen Injector|lantus solostar
1604539|1.5 ML insulin glargine 300 UNT/ML Pen Injector|toujeo
311028|insulin isophane, human 100 UNT/ML Injectable Suspension|humulin n novolin n nph
1654862|3 ML insulin isophane, human 100 UNT/ML Pen Injector|humulin n kwikpen nph
242120|insulin lispro 100 UNT/ML Injectable Solution|humalog
1652639|3 ML insulin lispro 100 UNT/ML Pen Injector|humalog kwikpen
1652239|3 ML insulin lispro 200 UNT/ML Pen Injector|humalog kwikpen
311048|insulin isophane, human 70 UNT/ML / insulin, regular, human 30 UNT/ML Injectable Suspension|humulin 70/30 novolin 70/30
847252|3 ML insulin lispro 25 UNT/ML / insulin lispro protamine, human 75 UNT/ML Pen Injector|humalog mix 75/25
311034|insulin, regular, human 100 UNT/ML Injectable Solution|humulin r novolin r
836343|200 ACTUAT ipratropium bromide 0.017 MG/ACTUAT Metered Dose Inhaler|atrovent hfa
836358|ipratropium bromide 0.2 MG/ML Inhalation Solution|atrovent nebulizer
200094|irbesartan 75 MG Oral Tablet|avapro
200095|irbesartan 150 MG Oral Tablet|avapro
200096|irbesartan 300 MG Oral Tablet|avapro
197832|isoniazid 300 MG Oral Tablet|inh
381056|isosorbide dinitrate 10 MG Oral Tablet|isordil
206842|isosorbide dinitrate 20 MG Oral Tablet|isordil
317110|24 HR isosorbide mononitrate 30 MG Extended Release Oral Tablet|imdur
353538|24 HR isosorbide mononitrate 60 MG Extended Release Oral Tablet|imdur
311196|24 HR isosorbide mononitrate 120 MG Extended Release Oral Tablet|imdur
197844|isotretinoin 20 MG Oral Capsule|accutane claravis
197845|isotretinoin 40 MG Oral Capsule|accutane claravis
311207|ivermectin 3 MG Oral Tablet|stromectol
106336|ketoconazole 20 MG/ML Medicated Shampoo|nizoral 2%
203088|ketoconazole 20 MG/ML Topical Cream|nizoral 2%
834022|ketorolac tromethamine 10 MG Oral Tablet|toradol
860096|ketorolac tromethamine 30 MG/ML Injectable Solution|toradol
860107|ketorolac tromethamine 5 MG/ML Ophthalmic Solution|acular eye-drops 0.5%
311237|ketotifen 0.25 MG/ML Ophthalmic Solution|zaditor alaway eye-drops 0.025%
896758|labetalol hydrochloride 100 MG Oral Tablet|trandate normodyne
896762|labetalol hydrochloride 200 MG Oral Tablet|trandate normodyne
896766|labetalol hydrochloride 300 MG Oral Tablet|trandate normodyne
810000|lacosamide 50 MG Oral Tablet|vimpat
809987|lacosamide 100 MG Oral Tablet|vimpat
809996|lacosamide 200 MG Oral Tablet|vimpat
391937|lactulose 667 MG/ML Oral Solution|enulose constulose
282401|lamotrigine 25 MG Oral Tablet|lamictal
198427|lamotrigine 100 MG Oral Tablet|lamictal
198428|lamotrigine 150 MG Oral Tablet|lamictal
198429|lamotrigine 200 MG Oral Tablet|lamictal
596843|lansoprazole 15 MG Delayed Release Oral Capsule|prevacid
311277|lansoprazole 30 MG Delayed Release Oral Capsule|prevacid
314072|latanoprost 0.05 MG/ML Ophthalmic Solution|xalatan 0.005%
205284|leflunomide 10 MG Oral Tablet|arava
205285|leflunomide 20 MG Oral Tablet|arava
200064|letrozole 2.5 MG Oral Tablet|femara
745791|200 ACTUAT levalbuterol 0.045 MG/ACTUAT Metered Dose Inhaler|xopenex hfa
311286|levalbuterol 0.21 MG/ML Inhalation Solution|xopenex nebulizer
242754|levalbuterol 0.417 MG/ML Inhalation Solution|xopenex nebulizer
311288|levetiracetam 250 MG Oral Tablet|keppra
311289|levetiracetam 500 MG Oral Tablet|keppra
311290|levetiracetam 750 MG Oral Tablet|keppra
387003|levetiracetam 1000 MG Oral Tablet|keppra
403884|levetiracetam 100 MG/ML Oral Solution|keppra
855172|levocetirizine dihydrochloride 5 MG Oral Tablet|xyzal
855168|levocetirizine dihydrochloride 0.5 MG/ML Oral Solution|xyzal
199884|levofloxacin 250 MG Oral Tablet|levaquin
199885|levofloxacin 500 MG Oral Tablet|levaquin
311296|levofloxacin 750 MG Oral Tablet|levaquin
483325|levonorgestrel 1.5 MG Oral Tablet|plan-b emergency-contraception
966220|levothyroxine sodium 0.025 MG Oral Tablet|synthroid levoxyl thyroxine|25 mcg
966221|levothyroxine sodium 0.05 MG Oral Tablet|synthroid levoxyl thyroxine|50 mcg
966222|levothyroxine sodium 0.075 MG Oral Tablet|synthroid levoxyl thyroxine|75 mcg
966253|levothyroxine sodium 0.088 MG Oral Tablet|synthroid levoxyl thyroxine|88 mcg
892246|levothyroxine sodium 0.1 MG Oral Tablet|synthroid levoxyl thyroxine|100 mcg
966248|levothyroxine sodium 0.112 MG Oral Tablet|synthroid levoxyl thyroxine|112 mcg
966224|levothyroxine sodium 0.125 MG Oral Tablet|synthroid levoxyl thyroxine|125 mcg
966270|levothyroxine sodium 0.137 MG Oral Tablet|synthroid levoxyl thyroxine|137 mcg
966225|levothyroxine sodium 0.15 MG Oral Tablet|synthroid levoxyl thyroxine|150 mcg
966249|levothyroxine sodium 0.175 MG Oral Tablet|synthroid levoxyl thyroxine|175 mcg
892251|levothyroxine sodium 0.2 MG Oral Tablet|synthroid levoxyl thyroxine|200 mcg
892255|levothyroxine sodium 0.3 MG Oral Tablet|synthroid levoxyl thyroxine|300 mcg
1745091|lidocaine 0.05 MG/MG Medicated Patch|lidoderm 5%
1543069|lidocaine 0.05 MG/MG Topical Ointment|xylocaine 5%
1010033|lidocaine hydrochloride 10 MG/ML Injectable Solution|xylocaine 1%
197877|lidocaine 25 MG/ML / prilocaine 25 MG/ML Topical Cream|emla
1869697|linaclotide 0.072 MG Oral Capsule|linzess|72 mcg
1307409|linaclotide 0.145 MG Oral Capsule|linzess|145 mcg
1307419|linaclotide 0.29 MG Oral Capsule|linzess|290 mcg
1100702|linagliptin 5 MG Oral Tablet|tradjenta
311347|linezolid 600 MG Oral Tablet|zyvox
903456|liothyronine sodium 0.005 MG Oral Tablet|cytomel|5 mcg
903697|liothyronine sodium 0.025 MG Oral Tablet|cytomel|25 mcg
903703|liothyronine sodium 0.05 MG Oral Tablet|cytomel|50 mcg
897122|3 ML liraglutide 6 MG/ML Pen Injector|victoza saxenda
1593856|lisdexamfetamine dimesylate 10 MG Oral Capsule|vyvanse
854830|lisdexamfetamine dimesylate 20 MG Oral Capsule|vyvanse
854834|lisdexamfetamine dimesylate 30 MG Oral Capsule|vyvanse
854838|lisdexamfetamine dimesylate 40 MG Oral Capsule|vyvanse
854850|lisdexamfetamine dimesylate 50 MG Oral Capsule|vyvanse
854846|lisdexamfetamine dimesylate 60 MG Oral Capsule|vyvanse
854842|lisdexamfetamine dimesylate 70 MG Oral Capsule|vyvanse
311353|lisinopril 2.5 MG Oral Tablet|zestril prinivil
311354|lisinopril 5 MG Oral Tablet|zestril prinivil
314076|lisinopril 10 MG Oral Tablet|zestril prinivil
314077|lisinopril 20 MG Oral Tablet|zestril prinivil
205326|lisinopril 30 MG Oral Tablet|zestril prinivil
197884|lisinopril 40 MG Oral Tablet|zestril prinivil
197889|lithium carbonate 300 MG Oral Capsule|eskalith
197891|lithium carbonate 300 MG Extended Release Oral Tablet|lithobid
978006|loperamide hydrochloride 2 MG Oral Capsule|imodium
311372|loratadine 10 MG Oral Tablet|claritin
692783|loratadine 1 MG/ML Oral Solution|claritin children's
197900|lorazepam 0.5 MG Oral Tablet|ativan
197901|lorazepam 1 MG Oral Tablet|ativan
197902|lorazepam 2 MG Oral Tablet|ativan
979485|losartan potassium 25 MG Oral Tablet|cozaar
979492|losartan potassium 50 MG Oral Tablet|cozaar
979480|losartan potassium 100 MG Oral Tablet|cozaar
197903|lovastatin 10 MG Oral Tablet|mevacor
197904|lovastatin 20 MG Oral Tablet|mevacor
197905|lovastatin 40 MG Oral Tablet|mevacor
794639|lubiprostone 0.008 MG Oral Capsule|amitiza|8 mcg
616578|lubiprostone 0.024 MG Oral Capsule|amitiza|24 mcg
1235247|lurasidone hydrochloride 20 MG Oral Tablet|latuda
1040031|lurasidone hydrochloride 40 MG Oral Tablet|latuda
1431235|lurasidone hydrochloride 60 MG Oral Tablet|latuda
1040041|lurasidone hydrochloride 80 MG Oral Tablet|latuda
253017|magnesium hydroxide 80 MG/ML Oral Suspension|milk-of-magnesia
198741|magnesium oxide 400 MG Oral Tablet
105347|mebendazole 100 MG Chewable Tablet|emverm
995624|meclizine hydrochloride 12.5 MG Oral Tablet|antivert
995666|meclizine hydrochloride 25 MG Oral Tablet|antivert
1000135|medroxyprogesterone acetate 2.5 MG Oral Tablet|provera
1000141|medroxyprogesterone acetate 5 MG Oral Tablet|provera
1000114|medroxyprogesterone acetate 10 MG Oral Tablet|provera
1000126|1 ML medroxyprogesterone acetate 150 MG/ML Injection|depo-provera contraception shot
860225|megestrol acetate 40 MG/ML Oral Suspension|megace
199163|melatonin 3 MG Oral Tablet
252732|melatonin 5 MG Oral Tablet
1291286|melatonin 10 MG Oral Tablet
311486|meloxicam 7.5 MG Oral Tablet|mobic
152695|meloxicam 15 MG Oral Tablet|mobic
996571|memantine hydrochloride 5 MG Oral Tablet|namenda
996561|memantine hydrochloride 10 MG Oral Tablet|namenda
996594|24 HR memantine hydrochloride 14 MG Extended Release Oral Capsule|namenda xr
996609|24 HR memantine hydrochloride 28 MG Extended Release Oral Capsule|namenda xr
1368954|mesalamine 400 MG Delayed Release Oral Capsule|delzicol
686429|mesalamine 1200 MG Delayed Release Oral Tablet|lialda
351254|metaxalone 800 MG Oral Tablet|skelaxin
861007|metformin hydrochloride 500 MG Oral Tablet|glucophage
861010|metformin hydrochloride 850 MG Oral Tablet|glucophage
861004|metformin hydrochloride 1000 MG Oral Tablet|glucophage
860975|24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet|glucophage xr
860981|24 HR metformin hydrochloride 750 MG Extended Release Oral Tablet|glucophage xr
861819|metformin hydrochloride 500 MG / sitagliptin 50 MG Oral Tablet|janumet
861769|metformin hydrochloride 1000 MG / sitagliptin 50 MG Oral Tablet|janumet
864718|methadone hydrochloride 5 MG Oral Tablet|dolophine
864706|methadone hydrochloride 10 MG Oral Tablet|dolophine
197942|methimazole 5 MG Oral Tablet|tapazole
197941|methimazole 10 MG Oral Tablet|tapazole
197943|methocarbamol 500 MG Oral Tablet|robaxin
197944|methocarbamol 750 MG Oral Tablet|robaxin
105585|methotrexate 2.5 MG Oral Tablet|rheumatrex
1091497|methylphenidate hydrochloride 5 MG Oral Tablet|ritalin
1091150|methylphenidate hydrochloride 10 MG Oral Tablet|ritalin
1091392|methylphenidate hydrochloride 20 MG Oral Tablet|ritalin
1091155|24 HR methylphenidate hydrochloride 18 MG Extended Release Oral Tablet|concerta
1091170|24 HR methylphenidate hydrochloride 27 MG Extended Release Oral Tablet|concerta
1091185|24 HR methylphenidate hydrochloride 36 MG Extended Release Oral Tablet|concerta
1091210|24 HR methylphenidate hydrochloride 54 MG Extended Release Oral Tablet|concerta
259966|methylprednisolone 4 MG Oral Tablet|medrol dosepak
197973|methylprednisolone 8 MG Oral Tablet|medrol
328161|methylprednisolone 16 MG Oral Tablet|medrol
1743779|1 ML methylprednisolone acetate 40 MG/ML Injection|depo-medrol shot
311668|metoclopramide 5 MG Oral Tablet|reglan
311666|metoclopramide 10 MG Oral Tablet|reglan
197979|metolazone 2.5 MG Oral Tablet|zaroxolyn
311671|metolazone 5 MG Oral Tablet|zaroxolyn
866427|24 HR metoprolol succinate 25 MG Extended Release Oral Tablet|toprol xl
866436|24 HR metoprolol succinate 50 MG Extended Release Oral Tablet|toprol xl
866412|24 HR metoprolol succinate 100 MG Extended Release Oral Tablet|toprol xl
866419|24 HR metoprolol succinate 200 MG Extended Release Oral Tablet|toprol xl
866924|metoprolol tartrate 25 MG Oral Tablet|lopressor
866514|metoprolol tartrate 50 MG Oral Tablet|lopressor
866511|metoprolol tartrate 100 MG Oral Tablet|lopressor
314106|metronidazole 250 MG Oral Tablet|flagyl
311681|metronidazole 500 MG Oral Tablet|flagyl
311678|metronidazole 7.5 MG/ML Topical Cream|metrocream 0.75%
311679|metronidazole 0.0075 MG/MG Topical Gel|metrogel rosacea 0.75%
142046|metronidazole 0.0075 MG/MG Vaginal Gel|metrogel 0.75%
197985|minocycline 50 MG Oral Capsule|minocin
197984|minocycline 100 MG Oral Capsule|minocin
197987|minoxidil 2.5 MG Oral Tablet|loniten
197986|minoxidil 10 MG Oral Tablet|loniten
1300791|24 HR mirabegron 25 MG Extended Release Oral Tablet|myrbetriq
1300801|24 HR mirabegron 50 MG Extended Release Oral Tablet|myrbetriq
476809|mirtazapine 7.5 MG Oral Tablet|remeron
311725|mirtazapine 15 MG Oral Tablet|remeron
314111|mirtazapine 30 MG Oral Tablet|remeron
311726|mirtazapine 45 MG Oral Tablet|remeron
260218|modafinil 100 MG Oral Tablet|provigil
205324|modafinil 200 MG Oral Tablet|provigil
746803|120 ACTUAT mometasone furoate 0.22 MG/ACTUAT Dry Powder Inhaler|asmanex
1797865|mometasone furoate 0.05 MG/ACTUAT Metered Dose Nasal Spray|nasonex
311753|mometasone furoate 1 MG/ML Topical Cream|elocon 0.1%
200224|montelukast 10 MG Oral Tablet|singulair
311759|montelukast 4 MG Chewable Tablet|singulair
242438|montelukast 5 MG Chewable Tablet|singulair
892582|morphine sulfate 15 MG Oral Tablet
892672|morphine sulfate 30 MG Oral Tablet
891881|morphine sulfate 15 MG Extended Release Oral Tablet|ms contin
891888|morphine sulfate 30 MG Extended Release Oral Tablet|ms contin
891893|morphine sulfate 60 MG Extended Release Oral Tablet|ms contin
311787|moxifloxacin 400 MG Oral Tablet|avelox
403818|moxifloxacin 5 MG/ML Ophthalmic Solution|vigamox eye-drops 0.5%
311877|mupirocin 20 MG/ML Topical Cream|bactroban 2%
106346|mupirocin 0.02 MG/MG Topical Ointment|bactroban 2%
200060|mycophenolate mofetil 500 MG Oral Tablet|cellcept
`
