/** Drug classes, foods and the environment by SNOMED CT: code, text, term, category, other words. Sources: ../allergens.ts. */
export const substanceAllergens = `
764146007|Penicillins|Substance with penicillin structure|medication|pcn penicillin class antibiotic
387406002|Sulfonamides (sulfa drugs)|Sulfonamide|medication|sulfa bactrim class antibiotic
426722004|Iodinated contrast media||medication|ct dye radiology
372665008|NSAIDs|Nonsteroidal anti-inflammatory agent|medication|nsaid anti-inflammatory ibuprofen naproxen class
764147003|Cephalosporins|Cephalosporin|medication|keflex class antibiotic
372733002|ACE inhibitors|Substance with angiotensin-converting enzyme inhibitor mechanism of action|medication|ace lisinopril class
372912004|Statins|Substance with 3-hydroxy-3-methylglutaryl-coenzyme A reductase inhibitor mechanism of action|medication|hmg-coa class
762952008|Peanut||food
13577000|Tree nuts|Nut|food|nut
256350002|Almond||food|tree nut
227493005|Cashew nut||food|tree nut
256352005|Walnut|Walnut - nut|food|tree nut
260189007|Pecan nut||food|tree nut
256353000|Hazelnut||food|tree nut filbert
227512001|Pistachio nut||food|tree nut
102263004|Eggs|Eggs (edible)|food
3718001|Cow's milk||food|dairy
226760005|Dairy foods||food|milk lactose cheese
735029006|Shellfish||food|crab lobster
278840001|Shrimp||food|shellfish prawn
735971005|Fish||food|seafood
44027008|Seafood||food
412071004|Wheat||food
89811004|Gluten||food|celiac
256355007|Soybean|Soyabean|food|soy
260167008|Sesame seed||food
102261002|Strawberry||food|fruit
256307007|Banana||food|fruit
260176001|Kiwi fruit||food
102259006|Citrus fruit||food|orange lemon
111088007|Latex||environment|rubber gloves
418920007|Adhesive|Adhesive agent|environment|tape bandage
33396006|Nickel||environment|metal jewelry
288328004|Bee venom||environment|sting insect
256440004|Wasp venom||environment|sting insect
260147004|House dust mite||environment|dust
84489001|Mold||environment|fungus
264287008|Animal dander||environment|pet
260152009|Cat dander||environment|pet
260154005|Dog dander||environment|pet
256259004|Pollen||environment|hay fever
256277009|Grass pollen||environment|hay fever
782576004|Tree pollen||environment|hay fever
256303006|Ragweed pollen||environment|hay fever
735211005|Coconut||food
256351003|Brazil nut||food|tree-nut
227501001|Macadamia nut||food|tree-nut
227511008|Pine nut||food|tree-nut
260188004|Chestnut||food|tree-nut
736159005|Crab||food|shellfish
736162008|Lobster||food|shellfish
736030007|Clam||food|shellfish
736031006|Oyster||food|shellfish
227150003|Mussel||food|shellfish
735245003|Cod||food|fish
256443002|Egg white||food
256442007|Egg yolk||food
102264005|Cheese||food|dairy
50593009|Casein||food|milk dairy
412357001|Corn||food|maize
418504009|Oats|Oat|food
226723006|Buckwheat|Buckwheat - cereal|food
260184002|Pea||food|legume
227346004|Chickpeas|Chick peas|food|legume hummus
226934003|Pork||food|meat
226916002|Beef||food|meat
226955001|Chicken meat|Chicken - meat|food|poultry
788778006|Alpha-gal (red meat)|Galactose-alpha-1,3 galactose|food|alpha-gal tick mammal beef pork lamb
734881000|Tomato||food
735030001|Garlic||food
735047000|Onion||food
735045008|Mushroom||food
256319004|Carrot||food
735213008|Cucumber||food
735249009|Avocado||food|guacamole
227219006|Eggplant||food
735215001|Apple||food|fruit
735049002|Peach||food|fruit
735048005|Parsley||food
735050002|Pear||food|fruit
735051003|Plum||food|fruit
735248001|Cherry||food|fruit
260179008|Mango|Mango fruit|food|fruit
256306003|Orange|Orange - fruit|food|citrus fruit
412062008|Cantaloupe||food|melon fruit
412061001|Blueberries||food|berry fruit
51905005|Mustard||food
227388008|Cinnamon||food|spice
412060000|Black pepper|Piper nigrum|food|spice
227400003|Ginger||food|spice
102262009|Chocolate||food|cocoa
29263009|Coffee||food
75665004|Monosodium glutamate (MSG)|Monosodium glutamate|food|msg
51386004|Food preservative||food|sulfites additive
14241002|Cockroach||environment|insect
256417003|Horse dander||environment|animal
256435007|Feathers|Feather|environment|down pillow
33008008|Dust||environment
710929001|Mosquito bite|Mosquito salivary protein|environment|insect
288460008|Bumble bee venom||environment|sting insect
260196009|Hornet venom|European hornet venom|environment|sting insect yellow-jacket
418785009|Perfume||environment|fragrance
289122001|Cosmetics|Cosmetic material|environment|makeup
256270006|Oak pollen||environment|tree hay-fever
260089005|Bermuda grass pollen||environment|hay-fever
66925006|Copper||environment|metal
111070004|Chromium||environment|metal
`
