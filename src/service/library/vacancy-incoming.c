// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-incoming.h"

#include <glib/gi18n.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "describe/jd-block-text.h"
#include "item/jd-person.h"
#include "library/jd-library-stack.h"
#include "posting/vacancy-thread-work.h"
#include "share/jd-block-csv.h"
#include "share/jd-incoming-change.h"
#include "share/jd-onet.h"

void
vacancy_incoming_free (VacancyIncoming *incoming)
{
  g_clear_error (&incoming->error);
  g_clear_pointer (&incoming->faults, g_ptr_array_unref);
  g_clear_pointer (&incoming->items, g_ptr_array_unref);
  g_strfreev (incoming->credits);
  g_free (incoming->reading);
  g_free (incoming);
}

/* What is brought in, and where. */
typedef struct
{
  GPtrArray *items;
  char *folder; /* NULL: the person's own */
  gboolean is_table;
} Import;

/* ---- on a thread ---- */

typedef struct
{
  JdLibrary *library;
  char *path;
  GStrv codes; /* of O*NET; NULL: it is a file */
  VacancyIncomingRead done;
  gpointer data;
  VacancyIncoming *incoming; /* until it is handed over */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  jd_library_unref (reading->library);
  g_free (reading->path);
  g_strfreev (reading->codes);
  g_clear_pointer (&reading->incoming, vacancy_incoming_free);
  g_free (reading);
}

/* A pack is an object of JSON, which no header of a table begins as. */
static gboolean
is_pack (const char *data, gsize length)
{
  gsize i = 0;

  while (i < length && g_ascii_isspace (data[i]))
    i++;
  return i < length && data[i] == '{';
}

static void
take_pack (VacancyIncoming *incoming, const Reading *reading, const JdPack *pack)
{
  incoming->items = jd_pack_compare (pack, reading->library, &incoming->error);
  g_strfreev (incoming->credits);
  incoming->credits = jd_pack_credits (pack);
}

static void
read_pack (VacancyIncoming *incoming, const Reading *reading, const char *data, gsize length, const char *shown)
{
  g_autoptr (JdPack) pack = jd_pack_parse (data, length, shown, &incoming->error);

  if (pack)
    take_pack (incoming, reading, pack);
}

/* Files that are not there are told. */
static void
read_onet (VacancyIncoming *incoming, const Reading *reading)
{
  const JdOnetQuery query = { .codes = (const char *const *) reading->codes, .tasks = JD_ONET_TASKS };
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JdPack) pack = jd_onet_read (reading->path, &query, missing, &incoming->error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!pack)
    return;
  take_pack (incoming, reading, pack);
  for (guint i = 0; i < missing->len; i++)
    {
      g_autofree char *line = g_strdup_printf (_("there is no “%s”, so that what it tells is missing"), (const char *) g_ptr_array_index (missing, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  incoming->reading = text->len > 0 ? g_strdup (text->str) : NULL;
}

/* "Read as UTF-8, with “;” between cells". New string. */
static char *
reading_text (const JdBlockCsv *table)
{
  const char separator[] = { table->separator, '\0' };
  g_autofree char *sign = table->separator == '\t' ? g_strdup (_("tabs")) : g_strdup_printf (_("“%s”"), separator);

  if (table->encoding == JD_CSV_WINDOWS_1252)
    /* Translators: an encoding, and what stands between cells. */
    return g_strdup_printf (_("Read as %s, with %s between cells. Look at letters with accents: only a file in UTF-8 leaves no doubt."), jd_csv_encoding_names[table->encoding], sign);
  return g_strdup_printf (_("Read as %s, with %s between cells."), jd_csv_encoding_names[table->encoding], sign);
}

static void
read_table (VacancyIncoming *incoming, const Reading *reading, const char *data, gsize length, const char *shown)
{
  g_autofree char *own = jd_library_personal_folder (), *person = jd_person_name (own);
  const JdEditNote note = { .by = person };
  const JdBlockCsvOptions options = { .language = jd_program_language (), .note = &note };
  g_autoptr (JdBlockCsv) table = jd_block_csv_read (data, length, shown, reading->library, &options, &incoming->error);

  if (!table)
    return;
  incoming->is_table = TRUE;
  incoming->reading = reading_text (table);
  if (table->faults->len > 0)
    incoming->faults = g_ptr_array_ref (table->faults);
  else
    incoming->items = g_ptr_array_ref (table->items);
}

static void
read_file (VacancyIncoming *incoming, const Reading *reading)
{
  g_autofree char *shown = jd_file_shown_name (reading->path);
  gsize length = 0;
  g_autofree char *bytes = jd_file_read (reading->path, MAX (JD_JSON_MAX_SIZE, JD_CSV_MAX_SIZE), &length, &incoming->error);

  if (!bytes)
    return;
  if (is_pack (bytes, length))
    read_pack (incoming, reading, bytes, length, shown);
  else
    read_table (incoming, reading, bytes, length, shown);
}

static void
read_thread (gpointer data)
{
  Reading *reading = data;

  reading->incoming = g_new0 (VacancyIncoming, 1);
  reading->incoming->credits = g_new0 (char *, 1);
  if (reading->codes)
    read_onet (reading->incoming, reading);
  else
    read_file (reading->incoming, reading);
}

static void
read_cb (gpointer owner, gpointer data)
{
  Reading *reading = data;

  reading->done (g_steal_pointer (&reading->incoming), reading->data);
}

void
vacancy_incoming_read (JdLibrary *library, const char *path, VacancyIncomingRead done, gpointer data)
{
  Reading *reading = g_new0 (Reading, 1);

  g_return_if_fail (library && path && done);
  *reading = (Reading){ .library = jd_library_ref (library), .path = g_strdup (path), .done = done, .data = data };
  vacancy_thread_work (NULL, read_thread, read_cb, reading, reading_free);
}

/* Without what stands between. */
static GStrv
split_codes (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,;\t\n", -1);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (char **word = words; *word; word++)
    if (**word)
      g_strv_builder_add (codes, *word);
  return g_strv_builder_end (codes);
}

void
vacancy_incoming_read_onet (JdLibrary *library, const char *folder, const char *codes, VacancyIncomingRead done, gpointer data)
{
  Reading *reading = g_new0 (Reading, 1);

  g_return_if_fail (library && folder && codes && done);
  *reading = (Reading){ .library = jd_library_ref (library), .path = g_strdup (folder), .codes = split_codes (codes), .done = done, .data = data };
  vacancy_thread_work (NULL, read_thread, read_cb, reading, reading_free);
}

/* ---- which files ---- */

static gboolean
ends_as (const char *path, const char *const *endings)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  for (; *endings; endings++)
    if (g_str_has_suffix (name, *endings))
      return TRUE;
  return FALSE;
}

/* "db_30_1_text". */
static gboolean
is_onet_folder (const char *name)
{
  return g_str_has_prefix (name, "db_") && g_str_has_suffix (name, "_text");
}

VacancyIncomingSource
vacancy_incoming_source (const char *path)
{
  static const char *const packs[] = { ".vacancy-pack", NULL }, *const tables[] = { ".csv", ".tsv", NULL };
  g_autofree char *name = g_path_get_basename (path);

  if (ends_as (name, packs))
    return VACANCY_INCOMING_PACK;
  if (ends_as (name, tables))
    return VACANCY_INCOMING_TABLE;
  return is_onet_folder (name) || g_str_equal (name, JD_ONET_OCCUPATIONS) ? VACANCY_INCOMING_ONET : VACANCY_INCOMING_NONE;
}

char *
vacancy_incoming_onet_folder (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return is_onet_folder (name) ? g_strdup (path) : g_path_get_dirname (path);
}

/* ---- the change ---- */

static void
import_free (gpointer data)
{
  Import *import = data;

  g_ptr_array_unref (import->items);
  g_free (import->folder);
  g_free (import);
}

static JdLibraryChange *
import_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Import *import = data;
  JdLibraryEdit into = *edit;

  if (import->folder)
    into.own = import->folder;
  return jd_incoming_change (&into, import->items, import->is_table ? JD_DEED_IMPORT_TABLE : JD_DEED_IMPORT_PACK, error);
}

VacancyLibraryRequest *
vacancy_incoming_request (const VacancyIncoming *incoming, const char *folder)
{
  Import *import = g_new (Import, 1);
  VacancyLibraryRequest *request = g_new0 (VacancyLibraryRequest, 1);

  *import = (Import){ g_ptr_array_ref (incoming->items), g_strdup (folder), incoming->is_table };
  *request = (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_EDIT, .edit = import_thread, .data = import, .free_data = import_free };
  return request;
}
