// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-incoming.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "item/jd-block-differences.h"
#include "share/jd-incoming-text.h"

/* ---- the library ---- */

/* A folder that is to become a library has nothing of one yet. */
static gboolean
is_library (const char *folder)
{
  static const char *const names[] = { "library", "levels", "roles", "variables.json" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

/* Those of the folder; of the others they were told. */
static void
tell_faults (const JdLibrary *library, const char *folder)
{
  const GPtrArray *faults = jd_library_faults (library);
  for (guint i = 0; i < faults->len; i++)
    {
      const GError *fault = faults->pdata[i];
      if (g_str_has_prefix (fault->message, folder))
        cli_message ("%s", fault->message);
    }
}

/* The library once more, with the folder on top. */
static gboolean
lay_on_top (CliChange *change, GError **error)
{
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  for (guint i = 0; change->folders && change->folders[i]; i++)
    g_strv_builder_add (folders, change->folders[i]);
  g_strv_builder_add (folders, change->to);
  g_auto (GStrv) all = g_strv_builder_end (folders);
  JdLibrary *library = cli_library_open (all, JD_FOLDER_WRITABLE, error);
  if (!library)
    return FALSE;
  jd_library_unref (change->library);
  change->edit.library = change->library = library;
  tell_faults (library, change->to);
  return TRUE;
}

static gboolean
is_in_library (const CliChange *change)
{
  JdLibraryPlace place;
  for (guint floor = 0; jd_library_find_folder (change->library, floor, &place); floor++)
    if (strcmp (place.folder, change->to) == 0)
      return TRUE;
  return FALSE;
}

gboolean
cli_incoming_begin (CliChange *change, const CliCommand *command, const GOptionEntry *more, int argc, char **argv, CliStatus *status)
{
  return cli_change_begin (change, command, more, argc, argv, 1, 1, status) && cli_incoming_lay_folder (change, status);
}

gboolean
cli_incoming_lay_folder (CliChange *change, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  if (!change->to || is_in_library (change) || !is_library (change->to) || lay_on_top (change, &error))
    return TRUE;
  *status = cli_failure (error);
  return FALSE;
}

/* ---- what comes in ---- */

static const char *
state_name (JdIncomingState state)
{
  switch (state)
    {
    case JD_INCOMING_ADDED:
      return _("new");
    case JD_INCOMING_CHANGED:
      return _("changed");
    case JD_INCOMING_OLDER:
      return _("older");
    case JD_INCOMING_CONFLICT:
      return _("conflict");
    case JD_INCOMING_SAME:
    default:
      return _("same");
    }
}

static const char *
sort_name (JdIncomingSort sort)
{
  switch (sort)
    {
    case JD_INCOMING_LEVEL:
      return _("level");
    case JD_INCOMING_ROLE:
      return _("role");
    case JD_INCOMING_VARIABLE:
      return _("variable");
    case JD_INCOMING_BLOCK:
    default:
      return _("block");
    }
}

/* What the block itself says stands alone, all else behind its place. */
static void
append_text (GString *out, const char *mark, const JdBlockDifference *difference, const char *text)
{
  g_autofree char *placed = text && !g_str_has_prefix (difference->place, "body.") ? g_strdup_printf ("%s: %s", difference->place, text) : g_strdup (text);
  cli_append_marked (out, mark, placed);
}

static void
append_item (GString *out, const JdIncoming *item)
{
  if (item->state == JD_INCOMING_SAME)
    return;
  g_string_append_printf (out, "%s\t%s\t%s\t%s\n", state_name (item->state), sort_name (item->sort), item->id, jd_incoming_title (item, cli_language ()));
  for (guint i = 0; item->conflicts && item->conflicts[i]; i++)
    g_string_append_printf (out, "! %s\n", item->conflicts[i]);
  g_autoptr (GPtrArray) differences = jd_incoming_differences (item, cli_language ());
  for (guint i = 0; i < differences->len; i++)
    {
      const JdBlockDifference *difference = differences->pdata[i];
      if (!jd_incoming_shows (item, difference->place))
        continue;
      append_text (out, "-", difference, difference->before);
      append_text (out, "+", difference, difference->after);
    }
}

static CliStatus
print_text (const GPtrArray *items)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < items->len; i++)
    append_item (out, items->pdata[i]);
  return cli_print (out->str, out->len);
}

static void
write_changes (JdWriter *writer, const JdIncoming *item)
{
  if (!item->block || item->state == JD_INCOMING_SAME)
    return;
  g_autoptr (GPtrArray) differences = jd_incoming_differences (item, cli_language ());
  jd_writer_begin_array (writer, "changes");
  for (guint i = 0; i < differences->len; i++)
    {
      const JdBlockDifference *difference = differences->pdata[i];
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "at", difference->place);
      jd_writer_string (writer, "before", difference->before);
      jd_writer_string (writer, "after", difference->after);
      jd_writer_end_object (writer);
    }
  jd_writer_end_array (writer);
}

static CliStatus
print_json (const GPtrArray *items)
{
  JdWriter *writer = cli_json_begin ("items");
  for (guint i = 0; i < items->len; i++)
    {
      const JdIncoming *item = items->pdata[i];
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "state", jd_incoming_state_names[item->state]);
      jd_writer_string (writer, "kind", jd_incoming_sort_names[item->sort]);
      jd_writer_string (writer, "id", item->id);
      jd_writer_string (writer, "title", jd_incoming_title (item, cli_language ()));
      jd_writer_strings (writer, "conflicts", (const char *const *) item->conflicts);
      write_changes (writer, item);
      jd_writer_end_object (writer);
    }
  return cli_json_end (writer);
}

static void
tell_counts (const CliChange *change, const GPtrArray *items)
{
  cli_message (_("%u new, %u changed, %u the same, %u older than here, %u in conflict"), jd_incoming_count (items, JD_INCOMING_ADDED), jd_incoming_count (items, JD_INCOMING_CHANGED),
               jd_incoming_count (items, JD_INCOMING_SAME), jd_incoming_count (items, JD_INCOMING_OLDER), jd_incoming_count (items, JD_INCOMING_CONFLICT));
  if (change->dry_run)
    cli_message (_("nothing was written"));
}

/* Ids of roles that there are, or that come in; borrowed. */
static GHashTable *
list_roles (const CliChange *change, const GPtrArray *items)
{
  GHashTable *roles = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *known = jd_library_roles (change->library);
  for (guint i = 0; i < known->len; i++)
    g_hash_table_add (roles, ((JdRole *) known->pdata[i])->id);
  for (guint i = 0; i < items->len; i++)
    if (((const JdIncoming *) items->pdata[i])->role)
      g_hash_table_add (roles, ((const JdIncoming *) items->pdata[i])->id);
  return roles;
}

/* Each once. */
static void
tell_unknown_roles (const CliChange *change, const GPtrArray *items)
{
  g_autoptr (GHashTable) roles = list_roles (change, items);
  for (guint i = 0; i < items->len; i++)
    {
      const JdIncoming *item = items->pdata[i];
      for (char **id = item->block && item->state != JD_INCOMING_SAME ? item->block->families : NULL; id && *id; id++)
        if (g_hash_table_add (roles, *id))
          {
            g_autofree char *quoted = jd_error_quote (*id);
            cli_message (_("there is no role %s here; a block that is for it alone is offered for no posting"), quoted);
          }
    }
}

CliStatus
cli_incoming_end (const CliChange *change, const GPtrArray *items, JdConflictChoice choice, JdDeed deed)
{
  g_autoptr (GError) error = NULL;
  jd_incoming_choose (items, choice);
  g_autoptr (JdLibraryChange) made = jd_incoming_change (&change->edit, items, deed, &error);
  if (!made || !cli_change_do (change, made, &error))
    return cli_change_fail (error);
  CliStatus printed = change->json ? print_json (items) : print_text (items);
  tell_unknown_roles (change, items);
  tell_counts (change, items);
  const gboolean is_left = choice != JD_CONFLICT_TAKE && jd_incoming_count (items, JD_INCOMING_CONFLICT) > 0;
  return cli_graver (printed, is_left ? CLI_FINDINGS : CLI_DONE);
}
