/** Drugs, Q to Z. Columns and sources: ../drugs.ts. */
export const drugsQZ = `
312744|quetiapine 25 MG Oral Tablet|seroquel
616487|quetiapine 50 MG Oral Tablet|seroquel
312743|quetiapine 100 MG Oral Tablet|seroquel
317174|quetiapine 200 MG Oral Tablet|seroquel
312745|quetiapine 300 MG Oral Tablet|seroquel
616483|quetiapine 400 MG Oral Tablet|seroquel
312750|quinapril 5 MG Oral Tablet|accupril
312748|quinapril 10 MG Oral Tablet|accupril
312749|quinapril 20 MG Oral Tablet|accupril
314203|quinapril 40 MG Oral Tablet|accupril
854868|rabeprazole sodium 20 MG Delayed Release Oral Tablet|aciphex
1490065|raloxifene hydrochloride 60 MG Oral Tablet|evista
845488|ramipril 1.25 MG Oral Capsule|altace
198188|ramipril 2.5 MG Oral Capsule|altace
198189|ramipril 5 MG Oral Capsule|altace
261962|ramipril 10 MG Oral Capsule|altace
616749|12 HR ranolazine 500 MG Extended Release Oral Tablet|ranexa
728231|12 HR ranolazine 1000 MG Extended Release Oral Tablet|ranexa
198202|rifampin 300 MG Oral Capsule|rifadin
856664|rifaximin 550 MG Oral Tablet|xifaxan
2282313|rimegepant 75 MG Disintegrating Oral Tablet|nurtec
905024|risedronate sodium 35 MG Oral Tablet|actonel
905028|risedronate sodium 150 MG Oral Tablet|actonel
312828|risperidone 0.25 MG Oral Tablet|risperdal
312829|risperidone 0.5 MG Oral Tablet|risperdal
312830|risperidone 1 MG Oral Tablet|risperdal
312831|risperidone 2 MG Oral Tablet|risperdal
312832|risperidone 3 MG Oral Tablet|risperdal
314211|risperidone 4 MG Oral Tablet|risperdal
2059015|rivaroxaban 2.5 MG Oral Tablet|xarelto
1114198|rivaroxaban 10 MG Oral Tablet|xarelto
1232082|rivaroxaban 15 MG Oral Tablet|xarelto
1232086|rivaroxaban 20 MG Oral Tablet|xarelto
725021|24 HR rivastigmine 0.192 MG/HR Transdermal System|exelon patch|4.6 mg/24 hours
725023|24 HR rivastigmine 0.396 MG/HR Transdermal System|exelon patch|9.5 mg/24 hours
312839|rizatriptan 5 MG Disintegrating Oral Tablet|maxalt-mlt
312837|rizatriptan 10 MG Disintegrating Oral Tablet|maxalt-mlt
312840|rizatriptan 5 MG Oral Tablet|maxalt
314209|rizatriptan 10 MG Oral Tablet|maxalt
312845|ropinirole 0.25 MG Oral Tablet|requip
312846|ropinirole 0.5 MG Oral Tablet|requip
314208|ropinirole 1 MG Oral Tablet|requip
312847|ropinirole 2 MG Oral Tablet|requip
283858|ropinirole 3 MG Oral Tablet|requip
859424|rosuvastatin calcium 5 MG Oral Tablet|crestor
859747|rosuvastatin calcium 10 MG Oral Tablet|crestor
859751|rosuvastatin calcium 20 MG Oral Tablet|crestor
859419|rosuvastatin calcium 40 MG Oral Tablet|crestor
1656340|sacubitril 24 MG / valsartan 26 MG Oral Tablet|entresto
1656349|sacubitril 49 MG / valsartan 51 MG Oral Tablet|entresto
1656354|sacubitril 97 MG / valsartan 103 MG Oral Tablet|entresto
858042|saxagliptin 2.5 MG Oral Tablet|onglyza
858036|saxagliptin 5 MG Oral Tablet|onglyza
226552|72 HR scopolamine 0.0139 MG/HR Transdermal System|transderm-scop motion-sickness|1 mg/72 hours
2200652|semaglutide 3 MG Oral Tablet|rybelsus
2200656|semaglutide 7 MG Oral Tablet|rybelsus
2200644|semaglutide 14 MG Oral Tablet|rybelsus
2553501|0.5 ML semaglutide 0.5 MG/ML Auto-Injector|wegovy
2553601|0.5 ML semaglutide 1 MG/ML Auto-Injector|wegovy
2553802|0.5 ML semaglutide 2 MG/ML Auto-Injector|wegovy
2553901|0.75 ML semaglutide 2.27 MG/ML Auto-Injector|wegovy||semaglutide 1.7 mg/0.75 mL auto-injector
2554102|0.75 ML semaglutide 3.2 MG/ML Auto-Injector|wegovy
2619152|0.25 MG, 0.5 MG Dose 3 ML semaglutide 0.68 MG/ML Pen Injector|ozempic
2398841|3 ML semaglutide 1.34 MG/ML Pen Injector|ozempic
2599362|3 ML semaglutide 2.68 MG/ML Pen Injector|ozempic
312935|sennosides, USP 8.6 MG Oral Tablet|senokot senna
312940|sertraline 25 MG Oral Tablet|zoloft
312941|sertraline 50 MG Oral Tablet|zoloft
312938|sertraline 100 MG Oral Tablet|zoloft
861064|sertraline 20 MG/ML Oral Solution|zoloft
749206|sevelamer carbonate 800 MG Oral Tablet|renvela
577033|sildenafil 20 MG Oral Tablet|viagra revatio
314228|sildenafil 25 MG Oral Tablet|viagra revatio
312950|sildenafil 50 MG Oral Tablet|viagra
314229|sildenafil 100 MG Oral Tablet|viagra
826612|silodosin 4 MG Oral Capsule|rapaflo
809477|silodosin 8 MG Oral Capsule|rapaflo
106351|silver sulfadiazine 10 MG/ML Topical Cream|silvadene burn 1%
314216|simethicone 80 MG Chewable Tablet|gas-x
314221|simethicone 125 MG Chewable Tablet|gas-x
312962|simvastatin 5 MG Oral Tablet|zocor
314231|simvastatin 10 MG Oral Tablet|zocor
312961|simvastatin 20 MG Oral Tablet|zocor
198211|simvastatin 40 MG Oral Tablet|zocor
200345|simvastatin 80 MG Oral Tablet|zocor
665038|sitagliptin 25 MG Oral Tablet|januvia
665042|sitagliptin 50 MG Oral Tablet|januvia
665033|sitagliptin 100 MG Oral Tablet|januvia
198861|sodium bicarbonate 650 MG Oral Tablet
477367|solifenacin succinate 5 MG Oral Tablet|vesicare
477372|solifenacin succinate 10 MG Oral Tablet|vesicare
1923426|sotalol hydrochloride 80 MG Oral Tablet|betapace
1923422|sotalol hydrochloride 120 MG Oral Tablet|betapace
313096|spironolactone 25 MG Oral Tablet|aldactone
198223|spironolactone 50 MG Oral Tablet|aldactone
198222|spironolactone 100 MG Oral Tablet|aldactone
314234|sucralfate 1000 MG Oral Tablet|carafate
313123|sucralfate 100 MG/ML Oral Suspension|carafate
1006120|sulfacetamide sodium 100 MG/ML Ophthalmic Solution|bleph-10 eye-drops 10%
198334|sulfamethoxazole 400 MG / trimethoprim 80 MG Oral Tablet|bactrim septra
198335|sulfamethoxazole 800 MG / trimethoprim 160 MG Oral Tablet|bactrim ds septra
313134|sulfamethoxazole 40 MG/ML / trimethoprim 8 MG/ML Oral Suspension|bactrim septra
198232|sulfasalazine 500 MG Oral Tablet|azulfidine
313142|sulfasalazine 500 MG Delayed Release Oral Tablet|azulfidine en
315223|sumatriptan 25 MG Oral Tablet|imitrex
313161|sumatriptan 50 MG Oral Tablet|imitrex
313160|sumatriptan 100 MG Oral Tablet|imitrex
198377|tacrolimus 1 MG Oral Capsule|prograf
314266|tacrolimus 0.001 MG/MG Topical Ointment|protopic 0.1%
757707|tadalafil 2.5 MG Oral Tablet|cialis
403957|tadalafil 5 MG Oral Tablet|cialis
484814|tadalafil 10 MG Oral Tablet|cialis
402019|tadalafil 20 MG Oral Tablet|cialis
198240|tamoxifen 10 MG Oral Tablet|nolvadex
313195|tamoxifen 20 MG Oral Tablet|nolvadex
863669|tamsulosin hydrochloride 0.4 MG Oral Capsule|flomax
282755|telmisartan 20 MG Oral Tablet|micardis
205304|telmisartan 40 MG Oral Tablet|micardis
205305|telmisartan 80 MG Oral Tablet|micardis
198243|temazepam 7.5 MG Oral Capsule|restoril
198241|temazepam 15 MG Oral Capsule|restoril
198242|temazepam 30 MG Oral Capsule|restoril
313215|terazosin 1 MG Oral Capsule|hytrin
313217|terazosin 2 MG Oral Capsule|hytrin
313219|terazosin 5 MG Oral Capsule|hytrin
260376|terazosin 10 MG Oral Capsule|hytrin
313222|terbinafine 250 MG Oral Tablet|lamisil
992528|terbinafine hydrochloride 10 MG/ML Topical Cream|lamisil at 1%
1597126|2500 MG testosterone 0.0162 MG/MG Topical Gel|androgel 1.62%
835829|testosterone cypionate 100 MG/ML Injectable Solution|depo-testosterone
835840|testosterone cypionate 200 MG/ML Injectable Solution|depo-testosterone
313323|thiamine 100 MG Oral Tablet|vitamin b1
314267|thyroid (USP) 15 MG Oral Tablet|armour-thyroid np-thyroid desiccated
313387|thyroid (USP) 30 MG Oral Tablet|armour-thyroid np-thyroid desiccated
313391|thyroid (USP) 60 MG Oral Tablet|armour-thyroid np-thyroid desiccated
313393|thyroid (USP) 90 MG Oral Tablet|armour-thyroid np-thyroid desiccated
1666332|ticagrelor 60 MG Oral Tablet|brilinta
1116635|ticagrelor 90 MG Oral Tablet|brilinta
1923428|timolol 2.5 MG/ML Ophthalmic Solution|timoptic eye-drops 0.25%
1922894|Preservative-Free timolol 5 MG/ML Ophthalmic Solution|timoptic eye-drops 0.5%
199519|tinidazole 500 MG Oral Tablet|tindamax
485032|tiotropium 0.018 MG Inhalation Powder|spiriva handihaler
1667880|60 ACTUAT tiotropium 0.00125 MG/ACTUAT Inhalation Spray|spiriva respimat
1552002|60 ACTUAT tiotropium 0.0025 MG/ACTUAT Inhalation Spray|spiriva respimat
2601761|0.5 ML tirzepatide 5 MG/ML Auto-Injector|mounjaro zepbound
2601743|0.5 ML tirzepatide 10 MG/ML Auto-Injector|mounjaro zepbound
2601784|0.5 ML tirzepatide 15 MG/ML Auto-Injector|mounjaro zepbound
2601767|0.5 ML tirzepatide 20 MG/ML Auto-Injector|mounjaro zepbound
2601773|0.5 ML tirzepatide 25 MG/ML Auto-Injector|mounjaro zepbound
2601755|0.5 ML tirzepatide 30 MG/ML Auto-Injector|mounjaro zepbound
485486|tizanidine 2 MG Oral Capsule|zanaflex
485485|tizanidine 4 MG Oral Capsule|zanaflex
485484|tizanidine 6 MG Oral Capsule|zanaflex
313412|tizanidine 2 MG Oral Tablet|zanaflex
313413|tizanidine 4 MG Oral Tablet|zanaflex
313415|tobramycin 3 MG/ML Ophthalmic Solution|tobrex eye-drops 0.3%
1357541|tofacitinib 5 MG Oral Tablet|xeljanz
855182|24 HR tolterodine tartrate 2 MG Extended Release Oral Capsule|detrol la
855189|24 HR tolterodine tartrate 4 MG Extended Release Oral Capsule|detrol la
199888|topiramate 25 MG Oral Tablet|topamax
151226|topiramate 50 MG Oral Tablet|topamax
199889|topiramate 100 MG Oral Tablet|topamax
199890|topiramate 200 MG Oral Tablet|topamax
198372|torsemide 5 MG Oral Tablet|demadex
198369|torsemide 10 MG Oral Tablet|demadex
198371|torsemide 20 MG Oral Tablet|demadex
198370|torsemide 100 MG Oral Tablet|demadex
835603|tramadol hydrochloride 50 MG Oral Tablet|ultram
2179635|tramadol hydrochloride 100 MG Oral Tablet|ultram
833709|24 HR tramadol hydrochloride 100 MG Extended Release Oral Tablet|ultram er
284008|travoprost 0.04 MG/ML Ophthalmic Solution|travatan eye-drops 0.004%
856377|trazodone hydrochloride 50 MG Oral Tablet|desyrel
856373|trazodone hydrochloride 100 MG Oral Tablet|desyrel
856364|trazodone hydrochloride 150 MG Oral Tablet|desyrel
856369|trazodone hydrochloride 300 MG Oral Tablet|desyrel
106302|tretinoin 0.25 MG/ML Topical Cream|retin-a 0.025%
106303|tretinoin 0.5 MG/ML Topical Cream|retin-a 0.05%
198300|tretinoin 1 MG/ML Topical Cream|retin-a 0.1%
1085754|triamcinolone acetonide 40 MG/ML Injectable Suspension|kenalog-40 shot
1085644|triamcinolone acetonide 0.25 MG/ML Topical Cream|kenalog 0.025%
1014314|triamcinolone acetonide 1 MG/ML Topical Cream|kenalog 0.1%
1085686|triamcinolone acetonide 5 MG/ML Topical Cream|kenalog 0.5%
1085633|triamcinolone acetonide 0.00025 MG/MG Topical Ointment|kenalog 0.025%
1085636|triamcinolone acetonide 0.001 MG/MG Topical Ointment|kenalog 0.1%
857560|trospium chloride 20 MG Oral Tablet|sanctura
2268229|ubrogepant 50 MG Oral Tablet|ubrelvy
2268221|ubrogepant 100 MG Oral Tablet|ubrelvy
1487527|30 ACTUAT umeclidinium 0.0625 MG/ACTUAT / vilanterol 0.025 MG/ACTUAT Dry Powder Inhaler|anoro ellipta
858747|ursodiol 300 MG Oral Capsule|actigall
313565|valacyclovir 500 MG Oral Tablet|valtrex
313564|valacyclovir 1000 MG Oral Tablet|valtrex
349483|valsartan 40 MG Oral Tablet|diovan
349199|valsartan 80 MG Oral Tablet|diovan
349201|valsartan 160 MG Oral Tablet|diovan
349200|valsartan 320 MG Oral Tablet|diovan
313570|vancomycin 125 MG Oral Capsule|vancocin
349479|vardenafil 10 MG Oral Tablet|levitra
349480|vardenafil 20 MG Oral Tablet|levitra
636671|varenicline 0.5 MG Oral Tablet|chantix
636676|varenicline 1 MG Oral Tablet|chantix
313584|venlafaxine 37.5 MG Oral Tablet|effexor
313586|venlafaxine 75 MG Oral Tablet|effexor
313583|24 HR venlafaxine 37.5 MG Extended Release Oral Capsule|effexor xr
313585|24 HR venlafaxine 75 MG Extended Release Oral Capsule|effexor xr
313581|24 HR venlafaxine 150 MG Extended Release Oral Capsule|effexor xr
897722|verapamil hydrochloride 40 MG Oral Tablet|calan
897683|verapamil hydrochloride 80 MG Oral Tablet|calan
897666|verapamil hydrochloride 120 MG Oral Tablet|calan
897659|verapamil hydrochloride 120 MG Extended Release Oral Tablet|calan sr
897640|verapamil hydrochloride 180 MG Extended Release Oral Tablet|calan sr
897649|verapamil hydrochloride 240 MG Extended Release Oral Tablet|calan sr
1086772|vilazodone hydrochloride 10 MG Oral Tablet|viibryd
1086778|vilazodone hydrochloride 20 MG Oral Tablet|viibryd
1086784|vilazodone hydrochloride 40 MG Oral Tablet|viibryd
313896|vitamin B12 0.5 MG Oral Tablet|cobalamin b12 cyanocobalamin
309593|vitamin B12 1 MG Oral Tablet|cobalamin b12 cyanocobalamin
309594|vitamin B12 1 MG/ML Injectable Solution|cobalamin b12 shot
237779|vitamin B12 1 MG Sublingual Tablet|cobalamin b12
1439812|vortioxetine 5 MG Oral Tablet|trintellix
1439808|vortioxetine 10 MG Oral Tablet|trintellix
1439810|vortioxetine 20 MG Oral Tablet|trintellix
855288|warfarin sodium 1 MG Oral Tablet|coumadin jantoven
855302|warfarin sodium 2 MG Oral Tablet|coumadin jantoven
855312|warfarin sodium 2.5 MG Oral Tablet|coumadin jantoven
855318|warfarin sodium 3 MG Oral Tablet|coumadin jantoven
855324|warfarin sodium 4 MG Oral Tablet|coumadin jantoven
855332|warfarin sodium 5 MG Oral Tablet|coumadin jantoven
855338|warfarin sodium 6 MG Oral Tablet|coumadin jantoven
855344|warfarin sodium 7.5 MG Oral Tablet|coumadin jantoven
855296|warfarin sodium 10 MG Oral Tablet|coumadin jantoven
314286|ziprasidone 20 MG Oral Capsule|geodon
313776|ziprasidone 40 MG Oral Capsule|geodon
313777|ziprasidone 60 MG Oral Capsule|geodon
313778|ziprasidone 80 MG Oral Capsule|geodon
854876|zolpidem tartrate 5 MG Oral Tablet|ambien
854873|zolpidem tartrate 10 MG Oral Tablet|ambien
854894|zolpidem tartrate 6.25 MG Extended Release Oral Tablet|ambien cr
854880|zolpidem tartrate 12.5 MG Extended Release Oral Tablet|ambien cr
`
