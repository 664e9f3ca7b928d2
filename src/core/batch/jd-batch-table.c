// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/jd-board-file.h"
#include "jd-batch-private.h"

const char *const jd_batch_state_names[] = { "ready", "missing", "refused", "written", "left", "failed", "stopped", NULL };

static guint
count_of (const char *const *list)
{
  return list ? MAX (g_strv_length ((char **) list), 1) : 1;
}

/* "Utrecht" for "Utrecht, NL", unless another place of the list is called that, too. New. */
static char **
make_place_names (const char *const *places)
{
  if (!places)
    return NULL;
  const guint n = g_strv_length ((char **) places);
  char **names = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    names[i] = g_strstrip (g_strndup (places[i], strcspn (places[i], ",")));
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (k != i && g_ascii_strncasecmp (places[k], places[i], strcspn (places[i], ",") + 1) == 0)
        {
          g_free (names[i]);
          names[i] = g_strdup (places[i]);
          break;
        }
  return names;
}

/* ---- what is told ---- */

/* Postings often lack the same. */
static JdBatchTexts *
texts_new (void)
{
  JdBatchTexts *texts = g_new0 (JdBatchTexts, 1);

  g_mutex_init (&texts->mutex);
  texts->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  texts->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (texts->texts, NULL);
  return texts;
}

static void
texts_free (JdBatchTexts *texts)
{
  g_mutex_clear (&texts->mutex);
  g_hash_table_unref (texts->numbers);
  g_ptr_array_unref (texts->texts);
  g_free (texts);
}

static guint32
text_number (JdBatchTexts *texts, const char *text)
{
  g_mutex_lock (&texts->mutex);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (texts->numbers, text));
  if (number == 0)
    {
      char *own = g_strdup (text);
      number = texts->texts->len;
      g_ptr_array_add (texts->texts, own);
      g_hash_table_insert (texts->numbers, own, GUINT_TO_POINTER (number));
    }
  g_mutex_unlock (&texts->mutex);
  return number;
}

static const char *
text_of (JdBatchTexts *texts, guint32 number)
{
  g_mutex_lock (&texts->mutex);
  const char *text = texts->texts->pdata[number];
  g_mutex_unlock (&texts->mutex);
  return text;
}

/* ---- the table ---- */

JdBatch *
jd_batch_new (const JdBatchRequest *request)
{
  g_return_val_if_fail (request && request->targets && request->n_targets > 0 && request->today, NULL);
  g_return_val_if_fail (request->posting || request->files, NULL);

  JdBatch *batch = g_new0 (JdBatch, 1);
  batch->request = *request;
  batch->folder = g_strdup (request->folder);
  batch->n_sources = request->posting ? 1 : g_strv_length ((char **) request->files);
  batch->n_levels = count_of (request->levels);
  batch->n_places = count_of (request->places);
  batch->n_languages = count_of (request->languages);
  batch->n_variants = batch->n_levels * batch->n_places * batch->n_languages;
  batch->place_names = make_place_names (request->places);
  batch->variants = g_new0 (JdBatchVariant, (gsize) batch->n_sources * batch->n_variants);
  batch->rows = g_new0 (JdBatchCell, jd_batch_length (batch));
  batch->texts = texts_new ();
  batch->renamed = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return batch;
}

void
jd_batch_free (JdBatch *batch)
{
  for (guint i = 0; i < batch->n_sources * batch->n_variants; i++)
    {
      g_clear_pointer (&batch->variants[i].title, g_ref_string_release);
      g_free (batch->variants[i].base);
    }
  g_free (batch->variants);
  g_free (batch->rows);
  texts_free (batch->texts);
  g_strfreev (batch->place_names);
  g_free (batch->folder);
  g_hash_table_unref (batch->renamed);
  g_free (batch);
}

void
jd_batch_set (JdBatch *batch, guint row, JdBatchState state, const char *told)
{
  JdBatchCell *changed = &batch->rows[row];

  changed->state = state;
  changed->told = told && *told ? text_number (batch->texts, told) : 0;
}

gboolean
jd_batch_target_is_feed (const JdBatchTarget *target)
{
  return target->board && jd_board_file_holds_many (target->board);
}

char *
jd_batch_target_ending (const JdBatchTarget *target)
{
  return target->board ? g_strdup_printf ("%s.%s", target->board->id, jd_board_file_extension (target->board)) : g_strdup (target->exporter->extension);
}

/* ---- what stands in it ---- */

guint
jd_batch_length (const JdBatch *batch)
{
  return batch->n_sources * batch->n_variants * batch->request.n_targets;
}

JdBatchRow
jd_batch_row (const JdBatch *batch, guint row)
{
  g_return_val_if_fail (row < jd_batch_length (batch), (JdBatchRow) { 0 });

  const JdBatchCell *cell = &batch->rows[row];
  return (JdBatchRow) { (JdBatchState) cell->state, cell->exists, cell->told > 0 ? text_of (batch->texts, cell->told) : NULL };
}

guint
jd_batch_count (const JdBatch *batch, JdBatchState state)
{
  guint count = 0;

  for (guint i = 0; i < jd_batch_length (batch); i++)
    count += batch->rows[i].state == state;
  return count;
}

typedef gboolean (*IsCounted) (const JdBatchCell *row);

static gboolean
is_planned (const JdBatchCell *row)
{
  return row->state != JD_BATCH_REFUSED;
}

static gboolean
is_existing (const JdBatchCell *row)
{
  return is_planned (row) && row->exists;
}

static gboolean
is_written (const JdBatchCell *row)
{
  return row->state == JD_BATCH_WRITTEN;
}

/* A file that holds many counts once, when one of its rows does. */
static guint
count_files (const JdBatch *batch, IsCounted is_counted)
{
  guint count = 0;

  for (guint target = 0; target < batch->request.n_targets; target++)
    {
      guint n = 0;
      for (guint i = target; i < jd_batch_length (batch); i += batch->request.n_targets)
        n += is_counted (&batch->rows[i]);
      count += jd_batch_target_is_feed (&batch->request.targets[target]) ? MIN (n, 1) : n;
    }
  return count;
}

guint
jd_batch_count_existing (const JdBatch *batch)
{
  return count_files (batch, is_existing);
}

guint
jd_batch_count_files (const JdBatch *batch)
{
  return count_files (batch, is_planned);
}

guint
jd_batch_count_written (const JdBatch *batch)
{
  return count_files (batch, is_written);
}

static const JdBatchVariant *
variant_of (const JdBatch *batch, guint row)
{
  return &batch->variants[row / batch->request.n_targets];
}

/* Which of the variants of its source. */
static guint
variation_of (const JdBatch *batch, guint row)
{
  return row / batch->request.n_targets % batch->n_variants;
}

char *
jd_batch_row_name (const JdBatch *batch, guint row)
{
  const char *renamed = g_hash_table_lookup (batch->renamed, GUINT_TO_POINTER (row));

  return renamed ? g_strdup (renamed) : jd_batch_planned_name (batch, row);
}

char *
jd_batch_planned_name (const JdBatch *batch, guint row)
{
  const JdBatchTarget *target = jd_batch_row_target (batch, row);
  const char *base = variant_of (batch, row)->base;
  if (!base)
    return NULL;
  g_autofree char *ending = jd_batch_target_ending (target);
  return jd_batch_target_is_feed (target) ? g_steal_pointer (&ending) : g_strdup_printf ("%s.%s", base, ending);
}

gboolean
jd_batch_is_there (const JdBatch *batch, guint row)
{
  g_autofree char *name = jd_batch_planned_name (batch, row), *path = name && batch->folder ? g_build_filename (batch->folder, name, NULL) : NULL;

  return path && g_file_test (path, G_FILE_TEST_EXISTS);
}

const char *
jd_batch_row_file (const JdBatch *batch, guint row)
{
  return batch->request.posting ? NULL : batch->request.files[row / batch->request.n_targets / batch->n_variants];
}

const char *
jd_batch_row_title (const JdBatch *batch, guint row)
{
  return variant_of (batch, row)->title;
}

const JdBatchTarget *
jd_batch_row_target (const JdBatch *batch, guint row)
{
  return &batch->request.targets[row % batch->request.n_targets];
}

const char *
jd_batch_row_level (const JdBatch *batch, guint row)
{
  return batch->request.levels ? batch->request.levels[variation_of (batch, row) / batch->n_languages / batch->n_places] : NULL;
}

const char *
jd_batch_row_place (const JdBatch *batch, guint row)
{
  return batch->request.places ? batch->request.places[variation_of (batch, row) / batch->n_languages % batch->n_places] : NULL;
}

const char *
jd_batch_row_language (const JdBatch *batch, guint row)
{
  return batch->request.languages ? batch->request.languages[variation_of (batch, row) % batch->n_languages] : NULL;
}
