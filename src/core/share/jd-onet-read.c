// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/jd-file.h"
#include "jd-onet-private.h"
#include "jd-onet-table.h"

#define CODE "O*NET-SOC Code"

/* ---- what is kept ---- */

static void
task_free (gpointer data)
{
  JdOnetTask *task = data;
  g_free (task->id);
  g_free (task->text);
  g_free (task);
}

static void
skill_free (gpointer data)
{
  JdOnetSkill *skill = data;
  g_free (skill->id);
  g_free (skill->name);
  g_clear_pointer (&skill->examples, g_ptr_array_unref);
  g_free (skill);
}

JdOnetOccupation *
jd_onet_occupation_new (const char *code)
{
  JdOnetOccupation *occupation = g_new0 (JdOnetOccupation, 1);
  occupation->code = g_strdup (code);
  occupation->tasks = g_ptr_array_new_with_free_func (task_free);
  occupation->by_task = g_hash_table_new (g_str_hash, g_str_equal);
  occupation->skills = g_ptr_array_new_with_free_func (skill_free);
  occupation->by_skill = g_hash_table_new (g_str_hash, g_str_equal);
  occupation->software = g_ptr_array_new_with_free_func (skill_free);
  occupation->by_software = g_hash_table_new (g_str_hash, g_str_equal);
  return occupation;
}

void
jd_onet_occupation_free (gpointer data)
{
  JdOnetOccupation *occupation = data;
  g_free (occupation->code);
  g_free (occupation->title);
  g_free (occupation->description);
  g_free (occupation->education_name);
  g_hash_table_unref (occupation->by_task);
  g_hash_table_unref (occupation->by_skill);
  g_hash_table_unref (occupation->by_software);
  g_ptr_array_unref (occupation->tasks);
  g_ptr_array_unref (occupation->skills);
  g_ptr_array_unref (occupation->software);
  g_free (occupation);
}

static JdOnetSkill *
find_skill (GPtrArray *skills, GHashTable *by_id, const char *id, const char *name)
{
  JdOnetSkill *skill = g_hash_table_lookup (by_id, id);
  if (skill)
    return skill;
  skill = g_new0 (JdOnetSkill, 1);
  skill->id = g_strdup (id);
  skill->name = g_strdup (name);
  skill->examples = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (skills, skill);
  g_hash_table_insert (by_id, skill->id, skill);
  return skill;
}

/* ---- cells ---- */

static gboolean
is_yes (const char *cell)
{
  return cell && g_ascii_strcasecmp (cell, "Y") == 0;
}

/* FALSE with @error when the cell at @column is no number from @least to @most. */
static gboolean
read_number (const JdOnetTable *table, const char *const *cells, guint column, double least, double most, double *number, GError **error)
{
  char *end = NULL;
  *number = cells[column] ? g_ascii_strtod (cells[column], &end) : NAN;
  if (isfinite (*number) && *end == '\0' && *number >= least && *number <= most)
    return TRUE;
  g_autofree char *expected = g_strdup_printf (_("a number from %.0f to %.0f"), least, most);
  jd_onet_table_fault (table, column, expected, error);
  return FALSE;
}

/* FALSE with @error when the cell at @column has nothing. */
static gboolean
check_text (const JdOnetTable *table, const char *const *cells, guint column, GError **error)
{
  if (cells[column])
    return TRUE;
  jd_onet_table_fault (table, column, _("text"), error);
  return FALSE;
}

/* ---- rows of each file ---- */

/* Takes what a row says; FALSE with @error. */
typedef gboolean (*RowFunc) (JdOnetOccupation *occupation, const JdOnetTable *table, const char *const *cells, GError **error);

static gboolean
read_occupation (JdOnetOccupation *occupation, const JdOnetTable *table, const char *const *cells, GError **error)
{
  if (!check_text (table, cells, 1, error))
    return FALSE;
  g_free (occupation->title);
  g_free (occupation->description);
  occupation->title = g_strdup (cells[1]);
  occupation->description = g_strdup (cells[2]);
  return TRUE;
}

/* Numbers of tasks become ids. */
static gboolean
is_number (const char *text)
{
  return strlen (text) <= 18 && strspn (text, "0123456789") == strlen (text);
}

static gboolean
read_task (JdOnetOccupation *occupation, const JdOnetTable *table, const char *const *cells, GError **error)
{
  if (!cells[1] || !is_number (cells[1]))
    {
      jd_onet_table_fault (table, 1, _("a number"), error);
      return FALSE;
    }
  if (!check_text (table, cells, 2, error) || g_hash_table_contains (occupation->by_task, cells[1]))
    return cells[2] != NULL;
  JdOnetTask *task = g_new0 (JdOnetTask, 1);
  task->id = g_strdup (cells[1]);
  task->text = g_strdup (cells[2]);
  task->core = cells[3] && g_ascii_strcasecmp (cells[3], "Core") == 0;
  g_ptr_array_add (occupation->tasks, task);
  g_hash_table_insert (occupation->by_task, task->id, task);
  return TRUE;
}

static gboolean
read_task_rating (JdOnetOccupation *occupation, const JdOnetTable *table, const char *const *cells, GError **error)
{
  JdOnetTask *task = cells[1] ? g_hash_table_lookup (occupation->by_task, cells[1]) : NULL;
  if (!task || g_strcmp0 (cells[2], "IM") != 0)
    return TRUE;
  task->suppressed = is_yes (cells[4]);
  return !cells[3] || read_number (table, cells, 3, 1, 5, &task->importance, error);
}

static gboolean
read_skill (JdOnetOccupation *occupation, const JdOnetTable *table, const char *const *cells, GError **error)
{
  if (g_strcmp0 (cells[3], "IM") != 0)
    return TRUE;
  if (!check_text (table, cells, 1, error) || !check_text (table, cells, 2, error))
    return FALSE;
  JdOnetSkill *skill = find_skill (occupation->skills, occupation->by_skill, cells[1], cells[2]);
  skill->left_out = is_yes (cells[5]) || is_yes (cells[6]);
  return !cells[4] || read_number (table, cells, 4, 1, 5, &skill->importance, error);
}

/* Those employers ask for stand first, then those asked for everywhere, and the others behind. */
static gboolean
read_software (JdOnetOccupation *occupation, const JdOnetTable *table, const char *const *cells, GError **error)
{
  if (!check_text (table, cells, 1, error) || !check_text (table, cells, 2, error) || !check_text (table, cells, 3, error))
    return FALSE;
  JdOnetSkill *kind = find_skill (occupation->software, occupation->by_software, cells[2], cells[3]);
  const gboolean hot = is_yes (cells[4]), demanded = is_yes (cells[5]);
  const guint place = demanded ? kind->demanded : hot ? MAX (kind->demanded, kind->hot) : kind->examples->len;
  g_ptr_array_insert (kind->examples, (int) MIN (place, kind->examples->len), g_strdup (cells[1]));
  kind->demanded += demanded ? 1 : 0;
  kind->hot += hot || demanded ? 1 : 0;
  return TRUE;
}

static gboolean
read_education (JdOnetOccupation *occupation, const JdOnetTable *table, const char *const *cells, GError **error)
{
  double category, share;
  if (g_strcmp0 (cells[1], "RL") != 0 || is_yes (cells[4]) || !cells[2] || !cells[3])
    return TRUE;
  if (!read_number (table, cells, 2, 1, 99, &category, error) || !read_number (table, cells, 3, 0, 100, &share, error))
    return FALSE;
  if (share > occupation->education_share)
    {
      occupation->education = (int) category;
      occupation->education_share = share;
    }
  return TRUE;
}

/* ---- the files ---- */

static const struct
{
  JdOnetFile file;
  gboolean needed;
  RowFunc read;
} files[] = {
  { { JD_ONET_OCCUPATIONS, { CODE, "Title", "Description" }, { NULL } }, TRUE, read_occupation },
  { { "Task Statements.txt", { CODE, "Task ID", "Task" }, { "Task Type" } }, TRUE, read_task },
  { { "Task Ratings.txt", { CODE, "Task ID", "Scale ID", "Data Value" }, { "Recommend Suppress" } }, FALSE, read_task_rating },
  { { "Skills.txt", { CODE, "Element ID", "Element Name", "Scale ID", "Data Value" }, { "Recommend Suppress", "Not Relevant" } }, FALSE, read_skill },
  { { "Technology Skills.txt", { CODE, "Example", "Commodity Code", "Commodity Title" }, { "Hot Technology", "In Demand" } }, FALSE, read_software },
  { { "Education, Training, and Experience.txt", { CODE, "Scale ID", "Category", "Data Value" }, { "Recommend Suppress" } }, FALSE, read_education },
};

/* What categories of education are called, in a file of its own that is for all occupations. */
static const JdOnetFile categories = { "Education, Training, and Experience Categories.txt", { "Scale ID", "Category", "Category Description" }, { NULL } };

/* A table of @file; NULL when there is none, which is @error only when it is @needed. */
static JdOnetTable *
open_table (const char *folder, const JdOnetFile *file, gboolean needed, GHashTable *codes, GPtrArray *missing, GError **error)
{
  g_autoptr (GError) failed = NULL;
  JdOnetTable *table = jd_onet_table_open (folder, file, codes, &failed);
  if (table)
    return table;
  if (failed)
    g_propagate_error (error, g_steal_pointer (&failed));
  else if (needed)
    {
      g_autofree char *name = jd_file_shown_name (folder);
      g_autofree char *expected = g_strdup_printf (_("the text files of the O*NET database, %s among them"), file->file);
      jd_error_set (error, JD_ERROR_MISSING, name, NULL, expected, _("no such file"));
    }
  else
    g_ptr_array_add (missing, g_strdup (file->file));
  return NULL;
}

static gboolean
read_file (const char *folder, guint index, GHashTable *occupations, GPtrArray *missing, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (JdOnetTable) table = open_table (folder, &files[index].file, files[index].needed, occupations, missing, &failed);
  const char *const *cells;

  while (table && !failed && (cells = jd_onet_table_next (table, &failed)))
    files[index].read (g_hash_table_lookup (occupations, cells[0]), table, cells, &failed);
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
read_categories (const char *folder, GHashTable *occupations, GPtrArray *missing, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (JdOnetTable) table = open_table (folder, &categories, FALSE, NULL, missing, &failed);
  const char *const *cells;

  while (table && !failed && (cells = jd_onet_table_next (table, &failed)))
    {
      GHashTableIter iter;
      gpointer value;
      g_hash_table_iter_init (&iter, occupations);
      while (g_strcmp0 (cells[0], "RL") == 0 && cells[1] && cells[2] && g_hash_table_iter_next (&iter, NULL, &value))
        {
          JdOnetOccupation *occupation = value;
          if (occupation->education == atoi (cells[1]) && !occupation->education_name)
            occupation->education_name = g_strdup (cells[2]);
        }
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
jd_onet_read_files (const char *folder, GHashTable *occupations, GPtrArray *missing, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (!read_file (folder, i, occupations, missing, error))
      return FALSE;
  return read_categories (folder, occupations, missing, error);
}
