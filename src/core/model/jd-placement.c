// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-placement.h"

#include <glib/gi18n-lib.h>

const char *const jd_state_names[] = { "linked", "overridden", "detached", NULL };
static const char *const origin_names[] = { "role", "level", "place", "edit", NULL };

static const char *const placement_members[]
    = { "id",        "kind",           "base_kind", "form",   "state",     "block", "revision", "base_hash", "base", "language", "declined",
        "text", "necessity", "base_necessity", "aspect", "hidden", "variables", "pay", "base_pay", "why", NULL };
static const char *const why_members[] = { "from", "role", "level", "place", NULL };

JdPlacement *
jd_placement_new (const char *id, JdKind kind)
{
  g_return_val_if_fail (id && kind < JD_KIND_OTHER, NULL);

  JdPlacement *placement = g_atomic_rc_box_new0 (JdPlacement);
  placement->id = g_strdup (id);
  placement->kind = kind;
  placement->kind_name = g_strdup (jd_kind_names[kind]);
  placement->state = JD_DETACHED;
  placement->text = g_strdup ("");
  placement->variables = jd_params_new ();
  placement->why.from = JD_FROM_EDIT;
  return placement;
}

JdPlacement *
jd_placement_copy (const JdPlacement *placement)
{
  g_return_val_if_fail (placement, NULL);

  JdPlacement *copy = g_atomic_rc_box_new (JdPlacement);
  *copy = *placement;
  copy->id = g_strdup (placement->id);
  copy->kind_name = g_strdup (placement->kind_name);
  copy->base_kind = g_strdup (placement->base_kind);
  copy->block = g_strdup (placement->block);
  copy->base_hash = g_strdup (placement->base_hash);
  copy->base = g_strdup (placement->base);
  copy->language = g_strdup (placement->language);
  copy->declined = g_strdup (placement->declined);
  copy->text = g_strdup (placement->text);
  copy->variables = jd_params_ref (placement->variables);
  copy->why.role = g_strdup (placement->why.role);
  copy->why.level = g_strdup (placement->why.level);
  copy->why.place = g_strdup (placement->why.place);
  copy->why.extras = jd_extras_ref (placement->why.extras);
  copy->base_pay_extras = jd_extras_ref (placement->base_pay_extras);
  copy->pay_extras = jd_extras_ref (placement->pay_extras);
  copy->extras = jd_extras_ref (placement->extras);
  return copy;
}

JdPlacement *
jd_placement_ref (JdPlacement *placement)
{
  return g_atomic_rc_box_acquire (placement);
}

static void
placement_clear (gpointer data)
{
  JdPlacement *placement = data;
  g_free (placement->id);
  g_free (placement->kind_name);
  g_free (placement->base_kind);
  g_free (placement->block);
  g_free (placement->base_hash);
  g_free (placement->base);
  g_free (placement->language);
  g_free (placement->declined);
  g_free (placement->text);
  g_clear_pointer (&placement->variables, jd_params_unref);
  g_free (placement->why.role);
  g_free (placement->why.level);
  g_free (placement->why.place);
  g_clear_pointer (&placement->why.extras, jd_extras_unref);
  g_clear_pointer (&placement->base_pay_extras, jd_extras_unref);
  g_clear_pointer (&placement->pay_extras, jd_extras_unref);
  g_clear_pointer (&placement->extras, jd_extras_unref);
}

void
jd_placement_unref (JdPlacement *placement)
{
  g_atomic_rc_box_release_full (placement, placement_clear);
}

/* An id, and "~2" and so on behind it where a block is used again. */
static gboolean
is_placement_id (const char *id)
{
  g_auto (GStrv) parts = g_strsplit (id, "~", 2);
  return jd_is_id (parts[0])
         && (!parts[1] || (parts[1][0] >= '1' && parts[1][0] <= '9' && strspn (parts[1], "0123456789") == strlen (parts[1])));
}

static char *
read_placement_id (const JdValue *object)
{
  g_autofree char *id = jd_read_string (object, "id", JD_REQUIRED);
  if (!id || is_placement_id (id))
    return g_steal_pointer (&id);

  JdValue value = jd_value_member (object, "id", JD_REQUIRED);
  g_autofree char *found = jd_error_quote (id);
  jd_value_fault (&value, JD_ERROR_VALUE, _ ("an id such as text-1 or ml-deploy~2"), found);
  return NULL;
}

static void
read_why (JdWhy *why, const JdValue *object)
{
  JdValue value = jd_value_member (object, "why", JD_OPTIONAL);
  why->from = JD_FROM_EDIT;
  if (!jd_value_present (&value))
    return;
  why->from = jd_read_choice (&value, "from", JD_REQUIRED, origin_names, JD_FROM_EDIT);
  why->role = jd_read_id (&value, "role", JD_OPTIONAL);
  why->level = jd_read_id (&value, "level", JD_OPTIONAL);
  why->place = jd_read_string (&value, "place", JD_OPTIONAL);
  why->extras = jd_value_extras (&value, why_members);
}

static void
write_why (JdWriter *writer, const JdWhy *why)
{
  jd_writer_begin_object (writer, "why", why->extras);
  jd_writer_string (writer, "from", origin_names[why->from]);
  jd_writer_string (writer, "role", why->role);
  jd_writer_string (writer, "level", why->level);
  jd_writer_string (writer, "place", why->place);
  jd_writer_end_object (writer);
}

/* What follows a block has what it follows; what shows its own wording has one, and nothing else has. */
static void
read_wording (JdPlacement *placement, const JdValue *object)
{
  JdNeed follows = placement->state == JD_DETACHED ? JD_OPTIONAL : JD_REQUIRED;
  placement->block = jd_read_id (object, "block", follows);
  placement->revision = jd_read_int (object, "revision", follows, 0, G_MAXINT, 0);
  placement->base_hash = jd_read_string (object, "base_hash", follows);
  placement->base = jd_read_text (object, "base", follows);
  placement->language = jd_read_language (object, "language", JD_OPTIONAL, NULL);
  placement->declined = jd_read_string (object, "declined", JD_OPTIONAL);
  placement->text = jd_read_text (object, "text", placement->state == JD_LINKED ? JD_OPTIONAL : JD_REQUIRED);

  JdValue text = jd_value_member (object, "text", JD_OPTIONAL);
  if (placement->state == JD_LINKED && jd_value_present (&text))
    jd_value_fault (&text, JD_ERROR_VALUE, _ ("no text in a linked placement"), _ ("one"));
}

JdPlacement *
jd_placement_read (const JdValue *object)
{
  JdPlacement *placement = g_atomic_rc_box_new0 (JdPlacement);

  placement->id = read_placement_id (object);
  placement->kind_name = jd_read_id (object, "kind", JD_REQUIRED);
  placement->kind = placement->kind_name ? jd_kind_from_name (placement->kind_name) : JD_KIND_OTHER;
  placement->base_kind = jd_read_id (object, "base_kind", JD_OPTIONAL);
  placement->form = 1 + jd_read_choice (object, "form", JD_OPTIONAL, jd_form_names + 1, -1);
  placement->state = jd_read_choice (object, "state", JD_REQUIRED, jd_state_names, JD_DETACHED);
  read_wording (placement, object);
  placement->necessity = 1 + jd_read_choice (object, "necessity", JD_OPTIONAL, jd_necessity_names + 1, -1);
  placement->base_necessity = 1 + jd_read_choice (object, "base_necessity", JD_OPTIONAL, jd_necessity_names + 1, -1);
  placement->aspect = 1 + jd_read_choice (object, "aspect", JD_OPTIONAL, jd_aspect_names + 1, -1);
  placement->hidden = jd_read_bool (object, "hidden", JD_OPTIONAL, FALSE);
  placement->variables = jd_params_read (object, "variables");
  placement->has_pay = jd_pay_read (object, "pay", &placement->pay, &placement->pay_extras);
  placement->has_base_pay = jd_pay_read (object, "base_pay", &placement->base_pay, &placement->base_pay_extras);
  read_why (&placement->why, object);
  placement->extras = jd_value_extras (object, placement_members);
  return placement;
}

static void
write_necessity (JdWriter *writer, const char *member, JdNecessity necessity)
{
  if (necessity != JD_NECESSITY_NONE)
    jd_writer_string (writer, member, jd_necessity_names[necessity]);
}

void
jd_placement_write (JdWriter *writer, const JdPlacement *placement)
{
  jd_writer_begin_object (writer, NULL, placement->extras);
  jd_writer_string (writer, "id", placement->id);
  jd_writer_string (writer, "kind", placement->kind_name);
  jd_writer_string (writer, "base_kind", placement->base_kind);
  if (placement->form != JD_FORM_OF_KIND)
    jd_writer_string (writer, "form", jd_form_names[placement->form]);
  jd_writer_string (writer, "state", jd_state_names[placement->state]);
  jd_writer_string (writer, "block", placement->block);
  if (placement->block || placement->revision > 0)
    jd_writer_int (writer, "revision", placement->revision);
  jd_writer_string (writer, "base_hash", placement->base_hash);
  jd_writer_string (writer, "base", placement->base);
  jd_writer_string (writer, "language", placement->language);
  jd_writer_string (writer, "declined", placement->declined);
  jd_writer_string (writer, "text", placement->text);
  write_necessity (writer, "necessity", placement->necessity);
  write_necessity (writer, "base_necessity", placement->base_necessity);
  if (placement->aspect != JD_ASPECT_NONE)
    jd_writer_string (writer, "aspect", jd_aspect_names[placement->aspect]);
  if (placement->hidden)
    jd_writer_bool (writer, "hidden", TRUE);
  if (jd_params_length (placement->variables) > 0)
    jd_params_write (writer, "variables", placement->variables);
  if (placement->has_pay)
    jd_pay_write (writer, "pay", &placement->pay, placement->pay_extras);
  if (placement->has_base_pay)
    jd_pay_write (writer, "base_pay", &placement->base_pay, placement->base_pay_extras);
  write_why (writer, &placement->why);
  jd_writer_end_object (writer);
}

const char *
jd_placement_wording (const JdPlacement *placement)
{
  const char *wording = placement->state == JD_LINKED ? placement->base : placement->text;
  return wording ? wording : "";
}

gboolean
jd_placement_is_must (const JdPlacement *placement)
{
  return placement->kind == JD_KIND_QUALIFICATION && placement->necessity != JD_NECESSITY_NICE;
}

gboolean
jd_placement_is_item (const JdPlacement *placement)
{
  return placement->form == JD_FORM_OF_KIND ? jd_kind_is_list (placement->kind) : placement->form == JD_FORM_ITEM;
}

/* A must is what is not told. */
static gboolean
necessity_is_edited (const JdPlacement *placement)
{
  return placement->kind == JD_KIND_QUALIFICATION && (placement->necessity == JD_NECESSITY_NICE) != (placement->base_necessity == JD_NECESSITY_NICE);
}

gboolean
jd_placement_is_edited (const JdPlacement *placement)
{
  return placement->state != JD_LINKED || placement->form != JD_FORM_OF_KIND || necessity_is_edited (placement) || placement->hidden
         || jd_params_length (placement->variables) > 0 || !jd_pay_same (placement->has_pay, &placement->pay, placement->has_base_pay, &placement->base_pay);
}
