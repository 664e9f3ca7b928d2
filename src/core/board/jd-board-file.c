// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-json-scan.h"
#include "export/jd-job-posting.h"
#include "jd-board-place.h"
#include "jd-board-texts.h"
#include "jd-board-tree.h"

static JdEnvelopeForm
form_of (const JdBoard *board)
{
  return board->envelope ? board->envelope->form : JD_ENVELOPE_BODY;
}

gboolean
jd_board_file_holds_many (const JdBoard *board)
{
  g_return_val_if_fail (board, FALSE);

  if (form_of (board) == JD_ENVELOPE_JSON_LD)
    return TRUE;
  return form_of (board) == JD_ENVELOPE_XML && board->envelope->item && (board->envelope->root || board->envelope->list);
}

const char *
jd_board_file_extension (const JdBoard *board)
{
  g_return_val_if_fail (board, NULL);

  switch (form_of (board))
    {
    case JD_ENVELOPE_XML:
      return "xml";
    case JD_ENVELOPE_JSON:
      return "json";
    case JD_ENVELOPE_JSON_LD:
      return "jsonld";
    case JD_ENVELOPE_BODY:
      return board->body->html ? "html" : "txt";
    default:
      return "txt";
    }
}

/* ---- what must hold of a value ---- */

gboolean
jd_board_fits (const JdBoard *board, const char *part, const char *value, guint *count)
{
  g_return_val_if_fail (board && part && value, FALSE);

  const JdBoardLimit *limit = jd_board_limit (board, part);
  /* Most are far from it, and a character has four bytes at most. */
  const gsize bytes = strlen (value);
  if (!count && (!limit || (bytes / 4 >= limit->min && (limit->max == 0 || bytes <= limit->max))))
    return TRUE;

  const guint length = (guint) g_utf8_strlen (value, -1);
  if (count)
    *count = length;
  return !limit || (length >= limit->min && (limit->max == 0 || length <= limit->max));
}

/* The posting and the field, for messages. */
static char *
place_of (const JdPosting *posting, const char *name)
{
  g_autofree char *title = jd_error_quote (jd_posting_title (posting));

  return g_strdup_printf ("%s: %s", title, name);
}

static gboolean
check_length (const JdBoardJob *job, const char *name, const char *part, const char *value, GError **error)
{
  const JdBoardLimit *limit = jd_board_limit (job->board, part);
  guint count;
  if (!limit || jd_board_fits (job->board, part, value, NULL))
    return TRUE;
  jd_board_fits (job->board, part, value, &count);

  const gboolean over = limit->max > 0 && count > limit->max;
  const guint most = over ? limit->max : limit->min;
  g_autofree char *place = place_of (job->posting, name);
  g_autofree char *expected = g_strdup_printf (over ? ngettext ("at most %u character", "at most %u characters", most) : ngettext ("at least %u character", "at least %u characters", most), most);
  g_autofree char *found = g_strdup_printf ("%u", count);
  jd_error_set (error, JD_ERROR_LIMIT, NULL, place, expected, found);
  return FALSE;
}

/* @name: of the field. */
static gboolean
check_value (const JdBoardJob *job, const char *name, const char *part, const JdBoardEntry *entry, GError **error)
{
  JdBoardScope scope;

  if (!entry->value || !part)
    return TRUE;
  if (!check_length (job, name, part, entry->value, error))
    return FALSE;
  if (entry->form != JD_VALUE_MARKUP || !jd_board_part_scope (job, part, &scope) || jd_board_texts_check (job, &scope, entry->value, error))
    return TRUE;
  g_autofree char *place = place_of (job->posting, name);
  g_prefix_error (error, "%s: ", place);
  return FALSE;
}

GPtrArray *
jd_board_file_entries (const JdBoardJob *job, GError **error)
{
  g_autoptr (GPtrArray) entries = job->entries ? g_ptr_array_ref (job->entries) : jd_board_entries (job, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const JdBoardEntry *entry = g_ptr_array_index (entries, i);
      if (!check_value (job, entry->field->name, entry->field->from, entry, error))
        return NULL;
    }
  return g_steal_pointer (&entries);
}

/* ---- XML and JSON ---- */

static JdBoardTree *
add_level (JdBoardTree *tree, const char *name)
{
  if (!name)
    return tree;
  JdBoardTree *child = jd_board_tree_new (name);
  jd_board_tree_add (tree, child);
  return child;
}

static void
add_id (JdBoardTree *item, const JdBoardJob *job)
{
  if (!job->board->envelope->id_attribute)
    return;
  JdBoardTree *id = jd_board_tree_new (job->board->envelope->id_attribute);
  id->attribute = TRUE;
  id->value = g_strdup (job->posting->id);
  jd_board_tree_add (item, id);
}

/* What stands in the file once is the same in all postings. */
static gboolean
check_once (const JdPosting *posting, const GPtrArray *first, const GPtrArray *entries, GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const JdBoardEntry *one = g_ptr_array_index (first, i), *other = g_ptr_array_index (entries, i);
      if (!one->field->once || g_strcmp0 (one->value, other->value) == 0)
        continue;
      g_autofree char *place = place_of (posting, one->field->name), *expected = jd_error_quote (one->value ? one->value : ""), *found = jd_error_quote (other->value ? other->value : "");
      jd_error_set_with_remedy (error, JD_ERROR_AMBIGUOUS, NULL, place, expected, found, _ ("it stands in the file once: write one file for each"));
      return FALSE;
    }
  return TRUE;
}

/* What a board tells entries apart by; NULL: nothing it asks for. Borrowed. */
static const JdBoardEntry *
find_id (const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const JdBoardEntry *entry = g_ptr_array_index (entries, i);
      const char *from = entry->field->from;
      if (entry->value && from && (strcmp (from, "reference") == 0 || strcmp (from, "id") == 0))
        return entry;
    }
  return NULL;
}

/* Of two entries with one reference the board shows the first alone. */
static gboolean
check_unique (JdBoardSeen *seen, int file, const JdPosting *posting, const GPtrArray *entries, GError **error)
{
  const JdBoardEntry *id = find_id (entries);
  if (!id)
    return TRUE;

  const char *other = jd_board_seen_find (seen, file, id->value);
  if (!other)
    {
      jd_board_seen_add (seen, file, id->value, jd_posting_title (posting));
      return TRUE;
    }
  g_autofree char *place = place_of (posting, id->field->name), *found = jd_error_quote (id->value), *title = jd_error_quote (other);
  /* Translators: the title of a posting, in quotes. */
  g_autofree char *expected = g_strdup_printf (_ ("another reference than %s has"), title);
  jd_error_set_with_remedy (error, JD_ERROR_DUPLICATE, NULL, place, expected, found, _ ("of two the board shows the first alone: give each its own"));
  return FALSE;
}

gboolean
jd_board_file_check_item (const JdPosting *posting, const GPtrArray *first, const GPtrArray *entries, JdBoardSeen *seen, int file, GError **error)
{
  return check_once (posting, first, entries, error) && check_unique (seen, file, posting, entries, error);
}

void
jd_board_file_add_item (JdBoardTree *item, const JdBoardJob *job, const GPtrArray *entries)
{
  add_id (item, job);
  jd_board_tree_add_entries (item, entries, FALSE);
}

/* What stands in the file once, into @top; gives what the items stand in. */
static JdBoardTree *
add_around (JdBoardTree *top, const JdEnvelope *envelope, const GPtrArray *entries)
{
  JdBoardTree *around = add_level (top, envelope->root);

  jd_board_tree_add_entries (around, entries, TRUE);
  return add_level (around, envelope->list);
}

/* A tree without a name around the one of the file. */
static JdBoardTree *
make_tree (const JdBoardJob *jobs, guint n_jobs, GError **error)
{
  const JdEnvelope *envelope = jobs->board->envelope;
  g_autoptr (JdBoardTree) top = jd_board_tree_new ("job");
  g_autoptr (GPtrArray) first = jd_board_file_entries (jobs, error);
  g_autoptr (JdBoardSeen) seen = jd_board_seen_new ();
  if (!first)
    return NULL;

  const int file = jd_board_seen_add_file (seen);
  JdBoardTree *around = add_around (top, envelope, first);
  for (guint i = 0; i < n_jobs; i++)
    {
      g_autoptr (GPtrArray) entries = i == 0 ? g_ptr_array_ref (first) : jd_board_file_entries (&jobs[i], error);
      if (!entries || !jd_board_file_check_item (jobs[i].posting, first, entries, seen, file, error))
        return NULL;
      jd_board_file_add_item (add_level (around, envelope->item), &jobs[i], entries);
    }
  return g_steal_pointer (&top);
}

/* XML has one element at the top. */
static const JdBoardTree *
element_of (const JdBoardTree *top)
{
  const JdBoardTree *child = top->children->len == 1 ? g_ptr_array_index (top->children, 0) : NULL;

  return child && !child->value ? child : top;
}

gboolean
jd_board_file_write_empty (const JdBoard *board, const GPtrArray *entries, GString *out, GString *tail, GError **error)
{
  const JdEnvelope *envelope = board->envelope;
  g_autoptr (JdBoardTree) top = jd_board_tree_new ("job");

  add_around (top, envelope, entries);
  jd_board_xml_write (element_of (top), envelope->cdata, out);
  if (!jd_board_xml_check (element_of (top), out->str, out->len, error))
    return FALSE;
  if (envelope->list)
    g_string_append_printf (tail, "%s</%s>\n", envelope->root ? "  " : "", envelope->list);
  if (envelope->root)
    g_string_append_printf (tail, "</%s>\n", envelope->root);
  return TRUE;
}

/* One for each place where the board takes one for each. */
static GArray *
make_jobs (const JdBoardJob *jobs, guint n_jobs)
{
  GArray *each = g_array_sized_new (FALSE, FALSE, sizeof (JdBoardJob), n_jobs);

  for (guint i = 0; i < n_jobs; i++)
    {
      JdBoardJob job = jobs[i];
      for (job.place = 0; job.place < jd_board_place_count (&job); job.place++)
        {
          job.entries = job.place == jobs[i].place ? jobs[i].entries : NULL;
          g_array_append_val (each, job);
        }
    }
  return each;
}

static gboolean
write_tree (const JdBoardJob *jobs, guint n_jobs, GString *out, GError **error)
{
  g_autoptr (GArray) each = make_jobs (jobs, n_jobs);
  g_autoptr (JdBoardTree) top = make_tree (&g_array_index (each, JdBoardJob, 0), each->len, error);
  g_autoptr (GString) text = g_string_sized_new (n_jobs * 8192);
  if (!top)
    return FALSE;

  const gboolean xml = form_of (jobs->board) == JD_ENVELOPE_XML;
  if (xml)
    jd_board_xml_write (element_of (top), jobs->board->envelope->cdata, text);
  else
    jd_board_json_write (top, text);
  if (!(xml ? jd_board_xml_check (element_of (top), text->str, text->len, error) : jd_board_json_check (top, text->str, text->len, error)))
    return FALSE;
  g_string_append_len (out, text->str, (gssize) text->len);
  return TRUE;
}

/* The limits are those of the fields, which it has by other names. */
static gboolean
write_data (const JdBoardJob *jobs, guint n_jobs, GString *out, GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  gsize length;

  for (guint i = 0; i < n_jobs; i++)
    {
      g_autoptr (GPtrArray) entries = jd_board_file_entries (&jobs[i], error);
      if (!entries)
        return FALSE;
      g_ptr_array_add (documents, (gpointer) jobs[i].document);
    }
  g_autofree char *data = jd_job_posting_to_json ((const JdDocument *const *) documents->pdata, n_jobs, &length);
  g_autoptr (JdJsonTree) read = jd_json_parse (data, length, NULL, error);
  if (read)
    g_string_append_len (out, data, (gssize) length);
  return read != NULL;
}

/* ---- for people ---- */

static gboolean
write_fields (const JdBoardJob *job, GString *out, GError **error)
{
  g_autoptr (GPtrArray) entries = jd_board_file_entries (job, error);
  const gsize start = out->len;

  for (guint i = 0; entries && i < entries->len; i++)
    {
      const JdBoardEntry *entry = g_ptr_array_index (entries, i);
      if (entry->value)
        g_string_append_printf (out, "%s%s\n%s\n", out->len > start ? "\n" : "", entry->field->name, entry->value);
    }
  return entries != NULL;
}

static gboolean
write_body (const JdBoardJob *job, GString *out, GError **error)
{
  g_autoptr (JdBoardEntry) body = jd_board_fill_part (job, "body", NULL);

  if (!check_value (job, "body", "body", body, error))
    return FALSE;
  g_string_append (out, body->value ? body->value : "");
  g_string_append_c (out, '\n');
  return TRUE;
}

gboolean
jd_board_file_write (const JdBoardJob *jobs, guint n_jobs, GString *out, GError **error)
{
  g_return_val_if_fail (jobs && n_jobs > 0 && out, FALSE);
  g_return_val_if_fail (n_jobs == 1 || jd_board_file_holds_many (jobs->board), FALSE);

  switch (form_of (jobs->board))
    {
    case JD_ENVELOPE_XML:
    case JD_ENVELOPE_JSON:
      return write_tree (jobs, n_jobs, out, error);
    case JD_ENVELOPE_FIELDS:
      return write_fields (jobs, out, error);
    case JD_ENVELOPE_JSON_LD:
      return write_data (jobs, n_jobs, out, error);
    default:
      return write_body (jobs, out, error);
    }
}
