// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-boards.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "library/jd-library-stack.h"

struct _JdBoards
{
  GPtrArray *list;   /* of JdBoard */
  GHashTable *files; /* by id, which is the board's: paths */
  GPtrArray *faults; /* of GError */
};

static void
fault_free (gpointer data)
{
  g_error_free (data);
}

static void
board_free (gpointer data)
{
  jd_board_unref (data);
}

static JdBoards *
boards_new (void)
{
  JdBoards *boards = g_atomic_rc_box_new0 (JdBoards);

  boards->list = g_ptr_array_new_with_free_func (board_free);
  boards->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  boards->faults = g_ptr_array_new_with_free_func (fault_free);
  return boards;
}

/* ---- files ---- */

static gboolean
check_id (const JdBoard *board, const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *id = g_strndup (name, strlen (name) - (g_str_has_suffix (name, ".json") ? strlen (".json") : 0));

  if (strcmp (board->id, id) == 0)
    return TRUE;
  g_autofree char *quoted = jd_error_quote (id), *found = jd_error_quote (board->id);
  g_autofree char *expected = g_strdup_printf (_ ("%s, as the file is named"), quoted);
  jd_error_set (error, JD_ERROR_VALUE, path, "id", expected, found);
  return FALSE;
}

JdBoard *
jd_boards_read_file (const char *path, GError **error)
{
  g_return_val_if_fail (path, NULL);

  gsize length = 0;
  g_autofree char *data = jd_file_read (path, JD_JSON_MAX_SIZE, &length, error);
  g_autofree char *name = jd_file_shown_name (path);
  g_autoptr (JdBoard) board = data ? jd_board_parse (data, length, name, error) : NULL;

  return board && check_id (board, path, error) ? g_steal_pointer (&board) : NULL;
}

static void
put (JdBoards *boards, JdBoard *board, const char *path)
{
  JdBoard *former = jd_boards_find (boards, board->id);

  g_hash_table_insert (boards->files, g_strdup (board->id), g_strdup (path));
  if (former)
    g_ptr_array_remove (boards->list, former);
  g_ptr_array_add (boards->list, board);
}

static void
add_file (JdBoards *boards, const char *path)
{
  GError *fault = NULL;
  JdBoard *board = jd_boards_read_file (path, &fault);

  if (board)
    put (boards, board, path);
  else
    g_ptr_array_add (boards->faults, fault);
}

/* What is no folder, or is there and cannot be read, is a fault. */
static void
add_folder (JdBoards *boards, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "boards", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) names = g_dir_open (path, 0, &error);

  for (const char *name = names ? g_dir_read_name (names) : NULL; name; name = g_dir_read_name (names))
    if (name[0] != '.' && g_str_has_suffix (name, ".json"))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);
        add_file (boards, file);
      }
  if (!names && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_autofree char *shown = jd_file_shown_name (path);
      GError *fault = NULL;
      jd_error_set (&fault, JD_ERROR_IO, shown, NULL, _ ("a folder that can be read"), error->message);
      g_ptr_array_add (boards->faults, fault);
    }
}

/* ---- the set ---- */

static int
compare_boards (gconstpointer a, gconstpointer b)
{
  const JdBoard *const *one = a, *const *other = b;

  if ((*one)->kind != (*other)->kind)
    return (*one)->kind < (*other)->kind ? -1 : 1;
  return strcmp ((*one)->id, (*other)->id);
}

static int
compare_faults (gconstpointer a, gconstpointer b)
{
  const GError *const *one = a, *const *other = b;

  return strcmp ((*one)->message, (*other)->message);
}

static JdBoards *
sorted (JdBoards *boards)
{
  g_ptr_array_sort (boards->list, compare_boards);
  g_ptr_array_sort (boards->faults, compare_faults);
  return boards;
}

JdBoards *
jd_boards_load (const char *const *team, const char *const *given)
{
  JdBoards *boards = boards_new ();
  g_autoptr (GPtrArray) stack = jd_library_stack (team, given);

  for (guint i = 0; i < stack->len; i++)
    add_folder (boards, ((const JdStackFolder *) g_ptr_array_index (stack, i))->path);
  return sorted (boards);
}

JdBoards *
jd_boards_load_from (const char *const *folders)
{
  g_return_val_if_fail (folders, NULL);

  JdBoards *boards = boards_new ();
  for (guint i = 0; folders[i]; i++)
    add_folder (boards, folders[i]);
  return sorted (boards);
}

JdBoards *
jd_boards_ref (JdBoards *boards)
{
  return g_atomic_rc_box_acquire (boards);
}

static void
boards_clear (gpointer data)
{
  JdBoards *boards = data;

  g_ptr_array_unref (boards->list);
  g_hash_table_unref (boards->files);
  g_ptr_array_unref (boards->faults);
}

void
jd_boards_unref (JdBoards *boards)
{
  g_atomic_rc_box_release_full (boards, boards_clear);
}

const GPtrArray *
jd_boards_list (const JdBoards *boards)
{
  g_return_val_if_fail (boards, NULL);

  return boards->list;
}

JdBoard *
jd_boards_find (const JdBoards *boards, const char *id)
{
  g_return_val_if_fail (boards && id, NULL);

  for (guint i = 0; i < boards->list->len; i++)
    {
      JdBoard *board = g_ptr_array_index (boards->list, i);
      if (strcmp (board->id, id) == 0)
        return board;
    }
  return NULL;
}

const char *
jd_boards_file (const JdBoards *boards, const char *id)
{
  g_return_val_if_fail (boards && id, NULL);

  return g_hash_table_lookup (boards->files, id);
}

const GPtrArray *
jd_boards_faults (const JdBoards *boards)
{
  g_return_val_if_fail (boards, NULL);

  return boards->faults;
}
