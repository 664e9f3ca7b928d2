// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-level-op.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"

/* ---- as it is written ---- */

static JsonNode *
fault (const char *expected, const char *text, GError **error)
{
  g_autofree char *found = jd_error_quote (text);

  jd_error_set (error, JD_ERROR_VALUE, NULL, "ops", expected, found);
  return NULL;
}

/* "kind=qualification,aspect=experience". NULL with @error. New. */
static JsonObject *
parse_match (const char *text, GError **error)
{
  static const char *const keys[] = { "block", "kind", "aspect", "tag", NULL };
  g_auto (GStrv) pairs = g_strsplit (text, ",", -1);
  g_autoptr (JsonObject) match = json_object_new ();

  for (guint i = 0; pairs[i]; i++)
    {
      char *equals = strchr (pairs[i], '=');
      if (equals)
        *equals = '\0';
      if (!equals || equals[1] == '\0' || !g_strv_contains (keys, pairs[i]))
        return fault (_("block=ID, kind=KIND, aspect=ASPECT or tag=TAG"), text, error), NULL;
      json_object_set_string_member (match, pairs[i], equals + 1);
    }
  return g_steal_pointer (&match);
}

static gboolean
put_match (JsonObject *op, const char *text, GError **error)
{
  JsonObject *match = parse_match (text, error);

  if (match)
    json_object_set_object_member (op, "match", match);
  return match != NULL;
}

/* The verb, and how many words it has with it. */
static gboolean
is_verb (char **words, const char *verb, guint least, guint most)
{
  const guint count = g_strv_length (words);

  return count >= least && count <= most && g_str_equal (words[0], verb);
}

/* What selects lines: a tag may have several words. @behind: how many words follow. New string. */
static char *
match_of (char **words, guint behind)
{
  g_auto (GStrv) own = g_strdupv (words + 1);
  const guint count = g_strv_length (own) - behind;

  for (guint i = count; own[i]; i++)
    g_clear_pointer (&own[i], g_free);
  return g_strjoinv (" ", own);
}

static gboolean
fill (JsonObject *op, char **words, const char *text, GError **error)
{
  json_object_set_string_member (op, "op", words[0] ? words[0] : "");
  if (is_verb (words, "add", 3, 4) && (!words[3] || g_str_equal (words[3], "start") || g_str_equal (words[3], "end")))
    {
      json_object_set_string_member (op, "block", words[1]);
      json_object_set_string_member (op, "section", words[2]);
      json_object_set_string_member (op, "at", words[3] ? words[3] : "end");
      return TRUE;
    }
  if (is_verb (words, "replace", 3, 3))
    {
      json_object_set_string_member (op, "block", words[1]);
      json_object_set_string_member (op, "with", words[2]);
      return TRUE;
    }
  if (is_verb (words, "drop", 2, G_MAXUINT))
    {
      g_autofree char *match = match_of (words, 0);
      return put_match (op, match, error);
    }
  if (!is_verb (words, "move", 3, G_MAXUINT) && !is_verb (words, "set", 3, G_MAXUINT))
    return fault (_("“add BLOCK SECTION”, “drop MATCH”, “replace BLOCK BLOCK”, “move MATCH SECTION” or “set MATCH must|nice”"), text, error) != NULL;
  g_autofree char *match = match_of (words, 1);
  json_object_set_string_member (op, g_str_equal (words[0], "move") ? "to" : "necessity", words[g_strv_length (words) - 1]);
  return put_match (op, match, error);
}

JsonNode *
jd_level_op_parse (const char *text, GError **error)
{
  g_return_val_if_fail (text, NULL);

  g_autofree char *clean = jd_text_clean (text, -1, JD_TEXT_LINE, NULL);
  g_auto (GStrv) words = g_strsplit (g_strstrip (clean), " ", -1);
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), json_object_new ());
  JsonObject *op = json_node_get_object (node);

  json_object_unref (op);
  return fill (op, words, clean, error) ? g_steal_pointer (&node) : NULL;
}

static void
append_key (GString *out, const char *key, const char *value)
{
  if (value)
    g_string_append_printf (out, "%s%s=%s", out->len > 0 ? "," : "", key, value);
}

/* New string. */
static char *
match_text (const JdSelector *match)
{
  GString *out = g_string_new (NULL);

  append_key (out, "block", match->block);
  append_key (out, "kind", match->kind != JD_KIND_OTHER ? jd_kind_names[match->kind] : NULL);
  append_key (out, "aspect", match->aspect != JD_ASPECT_NONE ? jd_aspect_names[match->aspect] : NULL);
  append_key (out, "tag", match->tag);
  return g_string_free (out, FALSE);
}

char *
jd_level_op_text (const JdOp *op)
{
  g_return_val_if_fail (op, NULL);

  g_autofree char *match = match_text (&op->match);
  switch (op->kind)
    {
    case JD_OP_ADD:
      return g_strdup_printf ("add %s %s%s", op->block, op->section, op->at_start ? " start" : "");
    case JD_OP_DROP:
      return g_strdup_printf ("drop %s", match);
    case JD_OP_REPLACE:
      return g_strdup_printf ("replace %s %s", op->block, op->with);
    case JD_OP_MOVE:
      return g_strdup_printf ("move %s %s", match, op->section);
    case JD_OP_SET:
    default:
      return g_strdup_printf ("set %s %s", match, jd_necessity_names[op->necessity]);
    }
}

/* ---- sections ---- */

GPtrArray *
jd_level_op_sections (const JdLibrary *library)
{
  g_return_val_if_fail (library, NULL);

  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *roles = jd_library_roles (library);
  GPtrArray *sections = g_ptr_array_new ();

  for (guint i = 0; i < roles->len; i++)
    {
      const GPtrArray *own = ((const JdRole *) g_ptr_array_index (roles, i))->sections;

      for (guint k = 0; k < own->len; k++)
        if (g_hash_table_add (known, ((const JdRoleSection *) g_ptr_array_index (own, k))->id))
          g_ptr_array_add (sections, g_ptr_array_index (own, k));
    }
  return sections;
}

char *
jd_level_op_section_name (const JdLibrary *library, const char *id)
{
  g_return_val_if_fail (library && id, NULL);

  g_autoptr (GPtrArray) sections = jd_level_op_sections (library);
  for (guint i = 0; i < sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (sections, i);

      if (g_str_equal (section->id, id))
        return g_strdup (jd_localized_get (section->heading, jd_program_language (), NULL));
    }
  return g_strdup (id);
}

/* ---- in words ---- */

/* The title of the block in quotes; the id of one nobody has. New string. */
static char *
quote_block (const JdLibrary *library, const char *id)
{
  const JdBlock *block = jd_library_block (library, id);

  return g_strdup_printf ("“%s”", block ? jd_block_title (block, jd_program_language ()) : id);
}

/* Translators: which qualifications: "Leaves out qualifications about experience". */
const char *
jd_level_op_aspect (JdAspect aspect)
{
  const char *const words[] = { "", _("about skills"), _("about experience"), _("about education"), _("about certificates"), _("about languages") };

  return words[aspect];
}

/* "qualifications about experience tagged “lab”". New string. */
static char *
match_words (const JdLibrary *library, const JdSelector *match)
{
  const JdKind kind = match->kind == JD_KIND_OTHER && match->aspect != JD_ASPECT_NONE ? JD_KIND_QUALIFICATION : match->kind;
  GString *out = g_string_new (NULL);

  if (match->block)
    {
      g_autofree char *quoted = quote_block (library, match->block);
      g_string_append (out, quoted);
    }
  else
    g_string_append (out, kind != JD_KIND_OTHER ? jd_block_kind_plural (kind) : _("Lines"));
  if (match->aspect != JD_ASPECT_NONE)
    g_string_append_printf (out, " %s", jd_level_op_aspect (match->aspect));
  if (match->tag)
    {
      g_string_append_c (out, ' ');
      /* Translators: of lines; the tag they have. */
      g_string_append_printf (out, _("tagged “%s”"), match->tag);
    }
  return g_string_free (out, FALSE);
}

char *
jd_level_op_words (const JdLibrary *library, const JdOp *op)
{
  g_return_val_if_fail (library && op, NULL);

  g_autofree char *which = op->block ? quote_block (library, op->block) : match_words (library, &op->match);
  g_autofree char *with = op->with ? quote_block (library, op->with) : NULL, *section = op->section ? jd_level_op_section_name (library, op->section) : NULL;
  switch (op->kind)
    {
    case JD_OP_ADD:
      /* Translators: what a level does to a role: the title of a block, and the heading of a section. */
      return op->at_start ? g_strdup_printf (_("%s: added at the beginning of the section “%s”"), which, section) : g_strdup_printf (_("%s: added at the end of the section “%s”"), which, section);
    case JD_OP_DROP:
      /* Translators: what a level does to a role: which lines, as in "Qualifications about experience: left out". */
      return g_strdup_printf (_("%s: left out"), which);
    case JD_OP_REPLACE:
      return g_strdup_printf (_("%s: replaced by %s"), which, with);
    case JD_OP_MOVE:
      return g_strdup_printf (_("%s: moved to the section “%s”"), which, section);
    case JD_OP_SET:
    default:
      return g_strdup_printf (op->necessity == JD_NECESSITY_MUST ? _("%s: a must-have") : _("%s: nice to have"), which);
    }
}
