// SPDX-License-Identifier: GPL-3.0-or-later
/* When a line of a role stands there. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-change.h"
#include "cli-known.h"
#include "command-library.h"
#include "describe/jd-condition-text.h"
#include "form/jd-block-draft.h"
#include "item/jd-role-edit.h"

static const char *const keys[] = { "level", "place", "workplace", NULL };

/* What was said on the command line. */
typedef struct
{
  GStrv when, unless; /* KEY=VALUE */
  char *section;
  gboolean always;
} Said;

static void
clear_said (Said *said)
{
  g_strfreev (said->when);
  g_strfreev (said->unless);
  g_free (said->section);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, clear_said)

/* ---- reading conditions ---- */

/* A condition being made, whose lists are owned. */
typedef struct
{
  GStrv lists[G_N_ELEMENTS (keys) - 1];
} Making;

static void
clear_making (Making *making)
{
  for (guint i = 0; i < G_N_ELEMENTS (making->lists); i++)
    g_strfreev (making->lists[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, clear_making)

/* A place as people type it, too; the name or code in @value gives way to the code. FALSE after a message. */
static gboolean
check_place (const CliChange *change, char **value, CliStatus *status)
{
  g_autofree char *quoted = jd_error_quote (*value);
  char *code = jd_place_from_typed (*value, cli_language ());

  g_free (*value);
  *value = code;
  if (jd_is_place (code))
    return TRUE;
  *status = cli_usage (change->command, _("expected a place such as NL, US-CA or “Utrecht, NL”, found %s"), quoted);
  return FALSE;
}

static gboolean
check_value (const CliChange *change, guint key, char **value, CliStatus *status)
{
  if (g_str_equal (keys[key], "level"))
    return cli_check_level (change->command, change->library, *value, status);
  if (g_str_equal (keys[key], "place"))
    return check_place (change, value, status);
  if (jd_name_index (jd_workplace_names, *value) >= 0)
    return TRUE;
  *status = cli_unknown (change->command, _("workplace"), *value, jd_workplace_names);
  return FALSE;
}

/* "level=senior|lead". FALSE after a message. */
static gboolean
read_setting (const CliChange *change, const char *setting, Making *making, CliStatus *status)
{
  const char *equals = strchr (setting, '=');

  if (!equals)
    {
      g_autofree char *quoted = jd_error_quote (setting);
      *status = cli_usage (change->command, _("expected %s, found %s"), "KEY=VALUE", quoted);
      return FALSE;
    }
  g_autofree char *name = g_strndup (setting, equals - setting);
  const int key = jd_name_index (keys, name);
  if (key < 0)
    {
      *status = cli_unknown (change->command, _("condition"), name, keys);
      return FALSE;
    }
  g_auto (GStrv) values = equals[1] ? g_strsplit (equals + 1, "|", -1) : NULL;
  for (char **value = values; value && *value; value++)
    if (!check_value (change, (guint) key, value, status))
      return FALSE;
  g_strfreev (making->lists[key]);
  making->lists[key] = g_steal_pointer (&values);
  return TRUE;
}

/* What @former (may be NULL) says, but for what was said. */
static gboolean
read_settings (const CliChange *change, const JdCondition *former, char **settings, Making *making, CliStatus *status)
{
  if (former)
    *making = (Making) { { g_strdupv (former->level), g_strdupv (former->place), g_strdupv (former->workplace) } };
  for (; settings && *settings; settings++)
    if (!read_setting (change, *settings, making, status))
      return FALSE;
  return TRUE;
}

/* ---- lines ---- */

static gboolean
is_line (const Said *said, const JdRoleSection *section, const JdRoleEntry *entry, const char *block)
{
  return g_str_equal (entry->block, block) && (!said->section || g_str_equal (section->id, said->section));
}

static gboolean
has_line (const Said *said, const JdRole *role, const char *block)
{
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = role->sections->pdata[i];

      for (guint k = 0; k < section->entries->len; k++)
        if (is_line (said, section, section->entries->pdata[k], block))
          return TRUE;
    }
  return FALSE;
}

/* ---- showing ---- */

static void
append_line (GString *out, const CliChange *change, const JdRoleSection *section, const JdRoleEntry *entry)
{
  g_autofree char *text = jd_condition_text (change->library, entry->when, entry->unless, cli_language ());

  g_string_append_printf (out, "%s\t%s\t%s\n", section->id, entry->block, text ? text : "-");
}

static void
write_line (JdWriter *writer, const CliChange *change, const JdRoleSection *section, const JdRoleEntry *entry)
{
  g_autofree char *text = jd_condition_text (change->library, entry->when, entry->unless, cli_language ());

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "section", section->id);
  jd_writer_string (writer, "block", entry->block);
  jd_condition_write (writer, "when", entry->when);
  jd_condition_write (writer, "unless", entry->unless);
  jd_writer_string (writer, "text", text);
  jd_writer_end_object (writer);
}

/* Of one block, or of all. */
static CliStatus
show (const CliChange *change, const Said *said, const JdRole *role, const char *block)
{
  g_autoptr (GString) out = g_string_new (NULL);
  JdWriter *writer = change->json ? cli_json_begin ("lines") : NULL;

  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = role->sections->pdata[i];

      for (guint k = 0; k < section->entries->len; k++)
        {
          const JdRoleEntry *entry = section->entries->pdata[k];

          if (!is_line (said, section, entry, block ? block : entry->block))
            continue;
          if (writer)
            write_line (writer, change, section, entry);
          else
            append_line (out, change, section, entry);
        }
    }
  return writer ? cli_json_end (writer) : cli_print (out->str, out->len);
}

/* ---- setting ---- */

/* NULL when it says nothing. @condition is filled, and what it has of @former, as keys nobody knows, stays that one's. */
static const JdCondition *
fill (JdCondition *condition, const JdCondition *former, const Making *making, gboolean always)
{
  *condition = (JdCondition) { making->lists[0], making->lists[1], making->lists[2], former && !always ? former->extras : NULL };
  return condition->level || condition->place || condition->workplace || condition->extras ? condition : NULL;
}

/* The role with what was said of one line. NULL with @error, or @status after a message. */
static JdRole *
set_line (const CliChange *change, const Said *said, const JdRole *role, guint section, guint place, CliStatus *status, GError **error)
{
  const JdRoleEntry *entry = ((const JdRoleSection *) role->sections->pdata[section])->entries->pdata[place];
  g_auto (Making) when = { { NULL } }, unless = { { NULL } };
  JdCondition conditions[2];

  if (!read_settings (change, said->always ? NULL : entry->when, said->when, &when, status) || !read_settings (change, said->always ? NULL : entry->unless, said->unless, &unless, status))
    return NULL;
  return jd_role_edit_conditions (role, section, place, fill (&conditions[0], entry->when, &when, said->always), fill (&conditions[1], entry->unless, &unless, said->always), error);
}

static CliStatus
set (const CliChange *change, const Said *said, const JdRole *former, const char *block)
{
  g_autoptr (JdRole) role = jd_role_ref ((JdRole *) former);
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  for (guint i = 0; i < former->sections->len; i++)
    {
      const JdRoleSection *section = former->sections->pdata[i];

      for (guint k = 0; k < section->entries->len; k++)
        {
          if (!is_line (said, section, section->entries->pdata[k], block))
            continue;
          JdRole *next = set_line (change, said, role, i, k, &status, &error);
          if (!next)
            return error ? cli_change_end (change, NULL, error) : status;
          jd_role_unref (role);
          role = next;
        }
    }
  JdLibraryChange *made = jd_library_edit_save_role (&change->edit, former, role, &error);
  return cli_change_end (change, made, error);
}

/* ---- what was asked for ---- */

static gboolean
check_section (const CliChange *change, const Said *said, const JdRole *role, CliStatus *status)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; said->section && i < role->sections->len; i++)
    g_ptr_array_add (ids, ((const JdRoleSection *) role->sections->pdata[i])->id);
  g_ptr_array_add (ids, NULL);
  if (!said->section || g_strv_contains ((const char *const *) ids->pdata, said->section))
    return TRUE;
  *status = cli_unknown (change->command, _("section"), said->section, (const char *const *) ids->pdata);
  return FALSE;
}

static gboolean
check_block (const CliChange *change, const Said *said, const JdRole *role, const char *block, CliStatus *status)
{
  if (!block || has_line (said, role, block))
    return TRUE;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (guint i = 0; i < role->sections->len; i++)
    {
      const GPtrArray *entries = ((const JdRoleSection *) role->sections->pdata[i])->entries;

      for (guint k = 0; k < entries->len; k++)
        g_ptr_array_add (ids, ((const JdRoleEntry *) entries->pdata[k])->block);
    }
  g_ptr_array_add (ids, NULL);
  *status = cli_unknown (change->command, _("line"), block, (const char *const *) ids->pdata);
  return FALSE;
}

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_role_conditions;
  g_auto (CliChange) change = { NULL };
  g_auto (Said) said = { NULL };
  const GOptionEntry entries[] = {
    { "when", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &said.when, N_("The line is there only so: level=senior, place=NL|BE, workplace=remote; empty: whatever it is"), N_("KEY=VALUE") },
    { "unless", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &said.unless, N_("The line is not there so"), N_("KEY=VALUE") },
    { "always", 0, 0, G_OPTION_ARG_NONE, &said.always, N_("Without the conditions it has"), NULL },
    { "section", 's', 0, G_OPTION_ARG_FILENAME, &said.section, N_("Only the line of this section"), N_("SECTION") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_change_begin (&change, command, entries, argc, argv, 1, 2, &status) || !cli_check_role (command, change.library, change.arguments[0], &status))
    return status;
  const JdRole *role = jd_library_role (change.library, change.arguments[0]);
  const char *block = change.arguments[1];
  if (!check_section (&change, &said, role, &status) || !check_block (&change, &said, role, block, &status))
    return status;
  if (!said.when && !said.unless && !said.always)
    return show (&change, &said, role, block);
  return block ? set (&change, &said, role, block) : cli_usage (command, _("something is missing: %s %s"), command->name, "ROLE ID");
}

const CliCommand cli_command_library_role_conditions = {
  "library role conditions",
  N_("ROLE [ID] [--when KEY=VALUE]… [--unless KEY=VALUE]… [--always] [--section SECTION] [--dry-run] [--format json]"),
  N_("Show or set when the lines of a role are there"),
  N_("A line each: section, block, and the conditions in words; “-” where it is always there. With --when or --unless those of the\n"
     "line of block ID are set: KEY is level, place or workplace, several values have “|” between them, and other keys stay as they\n"
     "are. A level stands for all that follow it. A role of the starter library is changed by a copy in your own, which takes its place."),
  run,
};
