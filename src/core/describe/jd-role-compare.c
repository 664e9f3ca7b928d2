// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-role-compare.h"

#include <glib/gi18n-lib.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "describe/jd-condition-text.h"

/* Who reads, and what is compared. */
typedef struct
{
  const JdLibrary *library;
  const JdRole *before, *after;
  const char *reader;
} Comparison;

/* ---- names ---- */

/* @label: what it is; the text of each language on its own. */
static void
add_localized (JdVersion *version, const Comparison *comparison, const char *label, const JdLocalized *text)
{
  for (guint i = 0; i < jd_localized_length (text); i++)
    {
      g_autofree char *language = jd_locale_language_name (jd_localized_tag (text, i), comparison->reader), *where = g_strdup_printf ("%s · %s", label, language);

      jd_version_add (version, where, jd_localized_text (text, i));
    }
}

/* ---- by level ---- */

static void
add_titles (JdVersion *version, const Comparison *comparison, const JdRole *role)
{
  for (guint i = 0; i < role->titles->len; i++)
    {
      const JdRoleLevel *level = g_ptr_array_index (role->titles, i);
      g_autofree char *name = jd_level_name (comparison->library, level->level, comparison->reader), *label = g_strdup_printf ("%s · %s", _("Title"), name);

      add_localized (version, comparison, label, level->title);
    }
}

/* What people call a parameter; others are called as they are. */
static const char *
param_name (const char *name)
{
  if (g_str_equal (name, "years_min"))
    return _("Years, at least");
  if (g_str_equal (name, "years_max"))
    return _("Years, at most");
  return g_str_equal (name, "degree") ? _("Degree") : name;
}

static void
add_params (JdVersion *version, const Comparison *comparison, const JdRoleLevel *level)
{
  g_autofree char *name = jd_level_name (comparison->library, level->level, comparison->reader);

  for (guint i = 0; i < jd_params_length (level->params); i++)
    {
      const char *param = jd_params_name (level->params, i);
      g_autofree char *label = g_strdup_printf ("%s · %s", param_name (param), name);

      jd_version_add (version, label, jd_params_get (level->params, param));
    }
}

/* ---- sections ---- */

static const JdRoleSection *
section_of (const JdRole *role, const char *id)
{
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);

      if (g_str_equal (section->id, id))
        return section;
    }
  return NULL;
}

/* One name for both versions, though one of them has another heading there. Borrowed. */
static const char *
section_name (const Comparison *comparison, const char *id)
{
  const JdRoleSection *after = section_of (comparison->after, id), *section = after ? after : section_of (comparison->before, id);
  const char *heading = jd_localized_get (section->heading, comparison->reader, NULL);

  return heading ? heading : id;
}

/* Of the block, whatever became of it. New string. */
static char *
entry_name (const Comparison *comparison, const JdRoleEntry *entry)
{
  const JdBlock *block = jd_library_block (comparison->library, entry->block);

  return g_strdup (block ? jd_block_title (block, comparison->reader) : entry->block);
}

/* What the line says, and for whom. New string. */
static char *
entry_text (const Comparison *comparison, const JdRoleEntry *entry)
{
  const JdBlock *block = jd_library_block (comparison->library, entry->block);
  g_autofree char *text = block ? jd_block_text_any (comparison->library, NULL, block) : g_strdup (_("no such block"));
  g_autofree char *condition = jd_condition_text (comparison->library, entry->when, entry->unless, comparison->reader);

  return condition ? g_strdup_printf ("%s (%s)", text, condition) : g_steal_pointer (&text);
}

static void
add_section (JdVersion *version, const Comparison *comparison, const JdRoleSection *section)
{
  const char *name = section_name (comparison, section->id);
  g_autofree char *heading = g_strdup_printf ("%s · %s", name, _("Heading"));

  add_localized (version, comparison, heading, section->heading);
  for (guint i = 0; i < section->entries->len; i++)
    {
      const JdRoleEntry *entry = g_ptr_array_index (section->entries, i);
      g_autofree char *title = entry_name (comparison, entry), *label = g_strdup_printf ("%s · %s", name, title), *text = entry_text (comparison, entry);

      jd_version_add (version, label, text);
    }
}

/* ---- order ---- */

static gboolean
has_block (const JdRoleSection *section, const char *block)
{
  for (guint i = 0; i < section->entries->len; i++)
    if (g_str_equal (((const JdRoleEntry *) g_ptr_array_index (section->entries, i))->block, block))
      return TRUE;
  return FALSE;
}

/* The lines of @section that @other has, too, as they stand. New string. */
static char *
order_text (const Comparison *comparison, const JdRoleSection *section, const JdRoleSection *other)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < section->entries->len; i++)
    {
      const JdRoleEntry *entry = g_ptr_array_index (section->entries, i);
      g_autofree char *title = entry_name (comparison, entry);

      if (has_block (other, entry->block))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", title);
    }
  return g_string_free (text, FALSE);
}

/* Sections of the role that both have. New string. */
static char *
sections_text (const Comparison *comparison, const JdRole *role, const JdRole *other)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);

      if (section_of (other, section->id))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", section_name (comparison, section->id));
    }
  return g_string_free (text, FALSE);
}

static void
add_orders (GPtrArray *contrasts, const Comparison *comparison)
{
  g_autofree char *before = sections_text (comparison, comparison->before, comparison->after), *after = sections_text (comparison, comparison->after, comparison->before);

  jd_contrasts_add (contrasts, _("Order of the sections"), before, after);
  for (guint i = 0; i < comparison->after->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (comparison->after->sections, i), *former = section_of (comparison->before, section->id);
      g_autofree char *then = former ? order_text (comparison, former, section) : NULL, *now = former ? order_text (comparison, section, former) : NULL;
      g_autofree char *label = g_strdup_printf ("%s · %s", section_name (comparison, section->id), _("Order of the lines"));

      jd_contrasts_add (contrasts, label, then, now);
    }
}

/* ---- the whole ---- */

static void
add_variables (JdVersion *version, const Comparison *comparison, const JdRole *role)
{
  for (guint i = 0; i < role->variables->len; i++)
    {
      const JdVariable *variable = g_ptr_array_index (role->variables, i);
      const char *label = jd_localized_get (variable->label, comparison->reader, NULL), *help = jd_localized_get (variable->help, comparison->reader, NULL);
      g_autofree char *where = g_strdup_printf ("%s · {%s}", _("Variable"), variable->name);
      g_autofree char *need = variable->required ? g_strdup_printf (", %s", _("required")) : g_strdup ("");
      g_autofree char *text = g_strconcat (label ? label : variable->name, need, help ? " · " : "", help ? help : "", NULL);

      jd_version_add (version, where, text);
    }
}

static void
read_version (JdVersion *version, const Comparison *comparison, const JdRole *role)
{
  jd_version_init (version);
  add_localized (version, comparison, _("Name"), role->name);
  add_titles (version, comparison, role);
  for (guint i = 0; i < role->params->len; i++)
    add_params (version, comparison, g_ptr_array_index (role->params, i));
  for (guint i = 0; i < role->sections->len; i++)
    add_section (version, comparison, g_ptr_array_index (role->sections, i));
  add_variables (version, comparison, role);
}

GPtrArray *
jd_role_compare (const JdLibrary *library, const JdRole *before, const JdRole *after, const char *reader)
{
  g_return_val_if_fail (library && before && after && reader, NULL);

  const Comparison comparison = { library, before, after, reader };
  g_auto (JdVersion) former = { NULL }, version = { NULL };
  read_version (&former, &comparison, before);
  read_version (&version, &comparison, after);
  GPtrArray *contrasts = jd_version_compare (&former, &version);
  add_orders (contrasts, &comparison);
  return contrasts;
}
