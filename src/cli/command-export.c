// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/jd-file.h"
#include "cli.h"
#include "compose/jd-compose.h"
#include "compose/jd-label.h"
#include "export/jd-export.h"
#include "store/jd-posting-file.h"

#define WRAP_LEAST 20
#define WRAP_MOST 1000

typedef struct
{
  char **formats; /* as given, each may be a list with commas */
  char *output, *folder;
  int wrap;
  gboolean strict;
  GStrv files;
  GPtrArray *exporters; /* of JdExporter, borrowed */
  GHashTable *inputs;   /* set of file_keys() */
  GHashTable *taken;    /* path this run wrote -> the last number given to a posting of that name, 1 for none */
} Options;

static void
clear_options (Options *options)
{
  g_strfreev (options->formats);
  g_free (options->output);
  g_free (options->folder);
  g_strfreev (options->files);
  g_clear_pointer (&options->exporters, g_ptr_array_unref);
  g_clear_pointer (&options->inputs, g_hash_table_unref);
  g_clear_pointer (&options->taken, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static CliStatus
unknown_format (const char *format)
{
  const JdExporter *const *exporters = jd_exporters ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; exporters[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) exporters[i]->id);
  g_ptr_array_add (names, NULL);
  if (format == NULL)
    {
      g_autofree char *list = g_strjoinv (", ", (char **) names->pdata);
      return cli_usage (&cli_command_export, _("--format is needed: %s"), list);
    }
  return cli_unknown (&cli_command_export, _("format"), format, (const char *const *) names->pdata);
}

static CliStatus
read_formats (Options *options)
{
  options->exporters = g_ptr_array_new ();
  for (guint i = 0; options->formats != NULL && options->formats[i] != NULL; i++)
    {
      g_auto (GStrv) ids = g_strsplit (options->formats[i], ",", -1);
      for (guint j = 0; ids[j] != NULL; j++)
        {
          const JdExporter *exporter = jd_exporter_find (ids[j]);
          if (exporter == NULL)
            return unknown_format (ids[j]);
          g_ptr_array_add (options->exporters, (gpointer) exporter);
        }
    }
  return options->exporters->len > 0 ? CLI_DONE : unknown_format (NULL);
}

/* The first of the chosen formats that has @flag; NULL: none. */
static const JdExporter *
first_with (const Options *options, JdExportFlags flag)
{
  for (guint i = 0; i < options->exporters->len; i++)
    {
      const JdExporter *exporter = options->exporters->pdata[i];
      if (exporter->flags & flag)
        return exporter;
    }
  return NULL;
}

static CliStatus
check_wrap (const Options *options)
{
  const JdExporter *first = options->exporters->pdata[0];
  if (options->wrap != 0 && (options->wrap < WRAP_LEAST || options->wrap > WRAP_MOST))
    return cli_usage (&cli_command_export, _("--wrap: expected %d to %d columns, or 0 for none, found %d"), WRAP_LEAST, WRAP_MOST, options->wrap);
  if (options->wrap != 0 && first_with (options, JD_EXPORT_WRAPS) == NULL)
    /* Translators: %s is a format, as in "html". */
    return cli_usage (&cli_command_export, _("--wrap: %s has no lines to wrap"), first->id);
  return CLI_DONE;
}

/* Of what goes to one place. */
static CliStatus
check_output (const Options *options)
{
  const JdExporter *binary = first_with (options, JD_EXPORT_BINARY);
  gboolean several = options->files[1] != NULL && first_with (options, JD_EXPORT_MANY) == NULL;
  if (several || options->exporters->len > 1)
    return cli_usage (&cli_command_export, _("several files or formats need --output-dir"));
  if (binary != NULL && cli_is_standard (options->output) && isatty (STDOUT_FILENO))
    /* Translators: %s is a format, as in "html". */
    return cli_usage (&cli_command_export, _("%s is no text for a terminal; write it to a file with --output"), binary->id);
  return CLI_DONE;
}

static CliStatus
check_options (const Options *options)
{
  if (options->output != NULL && options->folder != NULL)
    return cli_usage (&cli_command_export, _("--output and --output-dir exclude each other"));
  CliStatus status = check_wrap (options);
  return status == CLI_DONE && options->folder == NULL ? check_output (options) : status;
}

/* What tells files apart, however they are named, and what tells their places apart: a program that saves a posting puts another file in the same place. Empty where there is no file. */
static GStrv
file_keys (const char *path)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  GStatBuf info;
  char *place = strcmp (path, "-") != 0 ? realpath (path, NULL) : NULL;
  if (place != NULL)
    g_strv_builder_add (keys, place);
  if (place != NULL && g_stat (place, &info) == 0)
    {
      g_autofree char *file = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) info.st_dev, (guint64) info.st_ino);
      g_strv_builder_add (keys, file);
    }
  free (place);
  return g_strv_builder_end (keys);
}

static void
note_inputs (Options *options)
{
  options->inputs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; options->files[i] != NULL; i++)
    {
      g_auto (GStrv) keys = file_keys (options->files[i]);
      for (char **key = keys; *key != NULL; key++)
        g_hash_table_add (options->inputs, g_strdup (*key));
    }
}

/* Nothing of an export may cost the posting it is made of. */
static gboolean
is_input (const Options *options, const char *path)
{
  g_auto (GStrv) keys = file_keys (path);
  for (char **key = keys; *key != NULL; key++)
    if (g_hash_table_contains (options->inputs, *key))
      return TRUE;
  return FALSE;
}

/* The proposed name in the folder; numbered when this run wrote it before, for another posting of the same title. */
static char *
choose_path (const Options *options, const JdPosting *posting, const JdExporter *exporter)
{
  g_autofree char *name = jd_export_file_name (posting, exporter->extension);
  g_autofree char *wanted = g_build_filename (options->folder, name, NULL);
  g_autofree char *base = g_strndup (wanted, strlen (wanted) - strlen (exporter->extension) - 1);
  guint number = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (options->taken, wanted)), 1);
  char *path = g_strdup (wanted);
  /* Another posting may be called like a numbered one. */
  while (g_hash_table_contains (options->taken, path))
    {
      g_free (path);
      path = g_strdup_printf ("%s (%u).%s", base, ++number, exporter->extension);
    }
  g_hash_table_replace (options->taken, g_strdup (path), GUINT_TO_POINTER (1));
  g_hash_table_replace (options->taken, g_steal_pointer (&wanted), GUINT_TO_POINTER (number));
  return path;
}

static const char *
shown_name (const char *file)
{
  return strcmp (file, "-") == 0 ? _("standard input") : file;
}

/* As many @documents as @exporter takes, to @path; NULL is standard output. @file is what it is about, for people. */
static CliStatus
write_export (const Options *options, const JdExporter *exporter, const JdDocument *const *documents, guint n_documents, const char *file, const char *path)
{
  JdExportOptions export_options = { (guint) options->wrap };
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  if (path != NULL && is_input (options, path))
    {
      cli_message (_("%s: is a posting that is being exported and stays as it is"), path);
      return CLI_FINDINGS;
    }
  if (!exporter->write (documents, n_documents, &export_options, out, &error))
    {
      /* Translators: a file, a format as in "html", and a sentence that says why. */
      cli_message (_("%s: could not be written as %s: %s"), file, exporter->id, error->message);
      return CLI_FINDINGS;
    }
  return cli_write (path, (const char *) out->data, out->len);
}

static void
tell_missing (const char *file, const JdPosting *posting, const JdDocument *document)
{
  for (guint i = 0; i < document->n_missing; i++)
    {
      const char *name = document->missing[i].name;
      cli_message (_("%s: %s (%s) has no value"), shown_name (file), name, jd_label_for_reader (NULL, posting, name, cli_language ()));
    }
}

static void
tell_unsafe_links (const char *file, const JdDocument *document)
{
  for (guint i = 0; i < document->n_unsafe_links; i++)
    {
      const JdUnsafeLink *link = &document->unsafe_links[i];
      g_autofree char *place = g_strjoin ("/", link->section, link->placement, NULL);
      g_autofree char *quoted = jd_error_quote (link->address);
      /* Translators: a file, a place in it such as "duties/ml-deploy-models", and an address such as "javascript:alert(1)". */
      cli_message (_("%s: %s: the address %s of a link was left out; expected http, https, mailto or tel"), shown_name (file), place, quoted);
    }
}

/* The graver of two; a function, since MAX() would do the work twice. */
static CliStatus
graver (CliStatus one, CliStatus other)
{
  return one > other ? one : other;
}

/* NULL, told and with another @status, when @file is none. */
static JdPosting *
load (const char *file, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_posting_file_load (file, &error);
  if (posting == NULL)
    *status = graver (*status, cli_failure (error));
  return posting;
}

/* What is missing or left out of @posting is told. NULL when it is not to be written. */
static JdDocument *
compose (const Options *options, const char *file, JdPosting *posting, CliStatus *status)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  gboolean whole = document->n_missing == 0 && document->n_unsafe_links == 0;
  tell_missing (file, posting, document);
  tell_unsafe_links (file, document);
  *status = graver (*status, whole ? CLI_DONE : CLI_FINDINGS);
  if (whole || !options->strict)
    return g_steal_pointer (&document);
  cli_message (_("%s: nothing was written, because of --strict"), shown_name (file));
  return NULL;
}

/* Each format of one posting, to its place. */
static CliStatus
export_file (const Options *options, const char *file)
{
  CliStatus status = CLI_DONE;
  g_autoptr (JdPosting) posting = load (file, &status);
  g_autoptr (JdDocument) document = posting != NULL ? compose (options, file, posting, &status) : NULL;
  const JdDocument *documents[] = { document };
  for (guint i = 0; document != NULL && i < options->exporters->len; i++)
    {
      const JdExporter *exporter = options->exporters->pdata[i];
      g_autofree char *path = options->folder != NULL ? choose_path (options, posting, exporter) : g_strdup (options->output);
      status = graver (status, write_export (options, exporter, documents, 1, shown_name (file), path));
    }
  return status;
}

/* All postings as one file of the one format. */
static CliStatus
export_together (const Options *options)
{
  CliStatus status = CLI_DONE;
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_document_unref);
  for (guint i = 0; options->files[i] != NULL; i++)
    {
      g_autoptr (JdPosting) posting = load (options->files[i], &status);
      JdDocument *document = posting != NULL ? compose (options, options->files[i], posting, &status) : NULL;
      if (document != NULL)
        g_ptr_array_add (documents, document);
    }
  if (documents->len == 0)
    return status;
  const char *place = cli_is_standard (options->output) ? _("standard output") : options->output;
  const JdExporter *exporter = options->exporters->pdata[0];
  return graver (status, write_export (options, exporter, (const JdDocument *const *) documents->pdata, documents->len, place, options->output));
}

static CliStatus
export_files (Options *options)
{
  g_autoptr (GError) error = NULL;
  if (options->folder != NULL && !jd_file_make_folder (options->folder, 0777, &error))
    {
      cli_message ("%s", error->message);
      return CLI_FINDINGS;
    }
  note_inputs (options);
  options->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (options->folder == NULL && options->files[1] != NULL)
    return export_together (options);
  CliStatus status = CLI_DONE;
  for (guint i = 0; options->files[i] != NULL; i++)
    status = graver (status, export_file (options, options->files[i]));
  return status;
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.formats, N_("Which format; several, apart by commas, with --output-dir"), N_("FORMAT") },
    { "wrap", 'w', 0, G_OPTION_ARG_INT, &options.wrap, N_("Wrap lines at N columns, in formats that have lines"), "N" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to write; standard output unless given"), N_("FILE") },
    { "output-dir", 'd', 0, G_OPTION_ARG_FILENAME, &options.folder, N_("Write into a folder, named after the posting"), N_("DIR") },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &options.strict, N_("Write nothing while a value is missing or an address is unsafe"), NULL },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  if (!cli_parse (&cli_command_export, entries, argc, argv, 1, G_MAXUINT, &options.files, &status))
    return status;
  status = read_formats (&options);
  if (status == CLI_DONE)
    status = check_options (&options);
  return status == CLI_DONE ? export_files (&options) : status;
}

static void
list_formats (GString *help)
{
  for (const JdExporter *const *exporter = jd_exporters (); *exporter != NULL; exporter++)
    g_string_append_printf (help, "  %-14s %s\n", (*exporter)->id, _((*exporter)->summary));
}

const CliCommand cli_command_export = {
  "export",
  N_("FILE… --format FORMAT [--wrap N] [-o OUT | --output-dir DIR] [--strict]"),
  N_("Write postings in other formats"),
  N_("“-” stands for standard input. Values that are required and missing stand in the export as\n"
     "[company] and are listed, like links whose unsafe address is left out; the status is then 1.\n"
     "\n"
     "Formats:"),
  run,
  list_formats,
};
