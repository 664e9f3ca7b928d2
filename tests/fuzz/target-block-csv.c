// SPDX-License-Identifier: GPL-3.0-or-later
/* Tables of blocks: whatever they say comes to blocks that can be written as a table again and then change nothing, or to faults. */
#include "fuzz-json.h"
#include "fuzz-library.h"
#include "share/jd-block-csv.h"

static JdBlockCsv *
read_table (const char *data, gsize length)
{
  static const JdEditNote note = { .on = "2027-01-31" };
  static const JdBlockCsvOptions options = { .language = "en", .kind = "duty", .note = &note, .unknown = JD_BLOCK_CSV_NOTES };
  g_autoptr (GError) error = NULL;
  JdBlockCsv *table = jd_block_csv_read (data, length, "table", library, &options, &error);
  if (table == NULL)
    fuzz_assert_told (error);
  return table;
}

/* What the blocks of @table say as a table, which can be read. */
static void
assert_comes_back (const JdBlockCsv *table)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  JdBlockCsvLost lost;
  gsize length;
  for (guint i = 0; i < table->items->len; i++)
    g_ptr_array_add (blocks, ((const JdIncoming *) table->items->pdata[i])->block);
  g_autofree char *text = jd_block_csv_write (blocks, table->separator == ';' ? ';' : ',', &lost, &length);
  g_autoptr (JdBlockCsv) again = read_table (text, length);
  if (again->faults->len > 0)
    g_error ("%s\n%s", ((const GError *) again->faults->pdata[0])->message, text);
  for (guint i = 0; i < again->items->len; i++)
    g_assert_true (jd_block_says_same (((const JdIncoming *) again->items->pdata[i])->block, blocks->pdata[i]));
}

static void
try (const char *data, gsize length)
{
  g_autoptr (JdBlockCsv) table = read_table (data, length);
  if (table == NULL)
    return;
  for (guint i = 0; i < table->faults->len; i++)
    fuzz_assert_told (table->faults->pdata[i]);
  if (table->faults->len == 0)
    assert_comes_back (table);
  else
    g_assert_cmpuint (table->items->len, ==, 0);
}

static const char *const seeds[] = {
  "id,kind,title,language,level,place,workplace,wording,tags,roles,necessity,aspect,years from,years to,status,notes\nx,qualification,T,de,\"senior, entry\",NL,remote,\"'- a\nb\",\"t, u\",r,must,skill,1,2,draft,n\n",
  "id;kind;level;place;years from;years to;pay from;pay to;pay note;currency;period\np;salary;senior;NL;1;2;48.000,00;50 000;n;EUR;year\np;salary;;;;;;;;;\n",
  "kind,wording,Owner\nduty,Run.,Eva\n,Run.,\n",
  "id,wording\nml-deploy-models,Ship.\n",
  NULL,
};

static const FuzzFrame frames[] = { { "id,wording,tags\n", "\n" }, { "id,wording\nx,\"", "\"\n" }, { NULL, NULL } };

const FuzzTarget fuzz_target = { .try = try, .begin = library_begin, .end = library_end, .seeds = seeds, .frames = frames, .rounds = 2000, .times = 12 };
