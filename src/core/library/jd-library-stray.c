// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-stray.h"

#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "jd-library-private.h"

/* ---- names ---- */

/* "~", ".~3~" of editors; what people and git put behind a name. */
static gboolean
is_backup_ending (const char *ending)
{
  static const char *const endings[] = { "~", ".bak", ".orig", ".old", ".backup", NULL };
  const gsize length = strlen (ending);

  if (g_strv_contains (endings, ending))
    return TRUE;
  return length > 3 && g_str_has_prefix (ending, ".~") && ending[length - 1] == '~' && strspn (ending + 2, "0123456789") == length - 3;
}

char *
jd_stray_backup_id (const char *name)
{
  const char *ending = strstr (name, ".json");

  if (!ending || ending[strlen (".json")] == '\0' || !is_backup_ending (ending + strlen (".json")))
    return NULL;
  g_autofree char *id = g_strndup (name, ending - name);
  return jd_is_id (id) ? g_steal_pointer (&id) : NULL;
}

/* ---- what git marked ---- */

/* The text as each side has it; the base is empty where git did not tell it. */
typedef struct
{
  GString *base, *ours, *theirs;
  gboolean is_marked, has_base;
} Sides;

/* Whether @line begins with seven of @sign, as git marks begin. */
static gboolean
is_mark (const char *line, char sign)
{
  for (guint i = 0; i < 7; i++)
    if (line[i] != sign)
      return FALSE;
  return line[7] != sign;
}

typedef enum
{
  IN_ALL,
  IN_OURS,
  IN_BASE,
  IN_THEIRS
} Part;

/* The part that begins behind @line, when that is a mark; else @part. */
static Part
part_behind (Part part, const char *line)
{
  if (part == IN_ALL && is_mark (line, '<'))
    return IN_OURS;
  if (part == IN_OURS && is_mark (line, '|'))
    return IN_BASE;
  if ((part == IN_OURS || part == IN_BASE) && is_mark (line, '='))
    return IN_THEIRS;
  return part == IN_THEIRS && is_mark (line, '>') ? IN_ALL : part;
}

static void
add_line (Sides *sides, Part part, const char *line)
{
  GString *const texts[] = { [IN_OURS] = sides->ours, [IN_BASE] = sides->base, [IN_THEIRS] = sides->theirs };

  for (Part at = IN_OURS; at <= IN_THEIRS; at++)
    if (part == IN_ALL || part == at)
      g_string_append_printf (texts[at], "%s\n", line);
}

/* FALSE when there are no marks, or they do not close. */
static gboolean
read_sides (Sides *sides, const char *data)
{
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  Part part = IN_ALL;

  for (char **line = lines; *line; line++)
    {
      const Part next = part_behind (part, *line);

      sides->is_marked = sides->is_marked || next != part;
      sides->has_base = sides->has_base || next == IN_BASE;
      if (next == part)
        add_line (sides, part, *line);
      part = next;
    }
  return sides->is_marked && part == IN_ALL;
}

static JdBlock *
parse (const GString *text, const JdJob *job)
{
  return jd_block_parse (text->str, text->len, job->path, NULL);
}

/* ---- strays ---- */

void
jd_stray_free (gpointer data)
{
  JdStray *stray = data;

  g_free (stray->id);
  g_free (stray->path);
  g_free (stray->folder);
  g_free (stray->etag);
  g_clear_pointer (&stray->block, jd_block_unref);
  g_clear_pointer (&stray->base, jd_block_unref);
  g_clear_pointer (&stray->theirs, jd_block_unref);
  g_free (stray->fault);
  g_free (stray);
}

/* A content of a file. */
typedef struct
{
  const char *text;
  gsize length;
} Content;

static JdStray *
stray_new (const JdJob *job, const char *id, const Content *content)
{
  JdStray *stray = g_new0 (JdStray, 1);

  stray->id = g_strdup (id);
  stray->path = g_strdup (job->path);
  stray->etag = jd_file_etag (content->text, content->length);
  stray->fault = job->fault ? g_strdup (job->fault->message) : NULL;
  return stray;
}

/* What the file of the job is called. New string. */
static char *
stem_of (const JdJob *job)
{
  return g_strndup (job->name, strlen (job->name) - strlen (".json"));
}

/* A file that says it is another one's block: @block, of which a fault was told. */
static JdStray *
stray_of_block (const JdJob *job, const Content *content, JdBlock *block)
{
  g_autofree char *stem = stem_of (job);
  JdStray *stray;

  if (!g_error_matches (job->fault, JD_ERROR, JD_ERROR_DUPLICATE) && (g_str_equal (stem, block->id) || jd_is_id (stem)))
    return NULL;
  stray = stray_new (job, block->id, content);
  stray->block = jd_block_ref (block);
  return stray;
}

static JdStray *
stray_of_marks (const JdJob *job, const Content *content)
{
  g_autoptr (GString) base = g_string_new (NULL), ours = g_string_new (NULL), theirs = g_string_new (NULL);
  Sides sides = { base, ours, theirs, FALSE, FALSE };
  g_autofree char *stem = stem_of (job);

  if (!jd_is_id (stem) || !read_sides (&sides, content->text))
    return NULL;
  g_autoptr (JdBlock) mine = parse (ours, job), other = parse (theirs, job);
  if (!mine || !other || !g_str_equal (mine->id, stem) || !g_str_equal (other->id, stem))
    return NULL;
  JdStray *stray = stray_new (job, stem, content);
  stray->is_marked = TRUE;
  stray->block = g_steal_pointer (&mine);
  stray->theirs = g_steal_pointer (&other);
  stray->base = sides.has_base ? parse (base, job) : NULL;
  return stray;
}

static JdStray *
stray_of_backup (const JdJob *job, const Content *content)
{
  g_autofree char *id = jd_stray_backup_id (job->name);
  g_autoptr (JdBlock) block = jd_block_parse (content->text, content->length, job->path, NULL);
  JdStray *stray;

  if (!block || g_strcmp0 (id, block->id) != 0)
    return NULL;
  stray = stray_new (job, id, content);
  stray->block = g_steal_pointer (&block);
  return stray;
}

void
jd_job_run_backup (JdJob *job)
{
  gsize length;
  g_autofree char *data = jd_file_read (job->path, JD_JSON_MAX_SIZE, &length, NULL);

  if (data)
    job->stray = stray_of_backup (job, &(Content) { data, length });
}

void
jd_job_find_stray (JdJob *job, const char *data, gsize length, gpointer item)
{
  const Content content = { data, length };

  if (job->shelf == JD_SHELF_BLOCKS)
    job->stray = item ? stray_of_block (job, &content, item) : stray_of_marks (job, &content);
}

static int
compare_strays (gconstpointer a, gconstpointer b)
{
  const JdStray *const *first = a, *const *second = b;

  return strcmp ((*first)->path, (*second)->path);
}

void
jd_library_sort_strays (JdLibrary *library)
{
  g_ptr_array_sort (library->strays, compare_strays);
}

const GPtrArray *
jd_library_strays (const JdLibrary *library)
{
  g_return_val_if_fail (library, NULL);
  return library->strays;
}
