// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-board-private.h"
#include "model/jd-list.h"

static const char *const form_names[] = { "text", "html", NULL };
static const char *const heading_names[] = { "strong", "line", NULL };
static const char *const ordered_names[] = { "numbers", "bullets", NULL };
static const char *const link_names[] = { "address", "text", NULL };
static const char *const nested_names[] = { "flat", "kept", NULL };

static const char *const body_members[] = { "form", "tags", "heading", "ordered", "link", "nested", "entities", NULL };

/* ---- tags ---- */

static void
tag_free (gpointer data)
{
  JdBoardTag *tag = data;

  g_free (tag->name);
  g_strfreev (tag->attributes);
  g_free (tag);
}

/* "h2", "data-id". */
static gboolean
is_markup_name (const char *name)
{
  return g_ascii_islower (*name) && strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (name);
}

static void
check_name (const JdValue *value, const char *name, const char *expected)
{
  if (is_markup_name (name))
    return;
  g_autofree char *found = jd_error_quote (name);
  jd_value_fault (value, JD_ERROR_VALUE, expected, found);
}

static void
read_tag (const char *name, const JdValue *value, gpointer data)
{
  JdBoardTag *tag = g_new0 (JdBoardTag, 1);

  tag->name = g_strdup (name);
  tag->attributes = jd_read_strings (value->parent, name, JD_REQUIRED);
  check_name (value, name, _ ("a tag in small letters, such as p or h2"));
  for (guint i = 0; tag->attributes[i]; i++)
    {
      JdValue attribute = jd_value_element (value, i);
      check_name (&attribute, tag->attributes[i], _ ("an attribute in small letters, such as href"));
    }
  g_ptr_array_add (data, tag);
}

/* Text has none. */
static GPtrArray *
read_tags (const JdValue *body, gboolean html)
{
  JdValue object = jd_value_member (body, "tags", JD_OPTIONAL);
  GPtrArray *tags = g_ptr_array_new_with_free_func (tag_free);

  jd_value_each_member (&object, read_tag, tags);
  if (html && !jd_value_present (&object))
    jd_value_fault_missing (&object, _ ("the tags that are taken"));
  if (!html && tags->len > 0)
    jd_value_fault (&object, JD_ERROR_VALUE, _ ("no tags in a body of text"), ((const JdBoardTag *) tags->pdata[0])->name);
  return tags;
}

static void
write_tags (JdWriter *writer, const GPtrArray *tags)
{
  jd_writer_begin_object (writer, "tags", NULL);
  for (guint i = 0; i < tags->len; i++)
    {
      const JdBoardTag *tag = g_ptr_array_index (tags, i);
      jd_writer_strings (writer, tag->name, (const char *const *) tag->attributes);
    }
  jd_writer_end_object (writer);
}

gboolean
jd_board_allows (const JdBoard *board, const char *tag, const char *attribute)
{
  g_return_val_if_fail (board && tag, FALSE);

  for (guint i = 0; i < board->body->tags->len; i++)
    {
      const JdBoardTag *allowed = g_ptr_array_index (board->body->tags, i);
      if (strcmp (allowed->name, tag) == 0)
        return !attribute || g_strv_contains ((const char *const *) allowed->attributes, attribute);
    }
  return FALSE;
}

/* ---- the body ---- */

JdBoardBody *
jd_board_body_read (const JdValue *root)
{
  JdValue object = jd_object_member (root, "body");
  JdBoardBody *body = g_new0 (JdBoardBody, 1);

  body->html = jd_read_choice (&object, "form", JD_REQUIRED, form_names, 0) == 1;
  body->tags = read_tags (&object, body->html);
  body->heading = jd_read_choice (&object, "heading", JD_OPTIONAL, heading_names, JD_HEADING_STRONG);
  body->ordered = jd_read_choice (&object, "ordered", JD_OPTIONAL, ordered_names, JD_ORDERED_NUMBERS);
  body->link = jd_read_choice (&object, "link", JD_OPTIONAL, link_names, JD_LINK_ADDRESS);
  body->nested = jd_read_choice (&object, "nested", JD_OPTIONAL, nested_names, JD_NESTED_FLAT);
  body->entities = jd_read_bool (&object, "entities", JD_OPTIONAL, TRUE);
  body->extras = jd_claim_read (&body->claim, &object, body_members);
  return body;
}

void
jd_board_body_write (JdWriter *writer, const JdBoardBody *body)
{
  jd_writer_begin_object (writer, "body", body->extras);
  jd_writer_string (writer, "form", form_names[body->html ? 1 : 0]);
  if (body->html)
    write_tags (writer, body->tags);
  jd_writer_string (writer, "heading", heading_names[body->heading]);
  jd_writer_string (writer, "ordered", ordered_names[body->ordered]);
  jd_writer_string (writer, "link", link_names[body->link]);
  jd_writer_string (writer, "nested", nested_names[body->nested]);
  if (!body->entities)
    jd_writer_bool (writer, "entities", FALSE);
  jd_claim_write (writer, &body->claim);
  jd_writer_end_object (writer);
}

void
jd_board_body_free (JdBoardBody *body)
{
  if (!body)
    return;
  g_ptr_array_unref (body->tags);
  jd_claim_clear (&body->claim);
  g_clear_pointer (&body->extras, jd_extras_unref);
  g_free (body);
}
