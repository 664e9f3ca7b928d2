// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "jd-board-part.h"
#include "jd-board-private.h"
#include "model/jd-list.h"

#define MAX_AGE 3650

const char *const jd_board_kind_names[] = { "feed", "form", "ats", "page", "mail", NULL };

static const char *const board_members[] = { "format", "id",    "name", "kind", "url",  "about",  "offered", "envelope",     "body",    "limits",
                                             "facts",  "title", "date", "pay",  "values", "fields", "max_age_days", "sources", NULL };
static const char *const source_members[] = { "id", "text", NULL };

/* ---- sources ---- */

static gpointer
source_read (const JdValue *object)
{
  JdBoardSource *source = g_new0 (JdBoardSource, 1);

  source->id = jd_read_id (object, "id", JD_REQUIRED);
  source->text = jd_read_string (object, "text", JD_REQUIRED);
  source->extras = jd_value_extras (object, source_members);
  return source;
}

static void
source_write (JdWriter *writer, gconstpointer data)
{
  const JdBoardSource *source = data;

  jd_writer_begin_object (writer, NULL, source->extras);
  jd_writer_string (writer, "id", source->id);
  jd_writer_string (writer, "text", source->text);
  jd_writer_end_object (writer);
}

static void
source_free (gpointer data)
{
  JdBoardSource *source = data;

  g_free (source->id);
  g_free (source->text);
  g_clear_pointer (&source->extras, jd_extras_unref);
  g_free (source);
}

/* ---- the board ---- */

static char *
read_url (const JdValue *root)
{
  g_autofree char *url = jd_read_string (root, "url", JD_OPTIONAL);

  if (!url || (g_str_has_prefix (url, "https://") && jd_url_is_safe (url)))
    return g_steal_pointer (&url);
  JdValue value = jd_value_member (root, "url", JD_OPTIONAL);
  g_autofree char *found = jd_error_quote (url);
  jd_value_fault (&value, JD_ERROR_VALUE, _ ("an address that starts with https:"), found);
  return NULL;
}

static GStrv
read_offered (const JdValue *root)
{
  GStrv offered = jd_read_strings (root, "offered", JD_OPTIONAL);

  for (guint i = 0; offered[i]; i++)
    {
      if (strcmp (offered[i], "*") == 0 || jd_locale_is_country (offered[i]))
        continue;
      JdValue list = jd_value_member (root, "offered", JD_OPTIONAL), value = jd_value_element (&list, i);
      g_autofree char *found = jd_error_quote (offered[i]);
      jd_value_fault (&value, JD_ERROR_VALUE, _ ("a country as NL, or *"), found);
    }
  return offered;
}

static void
read_lists (JdBoard *board, const JdValue *root)
{
  board->limits = jd_list_read (root, "limits", JD_OPTIONAL, jd_board_limit_read, jd_board_limit_free);
  board->facts = jd_list_read (root, "facts", JD_OPTIONAL, jd_board_fact_read, jd_board_fact_free);
  board->values = jd_list_read (root, "values", JD_OPTIONAL, jd_board_values_read, jd_board_values_free);
  board->fields = jd_list_read (root, "fields", JD_OPTIONAL, jd_board_field_read, jd_board_field_free);
  board->sources = jd_list_read (root, "sources", JD_OPTIONAL, source_read, source_free);
}

static JdBoard *
read_board (const JdValue *root)
{
  JdBoard *board = g_atomic_rc_box_new0 (JdBoard);

  board->id = jd_read_id (root, "id", JD_REQUIRED);
  board->name = jd_localized_read (root, "name", JD_REQUIRED, FALSE);
  board->kind = jd_read_choice (root, "kind", JD_REQUIRED, jd_board_kind_names, JD_BOARD_FEED);
  board->url = read_url (root);
  board->about = jd_localized_read (root, "about", JD_OPTIONAL, FALSE);
  board->offered = read_offered (root);
  board->envelope = jd_envelope_read (root);
  board->body = jd_board_body_read (root);
  board->title = jd_board_title_read (root);
  board->date = jd_board_date_read (root);
  board->pay = jd_board_pay_read (root);
  board->max_age_days = (guint) jd_read_int (root, "max_age_days", JD_OPTIONAL, 1, MAX_AGE, 0);
  read_lists (board, root);
  board->extras = jd_claim_read (&board->claim, root, board_members);
  return board;
}

JdBoard *
jd_board_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  g_autoptr (JdBoard) board = read_board (&root);
  jd_board_check (board, &root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&board) : NULL;
}

static void
write_list (JdWriter *writer, const char *member, const GPtrArray *list, JdWriteFunc write)
{
  if (list->len > 0)
    jd_list_write (writer, member, list, write);
}

static void
write_board (JdWriter *writer, const JdBoard *board)
{
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "id", board->id);
  jd_localized_write (writer, "name", board->name);
  jd_writer_string (writer, "kind", jd_board_kind_names[board->kind]);
  jd_writer_string (writer, "url", board->url);
  jd_localized_write (writer, "about", board->about);
  if (board->offered[0])
    jd_writer_strings (writer, "offered", (const char *const *) board->offered);
  jd_envelope_write (writer, board->envelope);
  jd_board_body_write (writer, board->body);
  write_list (writer, "limits", board->limits, jd_board_limit_write);
  write_list (writer, "facts", board->facts, jd_board_fact_write);
  jd_board_title_write (writer, board->title);
  jd_board_date_write (writer, board->date);
  jd_board_pay_write (writer, board->pay);
  write_list (writer, "values", board->values, jd_board_values_write);
  write_list (writer, "fields", board->fields, jd_board_field_write);
  if (board->max_age_days > 0)
    jd_writer_int (writer, "max_age_days", board->max_age_days);
  write_list (writer, "sources", board->sources, source_write);
  jd_claim_write (writer, &board->claim);
}

char *
jd_board_to_json (const JdBoard *board, gsize *length)
{
  g_return_val_if_fail (board, NULL);

  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, board->extras);
  write_board (writer, board);
  jd_writer_end_object (writer);
  return jd_writer_finish (writer, length);
}

JdBoard *
jd_board_ref (JdBoard *board)
{
  return g_atomic_rc_box_acquire (board);
}

static void
board_clear (gpointer data)
{
  JdBoard *board = data;

  g_free (board->id);
  g_clear_pointer (&board->name, jd_localized_unref);
  g_free (board->url);
  g_clear_pointer (&board->about, jd_localized_unref);
  g_strfreev (board->offered);
  jd_envelope_free (board->envelope);
  jd_board_body_free (board->body);
  g_ptr_array_unref (board->limits);
  g_ptr_array_unref (board->facts);
  jd_board_title_free (board->title);
  jd_board_date_free (board->date);
  jd_board_pay_free (board->pay);
  g_ptr_array_unref (board->values);
  g_ptr_array_unref (board->fields);
  g_ptr_array_unref (board->sources);
  jd_claim_clear (&board->claim);
  g_clear_pointer (&board->extras, jd_extras_unref);
}

void
jd_board_unref (JdBoard *board)
{
  g_atomic_rc_box_release_full (board, board_clear);
}

/* ---- looking things up ---- */

gboolean
jd_board_is_offered (const JdBoard *board, const char *country)
{
  g_return_val_if_fail (board, FALSE);

  const char *const *offered = (const char *const *) board->offered;
  return g_strv_contains (offered, "*") || (country && g_strv_contains (offered, country));
}

const JdBoardLimit *
jd_board_limit (const JdBoard *board, const char *part)
{
  g_return_val_if_fail (board && part, NULL);

  for (guint i = 0; i < board->limits->len; i++)
    {
      const JdBoardLimit *limit = g_ptr_array_index (board->limits, i);
      if (strcmp (limit->part, part) == 0)
        return limit;
    }
  return NULL;
}

JdWant
jd_board_want (const JdBoard *board, const JdFact *fact, gboolean *used)
{
  g_return_val_if_fail (board && fact, JD_WANT_OPTIONAL);

  JdWant want = JD_WANT_OPTIONAL;
  gboolean found = FALSE;
  for (guint i = 0; i < board->facts->len; i++)
    {
      const JdBoardFact *listed = g_ptr_array_index (board->facts, i);
      if (strcmp (listed->fact, fact->name) == 0)
        {
          found = TRUE;
          want = MAX (want, listed->want);
        }
    }
  for (guint i = 0; i < board->fields->len; i++)
    {
      const JdBoardField *field = g_ptr_array_index (board->fields, i);
      const JdFact *filling = NULL;
      if (field->from && jd_board_part_find (field->from, &filling) && filling == fact)
        {
          found = TRUE;
          want = MAX (want, field->want);
        }
    }
  if (used)
    *used = found;
  return want;
}
