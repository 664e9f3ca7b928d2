// SPDX-License-Identifier: GPL-3.0-or-later
/* Files are read, labelled and held against the library on as many threads as pay; what is left is put together on the thread that asked. */
#include "adopt/jd-gather.h"

#include <string.h>

#include "adopt/jd-draft-blocks.h"
#include "adopt/jd-import-plan.h"
#include "base/jd-file.h"
#include "base/jd-share.h"
#include "duplicate/jd-duplicates.h"
#include "import/jd-importer.h"
#include "store/jd-posting-folder.h"

#define THREADS_MOST 16

/* A line of a file that the library does not say. */
typedef struct
{
  char *id; /* of the file, as duplicates want it */
  char *wording, *plain;
  JdKind kind;
  JdNecessity necessity;
  const char *language;
  guint file;
} Line;

/* What one file gave. */
typedef struct
{
  GPtrArray *lines; /* of Line; NULL: it was not read */
  GError *error;
  guint n_lines, n_known;
} Reading;

typedef struct
{
  const JdGatherRequest *request;
  GPtrArray *paths;
  Reading *readings;
  JdLineMatchers *matchers;
  GCancellable *cancellable;
  GThread *asker;
  int done; /* atomic */
} Work;

static void
line_free (Line *line)
{
  g_free (line->id);
  g_free (line->wording);
  g_free (line->plain);
  g_free (line);
}

static void
gathered_free (JdGathered *gathered)
{
  g_free (gathered->wording);
  g_ptr_array_unref (gathered->files);
  g_free (gathered);
}

void
jd_gather_free (JdGather *gather)
{
  if (!gather)
    return;
  g_ptr_array_unref (gather->files);
  g_ptr_array_unref (gather->unread);
  g_ptr_array_unref (gather->blocks);
  g_free (gather);
}

/* ---- one file ---- */

static void
take_line (Reading *reading, const JdPlanSection *section, const JdPlanLine *planned, const char *language, guint file)
{
  reading->n_lines++;
  if (planned->state == JD_PLAN_LIBRARY || planned->state == JD_PLAN_PAY)
    {
      reading->n_known += planned->state == JD_PLAN_LIBRARY;
      return;
    }
  Line *line = g_new0 (Line, 1);
  line->id = g_strdup_printf ("%u", file);
  line->wording = g_strdup (planned->wording);
  line->plain = g_strdup (planned->plain);
  line->kind = section->kind == JD_KIND_SALARY ? JD_KIND_BENEFIT : section->kind;
  line->necessity = planned->necessity;
  line->language = language;
  line->file = file;
  g_ptr_array_add (reading->lines, line);
}

static void
take_plan (Reading *reading, const JdImportPlan *plan, guint file)
{
  for (guint i = 0; i < plan->sections->len; i++)
    {
      const JdPlanSection *section = plan->sections->pdata[i];
      for (guint j = 0; j < section->lines->len; j++)
        take_line (reading, section, section->lines->pdata[j], plan->outline->language, file);
    }
}

static JdImported *
read_file (const char *path, GError **error)
{
  gsize length = 0;
  g_autofree char *data = jd_file_read (path, JD_IMPORT_MAX_FILE, &length, error);
  const JdImporter *importer = data ? jd_importer_for_file (path, data, length) : NULL;
  if (data && !importer)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, path);
  return importer ? importer->read (data, length, error) : NULL;
}

static void
read_one (guint number, gpointer data)
{
  Work *work = data;
  Reading *reading = &work->readings[number];
  if (g_cancellable_is_cancelled (work->cancellable))
    return;
  JdImported *imported = read_file (work->paths->pdata[number], &reading->error);
  if (imported)
    {
      g_autoptr (JdOutline) outline = jd_outline_new (work->request->labeller, imported, NULL);
      const JdLineMatcher *matcher = jd_line_matchers_get (work->matchers, outline->language);
      const JdPlanRequest request = { 0 };
      g_autoptr (JdImportPlan) plan = jd_import_plan_new (outline, matcher, &request, &reading->error);
      reading->lines = plan ? g_ptr_array_new_with_free_func ((GDestroyNotify) line_free) : NULL;
      if (plan)
        take_plan (reading, plan, number);
    }
  const int done = g_atomic_int_add (&work->done, 1) + 1;
  if (work->request->progress && g_thread_self () == work->asker)
    work->request->progress ((guint) done, work->paths->len, work->request->data);
}

/* ---- lines that say the same ---- */

/* Files come in their order, so that only the last can be the same. */
static void
add_file (JdGathered *gathered, const JdGather *gather, guint file)
{
  char *path = gather->files->pdata[file];
  if (gathered->files->len == 0 || gathered->files->pdata[gathered->files->len - 1] != path)
    g_ptr_array_add (gathered->files, path);
}

/* The wording that most of the lines at @places have; the first of several. Borrowed. */
static const Line *
usual_line (const GPtrArray *lines, const GArray *places, guint *n_wordings)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const Line *best = NULL;
  guint most = 0;
  for (guint i = 0; i < places->len; i++)
    {
      const Line *line = lines->pdata[g_array_index (places, guint, i)];
      const guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, line->wording)) + 1;
      g_hash_table_insert (counts, line->wording, GUINT_TO_POINTER (count));
    }
  for (guint i = 0; i < places->len; i++)
    {
      const Line *line = lines->pdata[g_array_index (places, guint, i)];
      const guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, line->wording));
      if (count <= most)
        continue;
      most = count;
      best = line;
    }
  *n_wordings = g_hash_table_size (counts);
  return best;
}

static void
add_cluster (JdGather *gather, const GPtrArray *lines, const GArray *places, guint least)
{
  JdGathered *gathered = g_new0 (JdGathered, 1);
  const Line *usual = usual_line (lines, places, &gathered->n_wordings);
  gathered->kind = usual->kind;
  gathered->necessity = usual->necessity;
  gathered->language = usual->language;
  gathered->wording = g_strdup (usual->wording);
  gathered->files = g_ptr_array_new ();
  gathered->n_lines = places->len;
  for (guint i = 0; i < places->len; i++)
    add_file (gathered, gather, ((const Line *) lines->pdata[g_array_index (places, guint, i)])->file);
  if (gathered->files->len >= least)
    g_ptr_array_add (gather->blocks, gathered);
  else
    {
      gather->n_alone += places->len;
      gathered_free (gathered);
    }
}

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  const JdGathered *one = *(const JdGathered *const *) a, *other = *(const JdGathered *const *) b;
  if (one->files->len != other->files->len)
    return one->files->len > other->files->len ? -1 : 1;
  return strcmp (one->wording, other->wording);
}

/* Lines in no cluster are one each. */
static void
add_alone (JdGather *gather, const GPtrArray *lines, const GPtrArray *clusters, guint least)
{
  g_autofree gboolean *seen = g_new0 (gboolean, lines->len + 1);
  for (guint i = 0; i < clusters->len; i++)
    {
      const GArray *places = clusters->pdata[i];
      for (guint j = 0; j < places->len; j++)
        seen[g_array_index (places, guint, j)] = TRUE;
    }
  for (guint i = 0; i < lines->len; i++)
    if (!seen[i])
      {
        g_autoptr (GArray) place = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (place, i);
        add_cluster (gather, lines, place, least);
      }
}

static gboolean
put_together (JdGather *gather, const GPtrArray *lines, const JdGatherRequest *request, GCancellable *cancellable, GError **error)
{
  g_autofree JdDuplicateText *texts = g_new0 (JdDuplicateText, lines->len + 1);
  for (guint i = 0; i < lines->len; i++)
    texts[i] = (JdDuplicateText) { ((const Line *) lines->pdata[i])->id, ((const Line *) lines->pdata[i])->plain };
  if (request->progress)
    {
      request->progress (gather->files->len, gather->files->len, request->data);
      request->progress (0, 0, request->data);
    }
  const JdDuplicateQuery query = { .texts = texts, .n_texts = lines->len };
  g_autoptr (GPtrArray) clusters = jd_duplicates_find (&query, cancellable, error);
  if (!clusters)
    return FALSE;
  for (guint i = 0; i < clusters->len; i++)
    add_cluster (gather, lines, clusters->pdata[i], request->least);
  add_alone (gather, lines, clusters, request->least);
  g_ptr_array_sort (gather->blocks, compare_blocks);
  return TRUE;
}

/* ---- the whole ---- */

static gboolean
is_readable (const char *path, gpointer unused)
{
  return jd_importer_for_name (path) != NULL;
}

/* All lines that were read, taken out of @readings in the order of the files. */
static GPtrArray *
collect (JdGather *gather, Work *work)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  for (guint i = 0; i < work->paths->len; i++)
    {
      Reading *reading = &work->readings[i];
      gather->n_lines += reading->n_lines;
      gather->n_known += reading->n_known;
      if (reading->lines)
        g_ptr_array_extend_and_steal (lines, g_steal_pointer (&reading->lines));
      if (!reading->error)
        continue;
      JdUnread *unread = g_new (JdUnread, 1);
      *unread = (JdUnread) { g_strdup (work->paths->pdata[i]), g_steal_pointer (&reading->error) };
      g_ptr_array_add (gather->unread, unread);
    }
  return lines;
}

JdGather *
jd_gather_folder (const char *folder, const JdGatherRequest *request, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (folder && request && request->labeller && request->library, NULL);

  g_autoptr (JdGather) gather = g_new0 (JdGather, 1);
  gather->unread = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_unread_free);
  gather->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) gathered_free);
  gather->files = jd_folder_list (folder, is_readable, NULL, gather->unread, cancellable, error);
  if (!gather->files)
    {
      gather->files = g_ptr_array_new ();
      return NULL;
    }
  g_autoptr (JdLineMatchers) matchers = jd_line_matchers_new (request->library);
  g_autofree Reading *readings = g_new0 (Reading, gather->files->len + 1);
  Work work = { .request = request, .paths = gather->files, .readings = readings, .matchers = matchers, .cancellable = cancellable, .asker = g_thread_self () };
  jd_share (gather->files->len, 4, THREADS_MOST, read_one, &work);
  g_autoptr (GPtrArray) lines = collect (gather, &work);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !put_together (gather, lines, request, cancellable, error))
    return NULL;
  return g_steal_pointer (&gather);
}

JdLibraryChange *
jd_gather_change (const JdGather *gather, const JdLibraryEdit *edit, const char *folder, GError **error)
{
  g_return_val_if_fail (gather && edit && folder, NULL);

  g_autoptr (JdDraftBlocks) drafts = jd_draft_blocks_new (edit, folder);
  for (guint i = 0; i < gather->blocks->len; i++)
    {
      const JdGathered *one = gather->blocks->pdata[i];
      if (!jd_draft_blocks_add (drafts, one->kind, one->necessity, one->language, one->wording, error))
        return NULL;
    }
  return jd_draft_blocks_finish (g_steal_pointer (&drafts));
}
