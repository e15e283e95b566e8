// The words that tell a clitic from a letter of the word itself: what `clitics.ts` knows of the Arabic lexicon, and no more.
import { once } from '../once';
import { foldText } from './fold';

const listed = (list: string): string[] => list.trim().split(/\s+/);

/** Made of a list when it is first asked. */
interface Words {
  has(word: string): boolean;
}
interface Pattern {
  test(word: string): boolean;
}

function wordsOf(list: string, spelling: (word: string) => string): Words {
  const set = once(() => new Set(listed(list).map(spelling)));
  return { has: (word) => set().has(word) };
}

/** Compared as folded, so that اكد and أكد, سمة and سمه are one entry. */
const words = (list: string): Words => wordsOf(list, foldText);
const spelt = (list: string): Words => wordsOf(list, (word) => word);

/** What inflection leaves on a noun or a verb, pronouns included; enough to know وزارته by وزارة, وصلت by وصل. */
const INFLECTED = '(?:(?:ي|يا|يه|وي|ويه)?(?:ا|ه|ت|تا|ات|ان|ون|ين|وا|اء|ائ|اي|يا|ياا)?(?:ه|ها|هم|هما|هن|نا|ني|ك|كم|كما|ي|يا|ا)?)';

/** Nouns and verbs whose first radical is `first`: the other two radicals, with long vowels between, and their inflections. */
function stemsOf(first: string, radicals: string, inflected = INFLECTED): Pattern {
  const pattern = once(() => {
    const pairs = listed(radicals).map((pair) => foldText(pair).split('').join('[اوي]{0,2}'));
    return new RegExp(`^${first}ا?(?:${pairs.join('|')})${inflected}$`);
  });
  return { test: (word) => pattern().test(word) };
}

const wawStems = stemsOf(
  'و',
  `
  تد تر ثب ثق ثن جب جد جز جس جع جل جه حد حش حل خز دج دع ذم رث رد رش رط رق رم زر زع زن سط سع سل سم سخ شك شم صف صل صم ضح ضع طد طن
  ظب ظف عد عر عز عظ عك غل فد فر فق قت قح قع قف قي كب كد كر كز كل لج لد لع لي مض هب هج هم هن
`,
);
const lamRadicals = `
  بث بد بس بن تر ثغ ثم جا جم جن حد حظ حف حق حم حن خص دغ ذع زج زم سع سن صق طخ طف طم عب عق عن غز غم غو فت فح فظ فق قب قح قط قم قن
  كم مح مس مع وث وح وم ون هب هث هج هف هو يل يق ين
`;
const lamStems = stemsOf('ل', lamRadicals);
/** After the article a word takes no pronoun: للبنك holds بنك, not لبن and ك. */
const definiteLamStems = stemsOf('ل', lamRadicals, '(?:ا|ه|ات|ان|ون|ين|اء|ي|يه)?');
const behStems = stemsOf(
  'ب',
  `
  تر تل ثق حث حر خر خس خل دا در دع دل دن دو ذخ ذر ذل را رح رد رز رع رق رك رم رن رهن زغ سط سل سم شر شع صر صم ضع طا طح طش طق طل
  طن عث عد عض عق غض غي غل قر قع قي كر كي لد لط لع لغ لل لو ني هج هر هم وا وح وق ول يت يد يض يع ين
`,
);

/** Whole words that begin with a letter that looks like a proclitic; names that news is full of, and words that no pattern holds. */
const wholeWords = words(`
  وفاء وفاة وفيات وباء وراء وراءه وعاء وعي ولاء ولاية ولايات ولائي وحي وحده وحدها وغد وقود ويل ويح ود وداد وئام وشاح وردي وكالة
  وكالات وسادة وراثة ورشة وريد وانغ وانج وان واشنطن واتساب وارسو وارن واغنر وايت واين وايز والت والتر والاس والش والز والستريت
  والد والدي والدين والدان والده والدة والي واكيم واو واوات وليام وليامز وندسور ونستون وست ول وول وولف وولفغانغ ووترز وودز
  ووهان ووكر وورلد ويليام ويليامز ويلسون ويلسن ويلز ويلينغتون ويلكنسون ويكيبيديا ويكيليكس ويكي ويندوز ويندي ويسكي ويسكونسن
  ويسكونسين ويتكوف ويستمنستر ويب ويبر ويك ويناماك وينيبيغ وينيبيج ويلو واليس واليك واليسا ويمبلي ويمبلدون ويغور ويفر ويتني
  ويتمر ويلمار وهران وجدة ورزازات ورقلة وادي وائل واعظ واحة واحات وايومنغ وارنر ورنر لا لم لن لو لولا لوما ليس ليست ليسوا ليسا
  لكن لكنه لدى لدي لدن لعل ليت لقد لذا لماذا لكي لما لمى لمياء لغة لغات لغوي لغوية لقاء لقاءات لقيا لقي لقى لجنة لجان لجوء لاجئ
  لاجئين لاجئون لصوص لب لف لفيف لذة لذيذ لبى لبنى لا لاحق لاحقا لاحقة لافت لافتة لازم لاعب لائق لائحة لوائح لون لوم لوح لوحة
  لواء لؤلؤ لئن لئام ليلة ليالي ليلى لينا لطفي لقمان لحود لحدود لهب لهب لها لغز لافروف لندن لندني لبنان لبناني لبنانية لشبونة
  لكسمبورغ لوكسمبورغ لفيف لنكولن لنغ لاس لاوس لاهاي لاتفيا لاتيني لاتينية لارا لاري ليبيا ليبي ليبية ليتوانيا ليبرالي ليبرالية
  ليفني لوس لوبان لويد لويس لويزيانا لويجي لوغانسك لوهانسك لوكاشينكو لوفيغارو لوموند لوران لورين لوزان لوسي لوكا ليون ليو
  ليفربول ليما ليز ليندا لينكولن لينين ليغ ليكود ليرة ليرات ليزر لتر لترات لجين لورد لوردات لولي لولو بل بلى بعد بعدما بعيد بعض
  بين بينما بيد بيد بئر بأس بأسه بئس بات باتت باتوا باب باء بادر بادرة باخرة بارز بارزة بارع بارد باردة بارك باع باعت بال بالي
  باهظ باهظة بطريق بطريرك بلا بلاد بلادنا بلد بلدان بلدة بحاجة بحث بدء بداية بدأ بدأت بديهي بذلة برئ براءة برج بروج بريد برلمان
  برلماني برلمانية برنامج برامج بركان بساط بستان بسكويت بسيطة بشرى بصمة بطء بطيء بعثة بعوض بغتة بقاء بقايا بقعة بكاء بكالوريا
  بكتيريا بلاغ بلدية بلورة بليغ بليون بناء بناية بنت بنات بنج بند بنود بندا بندقية بنزين بنسلين بنك بنوك بنى بنية بنين بهاء
  بهلوان بوابة بوصلة بوق بؤرة بؤس بئيس بيئة بيان بيت بيد بيروقراطية بيضة بسام باسم باسمة باسل بسيوني بسنت بشار بشارة بشير بشرى
  بطرس بطرسبرغ بغداد بغدادي بعقوبة بعلبك بعلبكي بقاع بكر بكري بكين بكهام بلال بلعيد بلقيس بلمهدي بلغاريا بلغراد بلفاست بلفور
  بلجيكا بلجيكي بلجيكية بلير بلينكن بلومبرغ بلومبرج بلاتر بلاك بلازما بلطيق بلدوين بلوشستان بن بنا بنغ بنجامين بندر بنغازي
  بنغلاديش بنسلفانيا بنما بنيامين بنتاغون بنجاب بهجت بهلوي بهاماس بوتين بوتن بوش بولتون بولندا بوليفيا بورما بوروندي بوركينا
  بوريس بوكو بومبيو بوسطن بوسنة بوغدانوف بيونغ بيروت بيرو بيريز بيكر بيل بيلاروس بيلاروسيا بيلوسي بيتر بينغ بينج بيسكوف بيربوك
  بيلغورود باخموت باريس باراك باكستان بانكوك باول باسيل باكو بايدن براغ برازيل برلين برن برنار برنارد برشلونة بروكسل بروس
  بريغوجين بريكس بريطانيا بريتوريا بريستول برونو براون برس بزشكيان بسمارك بحرين بخارى بمبي بمباي بمبيو بتسوانا بترول بتول بترا
  بتكوين ببغاء ببر ببليوغرافيا بجاية بجيلي بدران بدوي بصرة بشكيك بسكرة بطوطة بتراء بمثابة باي بالكار بالمير بالي بالغ بالغة
  بالون باليه باليستي باليستية بالستي بالمر بالتيمور بالتيك بالرمو بالادور بالاس بالبوا بالم بالو بالميراس بالميرا بالفور كما
  كي كيف كل كلا كلتا كم كأس كأسا كؤوس كان كذا كذلك كالي كاليه كاليفورنيا كالغاري كالكوتا كالكوتة كالديرون كاليدونيا كالسيوم
  كالينينغراد كالاس كالفن كالن كالح كالباك كالينغراد كالينجراد كالينجين كالميك كالمار فالح فالق فالس فالنسيا فالنتين فالنتينا
  فالنتاين فالكون فالكاو فالتر فاليري فاليتا فالوب فالديس فالدينو فالفيردي فالكنر فالا فال فالين سوف سوى
`);

/** Of the words that look like one with و as its first radical, those that news means as و and a word. Spelt exactly. */
const afterWaw = spelt(`
  هم هما هن قد لم لن لا كل كلا كلها كلهم لكن له لها لهم لهما لدى لديه لديها لديهم ليس ليست ان انه انها إن أن اثنين اثنان ابن
  ابنه ابنته ابنة اثنتين اكد اكدت اضاف اضافت اعلن اعلنت اشار اشارت اوضح اوضحت اعرب اعربت اشاد دعا دعت دعوا عاد عادت عودة عودته
  عودتها قوة قوتين قوات قوى زار سأل سألت سؤال هي هو هذا هذه هنا هناك هنالك عن من ما مع كان كي يي ري
`);

/** Particles and pronouns that take ف and و before them, and those of them that take ب, ل, ك. */
const afterFeh = words(`
  إن إنه إنها إنهم إنهما إننا إنني إنك لا لن ليس ليست لقد سوف هو هي أنا نحن هذا هذه ذلك تلك هؤلاء هنا هناك ماذا لماذا كيف أين
  على إلى مع منذ حتى عند عندما لدى إذا إذ كانت كان كما كذلك له لها لهم به بها قال قالت بعد بعدما بينما لو لولا لكل من ما كل
`);
const demonstratives = `هذا هذه ذلك تلك هؤلاء هذين هاتين`;
const afterBeh = words(`${demonstratives} ما من لا أن أنه أنها أنهم أنهما أننا أنني أنك كل كلا كلتا أي أية غير دون`);
const afterLam = words(`${demonstratives} من أن أنه أنها أنهم أنهما أننا أنني أنك كل كلا كلتا أي أية غير ئلا عل`);

/** Nouns that ب, ل and ك stand before in every newspaper, where the letters alone would not tell. Known with their inflections. */
const nouns = words(`
  شكل صورة طريقة صيغة سبب شأن فضل صفة صدد حق حد قدر قدرة نسبة نسب نحو نفس نظر نجاح نجاحات نية نتيجة نقل نشر نهاية نوع نهج نقطة
  نقاط نظام نظير نزع رغبة رعاية رئاسة رئيس رئيسة رفع رفض رد ردود رسالة رسائل رغم رحيل رصد رحلة راتب رأس رأي رؤية روسيا روح ريف
  رقم أرقام روابط دور وضوح وقت وقف وصول وصف وزارة وزراء وزير وزن وجود وجه وجهة وجهات وسائل وسيلة وسط وساطة وضع وفد وفود وفاة
  وعد وعود وقوع وكالة ولاية ولد واسطة واقع وحدة وثيقة وثائق ليل لغة لقاء لقب لون لجنة لطف يد يوم أيام يوميات يسر يقين بلد بلدان
  بلاده بلدين بدء بداية بيان بناء بيت بيع بحث بقاء باقي برلين بكين بوتين لبنان لندن ليبيا واشنطن باريس فرنسا سوريا مصر سنة سلام
  سلاح سرعة سهولة سعر سكان سلطة ساعة عضو جزء مثال قوة طرف مركز مصدر ممثل دولة دليل حل حال حرب خطوة خيار شرط شريك عاصمة قائد
  قاعدة مرشح مدير متحدث موظف مواطن هدف ضمان ضحية ضيف صديق حليف حاجز حارس بديل جار حافز حاكم داعم شن شد شتى ثقل ثمن ثلاث
`);

/** Verbs that the س of the future and the ل of purpose stand before, without the letter of the person. */
const imperfects = words(`
  كون كن جري بحث تم عقد زور قوم عود حضر شارك ناقش ؤدي لتقي صل بدأ قدم عمل واصل دعم وقع علن شمل ستمر سمح ظل بقى أتي أخذ جعل حصل
  حقق دفع رفع رد رسل سافر شهد صبح صدر ضع ضطر طلب عتمد عرض غادر فتح فعل قرر قول كشف كتب لعب مثل منح منع نتقل نشر نظر نفذ نهي وجه
  وافق وفر وقف تعين تمكن تعاون تحول ترك تخذ حدث حدد خضع دخل درس ركز ساعد ستقبل ستخدم سعى سهم شكل صوت ضم طرح عزز عيد غير فوز قضي
  كرر لقي متد نجح نسحب نضم نعقد نتهي هدف واجه ؤكد ؤثر بلغ بدو تجه تلقى جتمع حاول حافظ حمل خرج خسر درك دير رأس رى زيد ساهم ستأنف
  ستضيف ستعيد سقط شن صعد ضمن ظهر عاقب عرف عطي قاتل قبل قترح كلف كمل لتزم ندلع وسع ولد قام حسم تباحث
`);

/** Words in which ال is no article, or an article that nobody takes off. */
const wholeWithAl = words(`
  التقى التقيا التقوا التقت التقتا التقيت التقط التقطت التقاط التقاء التزم التزمت التزموا التزام التزامات التزامه التزامها
  التزامهم التزاما التحق التحقت التحقوا التحاق التهم التهمت التهاب التهابات التمس التماس التفت التفاف التفات التف التبس التباس
  التجأ التجاء التأم التئام التوى التواء التحم التحام التحمت الله اللهم الذي التي الذين اللذين اللذان اللتين اللتان اللاتي
  اللواتي اللائي الآن ألا إلا إلى الم الف الفا الفان الفين الاف المانيا الماني المانية الالماني البانيا الباني البانية الياس
  الين الينا اليكس اليزابيث الكسندر الكسندرا الكساندر الكسي الكس الكترون الكتروني الكترونية الفريد البرت البرتا الاسكا الباما
  البا الدورادو البتة البوكمال اليه اليها اليهم اليهما الينا اليك اليكم القى القت القوا القاء الغى الغت
`);

const heh = words(`
  وجه اتجاه تجاه مياه شبه نبيه فقه كره أكره يكره مكره تنبيه توجيه تشبيه ترفيه هذه نزيه سفيه إله فواكه منتبه انتباه انتبه تنبه
  منبه نبه شبيه وجيه كريه فقيه جاه رفاه اشتباه إكراه شفاه أفواه أشباه وجوه أوجه مشبوه مكروه معتوه تشويه مشوه تشوه يشوه شوه نوه
  ينوه تنويه تمويه واجه يواجه تواجه نواجه سيواجه وجهه توجه يتوجه متوجه موجه يوجه اتجه يتجه تتجه متجه جبه مشابه تشابه متشابه
  يتشابه أشبه يشبه تشبه تافه فاكه أفقه مرفه منتزه متنزه نزه تنزه أبله تأله وله شره طه عبده شاه مشبه عته نقه كنه أوله الله لله
  والله بالله آله أله مشتبه تفوه يتفوه
`);
const endsInHem = words(`
  مهم أهم فهم تفاهم يتفاهم متفاهم تفهم متفهم يتفهم متهم اتهم يتهم تتهم تهم سهم أسهم يسهم تسهم ساهم يساهم تساهم مساهم درهم دراهم
  وهم أوهم ألهم ملهم يلهم مبهم أبهم استفهم استلهم مستلهم داهم يداهم تداهم مداهم التهم يلتهم أدهم إبراهيم جهم شهم مدلهم أيهم
  همهم بهم مفهم جراهم غراهام
`);
/** Verbs whose own noon stands before the alef of two: أعلنا is "they both announced". */
const endsInNoonAlef = words(`أعلنا يعلنا تعاونا تضمنا يتضمنا ضمنا أدانا دشنا عينا كونا كانا بينا معينا اثنينا`);
/** Stems shorter than three letters, and particles, that take a pronoun all the same. */
const shortStems = words(
  `ل ب من عن في إلي علي لدي مع عند إن أن لأن كأن لكن لعل ليت بين بعد قبل كل ضد حق رد يد أم عم جد حد حل سن صف ظل نص أب أخ رب سر عدو دو فم شأن دور حول دون غير مثل نفس بأن فإن كلي كلت`,
);
/** What takes ني and ك and ي ("me, you, my"), which are otherwise the ends of nouns and adjectives. */
const speakerStems = words(`ل ب من عن في إلي علي لدي مع عند إن أن لأن بأن لكن لعل ليت بين`);
const myPlurals = words(`أصدقائ زملائ أبنائ آبائ أعدائ أقربائ`);

/** The word, or the word less an ending, is one of the list: وزارتها by وزارة, لقائه by لقاء, وزيرين by وزير. */
function isIn(list: Words, folded: string): boolean {
  if (list.has(folded) || list.has(folded.replace(/(?:ات|ان|ون|ين|ي|يه|ا)$/, ''))) return true;
  const base = folded.replace(/(?:هما|كما|هم|هن|كم|ها|نا|ه|ك|ي)$/, '');
  if (base.length < 3 || base === folded) return false;
  return [base, base.replace(/ت$/, 'ه'), base.replace(/[يو]$/, 'ء'), base.replace(/(?:ات|ي)$/, '')].some((stem) =>
    list.has(stem),
  );
}

/** All take folded words. */
export const lexicon = {
  isWawStem: (folded: string): boolean => wawStems.test(folded) || isIn(wholeWords, folded),
  /** For what goes on with ال after the و: no pronoun is taken off, so that والأسهم is not والاس (Wallace) and هم. */
  isWawStemWithAl: (folded: string): boolean => wawStems.test(folded) || wholeWords.has(folded),
  isLamStem: (folded: string): boolean => lamStems.test(folded) || isIn(wholeWords, folded),
  isDefiniteLamStem: (folded: string): boolean => definiteLamStems.test(folded) || wholeWords.has(folded),
  isBehStem: (folded: string): boolean => behStems.test(folded) || isIn(wholeWords, folded),
  isWhole: (folded: string): boolean => isIn(wholeWords, folded),
  isWholeWithAl: (folded: string): boolean =>
    wholeWithAl.has(folded) || wholeWithAl.has(folded.replace(/(?<=.{5})(?:هما|هم|ها|ه|نا)$/, '')),
  isNoun: (folded: string): boolean => isIn(nouns, folded),
  isImperfect: (folded: string): boolean => imperfects.has(folded),
  takesWaw: (plain: string): boolean => afterWaw.has(plain),
  takesFeh: (folded: string): boolean => afterFeh.has(folded),
  takesBeh: (folded: string): boolean => afterBeh.has(folded),
  takesLam: (folded: string): boolean => afterLam.has(folded),
  endsInHeh: (folded: string): boolean => heh.has(folded),
  endsInHem: (folded: string): boolean => endsInHem.has(folded) || endsInHem.has(folded.replace(/^س?[ايتن]/, '')),
  endsInNoonAlef: (folded: string): boolean => endsInNoonAlef.has(folded),
  isShortStem: (folded: string): boolean => shortStems.has(folded),
  isSpeakerStem: (folded: string): boolean => speakerStems.has(folded),
  isMyPlural: (folded: string): boolean => myPlurals.has(folded),
};
