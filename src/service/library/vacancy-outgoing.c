// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-outgoing.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-file.h"
#include "describe/jd-block-text.h"
#include "posting/vacancy-thread-work.h"
#include "share/jd-block-csv.h"
#include "share/jd-pack.h"

static const char *const endings[] = { [VACANCY_OUTGOING_PACK] = ".vacancy-pack", [VACANCY_OUTGOING_ROLES] = ".vacancy-pack", [VACANCY_OUTGOING_TABLE] = ".csv" };

const char *
vacancy_outgoing_ending (VacancyOutgoingFormat format)
{
  return endings[format];
}

typedef struct
{
  JdLibrary *library;
  GStrv ids;
  VacancyOutgoingFormat format;
  char *path;
  gboolean is_renamed; /* its ending was added */
  VacancyOutgoingWritten written;
  gpointer data;

  char *lost;
  GError *error;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  jd_library_unref (writing->library);
  g_strfreev (writing->ids);
  g_free (writing->path);
  g_free (writing->lost);
  g_clear_error (&writing->error);
  g_free (writing);
}

/* ---- on a thread ---- */

/* "team.vacancy-pack" is called "team". New string. */
static char *
pack_name (const Writing *writing)
{
  g_autofree char *base = g_path_get_basename (writing->path);

  if (g_str_has_suffix (base, endings[writing->format]))
    base[strlen (base) - strlen (endings[writing->format])] = '\0';
  return g_filename_display_name (base);
}

static char *
make_pack (Writing *writing, gsize *length)
{
  const char *const none[] = { NULL }, *const *ids = (const char *const *) writing->ids;
  const gboolean of_roles = writing->format == VACANCY_OUTGOING_ROLES;
  g_autofree char *name = pack_name (writing), *shown = jd_file_shown_name (writing->path);
  g_autoptr (JdLibrary) starter = jd_library_open_starter (&writing->error);
  g_autoptr (JdPack) pack = starter ? jd_pack_collect (writing->library, starter, name, of_roles ? none : ids, of_roles ? ids : NULL) : NULL;

  return pack ? jd_pack_to_json (pack, shown, length, &writing->error) : NULL;
}

/* NULL: nothing. New string. */
static char *
lost_text (const JdBlockCsvLost *lost)
{
  g_autofree char *left_out = NULL, *too_long = NULL;

  if (lost->left_out > 0)
    left_out = g_strdup_printf (ngettext ("%u wording that a table cannot hold was left out", "%u wordings that a table cannot hold were left out", lost->left_out), lost->left_out);
  if (lost->too_long > 0)
    too_long = g_strdup_printf (ngettext ("%u cell is longer than 32,767 characters: spreadsheets cut off the rest", "%u cells are longer than 32,767 characters: spreadsheets cut off the rest",
                                          lost->too_long),
                                lost->too_long);
  if (left_out && too_long)
    return g_strconcat (left_out, "\n", too_long, NULL);
  return left_out ? g_steal_pointer (&left_out) : g_steal_pointer (&too_long);
}

static char *
make_table (Writing *writing, gsize *length)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  JdBlockCsvLost lost;
  char *text;

  for (char **id = writing->ids; *id; id++)
    if (jd_library_block (writing->library, *id))
      g_ptr_array_add (blocks, jd_library_block (writing->library, *id));
  text = jd_block_csv_write (blocks, jd_block_csv_usual_separator (jd_program_language ()), &lost, length);
  writing->lost = lost_text (&lost);
  return text;
}

static gboolean
has_ending (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return strchr (base, '.') != NULL;
}

static void
add_ending (Writing *writing)
{
  g_autofree char *path = g_steal_pointer (&writing->path);

  writing->is_renamed = !has_ending (path);
  writing->path = g_strconcat (path, writing->is_renamed ? endings[writing->format] : "", NULL);
}

static void
write_thread (gpointer data)
{
  Writing *writing = data;
  gsize length = 0;
  g_autofree char *bytes = NULL;

  add_ending (writing);
  bytes = writing->format == VACANCY_OUTGOING_TABLE ? make_table (writing, &length) : make_pack (writing, &length);
  if (bytes)
    jd_file_replace (writing->path, bytes, length, JD_WRITE_DEFAULT, writing->is_renamed ? "" : NULL, NULL, &writing->error);
}

static void
written_cb (gpointer owner, gpointer data)
{
  const Writing *writing = data;

  if (writing->error)
    writing->written (NULL, NULL, writing->error, writing->data);
  else
    writing->written (writing->path, writing->lost, NULL, writing->data);
}

void
vacancy_outgoing_write (JdLibrary *library, const char *const *ids, VacancyOutgoingFormat format, const char *path, VacancyOutgoingWritten written, gpointer data)
{
  Writing *writing = g_new (Writing, 1);

  g_return_if_fail (library && ids && path && written);
  *writing = (Writing){ .library = jd_library_ref (library), .ids = g_strdupv ((GStrv) ids), .format = format, .path = g_strdup (path), .written = written, .data = data };
  vacancy_thread_work (NULL, write_thread, written_cb, writing, writing_free);
}
