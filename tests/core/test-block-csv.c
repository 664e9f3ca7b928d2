// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks as a table: out and in is the same, what a table says becomes a block or its next revision, and nonsense is told by row, line and column, with nothing of the table taken. */
#include <string.h>

#include "test-folder.h"
#include "test-util.h"
#include "share/jd-block-csv.h"

static JdLibrary *library;

static const char *const files[][2] = {
  { "levels/entry.json", "{'format':1,'id':'entry','order':20,'name':{'en':'Entry'},'ops':[],'limits':{},'boards':{}}" },
  { "levels/senior.json", "{'format':1,'id':'senior','order':40,'name':{'en':'Senior'},'inherits':'entry','ops':[],'limits':{},'boards':{}}" },
  { "library/duty/dive.json", "{'format':1,'id':'dive','kind':'duty','title':'Dive','body':{'en':'Dive deep.','de':'Tief tauchen.'},"
                              "'variants':[{'when':{'level':['senior','entry'],'workplace':['remote']},'body':{'en':'Lead, dives; often.'}},{'when':{'moon':['full']},'body':{'en':'Howl.'}}],"
                              "'essential':true,'tags':['diving','a, b'],'families':['diver'],'revision':3,'history':[],'status':'approved','notes':'Wet.','future':[1]}" },
  { "library/qualification/card.json", "{'format':1,'id':'card','kind':'qualification','title':'Card','body':{'en':'- a card\\n- or =2'},'variants':[],'necessity':'must','aspect':'certificate','years_min':2,"
                                       "'years_max':5,'tags':[],'families':[],'revision':1,'history':[],'status':'draft'}" },
  { "library/salary/wage.json", "{'format':1,'id':'wage','kind':'salary','title':'Wage','body':{},'variants':[],'basis':'offer','currency':'EUR','period':'year','source':'us','rows':["
                                "{'level':'entry','min':3000000,'max':3500050,'note':'start','extra':1},{'level':'senior','place':'NL','min':5000000,'max':6000000},"
                                "{'years_min':3,'min':1,'max':1},{'years_min':3,'min':2,'max':2}],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}" },
  { "library/salary/bare.json", "{'format':1,'id':'bare','kind':'salary','title':'Bare','body':{'en':'By agreement.'},'variants':[],'basis':'offer','rows':[],'tags':[],'families':[],'revision':1,"
                                "'history':[],'status':'approved'}" },
  { "library/duty/empty.json", "{'format':1,'id':'empty','kind':'duty','title':'Empty','body':{},'variants':[],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}" },
};

static char *
make_folder (void)
{
  char *folder = folder_new ();
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    folder_put (folder, files[i][0], files[i][1]);
  return folder;
}

static JdBlockCsv *
read_with (const char *text, const JdBlockCsvOptions *options)
{
  g_autoptr (GError) error = NULL;
  JdBlockCsv *table = jd_block_csv_read (text, strlen (text), "t.csv", library, options, &error);
  g_assert_no_error (error);
  return table;
}

static const JdEditNote note = { .by = "Eva", .on = "2027-01-31" };
static const JdBlockCsvOptions plain = { .language = "en", .note = &note };

/* "dive changed" on a line for each block; or what is told. */
static char *
outcome (const char *text, const JdBlockCsvOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBlockCsv) table = jd_block_csv_read (text, strlen (text), "t.csv", library, options, &error);
  GString *out = g_string_new (error ? error->message : NULL);
  for (guint i = 0; table && i < table->items->len; i++)
    {
      const JdIncoming *item = table->items->pdata[i];
      g_string_append_printf (out, "%s%s %s", out->len > 0 ? "\n" : "", item->id, jd_incoming_state_names[item->state]);
    }
  for (guint i = 0; table && i < table->faults->len; i++)
    g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", ((const GError *) table->faults->pdata[i])->message);
  if (table && table->faults->len > 0)
    g_assert_cmpuint (table->items->len, ==, 0);
  return g_string_free (out, FALSE);
}

/* The block that a table of one makes, as its file. */
static char *
block_of (const char *text)
{
  g_autoptr (JdBlockCsv) table = read_with (text, &plain);
  for (guint i = 0; i < table->faults->len; i++)
    g_error ("%s", ((const GError *) table->faults->pdata[i])->message);
  g_assert_cmpuint (table->items->len, ==, 1);
  return jd_block_to_json (((const JdIncoming *) table->items->pdata[0])->block, NULL);
}

#define assert_has(text, part) \
  G_STMT_START \
  { \
    g_autofree char *wanted = json_text (part); \
    if (!strstr ((text), wanted)) \
      g_error ("“%s” is not in:\n%s", wanted, (text)); \
  } \
  G_STMT_END

/* ---- out and in ---- */

static void
assert_comes_back (JdLibrary *of, char separator)
{
  JdBlockCsvLost lost;
  gsize length;
  g_autofree char *text = jd_block_csv_write (jd_library_blocks (of), separator, &lost, &length);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBlockCsv) table = jd_block_csv_read (text, length, "t.csv", of, &plain, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < table->faults->len; i++)
    g_error ("%s", ((const GError *) table->faults->pdata[i])->message);
  g_assert_cmpint (table->separator, ==, separator);
  g_assert_cmpuint (table->items->len, ==, jd_library_blocks (of)->len);
  for (guint i = 0; i < table->items->len; i++)
    {
      const JdIncoming *item = table->items->pdata[i];
      if (item->state != JD_INCOMING_SAME)
        g_test_message ("%s", item->id);
      g_assert_cmpint (item->state, ==, JD_INCOMING_SAME);
    }
}

static void
test_out_and_in (void)
{
  g_autoptr (JdLibrary) starter = jd_library_new ();
  g_assert_true (jd_library_add_folder (starter, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL));
  for (const char *separator = ",;\t|"; *separator != '\0'; separator++)
    {
      assert_comes_back (library, *separator);
      if (TEST_STRIDE == 1 || *separator == ',')
        assert_comes_back (starter, *separator);
    }
}

/* Into a library that has none of it, all comes but what a table has no columns for. */
static void
test_into_nothing (void)
{
  JdBlockCsvLost lost;
  gsize length;
  g_autofree char *text = jd_block_csv_write (jd_library_blocks (library), ',', &lost, &length);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = folder_new ();
  folder_put (folder, files[0][0], files[0][1]);
  folder_put (folder, files[1][0], files[1][1]);
  g_autoptr (JdLibrary) levels = jd_library_new ();
  g_assert_true (jd_library_add_folder (levels, folder, JD_FOLDER_READ_ONLY, NULL));
  g_assert_cmpuint (lost.left_out, ==, 1);
  g_assert_cmpuint (lost.too_long, ==, 0);
  g_autofree char *without = g_strndup (text, (gsize) (strstr (text, "\"empty\"") - text));
  const char *rest = strstr (strstr (text, "\"empty\""), "\r\n") + 2;
  g_autofree char *whole = g_strconcat (without, rest, NULL);
  g_autoptr (JdBlockCsv) table = jd_block_csv_read (whole, strlen (whole), "t.csv", levels, &plain, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (table->faults->len, ==, 0);
  g_assert_cmpuint (jd_incoming_count (table->items, JD_INCOMING_ADDED), ==, jd_library_blocks (library)->len - 1);
  for (guint i = 0; i < table->items->len; i++)
    {
      const JdIncoming *item = table->items->pdata[i];
      const JdBlock *block = jd_library_block (library, item->id);
      g_assert_cmpuint (jd_localized_length (item->block->body), ==, jd_localized_length (block->body));
      g_assert_cmpint (item->block->status, ==, block->status);
      g_assert_cmpint (item->block->years_max, ==, block->years_max);
      g_assert_true (g_strv_equal ((const char *const *) item->block->tags, (const char *const *) block->tags));
      g_assert_true (!block->salary || block->salary->rows->len == item->block->salary->rows->len);
    }
  folder_free (g_steal_pointer (&folder));
}

static void
test_written (void)
{
  JdBlockCsvLost lost;
  gsize length;
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  g_ptr_array_add (blocks, jd_library_block (library, "dive"));
  g_ptr_array_add (blocks, jd_library_block (library, "wage"));
  g_autofree char *text = jd_block_csv_write (blocks, ';', &lost, &length);
  g_assert_cmpstr (text, ==,
                   "\xef\xbb\xbf\"id\";\"kind\";\"title\";\"language\";\"level\";\"place\";\"workplace\";\"wording\";\"tags\";\"roles\";\"necessity\";\"aspect\";\"years from\";\"years to\";"
                   "\"pay from\";\"pay to\";\"pay note\";\"currency\";\"period\";\"status\";\"notes\"\r\n"
                   "\"dive\";\"duty\";\"Dive\";\"en\";;;;\"Dive deep.\";\"diving\na, b\";\"diver\";;;;;;;;;;\"approved\";\"Wet.\"\r\n"
                   "\"dive\";\"duty\";;\"de\";;;;\"Tief tauchen.\";;;;;;;;;;;;;\r\n"
                   "\"dive\";\"duty\";;\"en\";\"senior, entry\";;\"remote\";\"Lead, dives; often.\";;;;;;;;;;;;;\r\n"
                   "\"wage\";\"salary\";\"Wage\";;\"entry\";;;;;;;;;;30000;35000,50;\"start\";\"EUR\";\"year\";\"approved\";\r\n"
                   "\"wage\";\"salary\";;;\"senior\";\"NL\";;;;;;;;;50000;60000;;;;;\r\n"
                   "\"wage\";\"salary\";;;;;;;;;;;3;;0,01;0,01;;;;;\r\n"
                   "\"wage\";\"salary\";;;;;;;;;;;3;;0,02;0,02;;;;;\r\n");
  g_assert_cmpuint (lost.left_out, ==, 1);
  g_assert_cmpuint (lost.too_long, ==, 0);
}

/* Spreadsheets cut off what is longer. */
static void
test_too_long (void)
{
  JdBlockCsvLost lost;
  gsize length;
  g_autofree char *most = repeat ("ü", 32767), *more = repeat ("ü", 32768);
  g_autoptr (JdBlock) fits = jd_block_new ("fits", JD_KIND_DUTY, "F", "en", most), is_longer = jd_block_new ("longer", JD_KIND_DUTY, "L", "en", more);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  g_ptr_array_add (blocks, fits);
  g_ptr_array_add (blocks, is_longer);
  g_autofree char *text = jd_block_csv_write (blocks, ',', &lost, &length);
  g_assert_cmpuint (lost.too_long, ==, 1);
}

/* ---- what a table says ---- */

/* What changes and what stays. */
static void
test_changed (void)
{
  g_autofree char *json = block_of ("id,level,workplace,wording,tags\ndive,,,Dive deeper.,\ndive,\"entry, senior\",remote,Lead dives.,\n");
  assert_has (json, "'body': {\n    'en': 'Dive deeper.',\n    'de': 'Tief tauchen.'\n  }");
  assert_has (json, "'en': 'Lead dives.'");
  assert_has (json, "'Howl.'");
  assert_has (json, "'tags': []");
  assert_has (json, "'families': [\n    'diver'\n  ]");
  assert_has (json, "'revision': 4,\n  'history': [\n    {\n      'revision': 3,\n      'on': '2027-01-31',\n      'by': 'Eva',\n      'body': {\n        'en': 'Dive deep.',");
  assert_has (json, "'essential': true");
  assert_has (json, "'future': [\n    1\n  ]");
  assert_has (json, "'notes': 'Wet.'");
}

static void
test_new (void)
{
  g_autofree char *json = block_of ("Wording;Kind;Level;Tags;ID;necessity;years_from\nRun.;qualification;;x, y, x;run;nice;2\nRun far.;;senior;;run;;\n");
  assert_has (json, "'id': 'run',\n  'kind': 'qualification',\n  'title': 'Run.',\n  'body': {\n    'en': 'Run.'\n  },\n  'variants': [\n    {\n      'when': {\n        'level': [\n          'senior'");
  assert_has (json, "'necessity': 'nice',\n  'years_min': 2,\n  'tags': [\n    'x',\n    'y'\n  ]");
}

/* An empty cell of pay is no figure, never 0; what the table does not name stays. */
static void
test_pay (void)
{
  g_autofree char *json = block_of ("id;level;place;pay from;pay to;years from\nwage;entry;;\"€ 31.000,50\";35 000 EUR;\nwage;senior;NL;;;\nwage;;DE;1;2;4\n");
  assert_has (json, "'rows': [\n    {\n      'level': 'entry',\n      'min': 3100050,\n      'max': 3500000,\n      'note': 'start',\n      'extra': 1\n    },\n    {\n      'years_min': 3,\n      'min': 1,");
  assert_has (json, "'years_min': 4,\n      'place': 'DE',\n      'min': 100,\n      'max': 200\n    }\n  ]");
  *strstr (json, "\"history\"") = '\0';
  g_assert_null (strstr (json, "senior"));
  g_assert_null (strstr (json, "\"min\": 0"));
}

/* Of several figures for one target the n-th is the n-th. */
static void
test_same_target (void)
{
  g_autofree char *json = block_of ("id,years from,pay from,pay to\nwage,3,0.01,0.01\nwage,3,,\n");
  assert_has (json, "'years_min': 3,\n      'min': 1,\n      'max': 1\n    }\n  ]");
}

/* A row without an id is new, but once. */
static void
test_without_ids (void)
{
  g_autofree char *all = outcome ("kind,title,wording\nduty,Dive,Dive deep.\nduty,Dive,Dive often.\nduty,3D,Print.\nduty,,Dive often.\n", &plain);
  g_assert_cmpstr (all, ==, "dive same\ndive-2 added\nblock-3d added\ndive-often added");
  g_autofree char *turned = outcome ("kind,title,wording\nduty,Dive,Dive often.\nduty,Dive,Dive deep.\n", &plain);
  g_assert_cmpstr (turned, ==, "dive-2 added\ndive same");
}

static void
test_options (void)
{
  const JdBlockCsvOptions options = { .language = "nl", .note = &note, .kind = "benefit", .unknown = JD_BLOCK_CSV_NOTES };
  g_autoptr (JdBlockCsv) table = read_with ("id,wording,Owner\ncake,Taart.,Eva\n", &options);
  g_autofree char *json = jd_block_to_json (((const JdIncoming *) table->items->pdata[0])->block, NULL);
  assert_has (json, "'kind': 'benefit'");
  assert_has (json, "'nl': 'Taart.'");
  assert_has (json, "'notes': 'Owner: Eva'");
  const JdBlockCsvOptions ignore = { .language = "en", .note = &note, .unknown = JD_BLOCK_CSV_IGNORE };
  g_autofree char *same = outcome ("id,Owner\ndive,Eva\n", &ignore);
  g_assert_cmpstr (same, ==, "dive same");
}

static void
test_decimal (void)
{
  const JdBlockCsvOptions comma = { .language = "en", .note = &note, .decimal = ',' };
  g_autoptr (JdBlockCsv) table = read_with ("id,kind,title,pay from,pay to,currency,period\nkw,salary,K,\"1,234\",\"1,234\",KWD,month\n", &comma);
  const JdIncoming *item = table->items->pdata[0];
  g_assert_cmpint (((const JdSalaryRow *) item->block->salary->rows->pdata[0])->min, ==, 1234);
  g_autofree char *asked = outcome ("id\tkind\ttitle\tpay from\tpay to\tcurrency\tperiod\nkw\tsalary\tK\t1,234\t1,234\tKWD\tmonth\n", &plain);
  g_assert_cmpstr (asked, ==, "t.csv: row 2, line 2, pay from: expected an amount in KWD, such as 48000 or 48000.50, found “1,234”; say whether comma or point is the decimal mark");
}

/* ---- nonsense ---- */

static const struct
{
  const char *name, *text, *told;
} nonsense[] = {
  { "nothing", "", "t.csv: expected a first row with names of columns: id, kind, title," },
  { "no names", "Dive deep.\nRun.\n", "found “Dive deep.”" },
  { "only unknown names", "Name,Text\na,b\n", "found “Name”" },
  { "names with control characters", "id\001,wording\ndive,x\n", "t.csv: row 1, line 1: expected text, found control characters" },
  { "an unknown name", "id,wordng\ndive,x\n", "t.csv: row 1, line 1: expected names of columns: id, kind, title, wording, …, found “wordng”; did you mean “wording”?" },
  { "a name far from all", "id,Zzz\ndive,x\n", "found “Zzz”; say whether" },
  { "a name twice", "id,wording,ID\ndive,x,y\n", "t.csv: row 1, line 1: expected every column once, found “ID”" },
  { "a name twice in two writings", "id,years from,Years_From\ndive,,\n", "found “Years_From”" },
  { "a cell without a name", "id,,wording\ndive,x,y\n", "t.csv: row 2, line 2: expected cells below the names of columns only, found “x”" },
  { "a cell behind all names", "id,wording\ndive,x,y\n", "expected cells below the names of columns only, found “y”" },
  { "a short row", "id,wording,tags\ndive,x\n", "t.csv: row 2, line 2: expected 3 cells, found 2; a cell without text is still a cell" },
  { "read with the wrong separator", "id;wording;kind\ndive,x,y\n", "t.csv: row 2, line 2: expected 3 cells, found 1" },
  { "an open quote", "id,wording\ndive,\"x\n", "t.csv: row 2, line 2: expected a quotation mark behind the cell" },
  { "text behind a quote", "id,wording\n\"dive\"x,y\n", "t.csv: row 2, line 2: expected the next cell behind a quotation mark" },
  { "control characters", "id,wording\ndive,a\001b\n", "t.csv: row 2, line 2: expected text, found control characters" },
  { "an id of capitals", "id,kind,wording\nDive Deep,duty,x\n", "t.csv: row 2, line 2, id: expected an id of lower-case letters, digits and single hyphens, found “Dive Deep”; did you mean “dive-deep”?" },
  { "an id with a path", "id,kind,wording\n../../x,duty,x\n", "id: expected an id of lower-case letters" },
  { "an id that was a number", "id,kind,wording\n00012,duty,x\n", "id: expected an id that begins with a letter, found “00012”; spreadsheets make numbers and dates of others" },
  { "an id made short", "id,kind,wording\n1E+05,duty,x\n", "id: expected an id that begins with a letter, found “1E+05”" },
  { "an id made a date", "id,kind,wording\n2027-03-05,duty,x\n", "id: expected an id that begins with a letter, found “2027-03-05”" },
  { "an id made a date with dots", "id,kind,wording\n05.03.2027,duty,x\n", "id: expected an id that begins with a letter" },
  { "an id of 81 letters", "id,kind,wording\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,duty,x\n", "id: expected an id of" },
  { "an id of another script", "id,kind,wording\nтест,duty,x\n", "id: expected an id of" },
  { "no kind", "id,wording\nnew,x\n", "t.csv: row 2, line 2, kind: expected a kind of block: duty, qualification, …, found nothing" },
  { "an unknown kind", "id,kind,wording\nnew,dutty,x\n", "found “dutty”; did you mean “duty”?" },
  { "another kind than the library has", "id,kind,wording\ndive,benefit,x\n", "t.csv: row 2, line 2, kind: expected duty, which the block of that id is, found “benefit”" },
  { "two kinds", "id,kind,wording\nnew,duty,x\nnew,benefit,\n", "t.csv: row 3, line 3, kind: expected “duty” as in row 2, or nothing, since it is the same block, found “benefit”" },
  { "two titles", "id,kind,title,wording\nnew,duty,A,x\nnew,duty,B,\n", "t.csv: row 3, line 3, title: expected “A” as in row 2" },
  { "nothing said", "id,kind,wording\nnew,duty,\n", "t.csv: row 2, line 2, wording: expected a wording, found nothing" },
  { "a wording twice", "id,wording\ndive,x\ndive,y\n", "t.csv: row 3, line 3, wording: expected one wording, found another one of the same language and conditions, as in row 2" },
  { "a wording twice in another order", "id,level,wording\ndive,\"entry,senior\",x\ndive,senior; entry,y\n", "row 3, line 3, wording: expected one wording" },
  { "a wording twice, alike", "id,wording\ndive,x\ndive,x\n", "row 3, line 3, wording: expected one wording" },
  { "a language that is none", "id,language,wording\ndive,English (US),x\n", "t.csv: row 2, line 2, language: expected a language, such as en or de-AT, found “English (US)”" },
  { "an unknown level", "id,level,wording\ndive,snior,x\n", "t.csv: row 2, line 2, level: expected the id of a level, found “snior”; did you mean “senior”?" },
  { "one unknown level of two", "id,level,wording\ndive,\"senior, boss\",x\n", "level: expected the id of a level, found “boss”" },
  { "a place that is none", "id,place,wording\ndive,Utrecht,x\n", "t.csv: row 2, line 2, place: expected places such as NL, US-TX or US-TX/Austin, found “Utrecht”" },
  { "a place in small letters", "id,place,wording\ndive,nl,x\n", "place: expected places such as NL" },
  { "an unknown workplace", "id,workplace,wording\ndive,at home,x\n", "t.csv: row 2, line 2, workplace: expected on-site, hybrid or remote, found “at home”" },
  { "a role that is no id", "id,roles\ndive,The Divers\n", "t.csv: row 2, line 2, roles: expected ids of roles, with commas between, found “The Divers”" },
  { "necessity of a duty", "id,necessity\ndive,must\n", "t.csv: row 2, line 2, necessity: expected nothing, since only qualifications and salaries have it, found “must”" },
  { "an unknown necessity", "id,necessity\ncard,musst\n", "t.csv: row 2, line 2, necessity: expected must or nice, found “musst”; did you mean “must”?" },
  { "an unknown aspect", "id,aspect\ncard,luck\n", "aspect: expected skill, experience, education, certificate or language, found “luck”" },
  { "an unknown status", "id,status\ndive,approve\n", "t.csv: row 2, line 2, status: expected approved, draft or retired, found “approve”; did you mean “approved”?" },
  { "years as a date", "id,years from\ncard,05. Mar\n", "t.csv: row 2, line 2, years from: expected a whole number of years up to 60, found “05. Mar”; from and to have a column each" },
  { "years as a range", "id,years from\ncard,3-5\n", "found “3-5”; from and to have a column each" },
  { "years as words", "id,years from\ncard,three\n", "years from: expected a whole number of years up to 60, found “three”" },
  { "negative years", "id,years from\ncard,-1\n", "years from: expected a whole number of years" },
  { "too many years", "id,years to\ncard,61\n", "years to: expected a whole number of years up to 60, found “61”" },
  { "years that end before they begin", "id,years from,years to\ncard,5,3\n", "t.csv: row 2, line 2, years to: expected at least what “years from” has, found “3”" },
  { "years that end before those of the library begin", "id,years to\ncard,1\n", "t.csv: row 2, line 2: " },
  { "pay of a duty", "id,pay from,pay to\ndive,1,2\n", "t.csv: row 2, line 2, pay from: expected nothing, since only a block of kind salary has pay, found “1”" },
  { "pay in words", "id,level,pay from,pay to\nwage,entry,a lot,2\n", "t.csv: row 2, line 2, pay from: expected an amount in EUR, such as 48000 or 48000.50, found “a lot”" },
  { "negative pay", "id,level,pay from,pay to\nwage,entry,-5,2\n", "pay from: expected an amount in EUR" },
  { "pay made short", "id,level,pay from,pay to\nwage,entry,4.8E+04,50000\n", "found “4.8E+04”; the spreadsheet shortened it" },
  { "pay in thousands", "id,level,pay from,pay to\nwage,entry,48k,50k\n", "pay from: expected an amount in EUR" },
  { "pay in another currency", "id,level,pay from,pay to\nwage,entry,$48000,50000\n", "pay from: expected an amount in EUR" },
  { "pay with too many decimals", "id,level,pay from,pay to\nwage,entry,1.2345,2\n", "pay from: expected an amount in EUR" },
  { "pay with odd groups", "id,level,pay from,pay to\nwage,entry,\"4,80,0\",50000\n", "pay from: expected an amount in EUR" },
  { "pay beyond counting", "id,level,pay from,pay to\nwage,entry,1,99999999999999999999\n", "pay to: expected an amount in EUR" },
  { "a formula that was not computed", "id,level,pay from,pay to\nwage,entry,=A1*2,5\n", "pay from: expected an amount in EUR" },
  { "a fault of a formula", "id,level,pay from,pay to\nwage,entry,#DIV/0!,5\n", "found “#DIV/0!”" },
  { "pay that falls", "id,level,pay from,pay to\nwage,entry,5,4\n", "t.csv: row 2, line 2, pay to: expected at least what “pay from” has, found “4”" },
  { "half a figure", "id,level,pay from,pay to\nwage,entry,5,\n", "t.csv: row 2, line 2, pay to: expected an amount, the same in both columns for a single figure, found nothing" },
  { "a figure for two levels", "id,level,pay from,pay to\nwage,\"entry, senior\",5,6\n", "t.csv: row 2, line 2, level: expected one, since every figure has a row of its own, found “entry, senior”" },
  { "a figure for an unknown level", "id,level,pay from,pay to\nwage,boss,5,6\n", "level: expected the id of a level, found “boss”" },
  { "a figure for no place", "id,place,pay from,pay to\nwage,Berlin,5,6\n", "place: expected a place such as NL" },
  { "a figure for a workplace", "id,workplace,pay from,pay to\nwage,remote,5,6\n", "workplace: expected nothing: pay is by level, place and years, found “remote”" },
  { "another currency", "id,currency\nwage,USD\n", "t.csv: row 2, line 2, currency: expected EUR, as the block has it, found “USD”" },
  { "no currency", "id,pay from,pay to\nbare,5,6\n", "t.csv: row 2, line 2, currency: expected a currency, such as EUR, found nothing" },
  { "no period", "id,pay from,pay to,currency\nbare,5,6,EUR\n", "t.csv: row 2, line 2, period: expected a period: hour, day, week, month or year, found nothing" },
  { "an unknown currency", "id,currency\nbare,Euro\n", "currency: expected a currency, such as EUR, found “Euro”; did you mean" },
  { "an unknown period", "id,period\nbare,yearly\n", "period: expected hour, day, week, month or year, found “yearly”; did you mean “year”?" },
  { "rows after line breaks", "id,wording\ndive,\"a\nb\n\nc\"\nwhat ever,x\n", "t.csv: row 3, line 6, id: expected an id" },
  { "rows after blank ones", "id,wording\n\n,,\nwhat ever,x\n", "t.csv: row 4, line 4, id: expected an id" },
};

static void
test_nonsense (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *told = outcome (nonsense[i].text, &plain);
  if (!strstr (told, nonsense[i].told))
    g_error ("“%s” is not in:\n%s", nonsense[i].told, told);
}

/* Every bad row is told, and none of the good ones is taken. */
static void
test_all_told (void)
{
  g_autofree char *told = outcome ("id,kind,wording\ngood,duty,Run.\nBad,duty,x\nworse,x,y\ndive,,Fine.\n", &plain);
  g_auto (GStrv) lines = g_strsplit (told, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_true (g_str_has_prefix (lines[0], "t.csv: row 3, line 3, id: "));
  g_assert_true (g_str_has_prefix (lines[1], "t.csv: row 4, line 4, kind: "));
}

/* What is missing is not made up. */
static void
test_said_nothing (void)
{
  g_autofree char *same = outcome ("id,title,wording,kind,status\ndive,,,,\nempty,,,,\n", &plain);
  g_assert_cmpstr (same, ==, "dive same\nempty same");
}

/* ---- cost ---- */

/* Rows of @form, which has the number of the row in it once. */
static char *
many_rows (const char *header, const char *form, guint count)
{
  GString *text = g_string_new (header);
  g_auto (GStrv) parts = g_strsplit (form, "#", 2);
  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, "%s%u%s\n", parts[0], i, parts[1]);
  return g_string_free (text, FALSE);
}

static gint64
cost_of (const char *header, const char *form, guint count)
{
  g_autofree char *text = many_rows (header, form, count);
  gint64 start = cpu_time ();
  g_autoptr (JdBlockCsv) table = read_with (text, &plain);
  g_assert_cmpuint (table->faults->len, ==, 0);
  return cpu_time () - start;
}

#define ROWS (1000 / TEST_STRIDE)

/* Four times the rows cost about four times as much, whatever they are for. */
static void
test_cost (void)
{
  static const char *const tables[][2] = {
    { "kind,title,wording\n", "duty,T,Do #." },
    { "id,kind,wording\n", "b#,duty,Do." },
    { "id,kind,place,wording\n", "b,duty,NL/C#,Do." },
    { "id,kind,place,pay from,pay to,currency,period\n", "p,salary,NL/C#,1,2,EUR,year" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const char *header = tables[i][0], *row = tables[i][1];
      const gint64 few = MIN (cost_of (header, row, ROWS), cost_of (header, row, ROWS)), many = cost_of (header, row, 4 * ROWS);
      g_test_message ("%s: %d µs, %d µs", tables[i][1], (int) few, (int) many);
      g_assert_cmpint (many, <, 9 * few + 20000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  char *folder = make_folder ();
  library = jd_library_new ();
  g_assert_true (jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY, NULL));
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  g_test_add_func ("/block-csv/out-and-in", test_out_and_in);
  g_test_add_func ("/block-csv/into-nothing", test_into_nothing);
  g_test_add_func ("/block-csv/written", test_written);
  g_test_add_func ("/block-csv/too-long", test_too_long);
  g_test_add_func ("/block-csv/changed", test_changed);
  g_test_add_func ("/block-csv/new", test_new);
  g_test_add_func ("/block-csv/pay", test_pay);
  g_test_add_func ("/block-csv/same-target", test_same_target);
  g_test_add_func ("/block-csv/without-ids", test_without_ids);
  g_test_add_func ("/block-csv/options", test_options);
  g_test_add_func ("/block-csv/decimal", test_decimal);
  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      g_autofree char *path = g_strconcat ("/block-csv/nonsense/", nonsense[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_nonsense);
    }
  g_test_add_func ("/block-csv/all-told", test_all_told);
  g_test_add_func ("/block-csv/said-nothing", test_said_nothing);
  g_test_add_func ("/block-csv/cost", test_cost);
  int status = g_test_run ();
  jd_library_unref (library);
  folder_free (folder);
  return status;
}
