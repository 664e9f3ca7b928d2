// SPDX-License-Identifier: GPL-3.0-or-later
/* Files and postings of many parts. In JSON here ' stands for ". */
#include <string.h>

#include "../core/test-folder.h"
#include "compose/jd-chip-text.h"
#include "compose/jd-compose.h"
#include "compose/jd-resolve.h"
#include "edit/jd-compare.h"
#include "edit/jd-edit.h"
#include "edit/jd-history.h"
#include "edit/jd-insert-point.h"
#include "edit/jd-relevel.h"
#include "export/jd-export.h"
#include "fuzz-slow.h"
#include "library/jd-search.h"

static char *scratch;

void
slow_begin (void)
{
  scratch = folder_new ();
}

void
slow_end (void)
{
  g_clear_pointer (&scratch, folder_free);
}

/* "0,1,2": @format with each number up to @parts, between commas. New string. */
static char *
listed (const char *format, guint parts)
{
  GString *out = g_string_new (NULL);
  g_autofree char *json = json_text (format);
  g_auto (GStrv) around = g_strsplit (json, "#", -1);

  for (guint i = 0; i < parts; i++)
    {
      char number[16];

      g_snprintf (number, sizeof number, "%u", i);
      g_autofree char *part = g_strjoinv (number, around);
      g_string_append_printf (out, "%s%s", i > 0 ? "," : "", part);
    }
  return g_string_free (out, FALSE);
}

/* ---- postings ---- */

static JdPosting *
parse (const char *format, const char *parts)
{
  g_auto (GStrv) around = g_strsplit (format, "@", -1);
  g_autofree char *json = g_strjoinv (parts, around);
  g_autofree char *whole = json_text (json);
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_posting_parse (whole, strlen (whole), "slow", &error);

  g_assert_no_error (error);
  return posting;
}

static void
use (JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  gsize length;
  g_autofree char *json = jd_posting_to_json (posting, &length);

  for (const JdExporter *const *exporter = jd_exporters (); *exporter != NULL; exporter++)
    {
      /* Pages are laid out by pango, which is not linear in one long word. */
      if ((*exporter)->flags & JD_EXPORT_BINARY)
        continue;
      const JdExportOptions options = { 72 };
      g_autofree char *out = jd_export_one (*exporter, document, &options, NULL, NULL);
    }
}

#define POSTING(rest) "{'format':1,'id':'p','language':'en'," rest "}"
#define LINE(id, text) "{'id':'" id "','kind':'duty','state':'detached','text':'" text "'}"

static void
make_posting (const char *format, const char *each, guint parts)
{
  g_autofree char *list = listed (each, parts);
  g_autoptr (JdPosting) posting = parse (format, list);

  use (posting);
}

static void
make_variables (guint parts)
{
  make_posting (POSTING ("'sections':[{'id':'s','kind':'duty','heading':'H','placements':[" LINE ("a", "@") "]}]"), "{v#} {a:w#}", parts);
}

static void
make_values (guint parts)
{
  g_autofree char *values = listed ("'v#':'x'", parts), *used = listed ("{v#}", parts);
  g_autofree char *format = g_strdup_printf (POSTING ("'variables':{%s},'sections':[{'id':'s','kind':'duty','heading':'H','placements':[" LINE ("a", "@") "]}]"), values);
  g_autoptr (JdPosting) posting = parse (format, used);

  use (posting);
}

#define VARIABLE "{'name':'v#','label':{'en':'L#'},'type':'text','help':{'en':'H'},'required':true}"

static JdPosting *
declared_posting (guint parts)
{
  g_autofree char *declared = listed (VARIABLE, parts), *used = listed ("{v#}", parts);
  g_autofree char *format
      = g_strdup_printf (POSTING ("'resolved':{'params':{},'variables':[%s]},'sections':[{'id':'s','kind':'duty','heading':'H','placements':[" LINE ("a", "@") "]}]"), declared);

  return parse (format, used);
}

/* Each as a chip, too. */
static void
make_declared (guint parts)
{
  g_autoptr (JdPosting) posting = declared_posting (parts);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (JdPosting) again = jd_resolve_declare (library, posting, NULL);
  g_auto (GStrv) names = jd_edit_value_names (posting);
  JdWordingParser parser;
  JdWordingPiece piece;

  use (posting);
  jd_wording_parser_init (&parser, jd_placement_wording (jd_posting_placement (posting, "a", NULL, NULL)));
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_VARIABLE)
      {
        gboolean missing;
        g_autofree char *text = jd_chip_text (posting, NULL, NULL, &piece, &missing);
      }
}

static void
make_locations (guint parts)
{
  make_posting (POSTING ("'facts':{'locations':[@]},'sections':[]"), "{'text':'Utrecht#, NL'}", parts);
}

static void
make_placements (guint parts)
{
  make_posting (POSTING ("'sections':[{'id':'s','kind':'qualification','heading':'H','placements':[@]}]"), "{'id':'a#','kind':'duty','state':'detached','text':'Line {x} {pay} #'}", parts);
}

static void
make_sections (guint parts)
{
  make_posting (POSTING ("'sections':[@]"), "{'id':'s#','kind':'duty','heading':'H #','placements':[" LINE ("a#", "x") "]}", parts);
}

static void
make_pay (guint parts)
{
  make_posting (POSTING ("'sections':[{'id':'s','kind':'salary','heading':'H','placements':[@]}]"),
                "{'id':'a#','kind':'salary','state':'detached','text':'','pay':{'min':1#,'max':1#,'currency':'EUR','period':'year'}}", parts);
}

static void
make_left_out (guint parts)
{
  make_posting (POSTING ("'resolved':{'params':{},'variables':[{'name':'v','label':{'en':'L'},'type':'text','required':false}]},"
                         "'sections':[{'id':'s','kind':'duty','heading':'H','placements':[@]}]"), LINE ("a#", "{w#} {v}"), parts);
}

static void
make_unknown_members (guint parts)
{
  make_posting (POSTING ("'x':{@},'sections':[]"), "'m#':[{},[]]", parts);
  make_posting (POSTING ("@,'sections':[]"), "'m#':[]", parts);
  make_posting (POSTING ("'removed':[@],'sections':[]"), "'m#'", parts);
}

/* A page of somebody's, pasted. */
static void
make_pasted (guint parts)
{
  g_autoptr (JdPosting) posting = parse (POSTING ("'sections':[{'id':'s','kind':'duty','heading':'H','placements':[@]}]"), "{\"id\":\"text-2\",\"kind\":\"duty\",\"state\":\"detached\",\"text\":\"x\"}");
  g_autofree JdTypedLine *lines = g_new (JdTypedLine, parts);
  const JdInsertPoint point = { "s", "text-2", TRUE };

  for (guint i = 0; i < parts; i++)
    lines[i] = (JdTypedLine) { "A line of **words**", i % 2 == 0 };
  g_autoptr (JdPosting) after = jd_edit_insert_lines_at (posting, lines, parts, &point, NULL, NULL);
  g_assert_nonnull (after);
}

/* The same lines the other way round, and half of them others. */
static void
make_compared (guint parts)
{
  const char *const format = POSTING ("'sections':[{'id':'s','kind':'duty','heading':'H','placements':[@]}]");
  g_autofree char *list = listed (LINE ("a#", "Line #"), parts), *others = listed (LINE ("b#", "Another #"), parts);
  g_autoptr (JdPosting) mine = parse (format, list), theirs = parse (format, others);
  GPtrArray *lines = ((JdSection *) theirs->sections->pdata[0])->placements;
  const GPtrArray *own = ((JdSection *) mine->sections->pdata[0])->placements;

  for (guint i = 0; i < parts; i += 2)
    {
      jd_placement_unref (lines->pdata[i]);
      lines->pdata[i] = jd_placement_ref (own->pdata[parts - 1 - i]);
    }
  g_autoptr (GPtrArray) differences = jd_compare_postings (mine, theirs);
  g_assert_cmpuint (differences->len, >, 0);
}

static void
make_history (guint parts)
{
  g_autoptr (JdPosting) first = parse (POSTING ("'sections':[{'id':'s','kind':'duty','heading':'H','placements':[@]}]"), "{\"id\":\"a\",\"kind\":\"duty\",\"state\":\"detached\",\"text\":\"x\"}");
  g_autoptr (JdHistory) history = jd_history_new (first);

  for (guint i = 0; i < parts; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_autoptr (JdPosting) edited = jd_edit_set_text (jd_history_posting (history), "a", text, NULL);

      jd_history_push (history, edited, "x");
    }
  while (jd_history_undo (history))
    ;
}

/* ---- libraries ---- */

static void
put (const char *folder, const char *name, const char *json)
{
  folder_put (folder, name, json);
}

static JdLibrary *
load (const char *folder)
{
  JdLibrary *library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < jd_library_faults (library)->len; i++)
    g_error ("%s", ((GError *) jd_library_faults (library)->pdata[i])->message);
  jd_library_check (library);
  return library;
}

static char *
new_folder (const char *name, guint parts)
{
  g_autofree char *whole = g_strdup_printf ("%s-%u", name, parts);

  return g_build_filename (scratch, whole, NULL);
}

/* Made once: what is measured is reading it. */
static gboolean
is_new (const char *folder)
{
  return !g_file_test (folder, G_FILE_TEST_IS_DIR);
}

#define BLOCK(id, rest) "{'format':1,'id':'" id "','kind':'duty','title':'T','body':{'en':'Do {x}'}" rest "}"

/* Every level inherits from the one before it and brings a parameter. */
static void
make_chain (guint parts)
{
  g_autofree char *folder = new_folder ("chain", parts), *leaf = g_strdup_printf ("l%u", parts - 1);

  for (guint i = 0; is_new (folder) || i > 0; i++)
    {
      if (i == parts)
        break;
      g_autofree char *name = g_strdup_printf ("levels/l%u.json", i), *parent = i > 0 ? g_strdup_printf ("'inherits':'l%u',", i - 1) : g_strdup ("");
      g_autofree char *json = g_strdup_printf ("{'format':1,'id':'l%u','order':%u,'name':{'en':'N'},%s'params':{'p%u':%u},'limits':{'m%u':1}}", i, i % 1000, parent, i, i, i);

      put (folder, name, json);
      if (i == 0)
        put (folder, "library/duty/b.json", BLOCK ("b", ",'variants':[{'when':{'level':['l0']},'body':{'en':'a'}},{'when':{'level':['l1']},'body':{'en':'b'}}]"));
    }
  g_autoptr (JdLibrary) library = load (folder);
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) at_leaf = jd_resolve_skeleton (library, posting, NULL, leaf, &error);

  g_assert_no_error (error);
}

static void
make_library_of (const char *name, guint parts, const char *format, const char *each)
{
  g_autofree char *folder = new_folder (name, parts);

  if (is_new (folder))
    {
      g_autofree char *list = listed (each, parts);
      g_auto (GStrv) around = g_strsplit (format, "@", -1);
      g_autofree char *json = g_strjoinv (list, around);

      put (folder, strstr (format, "salary") != NULL ? "library/salary/b.json" : "library/duty/b.json", json);
      put (folder, "levels/l.json", "{'format':1,'id':'l','order':1,'name':{'en':'N'}}");
    }
  g_autoptr (JdLibrary) library = load (folder);
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPlacement) placement = NULL;

  g_assert_nonnull (jd_library_block (library, "b"));
  placement = jd_resolve_placement (library, posting, jd_library_block (library, "b"), JD_FROM_EDIT, &error);
  g_autoptr (JdSearch) search = jd_search_new (library, "de");
}

static void
make_same_variants (guint parts)
{
  make_library_of ("same", parts, BLOCK ("b", ",'variants':[@]"), "{'when':{'level':['l']},'body':{'en':'a'}}");
}

static void
make_other_variants (guint parts)
{
  make_library_of ("other", parts, BLOCK ("b", ",'variants':[@]"), "{'when':{'level':['l']},'body':{'en':'a #'}}");
}

static void
make_places (guint parts)
{
  make_library_of ("places", parts, BLOCK ("b", ",'variants':[@]"), "{'when':{'place':['NL/Town#','NL-#']},'body':{'en':'a #'}}");
}

static void
make_long_condition (guint parts)
{
  make_library_of ("condition", parts, BLOCK ("b", ",'variants':[{'when':{'place':[@]},'body':{'en':'a'}},{'when':{'place':['NL']},'body':{'en':'b'}}]"), "'NL/Town#','NL-A/Town#'");
}

static void
make_rows (guint parts)
{
  make_library_of ("rows", parts, "{'format':1,'id':'b','kind':'salary','title':'T','body':{'en':''},'basis':'offer','currency':'EUR','period':'year','rows':[@]}",
                   "{'level':'l','place':'NL/Town#','min':1#,'max':1#}");
}

static void
make_tags (guint parts)
{
  make_library_of ("tags", parts, BLOCK ("b", ",'tags':[@],'families':[@]"), "'t#'");
}

static void
make_revisions (guint parts)
{
  make_library_of ("revisions", parts, BLOCK ("b", ",'revision':99999,'history':[@]"), "{'revision':1#,'on':'2026-09-03','by':'x','why':'y','body':{'en':'x'}}");
}

/* As many variables, and blocks that use them. */
static void
make_declarations (guint parts)
{
  g_autofree char *folder = new_folder ("declarations", parts);

  if (is_new (folder))
    {
      g_autofree char *list = listed (VARIABLE, parts), *used = listed ("{v#} {w#}", parts);
      g_autofree char *json = g_strdup_printf ("{'format':1,'variables':[%s]}", list);
      g_autofree char *block = g_strdup_printf ("{'format':1,'id':'b','kind':'duty','title':'T','body':{'en':'%s'}}", used);

      put (folder, "variables.json", json);
      put (folder, "library/duty/b.json", block);
    }
  g_autoptr (JdLibrary) library = load (folder);
  g_autoptr (JdPosting) posting = declared_posting (parts);
  g_autoptr (JdPosting) declared = jd_resolve_declare (library, posting, NULL);
}

/* A role of many blocks: a posting of it, put to another level after every line was moved. */
static void
make_role (guint parts)
{
  g_autofree char *folder = new_folder ("role", parts);

  if (is_new (folder))
    {
      g_autofree char *list = listed ("'b#'", parts);
      g_autofree char *role = g_strdup_printf ("{'format':1,'id':'r','name':{'en':'R'},'sections':[{'id':'s','kind':'duty','heading':{'en':'H'},'blocks':[%s]}],'variables':[]}", list);

      put (folder, "roles/r.json", role);
      for (guint i = 0; i < parts; i++)
        {
          g_autofree char *name = g_strdup_printf ("library/duty/b%u.json", i);
          g_autofree char *block = g_strdup_printf (BLOCK ("b%u", ",'variants':[{'when':{'level':['m']},'body':{'en':'Other {y} %u'}}]"), i, i);

          put (folder, name, block);
        }
      put (folder, "levels/l.json", "{'format':1,'id':'l','order':1,'name':{'en':'N'}}");
      put (folder, "levels/m.json", "{'format':1,'id':'m','order':2,'name':{'en':'M'},'ops':[{'op':'drop','match':{'block':'b1'}}]}");
    }
  g_autoptr (JdLibrary) library = load (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_resolve_new (library, "p", "r", "l", "en", NULL, NULL, &error);
  g_assert_no_error (error);
  GPtrArray *lines = ((JdSection *) posting->sections->pdata[0])->placements;
  for (guint i = 0; i < lines->len / 2; i++)
    {
      gpointer line = lines->pdata[i];

      lines->pdata[i] = lines->pdata[lines->len - 1 - i];
      lines->pdata[lines->len - 1 - i] = line;
    }
  g_autoptr (JdRelevel) relevel = jd_relevel_new (library, posting, "m", &error);
  g_assert_no_error (error);
  g_autoptr (JdPosting) after = jd_relevel_apply (relevel);
  g_autoptr (GPtrArray) differences = jd_compare_postings (posting, after);
}

/* A role that lists one block over and over. */
static void
make_same_block (guint parts)
{
  g_autofree char *folder = new_folder ("same-block", parts);

  if (is_new (folder))
    {
      g_autofree char *list = listed ("'b'", parts);
      g_autofree char *role = g_strdup_printf ("{'format':1,'id':'r','name':{'en':'R'},'sections':[{'id':'s','kind':'duty','heading':{'en':'H'},'blocks':[%s]}],'variables':[]}", list);

      put (folder, "roles/r.json", role);
      put (folder, "library/duty/b.json", BLOCK ("b", ""));
      put (folder, "levels/l.json", "{'format':1,'id':'l','order':1,'name':{'en':'N'}}");
    }
  g_autoptr (JdLibrary) library = load (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_resolve_new (library, "p", "r", "l", "en", NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (JdRelevel) relevel = jd_relevel_new (library, posting, "l", &error);
  g_assert_no_error (error);
}

const SlowShape slow_shapes[] = {
  { "variables", 16000, make_variables },
  { "values", 16000, make_values },
  { "declared", 8000, make_declared },
  { "locations", 16000, make_locations },
  { "placements", 16000, make_placements },
  { "sections", 16000, make_sections },
  { "pay", 8000, make_pay },
  { "left-out", 16000, make_left_out },
  { "unknown-members", 32000, make_unknown_members },
  { "pasted", 16000, make_pasted },
  { "compared", 8000, make_compared },
  { "history", 8000, make_history },
  { "chain", 4000, make_chain },
  { "same-variants", 4000, make_same_variants },
  { "other-variants", 4000, make_other_variants },
  { "places", 1000, make_places },
  { "long-condition", 8000, make_long_condition },
  { "rows", 4000, make_rows },
  { "tags", 32000, make_tags },
  { "revisions", 4000, make_revisions },
  { "declarations", 8000, make_declarations },
  { "role", 4000, make_role },
  { "same-block", 8000, make_same_block },
  { NULL, 0, NULL },
};
