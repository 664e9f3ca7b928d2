// SPDX-License-Identifier: GPL-3.0-or-later
/* Years, degree and pay of a ladder. */
#include "jd-ladder-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "form/jd-block-draft.h"
#include "item/jd-block-node.h"
#include "item/jd-block-references.h"
#include "item/jd-block-set.h"
#include "jd-ladder.h"
#include "manage/jd-edit-work.h"
#include "model/jd-money.h"
#include "uses/jd-where-used.h"

#define YEARS_MOST 60

/* ---- what the role says of a level ---- */

/* The parameters of the level in the role @node, made when they are not there. Borrowed. */
static JsonObject *
params_of (JsonNode *node, const char *level)
{
  JsonObject *role = json_node_get_object (node);

  if (!json_object_has_member (role, "params"))
    json_object_set_object_member (role, "params", json_object_new ());
  JsonObject *params = json_object_get_object_member (role, "params");
  if (!json_object_has_member (params, level))
    json_object_set_object_member (params, level, json_object_new ());
  return json_object_get_object_member (params, level);
}

/* What says nothing any more goes. */
static void
drop_empty (JsonNode *node, const char *level)
{
  JsonObject *role = json_node_get_object (node), *params = json_object_get_object_member (role, "params");

  if (json_object_get_size (json_object_get_object_member (params, level)) == 0)
    json_object_remove_member (params, level);
  if (json_object_get_size (params) == 0)
    json_object_remove_member (role, "params");
}

/* Sets @count parameters of the level; a NULL value: the role says nothing. Takes the nodes. */
static JdLibraryChange *
set_params (const JdLibraryEdit *edit, const JdLadderPlace *place, JdDeed deed, const char *const *names, JsonNode *const *values, GError **error)
{
  g_autoptr (JdLibraryChange) change = jd_library_change_new (deed);
  g_autoptr (JsonNode) node = jd_edit_read_json (edit, change, TRUE, place->role, error);
  JsonObject *params = node ? params_of (node, place->level) : NULL;

  for (guint i = 0; names[i]; i++)
    if (params && values[i])
      json_object_set_member (params, names[i], values[i]);
    else if (values[i])
      json_node_unref (values[i]);
    else if (params && json_object_has_member (params, names[i]))
      json_object_remove_member (params, names[i]);
  if (!node)
    return NULL;
  drop_empty (node, place->level);
  return jd_edit_put_json (edit, change, TRUE, place->role, node, error) ? g_steal_pointer (&change) : NULL;
}

static gboolean
check_level (const JdLibraryEdit *edit, const JdLadderPlace *place, GError **error)
{
  return jd_library_level (edit->library, place->level) || jd_edit_fault_unknown (place->level, _("the id of a level"), error);
}

/* ---- years and degree ---- */

static gboolean
parse_number (const char *text, gint64 *number)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return g_ascii_string_to_signed (stripped, 10, 0, YEARS_MOST, number, NULL);
}

/* "2-5" and "2–5", "8", "none". FALSE: none of them. */
static gboolean
parse_years (const char *text, gint64 *least, gint64 *most)
{
  g_autoptr (GString) plain = g_string_new (text);

  *least = *most = 0;
  if (g_utf8_collate (text, C_("years", "none")) == 0 || g_str_equal (text, "none"))
    return TRUE;
  g_string_replace (plain, "–", "-", 0);
  g_auto (GStrv) ends = g_strsplit (plain->str, "-", 3);
  if (!ends[0] || !parse_number (ends[0], least))
    return FALSE;
  *most = *least;
  return !ends[1] || (!ends[2] && parse_number (ends[1], most) && *least <= *most);
}

JdLibraryChange *
jd_ladder_edit_years (const JdLibraryEdit *edit, const JdLadderPlace *place, const char *text, GError **error)
{
  static const char *const names[] = { "years_min", "years_max", NULL };
  g_return_val_if_fail (edit && place && text, NULL);

  g_autofree char *clean = g_strstrip (jd_text_clean (text, -1, JD_TEXT_LINE, NULL));
  const gboolean none = *clean == '\0';
  gint64 least, most;
  if (!check_level (edit, place, error))
    return NULL;
  if (!none && !parse_years (clean, &least, &most))
    {
      g_autofree char *found = jd_error_quote (clean);
      jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, _("years such as 2-5, 8 or none"), found);
      return NULL;
    }
  JsonNode *const values[] = { none ? NULL : json_node_init_int (json_node_alloc (), least), none ? NULL : json_node_init_int (json_node_alloc (), most) };
  return set_params (edit, place, JD_DEED_CHANGE_YEARS, names, values, error);
}

JdLibraryChange *
jd_ladder_edit_degree (const JdLibraryEdit *edit, const JdLadderPlace *place, const char *degree, GError **error)
{
  static const char *const names[] = { "degree", NULL };
  g_return_val_if_fail (edit && place && degree, NULL);

  if (!check_level (edit, place, error))
    return NULL;
  if (*degree != '\0' && jd_name_index (jd_ladder_degrees, degree) < 0)
    {
      g_autofree char *found = jd_error_quote (degree);
      jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, _("none, enrolled, preferred or required"), found);
      return NULL;
    }
  JsonNode *const values[] = { *degree != '\0' ? json_node_init_string (json_node_alloc (), degree) : NULL };
  return set_params (edit, place, JD_DEED_CHANGE_DEGREE, names, values, error);
}

/* ---- the block of pay ---- */

/* Whether another role has it, too. */
static gboolean
is_shared (const JdLibraryEdit *edit, const char *block, const char *role)
{
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();

  jd_where_used_add_library (used, edit->library);
  const GPtrArray *uses = jd_where_used_of (used, block);
  for (guint i = 0; i < uses->len; i++)
    {
      const JdUser *user = ((const JdUse *) g_ptr_array_index (uses, i))->user;

      if (user->kind != JD_USER_ROLE || !g_str_equal (user->id, role))
        return TRUE;
    }
  return FALSE;
}

static JsonNode *
empty_pay (void)
{
  static const char json[] = "{\"format\":1,\"id\":\"new\",\"kind\":\"salary\",\"title\":\"\",\"body\":{},\"variants\":[],\"basis\":\"offer\",\"rows\":[],"
                             "\"tags\":[],\"families\":[],\"revision\":1,\"history\":[],\"status\":\"approved\"}";

  return jd_node_of_json (json, strlen (json));
}

/* A block of pay for the role alone, which says what @former (NULL: none) does. New; an object. */
static JsonNode *
own_pay (const JdLibraryEdit *edit, const JdRole *role, const JdBlock *former)
{
  JsonNode *node = former ? jd_block_to_node (former) : empty_pay ();
  JsonObject *object = json_node_get_object (node);
  JsonArray *families = json_array_new ();
  const char *name = jd_localized_get (role->name, "en", NULL);
  g_autofree char *words = g_strdup_printf ("%.70s-pay", role->id), *id = jd_library_edit_free_id (edit, edit->own, words);
  /* Translators: the title of a block; the name of a role. */
  g_autofree char *title = g_strdup_printf (_("Pay, %s"), name ? name : role->id);

  json_array_add_string_element (families, role->id);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "title", title);
  json_object_set_array_member (object, "families", families);
  json_object_set_int_member (object, "revision", 1);
  json_object_set_array_member (object, "history", json_array_new ());
  return node;
}

/* Puts the new block where the former one stands, or into the first section for pay. */
static gboolean
list_pay (const JdLibraryEdit *edit, JdLibraryChange *change, const JdRole *role, const JdBlock *former, const char *id, GError **error)
{
  g_autoptr (JsonNode) node = jd_edit_read_json (edit, change, TRUE, role->id, error);

  if (!node)
    return FALSE;
  if (former)
    jd_references_replace (node, TRUE, former->id, id);
  for (guint i = 0; !former && i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);

      if (!jd_kind_fits (JD_KIND_SALARY, section->kind))
        continue;
      jd_references_add (node, section->id, id);
      return jd_edit_put_json (edit, change, TRUE, role->id, node, error);
    }
  if (former)
    return jd_edit_put_json (edit, change, TRUE, role->id, node, error);
  jd_error_set (error, JD_ERROR_REFERENCE, role->id, "sections", _("a section for pay"), _("none"));
  return FALSE;
}

/* ---- figures ---- */

/* Reads @text as a person types it beside figures of a currency and period, which need not be said again. */
static gboolean
parse_pay (const JdSalary *salary, const char *text, const char *language, const char *where, JdPay *pay, GError **error)
{
  if (salary->has_terms)
    {
      g_autofree char *in_period = g_strdup_printf ("%s/%s", text, jd_period_names[salary->period]), *in_both = g_strdup_printf ("%s %s/%s", text, salary->currency, jd_period_names[salary->period]);

      if (jd_pay_parse (in_period, language, where, pay, NULL) || jd_pay_parse (in_both, language, where, pay, NULL))
        return TRUE;
    }
  return jd_pay_parse (text, language, where, pay, error);
}

static gboolean
check_terms (const JdSalary *salary, const JdPay *pay, GError **error)
{
  if (!salary->has_terms || salary->rows->len == 0 || (g_str_equal (salary->currency, pay->currency) && salary->period == pay->period))
    return TRUE;
  g_autofree char *expected = g_strdup_printf (_("pay in %s by the %s, as the other figures"), salary->currency, jd_period_names[salary->period]);
  g_autofree char *found = g_strdup_printf ("%s/%s", pay->currency, jd_period_names[pay->period]);
  jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, expected, found);
  return FALSE;
}

static gboolean
set_figure (JsonObject *block, const char *row, const char *member, gint64 amount, GError **error)
{
  g_autofree char *place = g_strdup_printf ("%s.%s", row, member), *value = g_strdup_printf ("%" G_GINT64_FORMAT, amount);

  return jd_block_set (block, place, value, error);
}

/* @text "": the figures go. */
static gboolean
set_pay (JsonObject *block, const JdSalary *salary, const char *level, const char *where, const char *language, const char *text, GError **error)
{
  g_autofree char *row = where ? g_strdup_printf ("rows[level=%s,place=%s]", level, where) : g_strdup_printf ("rows[level=%s]", level);
  JdPay pay;

  if (*text == '\0')
    return jd_block_set (block, row, "", error);
  if (!parse_pay (salary, text, language, where, &pay, error) || !check_terms (salary, &pay, error))
    return FALSE;
  return jd_block_set (block, "currency", pay.currency, error) && jd_block_set (block, "period", jd_period_names[pay.period], error)
         && set_figure (block, row, "min", pay.min, error) && set_figure (block, row, "max", pay.max, error);
}

/* ---- what a person does ---- */

/* In a block of its own for the role. */
static gboolean
put_own_pay (const JdLibraryEdit *edit, JdLibraryChange *change, const JdLadderPlace *place, JsonNode *node, const JdBlock *former, GError **error)
{
  g_autoptr (JdBlock) block = jd_block_from_node (node, place->role, error);

  return block && jd_library_change_put_block (change, edit->own, block, error)
         && list_pay (edit, change, jd_library_role (edit->library, place->role), former, block->id, error);
}

JdLibraryChange *
jd_ladder_edit_pay (const JdLibraryEdit *edit, const JdLadderPlace *place, const char *where, const char *language, const char *text, GError **error)
{
  g_return_val_if_fail (edit && edit->own && place && language && text && jd_library_role (edit->library, place->role), NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_CHANGE_PAY);
  g_autofree char *clean = g_strstrip (jd_text_clean (text, -1, JD_TEXT_LINE, NULL));
  JdLibraryPlace at;
  g_autoptr (JdBlock) former = place->block ? jd_edit_block (edit, change, place->block, &at, error) : NULL;
  if (!check_level (edit, place, error) || (place->block && !former))
    return NULL;
  const gboolean own = !former || is_shared (edit, former->id, place->role);
  g_autoptr (JsonNode) node = own ? own_pay (edit, jd_library_role (edit->library, place->role), former) : jd_block_to_node (former);
  g_autoptr (JdBlock) draft = jd_block_from_node (node, place->role, error);
  if (!draft || !set_pay (json_node_get_object (node), draft->salary, place->level, where, language, clean, error))
    return NULL;
  if (own)
    return put_own_pay (edit, change, place, node, former, error) ? g_steal_pointer (&change) : NULL;
  g_autoptr (JdBlock) next = jd_block_from_node (node, former->title, error);
  return next && jd_edit_put_next (edit, change, former, next, &at, error) ? g_steal_pointer (&change) : NULL;
}
