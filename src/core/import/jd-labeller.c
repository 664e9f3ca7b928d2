// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-labeller.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "import/jd-label-decide.h"
#include "library/jd-data-files.h"
#include "model/jd-wording.h"

/* One of the two files: "words" or "labels". */
typedef struct
{
  char *id;
  JdLabelWords *words;
  JdLabelModel *model;
} Data;

struct _JdLabeller
{
  JdDataFiles *files; /* own words and model */
  const JdLabelWords *words;
  const JdLabelModel *model;
};

static void
data_free (Data *data)
{
  if (!data)
    return;
  g_free (data->id);
  jd_label_words_free (data->words);
  jd_label_model_free (data->model);
  g_free (data);
}

static gpointer
data_parse (const char *text, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (text, length, file, error);
  if (!reader)
    return NULL;
  JdValue root = jd_reader_root (reader);
  Data *data = g_new0 (Data, 1);
  data->id = jd_read_id (&root, "id", JD_REQUIRED);
  if (g_strcmp0 (data->id, "words") == 0)
    data->words = jd_label_words_read (&root);
  else if (g_strcmp0 (data->id, "labels") == 0)
    data->model = jd_label_model_read (&root);
  else if (data->id)
    {
      JdValue id = jd_value_member (&root, "id", JD_REQUIRED);
      jd_value_fault (&id, JD_ERROR_VALUE, _("“words” or “labels”"), data->id);
    }
  if (jd_reader_finish (reader, error))
    return data;
  data_free (data);
  return NULL;
}

static const char *
data_id (gconstpointer item)
{
  return ((const Data *) item)->id;
}

static const JdDataKind kind = { "import", data_parse, data_id, (GDestroyNotify) data_free };

JdLabeller *
jd_labeller_load (const char *const *team, const char *const *given, GError **error)
{
  JdLabeller *labeller = g_new0 (JdLabeller, 1);
  labeller->files = jd_data_files_new (&kind);
  jd_data_files_add_stack (labeller->files, team, given);
  const Data *words = jd_data_files_find (labeller->files, "words"), *labels = jd_data_files_find (labeller->files, "labels");
  if (words && labels)
    {
      labeller->words = words->words;
      labeller->model = labels->model;
      return labeller;
    }
  const GPtrArray *faults = jd_data_files_faults (labeller->files);
  if (faults->len > 0)
    g_propagate_error (error, g_error_copy (faults->pdata[0]));
  else
    g_set_error (error, JD_ERROR, JD_ERROR_MISSING, _("%s: expected the file, found none"), words ? "import/labels.json" : "import/words.json");
  jd_labeller_free (labeller);
  return NULL;
}

void
jd_labeller_free (JdLabeller *labeller)
{
  if (!labeller)
    return;
  jd_data_files_free (labeller->files);
  g_free (labeller);
}

const GPtrArray *
jd_labeller_faults (const JdLabeller *labeller)
{
  g_return_val_if_fail (labeller, NULL);

  return jd_data_files_faults (labeller->files);
}

/* @lines may be too many; what is left over is other. @given as in the header. */
static GArray *
label_lines (const JdLabeller *labeller, GPtrArray *lines, const int *given)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_label_line_free);
  while (lines->len > JD_LABEL_MAX_LINES)
    g_ptr_array_add (rest, g_ptr_array_steal_index (lines, lines->len - 1));
  g_autoptr (JdLabelPage) page = jd_label_page_new (labeller->words, lines);
  GArray *labelled = jd_label_decide (labeller->model, page, lines, given);
  for (guint i = rest->len; i > 0; i--)
    {
      JdLabelled other = { ((const JdLabelLine *) rest->pdata[i - 1])->number, JD_LABEL_OTHER, 0 };
      g_array_append_val (labelled, other);
    }
  return labelled;
}

GArray *
jd_labeller_text (const JdLabeller *labeller, const char *text, gsize length)
{
  g_return_val_if_fail (labeller, NULL);
  g_return_val_if_fail (text, NULL);

  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  g_autoptr (GPtrArray) lines = jd_label_lines_read (valid);
  return label_lines (labeller, lines, NULL);
}

/* How @line looks, and has to look to be what @given (-1: nothing) says it is. */
static guint
looks_of (const JdImportLine *line, gboolean strong, int given)
{
  guint heading = line->heading > 0 || given == JD_LABEL_HEADING ? JD_LOOK_HEAD | (line->heading == 1 ? JD_LOOK_TOP : 0) : 0;
  guint looks = (line->item ? JD_LOOK_ITEM : JD_LOOK_GAP) | (strong ? JD_LOOK_BOLD : 0) | heading;
  return given >= 0 && given != JD_LABEL_HEADING && given != JD_LABEL_TITLE ? looks & ~(guint) (JD_LOOK_HEAD | JD_LOOK_TOP | JD_LOOK_BOLD) : looks;
}

static JdLabelLine *
line_of_import (const JdImportLine *line, guint number, int given)
{
  char *text = jd_wording_plain (line->wording);
  gsize length = strlen (line->wording);
  gboolean strong = length > 4 && g_str_has_prefix (line->wording, "**") && strstr (line->wording + 2, "**") == line->wording + length - 2;
  return jd_label_line_new (number, text, looks_of (line, strong, given));
}

GArray *
jd_labeller_import_lines (const JdLabeller *labeller, const GPtrArray *lines, const int *given)
{
  g_return_val_if_fail (labeller, NULL);
  g_return_val_if_fail (lines, NULL);

  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_label_line_free);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (read, line_of_import (lines->pdata[i], i + 1, given ? given[i] : -1));
  return label_lines (labeller, read, given);
}
