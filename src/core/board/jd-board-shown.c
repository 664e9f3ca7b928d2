// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-shown.h"

#include <string.h>

#include "base/jd-text.h"
#include "compose/jd-compose.h"
#include "jd-board-part.h"
#include "jd-shown-reader.h"

typedef struct
{
  const JdBoardJob *job;
  GPtrArray *lines;
} Shown;

static guint
max_of (const JdBoard *board, const char *part)
{
  const JdBoardLimit *limit = jd_board_limit (board, part);

  return limit ? limit->max : 0;
}

/* ---- beside the text ---- */

/* The field that @part fills; NULL: none. */
static const JdBoardField *
field_of (const JdBoard *board, const char *part)
{
  for (guint i = 0; i < board->fields->len; i++)
    {
      const JdBoardField *field = g_ptr_array_index (board->fields, i);
      if (g_strcmp0 (field->from, part) == 0)
        return field;
    }
  return NULL;
}

static void
show_title (Shown *self)
{
  if (!field_of (self->job->board, "title"))
    return;
  g_autoptr (JdBoardEntry) entry = jd_board_fill_part (self->job, "title", NULL);
  if (entry->value)
    jd_shown_read (&(const JdShownText){ .value = entry->value, .kind = JD_SHOWN_TITLE, .max = max_of (self->job->board, "title") }, self->lines);
}

/* Whether some field has @fact, or a piece of it. */
static gboolean
is_sent (const JdBoard *board, const char *fact)
{
  for (guint i = 0; i < board->fields->len; i++)
    {
      const JdBoardField *field = g_ptr_array_index (board->fields, i);
      const JdFact *found = NULL;
      if (field->from && jd_board_part_find (field->from, &found) && found && strcmp (found->name, fact) == 0)
        return TRUE;
    }
  return FALSE;
}

/* How a board words its values is its own affair: they stand here as the posting says them. */
static void
show_facts (Shown *self)
{
  static const char *const names[] = { "company", "location", "workplace", "employment" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = is_sent (self->job->board, names[i]) ? jd_compose_value (self->job->posting, NULL, NULL, names[i]) : NULL;
      if (value)
        g_string_append_printf (text, "%s%s", text->len > 0 ? JD_TEXT_BETWEEN : "", value);
    }
  if (text->len > 0)
    g_ptr_array_add (self->lines, jd_shown_line_new (JD_SHOWN_FACT, text->str));
  g_autoptr (JdBoardEntry) pay = is_sent (self->job->board, "pay") ? jd_board_fill_part (self->job, "pay_text", NULL) : NULL;
  if (pay && pay->value)
    g_ptr_array_add (self->lines, jd_shown_line_new (JD_SHOWN_FACT, pay->value));
}

/* ---- the text ---- */

static void
show_text (Shown *self, const char *part)
{
  const JdBoard *board = self->job->board;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (jd_board_change_free);
  g_autoptr (JdBoardEntry) entry = jd_board_fill_part (self->job, part, changes);
  const gboolean html = entry->form == JD_VALUE_MARKUP && board->body->html;

  if (entry->value)
    jd_shown_read (&(const JdShownText){ entry->value, html, board->body->entities, JD_SHOWN_LINE, max_of (board, part), changes }, self->lines);
}

static gboolean
is_text (Shown *self, const JdBoardField *field)
{
  JdBoardScope scope;

  return field->from && jd_board_part_scope (self->job, field->from, &scope);
}

/* The same text in two forms is read once. */
static GPtrArray *
texts_of (Shown *self)
{
  GPtrArray *texts = g_ptr_array_new ();
  const gboolean has_body = field_of (self->job->board, "body") != NULL;

  for (guint i = 0; i < self->job->board->fields->len; i++)
    {
      JdBoardField *field = g_ptr_array_index (self->job->board->fields, i);
      if (is_text (self, field) && !(has_body && strcmp (field->from, "body_text") == 0))
        g_ptr_array_add (texts, field);
    }
  return texts;
}

static void
show_texts (Shown *self)
{
  g_autoptr (GPtrArray) texts = texts_of (self);

  for (guint i = 0; i < texts->len; i++)
    {
      const JdBoardField *field = g_ptr_array_index (texts, i);
      const char *label = jd_localized_get (field->label, self->job->posting->language, NULL);
      const guint before = self->lines->len;
      if (texts->len > 1)
        g_ptr_array_add (self->lines, jd_shown_line_new (JD_SHOWN_FIELD, label ? label : field->name));
      show_text (self, field->from);
      if (texts->len > 1 && self->lines->len == before + 1)
        g_ptr_array_set_size (self->lines, (gint) before);
    }
  if (texts->len == 0)
    show_text (self, "body");
}

GPtrArray *
jd_board_shown (const JdBoardJob *job)
{
  g_return_val_if_fail (job, NULL);

  Shown self = { job, g_ptr_array_new_with_free_func (jd_shown_line_free) };
  show_title (&self);
  show_facts (&self);
  show_texts (&self);
  return self.lines;
}
