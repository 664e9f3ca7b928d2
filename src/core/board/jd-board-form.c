// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-near.h"
#include "jd-board-part.h"
#include "jd-board-private.h"

const char *const jd_envelope_form_names[] = { "json-ld", "xml", "json", "fields", "body", NULL };

static const char *const envelope_members[] = { "form", "root", "list", "item", "id_attribute", "cdata", "each_place", NULL };
static const char *const field_members[] = { "name", "label", "want", "from", "value", "map", "date", "once", "always", NULL };

/* ---- names ---- */

/* The part that is meant by @name, when it is almost one; NULL. Borrowed. */
static const char *
near_part (const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (const JdBoardPart *part = jd_board_parts; part->name; part++)
    g_ptr_array_add (names, (gpointer) part->name);
  JD_FOREACH_FACT (fact)
    g_ptr_array_add (names, (gpointer) fact->name);
  g_ptr_array_add (names, NULL);
  return jd_near_name ((const char *const *) names->pdata, name);
}

char *
jd_board_read_part (const JdValue *object, const char *member, JdNeed need)
{
  g_autofree char *name = jd_read_string (object, member, need);

  if (!name || jd_board_part_find (name, NULL))
    return g_steal_pointer (&name);
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);
  const char *near = near_part (name);
  g_autofree char *expected = g_strdup_printf (_ ("a fact of the job or a part of a posting, such as %s"), near ? near : "body");
  g_autofree char *found = jd_error_quote (name);
  jd_value_fault (&value, JD_ERROR_REFERENCE, expected, found);
  return NULL;
}

/* As elements of XML and members of JSON are called; "/" stands between one and what is in it. */
#define NAME_MAX_LENGTH 200

/* Brackets stand behind a name: "ranges[1]/min". */
static gboolean
is_name (const char *given)
{
  g_autoptr (GString) plain = g_string_new (given);
  g_string_replace (plain, JD_BOARD_EACH_PLACE, "[1]", 0);
  const char *name = plain->str;
  const gsize length = strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./@[]");

  return name[length] == '\0' && length <= NAME_MAX_LENGTH && !g_ascii_isdigit (*name) && *name != '[' && !strstr (name, "/[");
}

static char *
read_name (const JdValue *object, const char *member, JdNeed need)
{
  g_autofree char *name = jd_read_string (object, member, need);

  if (!name || is_name (name))
    return g_steal_pointer (&name);
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);
  g_autofree char *found = jd_error_quote (name);
  jd_value_fault (&value, JD_ERROR_VALUE, _ ("a name of letters, digits and _-./@[], such as referencenumber or salary/min"), found);
  return NULL;
}

/* ---- the envelope ---- */

JdEnvelope *
jd_envelope_read (const JdValue *root)
{
  JdValue object = jd_value_member (root, "envelope", JD_OPTIONAL);
  if (!jd_value_present (&object))
    return NULL;

  JdEnvelope *envelope = g_new0 (JdEnvelope, 1);
  envelope->form = jd_read_choice (&object, "form", JD_REQUIRED, jd_envelope_form_names, JD_ENVELOPE_BODY);
  envelope->root = read_name (&object, "root", JD_OPTIONAL);
  envelope->list = read_name (&object, "list", JD_OPTIONAL);
  envelope->item = read_name (&object, "item", JD_OPTIONAL);
  envelope->id_attribute = read_name (&object, "id_attribute", JD_OPTIONAL);
  envelope->cdata = jd_read_bool (&object, "cdata", JD_OPTIONAL, FALSE);
  envelope->each_place = jd_read_bool (&object, "each_place", JD_OPTIONAL, FALSE);
  envelope->extras = jd_claim_read (&envelope->claim, &object, envelope_members);
  return envelope;
}

void
jd_envelope_write (JdWriter *writer, const JdEnvelope *envelope)
{
  if (!envelope)
    return;
  jd_writer_begin_object (writer, "envelope", envelope->extras);
  jd_writer_string (writer, "form", jd_envelope_form_names[envelope->form]);
  jd_writer_string (writer, "root", envelope->root);
  jd_writer_string (writer, "list", envelope->list);
  jd_writer_string (writer, "item", envelope->item);
  jd_writer_string (writer, "id_attribute", envelope->id_attribute);
  if (envelope->cdata)
    jd_writer_bool (writer, "cdata", TRUE);
  if (envelope->each_place)
    jd_writer_bool (writer, "each_place", TRUE);
  jd_claim_write (writer, &envelope->claim);
  jd_writer_end_object (writer);
}

void
jd_envelope_free (JdEnvelope *envelope)
{
  if (!envelope)
    return;
  g_free (envelope->root);
  g_free (envelope->list);
  g_free (envelope->item);
  g_free (envelope->id_attribute);
  jd_claim_clear (&envelope->claim);
  g_clear_pointer (&envelope->extras, jd_extras_unref);
  g_free (envelope);
}

/* ---- fields ---- */

gpointer
jd_board_field_read (const JdValue *object)
{
  JdBoardField *field = g_new0 (JdBoardField, 1);

  field->name = read_name (object, "name", JD_REQUIRED);
  field->label = jd_localized_read (object, "label", JD_OPTIONAL, FALSE);
  field->want = jd_read_choice (object, "want", JD_OPTIONAL, jd_want_names, JD_WANT_OPTIONAL);
  field->from = jd_board_read_part (object, "from", JD_OPTIONAL);
  field->value = jd_read_string (object, "value", JD_OPTIONAL);
  field->map = jd_read_string (object, "map", JD_OPTIONAL);
  field->date = jd_board_read_date_form (object, "date");
  field->once = jd_read_bool (object, "once", JD_OPTIONAL, FALSE);
  field->always = jd_read_bool (object, "always", JD_OPTIONAL, FALSE);
  field->extras = jd_claim_read (&field->claim, object, field_members);
  if (field->from && field->value)
    {
      JdValue value = jd_value_member (object, "value", JD_OPTIONAL);
      jd_value_fault (&value, JD_ERROR_VALUE, _ ("either from or value"), _ ("both"));
    }
  return field;
}

void
jd_board_field_write (JdWriter *writer, gconstpointer data)
{
  const JdBoardField *field = data;

  jd_writer_begin_object (writer, NULL, field->extras);
  jd_writer_string (writer, "name", field->name);
  jd_localized_write (writer, "label", field->label);
  if (field->want != JD_WANT_OPTIONAL)
    jd_writer_string (writer, "want", jd_want_names[field->want]);
  jd_writer_string (writer, "from", field->from);
  jd_writer_string (writer, "value", field->value);
  jd_writer_string (writer, "map", field->map);
  jd_writer_string (writer, "date", field->date);
  if (field->once)
    jd_writer_bool (writer, "once", TRUE);
  if (field->always)
    jd_writer_bool (writer, "always", TRUE);
  jd_claim_write (writer, &field->claim);
  jd_writer_end_object (writer);
}

void
jd_board_field_free (gpointer data)
{
  JdBoardField *field = data;

  g_free (field->name);
  g_clear_pointer (&field->label, jd_localized_unref);
  g_free (field->from);
  g_free (field->value);
  g_free (field->map);
  g_free (field->date);
  jd_claim_clear (&field->claim);
  g_clear_pointer (&field->extras, jd_extras_unref);
  g_free (field);
}
