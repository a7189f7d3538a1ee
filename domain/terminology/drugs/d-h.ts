/** Drugs, D to H. Columns and sources: ../drugs.ts. */
export const drugsDH = `
1037179|dabigatran etexilate 75 MG Oral Capsule|pradaxa
1037045|dabigatran etexilate 150 MG Oral Capsule|pradaxa
1488574|dapagliflozin 5 MG Oral Tablet|farxiga
1488569|dapagliflozin 10 MG Oral Tablet|farxiga
993452|1 ML denosumab 60 MG/ML Prefilled Syringe|prolia
849515|desmopressin acetate 0.1 MG Oral Tablet|ddavp
833008|desmopressin acetate 0.2 MG Oral Tablet|ddavp
240707|desogestrel 0.15 MG / ethinyl estradiol 0.03 MG Oral Tablet|apri birth-control-pill
349351|desonide 0.5 MG/ML Topical Cream|desowen 0.05%
1607617|24 HR desvenlafaxine succinate 25 MG Extended Release Oral Tablet|pristiq
1874559|24 HR desvenlafaxine succinate 50 MG Extended Release Oral Tablet|pristiq
1874553|24 HR desvenlafaxine succinate 100 MG Extended Release Oral Tablet|pristiq
197577|dexamethasone 0.5 MG Oral Tablet|decadron
197579|dexamethasone 1 MG Oral Tablet|decadron
197580|dexamethasone 1.5 MG Oral Tablet|decadron
197581|dexamethasone 2 MG Oral Tablet|decadron
197582|dexamethasone 4 MG Oral Tablet|decadron
197583|dexamethasone 6 MG Oral Tablet|decadron
1116927|dexamethasone phosphate 4 MG/ML Injectable Solution|decadron shot
309683|dexamethasone 1 MG/ML / tobramycin 3 MG/ML Ophthalmic Suspension|tobradex eye-drops
833204|dexlansoprazole 30 MG Delayed Release Oral Capsule|dexilant
833213|dexlansoprazole 60 MG Delayed Release Oral Capsule|dexilant
899557|dexmethylphenidate hydrochloride 2.5 MG Oral Tablet|focalin
899518|dexmethylphenidate hydrochloride 5 MG Oral Tablet|focalin
899548|dexmethylphenidate hydrochloride 10 MG Oral Tablet|focalin
899511|24 HR dexmethylphenidate hydrochloride 5 MG Extended Release Oral Capsule|focalin xr
899439|24 HR dexmethylphenidate hydrochloride 10 MG Extended Release Oral Capsule|focalin xr
899461|24 HR dexmethylphenidate hydrochloride 15 MG Extended Release Oral Capsule|focalin xr
899485|24 HR dexmethylphenidate hydrochloride 20 MG Extended Release Oral Capsule|focalin xr
884386|dextroamphetamine sulfate 5 MG Oral Tablet|dexedrine zenzedi
884385|dextroamphetamine sulfate 10 MG Oral Tablet|dexedrine zenzedi
996520|dextromethorphan hydrobromide 2 MG/ML / guaifenesin 20 MG/ML Oral Solution|robitussin dm
991528|dextromethorphan hydrobromide 3 MG/ML / promethazine hydrochloride 1.25 MG/ML Oral Solution|cough syrup
197590|diazepam 2 MG Oral Tablet|valium
197591|diazepam 5 MG Oral Tablet|valium
197589|diazepam 10 MG Oral Tablet|valium
855906|diclofenac sodium 50 MG Delayed Release Oral Tablet|voltaren
855926|diclofenac sodium 75 MG Delayed Release Oral Tablet|voltaren
855633|diclofenac sodium 0.01 MG/MG Topical Gel|voltaren gel 1%
991061|dicyclomine hydrochloride 10 MG Oral Capsule|bentyl
991086|dicyclomine hydrochloride 20 MG Oral Tablet|bentyl
197604|digoxin 0.125 MG Oral Tablet|lanoxin
197606|digoxin 0.25 MG Oral Tablet|lanoxin
833217|diltiazem hydrochloride 30 MG Oral Tablet|cardizem
831103|diltiazem hydrochloride 60 MG Oral Tablet|cardizem
831102|diltiazem hydrochloride 90 MG Oral Tablet|cardizem
830861|24 HR diltiazem hydrochloride 120 MG Extended Release Oral Capsule|cardizem cd
830845|24 HR diltiazem hydrochloride 180 MG Extended Release Oral Capsule|cardizem cd
830837|24 HR diltiazem hydrochloride 240 MG Extended Release Oral Capsule|cardizem cd
830801|24 HR diltiazem hydrochloride 300 MG Extended Release Oral Capsule|cardizem cd
830795|24 HR diltiazem hydrochloride 360 MG Extended Release Oral Capsule|cardizem cd
1049909|diphenhydramine hydrochloride 25 MG Oral Capsule|benadryl
1049906|diphenhydramine hydrochloride 2.5 MG/ML Oral Solution|benadryl children's
197623|disulfiram 250 MG Oral Tablet|antabuse
1099625|divalproex sodium 125 MG Delayed Release Oral Tablet|depakote
1099678|divalproex sodium 250 MG Delayed Release Oral Tablet|depakote
1099870|divalproex sodium 500 MG Delayed Release Oral Tablet|depakote
1099563|24 HR divalproex sodium 250 MG Extended Release Oral Tablet|depakote er
1099569|24 HR divalproex sodium 500 MG Extended Release Oral Tablet|depakote er
1115005|docusate sodium 100 MG Oral Capsule|colace
998740|docusate sodium 50 MG / sennosides, USP 8.6 MG Oral Tablet|senokot-s
997229|donepezil hydrochloride 5 MG Oral Tablet|aricept
997223|donepezil hydrochloride 10 MG Oral Tablet|aricept
310015|dorzolamide 20 MG/ML Ophthalmic Solution|trusopt eye-drops 2%
1923432|dorzolamide 20 MG/ML / timolol 5 MG/ML Ophthalmic Solution|cosopt
197625|doxazosin 1 MG Oral Tablet|cardura
197626|doxazosin 2 MG Oral Tablet|cardura
197627|doxazosin 4 MG Oral Tablet|cardura
197628|doxazosin 8 MG Oral Tablet|cardura
1000048|doxepin 10 MG Oral Capsule|sinequan
1000070|doxepin 25 MG Oral Capsule|sinequan
1649405|doxycycline hyclate 50 MG Oral Capsule|vibramycin
1649988|doxycycline hyclate 100 MG Oral Capsule|vibramycin
1650143|doxycycline hyclate 100 MG Oral Tablet|vibra-tabs
1649401|doxycycline monohydrate 50 MG Oral Capsule|monodox
1649990|doxycycline monohydrate 100 MG Oral Capsule|monodox
1650142|doxycycline monohydrate 100 MG Oral Tablet|adoxa
1375948|doxylamine succinate 10 MG / pyridoxine hydrochloride 10 MG Delayed Release Oral Tablet|diclegis morning-sickness
630734|drospirenone 3 MG / ethinyl estradiol 0.02 MG Oral Tablet|yaz birth-control-pill
284207|drospirenone 3 MG / ethinyl estradiol 0.03 MG Oral Tablet|yasmin birth-control-pill
1551295|0.5 ML dulaglutide 1.5 MG/ML Auto-Injector|trulicity
1551304|0.5 ML dulaglutide 3 MG/ML Auto-Injector|trulicity
2395777|0.5 ML dulaglutide 6 MG/ML Auto-Injector|trulicity
2395783|0.5 ML dulaglutide 9 MG/ML Auto-Injector|trulicity
596926|duloxetine 20 MG Delayed Release Oral Capsule|cymbalta
596930|duloxetine 30 MG Delayed Release Oral Capsule|cymbalta
596934|duloxetine 60 MG Delayed Release Oral Capsule|cymbalta
2375327|2 ML dupilumab 150 MG/ML Auto-Injector|dupixent
351172|dutasteride 0.5 MG Oral Capsule|avodart
1545658|empagliflozin 10 MG Oral Tablet|jardiance
1545666|empagliflozin 25 MG Oral Tablet|jardiance
1862685|24 HR empagliflozin 10 MG / metformin hydrochloride 1000 MG Extended Release Oral Tablet|synjardy xr
1747691|emtricitabine 200 MG / tenofovir alafenamide 25 MG Oral Tablet|descovy prep
476556|emtricitabine 200 MG / tenofovir disoproxil fumarate 300 MG Oral Tablet|truvada prep
858804|enalapril maleate 2.5 MG Oral Tablet|vasotec
858813|enalapril maleate 5 MG Oral Tablet|vasotec
858817|enalapril maleate 10 MG Oral Tablet|vasotec
858810|enalapril maleate 20 MG Oral Tablet|vasotec
854235|0.4 ML enoxaparin sodium 100 MG/ML Prefilled Syringe|lovenox
854238|0.6 ML enoxaparin sodium 100 MG/ML Prefilled Syringe|lovenox
854241|0.8 ML enoxaparin sodium 100 MG/ML Prefilled Syringe|lovenox
854248|1 ML enoxaparin sodium 100 MG/ML Prefilled Syringe|lovenox
727316|NDA019430 0.3 ML epinephrine 0.5 MG/ML Auto-Injector|epipen jr
1870207|NDA019430 0.3 ML epinephrine 1 MG/ML Auto-Injector|epipen
310132|epinephrine 1 MG/ML Injectable Solution|adrenalin
351256|eplerenone 25 MG Oral Tablet|inspra
351257|eplerenone 50 MG Oral Tablet|inspra
2045636|1 ML erenumab-aooe 70 MG/ML Auto-Injector|aimovig
2120193|1 ML erenumab-aooe 140 MG/ML Auto-Injector|aimovig
1367410|ergocalciferol 1.25 MG Oral Capsule|vitamin d2 50000|1250 mcg (50,000 units)
1992810|ertugliflozin 5 MG Oral Tablet|steglatro
1992819|ertugliflozin 15 MG Oral Tablet|steglatro
310149|erythromycin 0.005 MG/MG Ophthalmic Ointment|eye ointment 0.5%
351249|escitalopram 5 MG Oral Tablet|lexapro
349332|escitalopram 10 MG Oral Tablet|lexapro
351250|escitalopram 20 MG Oral Tablet|lexapro
351285|escitalopram 1 MG/ML Oral Solution|lexapro
606726|esomeprazole 20 MG Delayed Release Oral Capsule|nexium
606730|esomeprazole 40 MG Delayed Release Oral Capsule|nexium
197657|estradiol 0.5 MG Oral Tablet|estrace
197658|estradiol 1 MG Oral Tablet|estrace
197659|estradiol 2 MG Oral Tablet|estrace
242333|168 HR estradiol 0.00104 MG/HR Transdermal System|climara patch|0.025 mg/24 hours
248478|84 HR estradiol 0.00104 MG/HR Transdermal System|vivelle-dot patch|0.025 mg/24 hours
403922|168 HR estradiol 0.00156 MG/HR Transdermal System|climara patch|0.0375 mg/24 hours
241946|84 HR estradiol 0.00156 MG/HR Transdermal System|vivelle-dot patch|0.0375 mg/24 hours
238003|168 HR estradiol 0.00208 MG/HR Transdermal System|climara patch|0.05 mg/24 hours
242891|84 HR estradiol 0.00208 MG/HR Transdermal System|vivelle-dot patch|0.05 mg/24 hours
1149632|84 HR estradiol 0.00313 MG/HR Transdermal System|vivelle-dot patch|0.075 mg/24 hours
238004|168 HR estradiol 0.00417 MG/HR Transdermal System|climara patch|0.1 mg/24 hours
242892|84 HR estradiol 0.00417 MG/HR Transdermal System|vivelle-dot patch|0.1 mg/24 hours
310169|estradiol 0.1 MG/ML Vaginal Cream|estrace 0.01%
884707|estradiol 0.01 MG Vaginal Insert|vagifem
197660|estrogens, conjugated (USP) 0.3 MG Oral Tablet|premarin
310197|estrogens, conjugated (USP) 0.625 MG Oral Tablet|premarin
688240|estrogens, conjugated (USP) 0.625 MG/ML Vaginal Cream|premarin 0.0625%
485440|eszopiclone 1 MG Oral Tablet|lunesta
485442|eszopiclone 2 MG Oral Tablet|lunesta
485465|eszopiclone 3 MG Oral Tablet|lunesta
1653223|1 ML etanercept 50 MG/ML Auto-Injector|enbrel
242297|ethinyl estradiol 0.02 MG / levonorgestrel 0.1 MG Oral Tablet|aviane alesse birth control pill
238019|ethinyl estradiol 0.03 MG / levonorgestrel 0.15 MG Oral Tablet|portia levora birth-control-pill
1358762|ethinyl estradiol 0.02 MG / norethindrone acetate 1 MG Oral Tablet|loestrin junel birth-control-pill
1359022|ethinyl estradiol 0.03 MG / norethindrone acetate 1.5 MG Oral Tablet|loestrin junel birth-control-pill
240128|ethinyl estradiol 0.035 MG / norgestimate 0.25 MG Oral Tablet|sprintec ortho-cyclen birth control pill
1367436|21 DAY ethinyl estradiol 0.000625 MG/HR / etonogestrel 0.005 MG/HR Vaginal System|nuvaring birth-control ring
197686|etodolac 400 MG Oral Tablet|lodine
199390|etodolac 500 MG Oral Tablet|lodine
389221|etonogestrel 68 MG Drug Implant|nexplanon birth-control
1665895|1 ML evolocumab 140 MG/ML Auto-Injector|repatha
349556|ezetimibe 10 MG Oral Tablet|zetia
476349|ezetimibe 10 MG / simvastatin 20 MG Oral Tablet|vytorin
199193|famciclovir 250 MG Oral Tablet|famvir
198382|famciclovir 500 MG Oral Tablet|famvir
199047|famotidine 10 MG Oral Tablet|pepcid ac
310273|famotidine 20 MG Oral Tablet|pepcid
284245|famotidine 40 MG Oral Tablet|pepcid
834235|febuxostat 40 MG Oral Tablet|uloric
834241|febuxostat 80 MG Oral Tablet|uloric
402698|24 HR felodipine 2.5 MG Extended Release Oral Tablet|plendil
402696|24 HR felodipine 5 MG Extended Release Oral Tablet|plendil
402695|24 HR felodipine 10 MG Extended Release Oral Tablet|plendil
200311|fenofibrate 67 MG Oral Capsule|lofibra
310288|fenofibrate 134 MG Oral Capsule|lofibra
310289|fenofibrate 200 MG Oral Capsule|lofibra
477562|fenofibrate 48 MG Oral Tablet|tricor fenoglide
351133|fenofibrate 54 MG Oral Tablet|tricor fenoglide
477560|fenofibrate 145 MG Oral Tablet|tricor
349287|fenofibrate 160 MG Oral Tablet|tricor fenoglide
310325|ferrous sulfate 325 MG Oral Tablet|iron feosol
251156|ferrous sulfate 75 MG/ML Oral Solution|fer-in-sol iron drops
997501|fexofenadine hydrochloride 60 MG Oral Tablet|allegra
997420|fexofenadine hydrochloride 180 MG Oral Tablet|allegra
200172|finasteride 1 MG Oral Tablet|propecia
310346|finasteride 5 MG Oral Tablet|proscar
2562816|finerenone 10 MG Oral Tablet|kerendia
2562824|finerenone 20 MG Oral Tablet|kerendia
886662|flecainide acetate 50 MG Oral Tablet|tambocor
886666|flecainide acetate 100 MG Oral Tablet|tambocor
886671|flecainide acetate 150 MG Oral Tablet|tambocor
197701|fluconazole 50 MG Oral Tablet|diflucan
197698|fluconazole 100 MG Oral Tablet|diflucan
197699|fluconazole 150 MG Oral Tablet|diflucan
197700|fluconazole 200 MG Oral Tablet|diflucan
310352|fluconazole 10 MG/ML Oral Suspension|diflucan
310353|fluconazole 40 MG/ML Oral Suspension|diflucan
313979|fludrocortisone acetate 0.1 MG Oral Tablet|florinef
103456|fluocinonide 0.5 MG/ML Topical Cream|lidex 0.05%
105583|fluorouracil 50 MG/ML Topical Cream|efudex 5%
310384|fluoxetine 10 MG Oral Capsule|prozac
310385|fluoxetine 20 MG Oral Capsule|prozac
313989|fluoxetine 40 MG Oral Capsule|prozac
313990|fluoxetine 10 MG Oral Tablet|prozac
248642|fluoxetine 20 MG Oral Tablet|prozac
310386|fluoxetine 4 MG/ML Oral Solution|prozac
895994|120 ACTUAT fluticasone propionate 0.044 MG/ACTUAT Metered Dose Inhaler|flovent hfa
895999|120 ACTUAT fluticasone propionate 0.11 MG/ACTUAT Metered Dose Inhaler|flovent hfa
896004|120 ACTUAT fluticasone propionate 0.22 MG/ACTUAT Metered Dose Inhaler|flovent hfa
1797907|fluticasone propionate 0.05 MG/ACTUAT Metered Dose Nasal Spray|flonase
1945047|30 ACTUAT fluticasone furoate 0.1 MG/ACTUAT / umeclidinium 0.0625 MG/ACTUAT / vilanterol 0.025 MG/ACTUAT Dry Powder Inhaler|trelegy ellipta
2395774|30 ACTUAT fluticasone furoate 0.2 MG/ACTUAT / umeclidinium 0.0625 MG/ACTUAT / vilanterol 0.025 MG/ACTUAT Dry Powder Inhaler|trelegy ellipta
1424889|30 ACTUAT fluticasone furoate 0.1 MG/ACTUAT / vilanterol 0.025 MG/ACTUAT Dry Powder Inhaler|breo ellipta
1648788|30 ACTUAT fluticasone furoate 0.2 MG/ACTUAT / vilanterol 0.025 MG/ACTUAT Dry Powder Inhaler|breo ellipta
896184|60 ACTUAT fluticasone propionate 0.1 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler|advair diskus
896209|60 ACTUAT fluticasone propionate 0.25 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler|advair diskus
896228|60 ACTUAT fluticasone propionate 0.5 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler|advair diskus
896244|120 ACTUAT fluticasone propionate 0.115 MG/ACTUAT / salmeterol 0.021 MG/ACTUAT Metered Dose Inhaler|advair hfa
198640|folic acid 0.4 MG Oral Tablet|folate
310410|folic acid 1 MG Oral Tablet|folate
1246308|120 ACTUAT formoterol fumarate 0.005 MG/ACTUAT / mometasone furoate 0.1 MG/ACTUAT Metered Dose Inhaler|dulera
1246311|120 ACTUAT formoterol fumarate 0.005 MG/ACTUAT / mometasone furoate 0.2 MG/ACTUAT Metered Dose Inhaler|dulera
808917|fosfomycin 3000 MG Granules for Oral Solution|monurol
310429|furosemide 20 MG Oral Tablet|lasix
313988|furosemide 40 MG Oral Tablet|lasix
197732|furosemide 80 MG Oral Tablet|lasix
197730|furosemide 10 MG/ML Oral Solution|lasix
310430|gabapentin 100 MG Oral Capsule|neurontin
310431|gabapentin 300 MG Oral Capsule|neurontin
310432|gabapentin 400 MG Oral Capsule|neurontin
310433|gabapentin 600 MG Oral Tablet|neurontin
310434|gabapentin 800 MG Oral Tablet|neurontin
283523|gabapentin 50 MG/ML Oral Solution|neurontin
2058872|1 ML galcanezumab-gnlm 120 MG/ML Auto-Injector|emgality
310459|gemfibrozil 600 MG Oral Tablet|lopid
310467|gentamicin 3 MG/ML Ophthalmic Solution|garamycin eye-drops 0.3%
199245|glimepiride 1 MG Oral Tablet|amaryl
199246|glimepiride 2 MG Oral Tablet|amaryl
199247|glimepiride 4 MG Oral Tablet|amaryl
310490|glipizide 5 MG Oral Tablet|glucotrol
310488|glipizide 10 MG Oral Tablet|glucotrol
310489|24 HR glipizide 2.5 MG Extended Release Oral Tablet|glucotrol xl
314006|24 HR glipizide 5 MG Extended Release Oral Tablet|glucotrol xl
315107|24 HR glipizide 10 MG Extended Release Oral Tablet|glucotrol xl
2180666|glucagon 3 MG Nasal Powder|baqsimi
197737|glyburide 1.25 MG Oral Tablet|diabeta micronase
310534|glyburide 2.5 MG Oral Tablet|diabeta micronase
310537|glyburide 5 MG Oral Tablet|diabeta micronase
636522|12 HR guaifenesin 600 MG Extended Release Oral Tablet|mucinex
310621|12 HR guaifenesin 1200 MG Extended Release Oral Tablet|mucinex
197745|guanfacine 1 MG Oral Tablet|tenex
197746|guanfacine 2 MG Oral Tablet|tenex
862006|24 HR guanfacine 1 MG Extended Release Oral Tablet|intuniv
862013|24 HR guanfacine 2 MG Extended Release Oral Tablet|intuniv
862019|24 HR guanfacine 3 MG Extended Release Oral Tablet|intuniv
862025|24 HR guanfacine 4 MG Extended Release Oral Tablet|intuniv
310670|haloperidol 0.5 MG Oral Tablet|haldol
310671|haloperidol 1 MG Oral Tablet|haldol
314034|haloperidol 2 MG Oral Tablet|haldol
310672|haloperidol 5 MG Oral Tablet|haldol
905199|hydralazine hydrochloride 10 MG Oral Tablet|apresoline
905225|hydralazine hydrochloride 25 MG Oral Tablet|apresoline
905395|hydralazine hydrochloride 50 MG Oral Tablet|apresoline
905222|hydralazine hydrochloride 100 MG Oral Tablet|apresoline
199903|hydrochlorothiazide 12.5 MG Oral Capsule|hctz microzide
429503|hydrochlorothiazide 12.5 MG Oral Tablet|hctz
310798|hydrochlorothiazide 25 MG Oral Tablet|hctz
197770|hydrochlorothiazide 50 MG Oral Tablet|hctz
310792|hydrochlorothiazide 12.5 MG / irbesartan 150 MG Oral Tablet|ziac avalide
197885|hydrochlorothiazide 12.5 MG / lisinopril 10 MG Oral Tablet|zestoretic
197886|hydrochlorothiazide 12.5 MG / lisinopril 20 MG Oral Tablet|zestoretic
197887|hydrochlorothiazide 25 MG / lisinopril 20 MG Oral Tablet|zestoretic
979468|hydrochlorothiazide 12.5 MG / losartan potassium 50 MG Oral Tablet|hyzaar
979464|hydrochlorothiazide 12.5 MG / losartan potassium 100 MG Oral Tablet|hyzaar
979471|hydrochlorothiazide 25 MG / losartan potassium 100 MG Oral Tablet|hyzaar
403853|hydrochlorothiazide 12.5 MG / olmesartan medoxomil 20 MG Oral Tablet|benicar hct
403854|hydrochlorothiazide 12.5 MG / olmesartan medoxomil 40 MG Oral Tablet|benicar hct
403855|hydrochlorothiazide 25 MG / olmesartan medoxomil 40 MG Oral Tablet|benicar hct
198316|hydrochlorothiazide 25 MG / triamterene 37.5 MG Oral Capsule|dyazide
310812|hydrochlorothiazide 25 MG / triamterene 37.5 MG Oral Tablet|maxzide
310818|hydrochlorothiazide 50 MG / triamterene 75 MG Oral Tablet|maxzide
200284|hydrochlorothiazide 12.5 MG / valsartan 80 MG Oral Tablet|diovan hct
200285|hydrochlorothiazide 12.5 MG / valsartan 160 MG Oral Tablet|diovan hct
349353|hydrochlorothiazide 25 MG / valsartan 160 MG Oral Tablet|diovan hct
197787|hydrocortisone 5 MG Oral Tablet|cortef
197782|hydrocortisone 10 MG Oral Tablet|cortef
197783|hydrocortisone 20 MG Oral Tablet|cortef
106258|hydrocortisone 10 MG/ML Topical Cream|cortisone 1%
310891|hydrocortisone 25 MG/ML Topical Cream|cortisone 2.5%
203105|hydrocortisone 0.01 MG/MG Topical Ointment|cortisone 1%
103401|hydrocortisone 0.025 MG/MG Topical Ointment|cortisone 2.5%
310687|hydrocortisone 10 MG/ML / neomycin 3.5 MG/ML / polymyxin B 10000 UNT/ML Otic Suspension|cortisporin ear-drops
897696|hydromorphone hydrochloride 2 MG Oral Tablet|dilaudid
897702|hydromorphone hydrochloride 4 MG Oral Tablet|dilaudid
979092|hydroxychloroquine sulfate 200 MG Oral Tablet|plaquenil
197797|hydroxyurea 500 MG Oral Capsule|hydrea
995218|hydroxyzine hydrochloride 10 MG Oral Tablet|atarax
995258|hydroxyzine hydrochloride 25 MG Oral Tablet|atarax
995281|hydroxyzine hydrochloride 50 MG Oral Tablet|atarax
995241|hydroxyzine hydrochloride 2 MG/ML Oral Solution|atarax
995253|hydroxyzine pamoate 25 MG Oral Capsule|vistaril
995278|hydroxyzine pamoate 50 MG Oral Capsule|vistaril
1047905|hyoscyamine sulfate 0.125 MG Oral Tablet|levsin
1046982|hyoscyamine sulfate 0.125 MG Sublingual Tablet|levsin sl
`
