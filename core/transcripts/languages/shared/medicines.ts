import { words } from '../words.ts';

/** Medicines of psychiatry, misuse and everyday life, by substance and by trade name; they identify nobody. */
export const medicines = words(`
metadon methadone methadon subutex suboxone buprenorphin buprenorphine buprenorfin buprenorfine antabus antabuse disulfiram campral naltrexon naltrexone buvidal
naloxon naloxone heroin heroïne heroine kokain cocaine cocaïne amfetamin amphetamine amfetamine
ritalin concerta medikinet methylphenidat methylphenidate methylfenidaat metylfenidat strattera atomoxetin atomoxetine elvanse lisdexamfetamin motiron aduvanz attentin
intuniv guanfacin dexamfetamin equasym
clozapin clozapine klozapin leponex clozaril zyprexa olanzapin olanzapine zypadhera seroquel quetiapin quetiapine kvetiapin risperdal risperidon risperidone abilify
aripiprazol aripiprazole haldol haloperidol serenase cisordinol zuclopenthixol clopixol truxal fluanxol flupentixol depixol trilafon perphenazin perfenazin
largactil chlorpromazine nozinan xeplion trevicta invega paliperidon paliperidone latuda lurasidon lurasidone solian amisulprid amisulpride geodon zeldox ziprasidon
ziprasidone reagila cariprazin cariprazine rexulti
lithium litium litarex lithionit priadel camcolit lamictal lamotrigin lamotrigine deprakine depakine depakote orfiril ergenyl valproat valproate valproinezuur
tegretol carbamazepin carbamazepine trileptal topiramat topiramate keppra
sertralin sertraline zoloft lustral cipralex escitalopram cipramil citalopram celexa lexapro prozac fluoxetin fluoxetine fontex seroxat paroxetin paroxetine
venlafaxin venlafaxine efexor effexor cymbalta duloxetin duloxetine mirtazapin mirtazapine remeron amitriptylin amitriptyline saroten nortriptylin nortriptyline
noritren anafranil clomipramin clomipramine valdoxan agomelatin brintellix vortioxetin trazodon trazodone bupropion wellbutrin voxra zyban mianserin tofranil
stesolid diazepam valium oxazepam oxapax sobril temesta lorazepam alprazolam alopam xanor xanax imovane zopiclon zopiclone stilnoct zolpidem rivotril iktorivil clonazepam
temazepam nitrazepam apozepam imoclone librium melatonin melatonine circadin phenergan promethazin promethazine lergigan theralen propavan atarax hydroxyzin
lyrica pregabalin pregabaline gabapentin gabapentine neurontin tramadol nobligan morfin morphine morfine oxycontin oxynorm oxycodon oxycodone fentanyl codeine kodein
ibuprofen panodil paracetamol pinex ipren alvedon naproxen aspirin treo
insulin insuline ozempic wegovy metformin metformine semaglutid saxenda viagra
modafinil akineton biperiden propranolol propanolol levaxin euthyrox omeprazol omeprazole pantoprazol ventolin ventoline prednisolon prednison penicillin
consta acuphase chrono depot retard velotab epilim modecate depixol trevilor priadel hibernal akineton lormetazepam loramet zolpidem dipiperon pipamperon orap pimozide pimozid semap penfluridol impromen etumine nardil parnate tolvon wellbutrin sinequan doxepin trimipramine surmontil prothiaden dosulepin lofepramine reboxetine edronax gamanil buspirone buspiron diphenhydramine clonidine klonidin procyclidine kemadrin benzatropine orphenadrine disipal baclofen acamprosate lofexidine nitrofurantoin fluvoxamine fluvoxamin fevarin faverin xyrem sulpiride sulpirid dogmatil loxapac sertindol serdolect lurasidon asenapine sycrest brexpiprazole
ketamin ketamine esketamin spravato ect
hibernal klorpromazin dipiperon pipamperon buronil melperon orap pimozid siqualone modecate flufenazin fluphenazin impromen loxapin semap penfluridol melleril mallorol tioridazin
stemetil levomepromazin levomepromazine alimemazin zypadhera okedi maintena consta trevicta hafyera perseris prolong prolongatum retard velotab expidet
nortrilen sinquan doxepin surmontil marplan moclobemid aurorix nardil edronax reboxetin ludiomil buspiron buspar heminevrin klometiazol halcion dormonoct mogadon apodorm
propiomazin revia selincro nalmefen espranor dolophine temgesic norspan contalgin dolol kodimagnyl magnyl citodon tiparol oxazepam fenemal fenytoin lysantin disipal kemadrin
cetirizin loratadin losec nexium somac laktulose movicol imodium eliquis waran warfarin marevan xarelto furix furosemid metoprolol seloken enalapril amlodipin losartan simvastatin
atorvastatin levothyroxin eltroxin betolvex behepan folsyra madopar sinemet nicorette nicotinell champix
`);

/** Medicines whose second word is one of everyday life: Cisordinol Depot, Ritalin Uno. */
export const medicinesOfTwoWords: readonly string[] = [
  '(?:Abilify|Cisordinol|Concerta|Deprakine|Ergenyl|Fluanxol|Haldol|Klyx|Lithionit|Orfiril|Pevaryl|Risperdal|Ritalin|Seroquel|Trilafon|Truxal|Voltaren|Zyprexa) (?:Acutard|Depot|Depotabs|Dura|Forte|Junior|Long|Mite|Novum|Uno)',
];
