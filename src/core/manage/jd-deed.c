// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-deed.h"

#include <glib/gi18n-lib.h>

#include "base/jd-text.h"

/* By JdDeed; "label" NULL: it has a count. */
static const struct
{
  const char *name, *label;
} deeds[] = {
  [JD_DEED_ADD_BLOCK] = { "add-block", N_("Add Block") },
  [JD_DEED_CHANGE_BLOCK] = { "change-block", N_("Change Block") },
  [JD_DEED_RESTORE_REVISION] = { "restore-revision", N_("Restore Revision") },
  [JD_DEED_KEEP_LINE] = { "keep-line", N_("Save to My Library") },
  [JD_DEED_SETTLE] = { "settle", N_("Settle Conflict") },
  [JD_DEED_REMOVE_BLOCKS] = { "remove-blocks", NULL },
  [JD_DEED_MAKE_ONE] = { "make-one", NULL },
  [JD_DEED_RETIRE_BLOCKS] = { "retire-blocks", NULL },
  [JD_DEED_RESTORE_BLOCKS] = { "restore-blocks", NULL },
  [JD_DEED_TAG_BLOCKS] = { "tag-blocks", NULL },
  [JD_DEED_DUPLICATE_BLOCKS] = { "duplicate-blocks", NULL },
  [JD_DEED_MOVE_BLOCKS] = { "move-blocks", NULL },
  [JD_DEED_COPY_BLOCKS] = { "copy-blocks", NULL },
  [JD_DEED_RESET_BLOCKS] = { "reset-blocks", NULL },
  [JD_DEED_ADD_TO_ROLE] = { "add-to-role", NULL },
  [JD_DEED_DROP_FROM_ROLE] = { "drop-from-role", NULL },
  [JD_DEED_TELL_APART] = { "tell-apart", NULL },
  [JD_DEED_NEW_ROLE] = { "new-role", N_("New Role") },
  [JD_DEED_SAVE_AS_ROLE] = { "save-as-role", N_("Save as Role") },
  [JD_DEED_CHANGE_ROLE] = { "change-role", N_("Change Role") },
  [JD_DEED_REMOVE_ROLE] = { "remove-role", N_("Delete Role") },
  [JD_DEED_RESET_ROLE] = { "reset-role", N_("Reset Role") },
  [JD_DEED_CHANGE_WORDING] = { "change-wording", N_("Change Wording") },
  [JD_DEED_BEGIN_LINE] = { "begin-line", N_("Begin Line") },
  [JD_DEED_END_LINE] = { "end-line", N_("End Line") },
  [JD_DEED_FOLLOW_LEVEL] = { "follow-level", N_("As the Level Before") },
  [JD_DEED_CHANGE_YEARS] = { "change-years", N_("Change Years") },
  [JD_DEED_CHANGE_DEGREE] = { "change-degree", N_("Change Degree") },
  [JD_DEED_CHANGE_PAY] = { "change-pay", N_("Change Pay") },
  [JD_DEED_ADD_LEVEL] = { "add-level", N_("Add Level") },
  [JD_DEED_CHANGE_LEVEL] = { "change-level", N_("Change Level") },
  [JD_DEED_MOVE_LEVEL] = { "move-level", N_("Move Level") },
  [JD_DEED_REMOVE_LEVEL] = { "remove-level", N_("Delete Level") },
  [JD_DEED_DECLARE_VARIABLE] = { "declare-variable", N_("Declare Variable") },
  [JD_DEED_IMPORT_PACK] = { "import-pack", N_("Import Pack") },
  [JD_DEED_IMPORT_TABLE] = { "import-table", N_("Import Table") },
  [JD_DEED_IMPORT_LINES] = { "import-lines", NULL },
  [JD_DEED_TRANSLATE] = { "translate", N_("Take Translations") },
  [JD_DEED_SILENCE] = { "silence", N_("Silence in Block") },
  [JD_DEED_SHOW_AGAIN] = { "show-again", N_("Show Again in Block") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (deeds) == JD_N_DEEDS);

/* ---- wording ---- */

static char *
counted_label (JdDeed deed, guint n)
{
  switch ((int) deed)
    {
    case JD_DEED_IMPORT_LINES:
      return g_strdup_printf (ngettext ("Import %u Draft", "Import %u Drafts", n), n);
    case JD_DEED_REMOVE_BLOCKS:
      return g_strdup_printf (ngettext ("Delete %u Block", "Delete %u Blocks", n), n);
    case JD_DEED_MAKE_ONE:
      return g_strdup_printf (ngettext ("Make %u Block One", "Make %u Blocks One", n), n);
    case JD_DEED_RETIRE_BLOCKS:
      return g_strdup_printf (ngettext ("Retire %u Block", "Retire %u Blocks", n), n);
    case JD_DEED_RESTORE_BLOCKS:
      return g_strdup_printf (ngettext ("Restore %u Block", "Restore %u Blocks", n), n);
    case JD_DEED_TAG_BLOCKS:
      return g_strdup_printf (ngettext ("Change Tags of %u Block", "Change Tags of %u Blocks", n), n);
    case JD_DEED_DUPLICATE_BLOCKS:
      return g_strdup_printf (ngettext ("Duplicate %u Block", "Duplicate %u Blocks", n), n);
    case JD_DEED_MOVE_BLOCKS:
      return g_strdup_printf (ngettext ("Move %u Block", "Move %u Blocks", n), n);
    case JD_DEED_COPY_BLOCKS:
      return g_strdup_printf (ngettext ("Copy %u Block", "Copy %u Blocks", n), n);
    case JD_DEED_RESET_BLOCKS:
      return g_strdup_printf (ngettext ("Reset %u Block", "Reset %u Blocks", n), n);
    case JD_DEED_ADD_TO_ROLE:
      return g_strdup_printf (ngettext ("Add %u Block to Role", "Add %u Blocks to Role", n), n);
    case JD_DEED_DROP_FROM_ROLE:
      return g_strdup_printf (ngettext ("Remove %u Block from Role", "Remove %u Blocks from Role", n), n);
    case JD_DEED_TELL_APART:
      return g_strdup_printf (ngettext ("Tell %u Text Apart", "Tell %u Texts Apart", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
jd_deed_label (JdDeed deed, guint count, const char *name)
{
  g_return_val_if_fail (deed < JD_N_DEEDS, NULL);

  if (!deeds[deed].label)
    return counted_label (deed, count);
  if (deed == JD_DEED_CHANGE_ROLE && name)
    return g_strdup_printf (_("Change Role “%s”"), name);
  return g_strdup (_(deeds[deed].label));
}

/* ---- lines ---- */

char *
jd_deed_to_line (JdDeed deed, guint count, const char *name)
{
  g_return_val_if_fail (deed < JD_N_DEEDS, NULL);

  g_autofree char *label = jd_deed_label (deed, count, name), *now = jd_text_clean (label, -1, JD_TEXT_LINE, NULL), *of = jd_text_clean (name ? name : "", -1, JD_TEXT_LINE, NULL);
  return g_strdup_printf ("%s\t%s\t%u\t%s", now, deeds[deed].name, count, of);
}

static int
deed_of_name (const char *name)
{
  for (int i = 0; i < JD_N_DEEDS; i++)
    if (g_str_equal (deeds[i].name, name))
      return i;
  return -1;
}

char *
jd_deed_label_of_line (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 4);
  const int deed = g_strv_length (parts) == 4 ? deed_of_name (parts[1]) : -1;
  guint64 count;

  if (deed < 0 || !g_ascii_string_to_unsigned (parts[2], 10, 0, G_MAXUINT, &count, NULL))
    return g_strdup (parts[0] ? parts[0] : "");
  return jd_deed_label ((JdDeed) deed, (guint) count, *parts[3] ? parts[3] : NULL);
}
