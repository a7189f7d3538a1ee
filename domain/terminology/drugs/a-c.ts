/** Drugs, A to C. Columns and sources: ../drugs.ts. */
export const drugsAC = `
835726|acamprosate calcium 333 MG Delayed Release Oral Tablet|campral
313782|acetaminophen 325 MG Oral Tablet|tylenol paracetamol apap
198440|acetaminophen 500 MG Oral Tablet|tylenol paracetamol apap
238154|acetaminophen 325 MG / butalbital 50 MG / caffeine 40 MG Oral Tablet|fioricet esgic
993781|acetaminophen 300 MG / codeine phosphate 30 MG Oral Tablet|tylenol 3
993890|acetaminophen 300 MG / codeine phosphate 60 MG Oral Tablet|tylenol 4
857002|acetaminophen 325 MG / hydrocodone bitartrate 5 MG Oral Tablet|norco vicodin lortab
857005|acetaminophen 325 MG / hydrocodone bitartrate 7.5 MG Oral Tablet|norco vicodin lortab
856999|acetaminophen 325 MG / hydrocodone bitartrate 10 MG Oral Tablet|norco vicodin lortab
1049221|acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet|percocet endocet
1049225|acetaminophen 325 MG / oxycodone hydrochloride 7.5 MG Oral Tablet|percocet endocet
1049214|acetaminophen 325 MG / oxycodone hydrochloride 10 MG Oral Tablet|percocet endocet
313786|acetic acid 20 MG/ML / hydrocortisone 10 MG/ML Otic Solution|vosol ear-drops
197310|acyclovir 200 MG Oral Capsule|zovirax
197311|acyclovir 400 MG Oral Tablet|zovirax
197313|acyclovir 800 MG Oral Tablet|zovirax
197312|acyclovir 0.05 MG/MG Topical Ointment|zovirax 5%
1655726|0.8 ML adalimumab 50 MG/ML Auto-Injector|humira
1872979|0.4 ML adalimumab 100 MG/ML Auto-Injector|humira
829539|adapalene 0.001 MG/MG / benzoyl peroxide 0.025 MG/MG Topical Gel|epiduo
745679|200 ACTUAT albuterol 0.09 MG/ACTUAT Metered Dose Inhaler|ventolin proair hfa rescue inhaler salbutamol
630208|albuterol 0.83 MG/ML Inhalation Solution|nebulizer ventolin salbutamol
1190220|120 ACTUAT albuterol 0.1 MG/ACTUAT / ipratropium bromide 0.02 MG/ACTUAT Inhalation Spray|combivent respimat
1437702|albuterol 0.833 MG/ML / ipratropium bromide 0.167 MG/ML Inhalation Solution|duoneb nebulizer
904431|alendronic acid 70 MG Oral Tablet|fosamax alendronate weekly
197319|allopurinol 100 MG Oral Tablet|zyloprim
197320|allopurinol 300 MG Oral Tablet|zyloprim
308047|alprazolam 0.25 MG Oral Tablet|xanax
308048|alprazolam 0.5 MG Oral Tablet|xanax
197321|alprazolam 1 MG Oral Tablet|xanax
197322|alprazolam 2 MG Oral Tablet|xanax
833528|amiodarone hydrochloride 200 MG Oral Tablet|pacerone cordarone
856783|amitriptyline hydrochloride 10 MG Oral Tablet|elavil
856834|amitriptyline hydrochloride 25 MG Oral Tablet|elavil
856845|amitriptyline hydrochloride 50 MG Oral Tablet|elavil
856853|amitriptyline hydrochloride 75 MG Oral Tablet|elavil
856762|amitriptyline hydrochloride 100 MG Oral Tablet|elavil
308136|amlodipine 2.5 MG Oral Tablet|norvasc
197361|amlodipine 5 MG Oral Tablet|norvasc
308135|amlodipine 10 MG Oral Tablet|norvasc
898353|amlodipine 5 MG / benazepril hydrochloride 10 MG Oral Capsule|lotrel
898356|amlodipine 5 MG / benazepril hydrochloride 20 MG Oral Capsule|lotrel
898342|amlodipine 10 MG / benazepril hydrochloride 20 MG Oral Capsule|lotrel
898346|amlodipine 10 MG / benazepril hydrochloride 40 MG Oral Capsule|lotrel
730869|amlodipine 5 MG / olmesartan medoxomil 20 MG Oral Tablet|azor
730872|amlodipine 5 MG / olmesartan medoxomil 40 MG Oral Tablet|azor
730866|amlodipine 10 MG / olmesartan medoxomil 40 MG Oral Tablet|azor
722134|amlodipine 5 MG / valsartan 160 MG Oral Tablet|exforge
722126|amlodipine 10 MG / valsartan 160 MG Oral Tablet|exforge
308182|amoxicillin 250 MG Oral Capsule|amoxil
308191|amoxicillin 500 MG Oral Capsule|amoxil
308192|amoxicillin 500 MG Oral Tablet|amoxil
308194|amoxicillin 875 MG Oral Tablet|amoxil
308177|amoxicillin 125 MG Chewable Tablet|amoxil
313797|amoxicillin 25 MG/ML Oral Suspension|amoxil
313850|amoxicillin 40 MG/ML Oral Suspension|amoxil
239191|amoxicillin 50 MG/ML Oral Suspension|amoxil
308189|amoxicillin 80 MG/ML Oral Suspension|amoxil
617296|amoxicillin 500 MG / clavulanate 125 MG Oral Tablet|augmentin
562508|amoxicillin 875 MG / clavulanate 125 MG Oral Tablet|augmentin
617430|amoxicillin 80 MG/ML / clavulanate 11.4 MG/ML Oral Suspension|augmentin
617993|amoxicillin 120 MG/ML / clavulanate 8.58 MG/ML Oral Suspension|augmentin es
861237|24 HR amphetamine aspartate 1.25 MG / amphetamine sulfate 1.25 MG / dextroamphetamine saccharate 1.25 MG / dextroamphetamine sulfate 1.25 MG Extended Release Oral Capsule|adderall xr 5||amphetamine / dextroamphetamine mixed salts 5 mg extended release oral capsule (24 hour)
861221|24 HR amphetamine aspartate 2.5 MG / amphetamine sulfate 2.5 MG / dextroamphetamine saccharate 2.5 MG / dextroamphetamine sulfate 2.5 MG Extended Release Oral Capsule|adderall xr 10||amphetamine / dextroamphetamine mixed salts 10 mg extended release oral capsule (24 hour)
861223|24 HR amphetamine aspartate 3.75 MG / amphetamine sulfate 3.75 MG / dextroamphetamine saccharate 3.75 MG / dextroamphetamine sulfate 3.75 MG Extended Release Oral Capsule|adderall xr 15||amphetamine / dextroamphetamine mixed salts 15 mg extended release oral capsule (24 hour)
861225|24 HR amphetamine aspartate 5 MG / amphetamine sulfate 5 MG / dextroamphetamine saccharate 5 MG / dextroamphetamine sulfate 5 MG Extended Release Oral Capsule|adderall xr 20||amphetamine / dextroamphetamine mixed salts 20 mg extended release oral capsule (24 hour)
861227|24 HR amphetamine aspartate 6.25 MG / amphetamine sulfate 6.25 MG / dextroamphetamine saccharate 6.25 MG / dextroamphetamine sulfate 6.25 MG Extended Release Oral Capsule|adderall xr 25||amphetamine / dextroamphetamine mixed salts 25 mg extended release oral capsule (24 hour)
861232|24 HR amphetamine aspartate 7.5 MG / amphetamine sulfate 7.5 MG / dextroamphetamine saccharate 7.5 MG / dextroamphetamine sulfate 7.5 MG Extended Release Oral Capsule|adderall xr 30||amphetamine / dextroamphetamine mixed salts 30 mg extended release oral capsule (24 hour)
541878|amphetamine aspartate 1.25 MG / amphetamine sulfate 1.25 MG / dextroamphetamine saccharate 1.25 MG / dextroamphetamine sulfate 1.25 MG Oral Tablet|adderall 5||amphetamine / dextroamphetamine mixed salts 5 mg oral tablet
541892|amphetamine aspartate 2.5 MG / amphetamine sulfate 2.5 MG / dextroamphetamine saccharate 2.5 MG / dextroamphetamine sulfate 2.5 MG Oral Tablet|adderall 10||amphetamine / dextroamphetamine mixed salts 10 mg oral tablet
577957|amphetamine aspartate 3.75 MG / amphetamine sulfate 3.75 MG / dextroamphetamine saccharate 3.75 MG / dextroamphetamine sulfate 3.75 MG Oral Tablet|adderall 15||amphetamine / dextroamphetamine mixed salts 15 mg oral tablet
577961|amphetamine aspartate 5 MG / amphetamine sulfate 5 MG / dextroamphetamine saccharate 5 MG / dextroamphetamine sulfate 5 MG Oral Tablet|adderall 20||amphetamine / dextroamphetamine mixed salts 20 mg oral tablet
541363|amphetamine aspartate 7.5 MG / amphetamine sulfate 7.5 MG / dextroamphetamine saccharate 7.5 MG / dextroamphetamine sulfate 7.5 MG Oral Tablet|adderall 30||amphetamine / dextroamphetamine mixed salts 30 mg oral tablet
199224|anastrozole 1 MG Oral Tablet|arimidex
1364435|apixaban 2.5 MG Oral Tablet|eliquis
1364445|apixaban 5 MG Oral Tablet|eliquis
602964|aripiprazole 2 MG Oral Tablet|abilify
402131|aripiprazole 5 MG Oral Tablet|abilify
349545|aripiprazole 10 MG Oral Tablet|abilify
349490|aripiprazole 15 MG Oral Tablet|abilify
349553|aripiprazole 20 MG Oral Tablet|abilify
349547|aripiprazole 30 MG Oral Tablet|abilify
243670|aspirin 81 MG Oral Tablet|asa
212033|aspirin 325 MG Oral Tablet|asa
308416|aspirin 81 MG Delayed Release Oral Tablet|asa ecotrin enteric
198467|aspirin 325 MG Delayed Release Oral Tablet|asa ecotrin enteric
197380|atenolol 25 MG Oral Tablet|tenormin
197381|atenolol 50 MG Oral Tablet|tenormin
197379|atenolol 100 MG Oral Tablet|tenormin
197383|atenolol 50 MG / chlorthalidone 25 MG Oral Tablet|tenoretic
349591|atomoxetine 10 MG Oral Capsule|strattera
349592|atomoxetine 18 MG Oral Capsule|strattera
349593|atomoxetine 25 MG Oral Capsule|strattera
349594|atomoxetine 40 MG Oral Capsule|strattera
349595|atomoxetine 60 MG Oral Capsule|strattera
608143|atomoxetine 80 MG Oral Capsule|strattera
608139|atomoxetine 100 MG Oral Capsule|strattera
617312|atorvastatin 10 MG Oral Tablet|lipitor
617310|atorvastatin 20 MG Oral Tablet|lipitor
617311|atorvastatin 40 MG Oral Tablet|lipitor
259255|atorvastatin 80 MG Oral Tablet|lipitor
864675|atovaquone 250 MG / proguanil hydrochloride 100 MG Oral Tablet|malarone
1190572|atropine sulfate 0.025 MG / diphenoxylate hydrochloride 2.5 MG Oral Tablet|lomotil
197388|azathioprine 50 MG Oral Tablet|imuran
1797847|azelastine hydrochloride 0.137 MG/ACTUAT / fluticasone propionate 0.05 MG/ACTUAT Metered Dose Nasal Spray|dymista
308460|azithromycin 250 MG Oral Tablet|zithromax z-pak
248656|azithromycin 500 MG Oral Tablet|zithromax z-pak
308459|azithromycin 20 MG/ML Oral Suspension|zithromax
141963|azithromycin 40 MG/ML Oral Suspension|zithromax
430902|baclofen 5 MG Oral Tablet|lioresal
197391|baclofen 10 MG Oral Tablet|lioresal
197392|baclofen 20 MG Oral Tablet|lioresal
1998773|Breath-Actuated 120 ACTUAT beclomethasone dipropionate 0.04 MG/ACTUAT Metered Dose Inhaler|qvar
1998771|Breath-Actuated 120 ACTUAT beclomethasone dipropionate 0.08 MG/ACTUAT Metered Dose Inhaler|qvar
2282408|bempedoic acid 180 MG Oral Tablet|nexletol
898723|benazepril hydrochloride 5 MG Oral Tablet|lotensin
898687|benazepril hydrochloride 10 MG Oral Tablet|lotensin
898690|benazepril hydrochloride 20 MG Oral Tablet|lotensin
898719|benazepril hydrochloride 40 MG Oral Tablet|lotensin
197397|benzonatate 100 MG Oral Capsule|tessalon
283417|benzonatate 200 MG Oral Capsule|tessalon
308694|benzoyl peroxide 0.05 MG/MG Topical Gel|benzac 5%
486131|benzoyl peroxide 0.1 MG/MG Topical Gel|benzac 10%
885219|benztropine mesylate 0.5 MG Oral Tablet|cogentin
885213|benztropine mesylate 1 MG Oral Tablet|cogentin
238920|betamethasone 0.5 MG/ML Topical Cream|diprolene 0.05%
308714|betamethasone 0.5 MG/ML / clotrimazole 10 MG/ML Topical Cream|lotrisone
1999667|bictegravir 50 MG / emtricitabine 200 MG / tenofovir alafenamide 25 MG Oral Tablet|biktarvy
1009339|bimatoprost 0.1 MG/ML Ophthalmic Solution|lumigan eye-drops 0.01%
308753|bisacodyl 5 MG Delayed Release Oral Tablet|dulcolax
865155|bisoprolol fumarate 2.5 MG Oral Tablet|zebeta
854905|bisoprolol fumarate 5 MG Oral Tablet|zebeta
854901|bisoprolol fumarate 10 MG Oral Tablet|zebeta
854919|bisoprolol fumarate 5 MG / hydrochlorothiazide 6.25 MG Oral Tablet|ziac
1658327|brexpiprazole 0.5 MG Oral Tablet|rexulti
1658331|brexpiprazole 1 MG Oral Tablet|rexulti
1658335|brexpiprazole 2 MG Oral Tablet|rexulti
861204|brimonidine tartrate 1 MG/ML Ophthalmic Solution|alphagan eye-drops 0.1%
861208|brimonidine tartrate 1.5 MG/ML Ophthalmic Solution|alphagan eye-drops 0.15%
861200|brimonidine tartrate 2 MG/ML Ophthalmic Solution|alphagan 0.2%
861635|brimonidine tartrate 2 MG/ML / timolol 5 MG/ML Ophthalmic Solution|combigan eye-drops
966522|120 ACTUAT budesonide 0.18 MG/ACTUAT Dry Powder Inhaler|pulmicort flexhaler
349094|budesonide 0.125 MG/ML Inhalation Suspension|pulmicort nebulizer
351109|budesonide 0.25 MG/ML Inhalation Suspension|pulmicort nebulizer
252559|budesonide 0.5 MG/ML Inhalation Suspension|pulmicort nebulizer
2387329|120 ACTUAT budesonide 0.16 MG/ACTUAT / formoterol fumarate 0.0048 MG/ACTUAT / glycopyrrolate 0.009 MG/ACTUAT Metered Dose Inhaler|breztri
1246288|120 ACTUAT budesonide 0.08 MG/ACTUAT / formoterol fumarate 0.0045 MG/ACTUAT Metered Dose Inhaler|symbicort
1246304|120 ACTUAT budesonide 0.16 MG/ACTUAT / formoterol fumarate 0.0045 MG/ACTUAT Metered Dose Inhaler|symbicort
197417|bumetanide 0.5 MG Oral Tablet|bumex
197418|bumetanide 1 MG Oral Tablet|bumex
197419|bumetanide 2 MG Oral Tablet|bumex
351265|buprenorphine 8 MG Sublingual Tablet|subutex
1010600|buprenorphine 2 MG / naloxone 0.5 MG Sublingual Film|suboxone
1010604|buprenorphine 8 MG / naloxone 2 MG Sublingual Film|suboxone
351266|buprenorphine 2 MG / naloxone 0.5 MG Sublingual Tablet|suboxone
351267|buprenorphine 8 MG / naloxone 2 MG Sublingual Tablet|suboxone
993691|bupropion hydrochloride 75 MG Oral Tablet|wellbutrin
993687|bupropion hydrochloride 100 MG Oral Tablet|wellbutrin
993503|12 HR bupropion hydrochloride 100 MG Extended Release Oral Tablet|wellbutrin sr
993518|12 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet|wellbutrin sr
993541|24 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet|wellbutrin xl
993536|12 HR bupropion hydrochloride 200 MG Extended Release Oral Tablet|wellbutrin sr
993557|24 HR bupropion hydrochloride 300 MG Extended Release Oral Tablet|wellbutrin xl
1551468|12 HR bupropion hydrochloride 90 MG / naltrexone hydrochloride 8 MG Extended Release Oral Tablet|contrave
866094|buspirone hydrochloride 5 MG Oral Tablet|buspar
866111|buspirone hydrochloride 7.5 MG Oral Tablet|buspar
866083|buspirone hydrochloride 10 MG Oral Tablet|buspar
866018|buspirone hydrochloride 15 MG Oral Tablet|buspar
866090|buspirone hydrochloride 30 MG Oral Tablet|buspar
199703|cabergoline 0.5 MG Oral Tablet|dostinex
308867|calcitriol 0.00025 MG Oral Capsule|rocaltrol|0.25 mcg
308868|calcitriol 0.0005 MG Oral Capsule|rocaltrol|0.5 mcg
282465|calcium carbonate 1250 MG Oral Tablet|calcium os-cal
308907|calcium carbonate 500 MG Chewable Tablet|tums
1373463|canagliflozin 100 MG Oral Tablet|invokana
1373471|canagliflozin 300 MG Oral Tablet|invokana
153822|candesartan cilexetil 4 MG Oral Tablet|atacand
153823|candesartan cilexetil 8 MG Oral Tablet|atacand
577776|candesartan cilexetil 16 MG Oral Tablet|atacand
639537|candesartan cilexetil 32 MG Oral Tablet|atacand
308979|carbamazepine 200 MG Oral Tablet|tegretol
702050|carbamide peroxide 65 MG/ML Otic Solution|debrox ear-wax 6.5%
197443|carbidopa 10 MG / levodopa 100 MG Oral Tablet|sinemet
197444|carbidopa 25 MG / levodopa 100 MG Oral Tablet|sinemet
197445|carbidopa 25 MG / levodopa 250 MG Oral Tablet|sinemet
1667660|cariprazine 1.5 MG Oral Capsule|vraylar
1667668|cariprazine 3 MG Oral Capsule|vraylar
197446|carisoprodol 350 MG Oral Tablet|soma
686924|carvedilol 3.125 MG Oral Tablet|coreg
200031|carvedilol 6.25 MG Oral Tablet|coreg
200032|carvedilol 12.5 MG Oral Tablet|coreg
200033|carvedilol 25 MG Oral Tablet|coreg
309049|cefadroxil 500 MG Oral Capsule|duricef
200346|cefdinir 300 MG Oral Capsule|omnicef
309054|cefdinir 25 MG/ML Oral Suspension|omnicef
476576|cefdinir 50 MG/ML Oral Suspension|omnicef
409823|cefixime 400 MG Oral Capsule|suprax
309076|cefpodoxime 100 MG Oral Tablet|vantin
309078|cefpodoxime 200 MG Oral Tablet|vantin
197452|cefprozil 250 MG Oral Tablet|cefzil
197453|cefprozil 500 MG Oral Tablet|cefzil
309092|ceftriaxone 250 MG Injection|rocephin shot
1665005|ceftriaxone 500 MG Injection|rocephin shot
1665021|ceftriaxone 1000 MG Injection|rocephin shot
309097|cefuroxime 250 MG Oral Tablet|ceftin
309098|cefuroxime 500 MG Oral Tablet|ceftin
686379|celecoxib 50 MG Oral Capsule|celebrex
205322|celecoxib 100 MG Oral Capsule|celebrex
205323|celecoxib 200 MG Oral Capsule|celebrex
349514|celecoxib 400 MG Oral Capsule|celebrex
309112|cephalexin 250 MG Oral Capsule|keflex
309114|cephalexin 500 MG Oral Capsule|keflex
309110|cephalexin 25 MG/ML Oral Suspension|keflex
309113|cephalexin 50 MG/ML Oral Suspension|keflex
1014676|cetirizine hydrochloride 5 MG Oral Tablet|zyrtec
1014678|cetirizine hydrochloride 10 MG Oral Tablet|zyrtec
1014673|cetirizine hydrochloride 1 MG/ML Oral Solution|zyrtec children's
197499|chlorthalidone 25 MG Oral Tablet|thalitone
197500|chlorthalidone 50 MG Oral Tablet|thalitone
245500|cholecalciferol 0.025 MG Oral Capsule|vitamin d3 1000|25 mcg (1,000 units)
804146|cholecalciferol 0.05 MG Oral Capsule|vitamin d3 2000|50 mcg (2,000 units)
240029|cholecalciferol 0.125 MG Oral Capsule|vitamin d3 5000|125 mcg (5,000 units)
685054|cholecalciferol 0.25 MG Oral Capsule|vitamin d3 10000|250 mcg (10,000 units)
705728|cholecalciferol 1.25 MG Oral Capsule|vitamin d3 50000|1250 mcg (50,000 units)
199362|cholecalciferol 0.025 MG Oral Tablet|vitamin d3 1000|25 mcg (1,000 units)
801663|cholecalciferol 0.05 MG Oral Tablet|vitamin d3 2000|50 mcg (2,000 units)
251154|cholecalciferol 0.01 MG/ML Oral Solution|vitamin d drops
197511|ciprofloxacin 250 MG Oral Tablet|cipro
309309|ciprofloxacin 500 MG Oral Tablet|cipro
197512|ciprofloxacin 750 MG Oral Tablet|cipro
309307|ciprofloxacin 3 MG/ML Ophthalmic Solution|ciloxan eye-drops 0.3%
403908|ciprofloxacin 3 MG/ML / dexamethasone 1 MG/ML Otic Suspension|ciprodex ear drops
283672|citalopram 10 MG Oral Tablet|celexa
200371|citalopram 20 MG Oral Tablet|celexa
309314|citalopram 40 MG Oral Tablet|celexa
309313|citalopram 2 MG/ML Oral Solution|celexa
197517|clarithromycin 500 MG Oral Tablet|biaxin
309329|clindamycin 75 MG Oral Capsule|cleocin
197518|clindamycin 150 MG Oral Capsule|cleocin
284215|clindamycin 300 MG Oral Capsule|cleocin
562266|clindamycin 15 MG/ML Oral Solution|cleocin
309332|Once-Daily clindamycin 0.01 MG/MG Topical Gel|cleocin t 1%
309333|clindamycin 10 MG/ML Topical Solution|cleocin t 1%
861495|clobetasol propionate 0.5 MG/ML Topical Cream|temovate 0.05%
861448|clobetasol propionate 0.0005 MG/MG Topical Ointment|temovate 0.05%
861487|clobetasol propionate 0.5 MG/ML Topical Solution|temovate scalp 0.05%
1093060|clomiphene citrate 50 MG Oral Tablet|clomid
197527|clonazepam 0.5 MG Oral Tablet|klonopin
197528|clonazepam 1 MG Oral Tablet|klonopin
197529|clonazepam 2 MG Oral Tablet|klonopin
884173|clonidine hydrochloride 0.1 MG Oral Tablet|catapres
884185|clonidine hydrochloride 0.2 MG Oral Tablet|catapres
884189|clonidine hydrochloride 0.3 MG Oral Tablet|catapres
309362|clopidogrel 75 MG Oral Tablet|plavix
309371|clotrimazole 10 MG Oral Lozenge|mycelex troche
309367|clotrimazole 10 MG/ML Topical Cream|lotrimin 1%
995868|codeine phosphate 2 MG/ML / guaifenesin 20 MG/ML Oral Solution|cheratussin ac
1550940|colchicine 0.6 MG Oral Capsule|mitigare
197541|colchicine 0.6 MG Oral Tablet|colcrys
828320|cyclobenzaprine hydrochloride 5 MG Oral Tablet|flexeril
828299|cyclobenzaprine hydrochloride 7.5 MG Oral Tablet|flexeril
828348|cyclobenzaprine hydrochloride 10 MG Oral Tablet|flexeril
2572292|0.4 ML cyclosporine 0.5 MG/ML Ophthalmic Suspension|restasis 0.05%
351291|cyclosporine 0.5 MG/ML Ophthalmic Suspension|restasis 0.05%
`
