/** Drugs by RxNorm ingredient: code, name, other words people type. Sources: ../allergens.ts. */
export const drugAllergens = `
723|amoxicillin|amoxil penicillin
733|ampicillin|penicillin
7980|penicillin G|pcn
7984|penicillin V|pcn
2231|cephalexin|keflex cephalosporin
2176|cefaclor|cephalosporin
2180|cefazolin|ancef cephalosporin
25037|cefdinir|omnicef cephalosporin
2193|ceftriaxone|rocephin cephalosporin
2194|cefuroxime|ceftin cephalosporin
10180|sulfamethoxazole|sulfa bactrim
10831|sulfamethoxazole / trimethoprim|bactrim septra sulfa
10829|trimethoprim|bactrim
9524|sulfasalazine|azulfidine sulfa
4053|erythromycin|macrolide
18631|azithromycin|zithromax macrolide
21212|clarithromycin|biaxin macrolide
3640|doxycycline|tetracycline
10395|tetracycline
6980|minocycline|tetracycline
2551|ciprofloxacin|cipro quinolone
82122|levofloxacin|levaquin quinolone
2582|clindamycin|cleocin
11124|vancomycin
6922|metronidazole|flagyl
7454|nitrofurantoin|macrobid macrodantin
7299|neomycin|neosporin
1291|bacitracin|neosporin
1596450|gentamicin
1191|aspirin|asa nsaid salicylate
5640|ibuprofen|advil motrin nsaid
7258|naproxen|aleve naprosyn nsaid
35827|ketorolac|toradol nsaid
140587|celecoxib|celebrex nsaid
3355|diclofenac|voltaren nsaid
161|acetaminophen|tylenol paracetamol
2670|codeine|opioid
7052|morphine|opioid
5489|hydrocodone|vicodin norco opioid
7804|oxycodone|percocet opioid
10689|tramadol|ultram opioid
6754|meperidine|demerol opioid
3423|hydromorphone|dilaudid opioid
4337|fentanyl|opioid
29046|lisinopril|ace inhibitor
3827|enalapril|ace inhibitor
52175|losartan|cozaar arb
17767|amlodipine|norvasc
6918|metoprolol|beta blocker
5487|hydrochlorothiazide|hctz sulfa
4603|furosemide|lasix
83367|atorvastatin|lipitor statin
36567|simvastatin|zocor statin
301542|rosuvastatin|crestor statin
6809|metformin|glucophage
519|allopurinol|zyloprim
8183|phenytoin|dilantin
2002|carbamazepine|tegretol
28439|lamotrigine|lamictal
8134|phenobarbital
25480|gabapentin|neurontin
36437|sertraline|zoloft
4493|fluoxetine|prozac
42347|bupropion|wellbutrin
6387|lidocaine|xylocaine local anesthetic
1399|benzocaine|local anesthetic
5224|heparin
11289|warfarin|coumadin
32968|clopidogrel|plavix
6915|metoclopramide|reglan
8704|prochlorperazine|compazine
8745|promethazine|phenergan
26225|ondansetron|zofran
3498|diphenhydramine|benadryl
8640|prednisone|steroid
2358|chlorhexidine|hibiclens
8611|povidone-iodine|betadine
10154|succinylcholine|anesthesia
8782|propofol|anesthesia
281|acyclovir|zovirax
327361|adalimumab|humira
435|albuterol|ventolin proair salbutamol
46041|alendronate|fosamax
596|alprazolam|xanax benzodiazepine
8410|alteplase
703|amiodarone|pacerone cordarone
704|amitriptyline|elavil
725|amphetamine
1364430|apixaban|eliquis
89013|aripiprazole|abilify
1202|atenolol|tenormin beta-blocker
38400|atomoxetine|strattera
1218|atracurium|anesthesia
1256|azathioprine|imuran
1292|baclofen|lioresal
18867|benazepril|lotensin ace-inhibitor
1378|benzalkonium
1418|benzoyl peroxide|benzac
1514|betamethasone|diprolene steroid
19478|bismuth subsalicylate
19484|bisoprolol|zebeta beta-blocker
1712|botulinum toxin type A|botox
134615|brimonidine|alphagan
19831|budesonide|pulmicort flexhaler
1808|bumetanide|bumex
1815|bupivacaine|local-anesthetic
1819|buprenorphine|subutex opioid
1827|buspirone|buspar
19860|butalbital|fioricet
1841|butorphanol|opioid
1373458|canagliflozin|invokana
214354|candesartan|atacand arb
1992|capsaicin
1998|captopril|capoten ace-inhibitor
2101|carisoprodol|soma
20352|carvedilol|coreg beta-blocker
2177|cefadroxil|duricef cephalosporin
20481|cefepime|cephalosporin
25033|cefixime|suprax cephalosporin
20489|cefpodoxime|vantin cephalosporin
19552|cefprozil|cefzil cephalosporin
2191|ceftazidime|cephalosporin
20610|cetirizine|zyrtec antihistamine
2400|chlorpheniramine|chlor-trimeton antihistamine
2409|chlorthalidone|thalitone
2556|citalopram|celexa ssri
48203|clavulanate|augmentin
2598|clonazepam|klonopin benzodiazepine
2599|clonidine|catapres
2683|colchicine|mitigare colcrys
21949|cyclobenzaprine|flexeril
1037042|dabigatran etexilate|pradaxa
1488564|dapagliflozin|farxiga
3108|dapsone|sulfa
22299|daptomycin
993449|denosumab|prolia
734064|desvenlafaxine|pristiq
3264|dexamethasone|decadron steroid
3289|dextromethorphan|robitussin-dm delsym
3322|diazepam|valium benzodiazepine
3356|dicloxacillin|penicillin
3361|dicyclomine|bentyl
3407|digoxin|lanoxin
3443|diltiazem|cardizem
266856|divalproex sodium|depakote
60207|dorzolamide|trusopt
49276|doxazosin|cardura
3642|doxylamine|antihistamine
3648|droperidol
1551291|dulaglutide|trulicity glp-1
72625|duloxetine|cymbalta
1545653|empagliflozin|jardiance
67108|enoxaparin|lovenox
3992|epinephrine|epipen adrenalin
325642|ertapenem
321988|escitalopram|lexapro ssri
283742|esomeprazole|nexium ppi
4083|estradiol|estrace climara vivelle-dot vagifem
214555|etanercept|enbrel
4110|ethambutol
4135|ethosuximide|zarontin
24605|etodolac|lodine nsaid
60548|exenatide|byetta glp-1
341248|ezetimibe|zetia
4278|famotidine|pepcid
73689|febuxostat|uloric
8703|fenofibrate|lofibra tricor fenoglide
24947|ferrous sulfate|feosol fer-in-sol
87636|fexofenadine|allegra antihistamine
25025|finasteride|propecia proscar
4441|flecainide|tambocor
4450|fluconazole|diflucan
25138|fluorescein
41126|fluticasone|flovent flonase
4511|folic acid|folate
50166|fosinopril|monopril ace-inhibitor
4716|gelatin
4719|gemfibrozil|lopid
25789|glimepiride|amaryl
4821|glipizide|glucotrol
4815|glyburide|diabeta micronase
5032|guaifenesin|mucinex
5093|haloperidol|haldol
5464|hyaluronidase
5470|hydralazine|apresoline
5492|hydrocortisone|cortef cortisone steroid
5499|hydrogen peroxide
5521|hydroxychloroquine|plaquenil
5553|hydroxyzine|atarax vistaril
153970|hyoscyamine|levsin sl
5690|imipenem
5781|indomethacin|indocin nsaid
191831|infliximab|remicade
274783|insulin glargine|lantus basaglar toujeo
86009|insulin lispro|humalog
5933|iodine
7213|ipratropium|atrovent
83818|irbesartan|avapro arb
24909|iron sucrose|venofer
6026|isoflurane|anesthesia
6038|isoniazid|inh
6064|isotretinoin|accutane claravis
6069|ivermectin|stromectol
6130|ketamine|anesthesia
6185|labetalol|trandate normodyne beta-blocker
6227|lanolin
17128|lansoprazole|prevacid ppi
43611|latanoprost|xalatan
27169|leflunomide|arava
114477|levetiracetam|keppra
356887|levocetirizine|xyzal antihistamine
10582|levothyroxine|synthroid levoxyl thyroxine
190376|linezolid|zyvox
475968|liraglutide|victoza saxenda glp-1
6448|lithium|eskalith lithobid
6468|loperamide|imodium
28889|loratadine|claritin antihistamine
6470|lorazepam|ativan benzodiazepine
6472|lovastatin|mevacor statin
6585|magnesium sulfate
6676|meclizine|antivert
6691|medroxyprogesterone|provera depo-provera contraception
6694|mefloquine
41493|meloxicam|mobic nsaid
6759|mepivacaine|local-anesthetic
29561|meropenem
59078|metaxalone|skelaxin
6813|methadone|dolophine opioid
6835|methimazole|tapazole
6845|methocarbamol|robaxin
6851|methotrexate|rheumatrex
6901|methylphenidate|ritalin concerta
6902|methylprednisolone|medrol dosepak depo-medrol steroid
6960|midazolam|benzodiazepine
1300786|mirabegron|myrbetriq
15996|mirtazapine|remeron
88249|montelukast|singulair
139462|moxifloxacin|avelox vigamox quinolone
42372|mupirocin|bactroban
31448|nabumetone|relafen nsaid
7233|nafcillin|penicillin
7238|nalbuphine|opioid
7242|naloxone|narcan
7243|naltrexone|revia vivitrol
7393|niacin|niaspan
7417|nifedipine|procardia adalat
4917|nitroglycerin|nitrostat
7531|nortriptyline|pamelor
7597|nystatin|mycostatin
7623|ofloxacin|ocuflox floxin ear quinolone
61381|olanzapine|zyprexa
321064|olmesartan|benicar arb
7646|omeprazole|prilosec ppi
260101|oseltamivir|tamiflu
7773|oxacillin|penicillin
32613|oxaprozin|nsaid
32624|oxcarbazepine|trileptal
32675|oxybutynin|ditropan
7814|oxymorphone|opana opioid
40790|pantoprazole|protonix ppi
32937|paroxetine|paxil ssri
8001|pentazocine|talwin opioid
8120|phenazopyridine|pyridium
8163|phenylephrine|sudafed-pe
33738|pioglitazone|actos
74169|piperacillin / tazobactam|zosyn
8356|piroxicam|nsaid
221147|polyethylene glycol 3350|miralax peg
8536|polymyxin B
8560|polysorbate 80
613391|prasugrel|effient
42463|pravastatin|pravachol statin
8638|prednisolone|orapred prelone pred steroid
187832|pregabalin|lyrica
8687|primaquine
8691|primidone|mysoline
8698|probenecid
34905|proparacaine|local-anesthetic
8787|propranolol|inderal beta-blocker
8794|propylthiouracil|ptu
8896|pseudoephedrine|sudafed
8987|pyrazinamide
51272|quetiapine|seroquel
35208|quinapril|accupril ace-inhibitor
9071|quinine
72143|raloxifene|evista
35296|ramipril|altace ace-inhibitor
9143|ranitidine|zantac
9384|rifampin|rifadin
73056|risedronate|actonel
35636|risperidone|risperdal
121191|rituximab|rituxan
1114195|rivaroxaban|xarelto
88014|rizatriptan|maxalt-mlt maxalt
68139|rocuronium|anesthesia
9525|salicylic acid
36108|salsalate|nsaid
9601|scopolamine|transderm-scop motion-sickness patch
1991302|semaglutide|rybelsus wegovy ozempic glp-1
36453|sevoflurane|anesthesia
136411|sildenafil|viagra revatio
9793|silver sulfadiazine|silvadene
593411|sitagliptin|januvia
36696|sodium metabisulfite
9947|sotalol|betapace beta-blocker
9997|spironolactone|aldactone
10109|streptomycin|aminoglycoside
10156|sucralfate|carafate
10169|sulfacetamide|sulfa
10171|sulfadiazine|sulfa
10237|sulindac|nsaid
37418|sumatriptan|imitrex
358263|tadalafil|cialis
10324|tamoxifen|nolvadex
77492|tamsulosin|flomax
787390|tapentadol|nucynta opioid
73494|telmisartan|micardis arb
37798|terazosin|hytrin
37801|terbinafine|lamisil at
10379|testosterone|androgel depo-testosterone
10391|tetracaine|local-anesthetic
1116632|ticagrelor|brilinta
69120|tiotropium|spiriva
2601723|tirzepatide|mounjaro zepbound glp-1
57258|tizanidine|zanaflex
10627|tobramycin|tobrex aminoglycoside
119565|tolterodine|detrol
38404|topiramate|topamax
38413|torsemide|demadex
10737|trazodone|desyrel
10753|tretinoin|retin-a
10759|triamcinolone|kenalog steroid
10763|triamterene
38685|trimethobenzamide
10869|tropicamide
73645|valacyclovir|valtrex
40254|valproate|depakote
11118|valproic acid|depakene
69749|valsartan|diovan arb
591622|varenicline|chantix
71535|vecuronium|anesthesia
39786|venlafaxine|effexor
11170|verapamil|calan
11248|vitamin B12
11258|vitamin K
115698|ziprasidone|geodon
77655|zoledronic acid|reclast
39993|zolpidem|ambien
39998|zonisamide|zonegran
`
