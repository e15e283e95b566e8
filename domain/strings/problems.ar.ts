// What is said about every expected failure and about what formats drop, in Arabic.
import { isolateBlanks } from './isolate-blanks';
import type { LossStrings, ProblemStrings } from './problems.en';

export const problemsAr = isolateBlanks({
  'no-project-open': 'لا مشروع مفتوح. افتح مشروعًا أو أنشئ مشروعًا جديدًا.',
  'file-missing': 'لا يوجد ملف في المسار {{path}}؛ لعله نُقل أو غُيِّر اسمه أو حُذف.',
  'file-is-directory': '{{path}} مجلد، والمطلوب ملف. اختر الملفات التي بداخله.',
  'file-unreadable': 'تتعذر قراءة {{path}} ({{reason}}). تأكد من أن لديك إذنًا بفتحه.',
  'file-read-only': 'الكتابة في {{path}} غير مسموح بها. اسمح بها أو اعمل على نسخة في مكان آخر.',
  'file-exists': 'يوجد ملف في {{path}} من قبل، فلم يُكتب شيء. اختر اسمًا آخر.',
  'folder-missing': 'لا يوجد مجلد في المسار {{path}}. أنشئه أولًا أو اختر مكانًا آخر.',
  'not-a-project': '{{path}} ليس مشروع حاشية، ولم يُمَسّ منه شيء.',
  'newer-project':
    'أُنشئ {{path}} بإصدار أحدث من حاشية (إصدار الملف {{fileVersion}}، وأحدث ما يقرؤه هذا البرنامج {{supportedVersion}}). حدِّث حاشية لفتحه؛ لم يُمَسّ منه شيء.',
  'damaged-project': 'الملف {{path}} تالف ({{reason}}). لم يُمَسّ منه شيء؛ افتح نسخة حفظتها من قبل.',
  'disk-full': 'امتلأ القرص فلم يُكتب {{path}}. أفرغ بعض المساحة وأعد المحاولة؛ لم يضع شيء.',
  'write-failed': 'تعذرت كتابة {{path}} ({{reason}}). لم يتغير شيء.',
  'busy-project': 'يستخدم برنامج آخر الملف {{path}}. أغلقه هناك ثم أعد المحاولة.',

  'not-utf8':
    'ترميز {{file}} ليس UTF-8: البايت {{byte}} في الموضع {{offset}} من السطر {{line}} دخيل. احفظ الملف بترميز UTF-8 ثم استورده من جديد.',
  'not-in-encoding': 'ليس {{file}} بترميز {{encoding}}، ففيه بايتات لا معنى لها فيه. اختر ترميزًا آخر.',
  'encoding-guessed':
    'لا يذكر {{file}} ترميزه. إن قُرئ بترميز {{encoding}} فأوله «{{preview}}». إن كان هذا صحيحًا فاستورده بترميز {{encoding}}، وإلا فجرّب {{others}}.',
  'nul-bytes':
    'في {{file}} محارف NUL لا ترد في النصوص (عددها {{count}}، وأولها في السطر {{line}}). تأكد من أنه ملف نصي محفوظ بترميز UTF-8.',
  'lone-surrogates': '{{file}}، السطر {{line}}: في النص نصف محرف عند الموضع {{offset}}. أعد كتابة الملف بمحارف تامة.',
  'empty-file': 'لا نص في {{file}}، فلا شيء يُستورد منه.',
  'file-too-large':
    '{{file}} أكبر مما يُقرأ: حجمه {{megabytes}} ميغابايت والحد الأقصى {{limit}} ميغابايت. قسِّمه إلى مقالات، كل مقال في ملف.',
  'drop-too-large': '{{file}} ({{megabytes}} م.ب) يتجاوز {{limit}} م.ب يمكن إفلاتها دفعة واحدة. استورده من القائمة.',
  'unknown-format': 'لا صيغة معروفة لقراءة {{found}} أو كتابته. الصيغ المعروفة: {{known}}.',
  'bad-json-line': '{{file}}: السطر {{line}} ليس JSON سليمًا ({{reason}}). ينبغي أن يحمل كل سطر سجلًّا تامًّا.',
  'missing-header': 'لا يبدأ {{file}} بالسطر {"hashiya": …} الذي يذكر إصدار الصيغة ومخطط الوسوم. أعد تصديره من حاشية.',
  'newer-format':
    'كُتب {{file}} بالإصدار {{found}} من صيغته، وأحدث ما يقرؤه هذا البرنامج الإصدار {{supported}}. حدِّث حاشية لاستيراده.',
  'unrecognised-content':
    'لا يبدأ {{file}} كما تبدأ الصيغ التي لها مثل هذا الاسم: {{tried}}. في أول تسجيلة منه: {{keys}}. سمِّ الصيغة إن كان من إحداها.',
  'bad-record': '{{file}}، السطر {{line}}، {{path}}: {{reason}}.',
  'bad-part': '{{file}}، في {{path}}: {{reason}}.',
  'more-problems_zero': '{{file}}: لا مشكلات أخرى.',
  'more-problems_one': '{{file}}: ومشكلة أخرى من هذا القبيل.',
  'more-problems_two': '{{file}}: ومشكلتان أخريان من هذا القبيل.',
  'more-problems_few': '{{file}}: و{{count}} مشكلات أخرى من هذا القبيل.',
  'more-problems_many': '{{file}}: و{{count}} مشكلة أخرى من هذا القبيل.',
  'more-problems_other': '{{file}}: و{{count}} مشكلة أخرى من هذا القبيل.',
  'more-problems': '{{file}}: و{{count}} مشكلة أخرى من هذا القبيل.',
  'empty-text': '{{file}}، {{record}}: لا نص فيه.',
  'unfit-text': '{{file}}، {{record}}: في النص {{character}} عند الموضع {{offset}}، ولا يكون في نص. اكتب الملف من جديد بدونه.',
  'text-hash-mismatch': 'النص غير النص الذي تدل عليه بصمته SHA-256 (المنتظر {{expected}}، والموجود {{found}})؛ فقد غُيِّر بعد حفظه.',
  'already-in-project_zero': '«{{title}}» موجود في المشروع من قبل، فلم يُضَف شيء.',
  'already-in-project_one': '«{{title}}» موجود في المشروع من قبل، فلم يُضَف شيء.',
  'already-in-project_two': 'مقالان من {{file}} موجودان في المشروع من قبل، أولهما «{{title}}»، فلم يُضَف إليهما شيء.',
  'already-in-project_few': '{{count}} مقالات من {{file}} موجودة في المشروع من قبل، أولها «{{title}}»، فلم يُضَف إليها شيء.',
  'already-in-project_many': '{{count}} مقالًا من {{file}} موجودة في المشروع من قبل، أولها «{{title}}»، فلم يُضَف إليها شيء.',
  'already-in-project_other': '{{count}} مقال من {{file}} موجودة في المشروع من قبل، أولها «{{title}}»، فلم يُضَف إليها شيء.',
  'already-in-project': '«{{title}}» موجود في المشروع من قبل، فلم يُضَف شيء.',
  'near-duplicates-left-out_zero': '«{{title}}» يطابق «{{other}}» بنسبة {{percent}} ٪، فتُرك.',
  'near-duplicates-left-out_one': '«{{title}}» يطابق «{{other}}» بنسبة {{percent}} ٪، فتُرك.',
  'near-duplicates-left-out_two':
    'مقالان من {{file}} يكادان يطابقان غيرهما فتُركا، أولهما «{{title}}» ({{percent}} ٪ من «{{other}}»).',
  'near-duplicates-left-out_few':
    '{{count}} مقالات من {{file}} تكاد تطابق غيرها فتُركت، أولها «{{title}}» ({{percent}} ٪ من «{{other}}»).',
  'near-duplicates-left-out_many':
    '{{count}} مقالًا من {{file}} تكاد تطابق غيرها فتُركت، أولها «{{title}}» ({{percent}} ٪ من «{{other}}»).',
  'near-duplicates-left-out_other':
    '{{count}} مقال من {{file}} تكاد تطابق غيرها فتُركت، أولها «{{title}}» ({{percent}} ٪ من «{{other}}»).',
  'near-duplicates-left-out': '«{{title}}» يطابق «{{other}}» بنسبة {{percent}} ٪، فتُرك.',
  'variants-linked_zero': '«{{title}}» يطابق «{{other}}» بنسبة {{percent}} ٪، فرُبطا صيغتين لخبر واحد.',
  'variants-linked_one': '«{{title}}» يطابق «{{other}}» بنسبة {{percent}} ٪، فرُبطا صيغتين لخبر واحد.',
  'variants-linked_two': 'مقالان من {{file}} رُبطا بغيرهما صيغتين لخبر واحد، أولهما «{{title}}» ({{percent}} ٪ من «{{other}}»).',
  'variants-linked_few':
    '{{count}} مقالات من {{file}} رُبطت بغيرها صيغًا لخبر واحد، أولها «{{title}}» ({{percent}} ٪ من «{{other}}»).',
  'variants-linked_many':
    '{{count}} مقالًا من {{file}} رُبطت بغيرها صيغًا لخبر واحد، أولها «{{title}}» ({{percent}} ٪ من «{{other}}»).',
  'variants-linked_other':
    '{{count}} مقال من {{file}} رُبطت بغيرها صيغًا لخبر واحد، أولها «{{title}}» ({{percent}} ٪ من «{{other}}»).',
  'variants-linked': '«{{title}}» يطابق «{{other}}» بنسبة {{percent}} ٪، فرُبطا صيغتين لخبر واحد.',
  'same-id-other-text': '«{{title}}» موجود في المشروع بنص آخر. نص المقال لا يتغير أبدًا، ولذلك تُرك هذا النص.',
  'same-id-other-annotation': 'العلامة {{annotation}} موجودة في المشروع وقد عُدِّلت بعد ذلك، فبقيت كما هي في المشروع.',
  'labels-not-in-scheme_zero': 'ليس في مخطط المشروع: {{labels}}.',
  'labels-not-in-scheme_one': 'تُركت علامة واحدة لأن مخطط المشروع يخلو مما تستعمله: {{labels}}.',
  'labels-not-in-scheme_two': 'تُركت علامتان لأن مخطط المشروع يخلو مما تستعملانه: {{labels}}.',
  'labels-not-in-scheme_few': 'تُركت {{count}} علامات لأن مخطط المشروع يخلو مما تستعمله: {{labels}}.',
  'labels-not-in-scheme_many': 'تُركت {{count}} علامة لأن مخطط المشروع يخلو مما تستعمله: {{labels}}.',
  'labels-not-in-scheme_other': 'تُركت {{count}} علامة لأن مخطط المشروع يخلو مما تستعمله: {{labels}}.',
  'labels-not-in-scheme': 'تُركت {{count}} علامة لأن مخطط المشروع يخلو مما تستعمله: {{labels}}.',
  'scheme-differs': 'مخطط الوسوم في {{file}} غير مخطط المشروع. استورد الملف إلى مشروع فارغ إن أردت الاحتفاظ بمخططه.',
  'shortcut-shared': 'في مخطط {{file}} مفتاح الوسم «{{label}}» هو {{key}}، وهو مفتاح «{{other}}» أيضًا. أعط أحدهما مفتاحًا آخر.',
  'file-too-tangled': 'بنية {{file}} معقّدة تعقيدًا لا تحتاجه صفحة ({{reason}}). لم يُقرأ منه شيء.',
  'whole-page-read': '{{file}}: لم يُعثر في الصفحة على متن المقال، فأُخذ كل ما تُظهره. راجع ما ورد منها.',
  'document-damaged': 'تعذّرت قراءة المستند {{file}} ({{reason}}). افتحه في البرنامج الذي أنشأه واحفظه من جديد.',
  'document-locked': '{{file}} مقفل بكلمة مرور أو محفوظ بصيغة قديمة. افتحه في البرنامج الذي أنشأه واحفظه من جديد بلا كلمة مرور.',
  'archive-damaged': 'تعذّر فك {{file}} ({{reason}}). اضغطه من جديد، أو استورد الملفات نفسها.',
  'archive-locked': '{{file}} مقفل بكلمة مرور. فكّه أولًا.',
  'archive-too-large_zero': '{{file}} لا ملفات فيه، وحجمه المعلن فوق {{gigabytes}} غيغابايت. لم يُفك منه شيء.',
  'archive-too-large_one': 'يذكر {{file}} أن فيه ملفًا واحدًا حجمه فوق {{gigabytes}} غيغابايت. لم يُفك منه شيء.',
  'archive-too-large_two': 'يذكر {{file}} أن فيه ملفين حجمهما فوق {{gigabytes}} غيغابايت أو فوق المعقول. لم يُفك منه شيء.',
  'archive-too-large_few':
    'يذكر {{file}} أن فيه {{count}} ملفات حجمها فوق {{gigabytes}} غيغابايت أو فوق المعقول. لم يُفك منه شيء.',
  'archive-too-large_many':
    'يذكر {{file}} أن فيه {{count}} ملفًا حجمها فوق {{gigabytes}} غيغابايت أو فوق المعقول. لم يُفك منه شيء.',
  'archive-too-large_other':
    'يذكر {{file}} أن فيه {{count}} ملف حجمها فوق {{gigabytes}} غيغابايت أو فوق المعقول. لم يُفك منه شيء.',
  'archive-too-large': 'يذكر {{file}} أن فيه {{count}} ملف حجمها فوق {{gigabytes}} غيغابايت أو فوق المعقول. لم يُفك منه شيء.',
  'too-many-columns': 'أعمدة {{file}} عددها {{count}}، ولا يُقرأ أكثر من {{limit}}. تأكد من أنه جدول مقالات.',
  'too-many-cells': '{{file}}، السطر {{line}}: خلايا الصف {{cells}} وأعمدة الجدول {{columns}}، فتُرك الصف.',
  'column-missing': 'ليس في {{file}} عمود اسمه «{{column}}». أعمدته: {{columns}}.',
  'no-text-column': 'لا يبدو أي عمود من {{file}} نصًّا. اذكر عمود النص؛ الأعمدة: {{columns}}.',
  'repeated-texts_zero': '{{file}}: لا صفوف مكررة.',
  'repeated-texts_one': '{{file}}: صف واحد يكرر صفًّا قبله فتُرك: {{rows}}.',
  'repeated-texts_two': '{{file}}: صفان يكرران ما قبلهما فتُركا: {{rows}}.',
  'repeated-texts_few': '{{file}}: {{count}} صفوف تكرر ما قبلها فتُركت: {{rows}}.',
  'repeated-texts_many': '{{file}}: {{count}} صفًّا تكرر ما قبلها فتُركت: {{rows}}.',
  'repeated-texts_other': '{{file}}: {{count}} صف تكرر ما قبلها فتُركت: {{rows}}.',
  'repeated-texts': '{{file}}: {{count}} من الصفوف تكرر ما قبلها فتُركت: {{rows}}.',
  'columns-as-before': '{{file}}: قُرئت أعمدته كما قُرئت آخر مرة: {{columns}}.',
  'labels-as-before': '{{file}}: صارت وسومه إلى ما صارت إليه آخر مرة: {{labels}}.',
  'desk-cleared': 'لم تعد هذه الملفات على مكتب الاستيراد. اخترها من جديد.',
  'import-running': 'هناك استيراد جارٍ بالفعل. انتظر انتهاءه أو أوقفه أولًا.',
  'companion-missing': 'الملف {{file}} تابع للملف {{companion}}، وهو غير موجود إلى جانبه. استوردهما معًا.',
  'not-carried_zero': '{{file}}: لم يُترك شيء من {{what}}.',
  'not-carried_one': '{{file}}: تُركت {{what}} واحدة لا نظير لها هنا.',
  'not-carried_two': '{{file}}: تُركت اثنتان من {{what}} لا نظير لهما هنا.',
  'not-carried_few': '{{file}}: تُركت {{count}} من {{what}} لا نظير لها هنا.',
  'not-carried_many': '{{file}}: تُركت {{count}} من {{what}} لا نظير لها هنا.',
  'not-carried_other': '{{file}}: تُركت {{count}} من {{what}} لا نظير لها هنا.',
  'not-carried': '{{file}}: تُركت {{count}} من {{what}} لا نظير لها هنا.',
  'offsets-do-not-fit':
    '{{file}}، {{record}}: العلامة {{mark}} ({{label}}) من {{start}} إلى {{end}} لا توافق النص بأي وحدة عدّ، ونصها فيه «{{quote}}»؛ فتُركت.',
  'offsets-in-other-unit_zero': '{{file}}، {{record}}: لا تُقرأ المواضع بوحدة {{unit}} بل بوحدة {{told}}.',
  'offsets-in-other-unit_one':
    '{{file}}، {{record}}: علامة واحدة لا توافق النص إلا إذا قُرئت مواضعها بوحدة {{unit}} لا {{told}}، فقُرئت كذلك.',
  'offsets-in-other-unit_two':
    '{{file}}، {{record}}: علامتان لا توافقان النص إلا إذا قُرئت مواضعهما بوحدة {{unit}} لا {{told}}، فقُرئتا كذلك.',
  'offsets-in-other-unit_few':
    '{{file}}، {{record}}: {{count}} علامات لا توافق النص إلا إذا قُرئت مواضعها بوحدة {{unit}} لا {{told}}، فقُرئت كذلك.',
  'offsets-in-other-unit_many':
    '{{file}}، {{record}}: {{count}} علامة لا توافق النص إلا إذا قُرئت مواضعها بوحدة {{unit}} لا {{told}}، فقُرئت كذلك.',
  'offsets-in-other-unit_other':
    '{{file}}، {{record}}: {{count}} علامة لا توافق النص إلا إذا قُرئت مواضعها بوحدة {{unit}} لا {{told}}، فقُرئت كذلك.',
  'offsets-in-other-unit':
    '{{file}}، {{record}}: {{count}} علامة لا توافق النص إلا إذا قُرئت مواضعها بوحدة {{unit}} لا {{told}}، فقُرئت كذلك.',
  'offset-unit-assumed_zero': '{{file}}: قُرئت المواضع بوحدة {{unit}}.',
  'offset-unit-assumed_one':
    '{{file}}: نص واحد فيه رموز تعبيرية أو ما يشبهها، وعلاماته لا تقتبس شيئًا، فقُرئت مواضعها بوحدة {{unit}}. تحقق من أنها في محلها.',
  'offset-unit-assumed_two':
    '{{file}}: نصان فيهما رموز تعبيرية أو ما يشبهها، وعلاماتهما لا تقتبس شيئًا، فقُرئت مواضعها بوحدة {{unit}}. تحقق من أنها في محلها.',
  'offset-unit-assumed_few':
    '{{file}}: {{count}} نصوص فيها رموز تعبيرية أو ما يشبهها، وعلاماتها لا تقتبس شيئًا، فقُرئت مواضعها بوحدة {{unit}}. تحقق من أنها في محلها.',
  'offset-unit-assumed_many':
    '{{file}}: {{count}} نصًّا فيه رموز تعبيرية أو ما يشبهها، وعلاماته لا تقتبس شيئًا، فقُرئت مواضعها بوحدة {{unit}}. تحقق من أنها في محلها.',
  'offset-unit-assumed_other':
    '{{file}}: {{count}} نص فيه رموز تعبيرية أو ما يشبهها، وعلاماته لا تقتبس شيئًا، فقُرئت مواضعها بوحدة {{unit}}. تحقق من أنها في محلها.',
  'offset-unit-assumed':
    '{{file}}: {{count}} نص فيه رموز تعبيرية أو ما يشبهها، وعلاماته لا تقتبس شيئًا، فقُرئت مواضعها بوحدة {{unit}}. تحقق من أنها في محلها.',
  'found-by-quote_zero': '{{file}}، {{record}}: لم يُبحث عن أي علامة بنصها.',
  'found-by-quote_one': '{{file}}، {{record}}: علامة واحدة ليست في موضعها المذكور، فعُثر عليها بالنص الذي تقتبسه.',
  'found-by-quote_two': '{{file}}، {{record}}: علامتان ليستا في موضعيهما المذكورين، فعُثر عليهما بالنص الذي تقتبسانه.',
  'found-by-quote_few': '{{file}}، {{record}}: {{count}} علامات ليست في مواضعها المذكورة، فعُثر عليها بالنص الذي تقتبسه.',
  'found-by-quote_many': '{{file}}، {{record}}: {{count}} علامة ليست في مواضعها المذكورة، فعُثر عليها بالنص الذي تقتبسه.',
  'found-by-quote_other': '{{file}}، {{record}}: {{count}} علامة ليست في مواضعها المذكورة، فعُثر عليها بالنص الذي تقتبسه.',
  'found-by-quote': '{{file}}، {{record}}: {{count}} علامة ليست في مواضعها المذكورة، فعُثر عليها بالنص الذي تقتبسه.',
  'tag-scheme-read': '{{file}}: قُرئت وسومه بنظام {{scheme}}.',
  'mapped-attributes-dropped_zero': '{{file}}: لم تُترك أي قيمة ({{names}}).',
  'mapped-attributes-dropped_one': '{{file}}: تُركت قيمة سمة واحدة لا يعرفها المخطط: {{names}}.',
  'mapped-attributes-dropped_two': '{{file}}: تُركت قيمتا سمتين لا يعرفهما المخطط: {{names}}.',
  'mapped-attributes-dropped_few': '{{file}}: تُركت {{count}} قيم سمات لا يعرفها المخطط: {{names}}.',
  'mapped-attributes-dropped_many': '{{file}}: تُركت {{count}} قيمة سمة لا يعرفها المخطط: {{names}}.',
  'mapped-attributes-dropped_other': '{{file}}: تُركت {{count}} قيمة سمة لا يعرفها المخطط: {{names}}.',
  'mapped-attributes-dropped': '{{file}}: تُركت {{count}} قيمة سمة لا يعرفها المخطط: {{names}}.',
  'mapped-links-dropped_zero': '{{file}}: لم تُترك أي صلة ({{names}}).',
  'mapped-links-dropped_one': '{{file}}: تُركت صلة واحدة لا يسمح بها المخطط: {{names}}.',
  'mapped-links-dropped_two': '{{file}}: تُركت صلتان لا يسمح بهما المخطط: {{names}}.',
  'mapped-links-dropped_few': '{{file}}: تُركت {{count}} صلات لا يسمح بها المخطط: {{names}}.',
  'mapped-links-dropped_many': '{{file}}: تُركت {{count}} صلة لا يسمح بها المخطط: {{names}}.',
  'mapped-links-dropped_other': '{{file}}: تُركت {{count}} صلة لا يسمح بها المخطط: {{names}}.',
  'mapped-links-dropped': '{{file}}: تُركت {{count}} صلة لا يسمح بها المخطط: {{names}}.',

  'article-unknown': 'لا يوجد هذا المقال في المشروع ({{article}}).',
  'too-many-articles': 'المختار {{count}} من المقالات، ولا يُغيَّر دفعة واحدة أكثر من {{limit}}. اختر أقل من ذلك.',
  'annotation-unknown': 'لم تعد هذه العلامة موجودة ({{annotation}}).',
  'annotator-unknown': 'لا يوجد في المشروع واسم باسم «{{annotator}}».',
  'annotator-needed': 'لا يقول الملف «{{file}}» لمن علاماته. اذكر صاحبها بـ ‎--annotator NAME؛ لم يُضَف شيء من الملف.',
  'annotator-name-taken': 'يوجد واسم باسم «{{name}}» من قبل. اختر اسمًا آخر.',
  'region-unknown': 'لا توجد منطقة محددة من {{start}} إلى {{end}}.',
  'layer-locked': 'عمل {{annotator}} على «{{article}}» مقفل. افتح قفله لتعديله.',
  'other-layer': 'هذه العلامة من عمل {{annotator}}، ولا يعدّلها غير صاحبها.',
  'span-outside-text': 'المقطع من {{start}} إلى {{end}} يتجاوز النص، وطوله {{length}} وحدة.',
  'span-empty': 'المقطع من {{start}} إلى {{end}} فارغ. حدِّد محرفًا واحدًا على الأقل.',
  'span-splits-character': 'المقطع من {{start}} إلى {{end}} يشطر محرفًا عند {{offset}}. لا تفصل الحرف عن حركاته.',
  'quote-mismatch': 'النص من {{start}} إلى {{end}} هو «{{found}}»، والمذكور في العلامة «{{expected}}».',
  'spans-overlap': 'جزآن من علامة واحدة متداخلان: من {{start}} إلى {{end}}، ومن {{otherStart}} إلى {{otherEnd}}.',
  'kind-unknown': 'ليس في المخطط نوع باسم «{{kind}}».',
  'label-unknown': 'ليس في المخطط وسم «{{label}}» من النوع «{{kind}}».',
  'label-set-unknown': 'ليس للنوع «{{kind}}» مجموعة وسوم باسم «{{labelSet}}».',
  'attribute-unknown': 'ليس للنوع «{{kind}}» صفة باسم «{{attribute}}».',
  'attribute-value-unknown': 'لا تقبل الصفة «{{attribute}}» القيمة «{{value}}».',
  'role-unknown': 'ليس للنوع «{{kind}}» دور باسم «{{role}}».',
  'role-filled-twice': 'لا يُملأ الدور «{{role}}» إلا مرة واحدة. أزل ما يملؤه أولًا.',
  'filler-not-allowed': 'لا يصح أن يملأ «{{filler}}» الدور «{{role}}».',
  'filler-unknown': 'ما يملأ الدور «{{role}}» ليس من علامات هذا الواسم في المقال ({{annotation}}).',
  'link-to-itself': 'لا تملأ العلامة دورها «{{role}}» بنفسها.',
  'duplicate-annotation': '«{{quote}}» موسوم بالوسم {{label}} من قبل.',
  'nothing-to-look-for': 'علامة من عدة قطع، أو بلا حروف، لا يُبحث عن مثلها.',
  'shortcut-of-label': 'المفتاح {{key}} للوسم «{{label}}» من النوع «{{kind}}» من قبل. انزعه عنه أولًا.',
  'shortcut-of-command': 'المفتاح {{key}} للأمر «{{command}}». اختر غيره.',
  'shortcut-unfit': 'لا يصلح {{key}} مفتاحًا لوسم. اختر حرفًا أو رقمًا أو علامة.',

  'query-empty': 'لم يُذكر ما يُبحث عنه.',
  'query-broken': 'عبارة البحث «{{query}}» ناقصة: علامة تنصيص أو قوس، أو كلمة إلى جانب AND أو OR أو NOT.',
  'query-field-unknown': 'لا يوجد حقل «{{field}}» للبحث فيه. الحقول المعروفة: {{known}}.',
  'search-name-taken': 'يوجد بحث محفوظ باسم «{{name}}».',
  'saved-search-unknown': 'لا يوجد بحث محفوظ باسم «{{name}}».',
  'query-value-unknown': 'لا يقبل الحقل «{{field}}» القيمة «{{value}}». المنتظر: {{known}}.',

  'nothing-to-undo': 'لا شيء يُتراجع عنه.',
  'nothing-to-redo': 'لا شيء يُعاد.',
  'changed-since': 'تغيّر ما مسّته هذه الخطوة بعدها، فلا سبيل إلى التراجع عنها (التغيير {{change}}).',
  'change-unknown': 'ليس في سجل هذا المقال تغيير رقمه {{change}} يُعاد إليه.',
  'history-does-not-replay':
    'لا يفضي سجل التغييرات إلى الحال الراهنة عند التغيير {{change}}: {{reason}}. تابع العمل على نسخة حفظتها من قبل.',
  'integrity-check-failed': 'ملف المشروع غير سليم: {{reason}}. تابع العمل على نسخة حفظتها من قبل.',

  'bad-request': 'لم يُفهم الطلب: {{message}}.',
  'store-restarted': 'أُعيد تشغيل الجزء الذي يحفظ المشروع. انظر هل حُفظت خطوتك الأخيرة، وإلا فأعدها.',
  unexpected: 'حدث خلل غير متوقع: {{message}}. ما حُفظ باقٍ على حاله.',
  'nothing-changed': 'لن يتغير شيء.',
}) satisfies ProblemStrings;

export const lossesAr = {
  history: 'سجل التغييرات، ومعه التراجع والإعادة',
  'annotators-without-layers': 'الواسمون الذين لم يبدؤوا أي مقال',
} satisfies LossStrings;

export { cliAr } from './cli.ar';
