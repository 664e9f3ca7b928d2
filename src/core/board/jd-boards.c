// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-boards.h"

#include <string.h>

#include "library/jd-data-files.h"

struct _JdBoards
{
  JdDataFiles *files; /* of JdBoard */
};

static gpointer
parse (const char *data, gsize length, const char *file, GError **error)
{
  return jd_board_parse (data, length, file, error);
}

static const char *
id_of (gconstpointer board)
{
  return ((const JdBoard *) board)->id;
}

static void
board_free (gpointer data)
{
  jd_board_unref (data);
}

static const JdDataKind kind = { "boards", parse, id_of, board_free };

JdBoard *
jd_boards_read_file (const char *path, GError **error)
{
  return jd_data_files_read (&kind, path, error);
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

static JdBoards *
boards_new (void)
{
  JdBoards *boards = g_atomic_rc_box_new0 (JdBoards);

  boards->files = jd_data_files_new (&kind);
  return boards;
}

JdBoards *
jd_boards_load (const char *const *team, const char *const *given)
{
  JdBoards *boards = boards_new ();

  jd_data_files_add_stack (boards->files, team, given);
  jd_data_files_sort (boards->files, compare_boards);
  return boards;
}

JdBoards *
jd_boards_load_from (const char *const *folders)
{
  g_return_val_if_fail (folders, NULL);

  JdBoards *boards = boards_new ();
  for (guint i = 0; folders[i]; i++)
    jd_data_files_add (boards->files, folders[i]);
  jd_data_files_sort (boards->files, compare_boards);
  return boards;
}

JdBoards *
jd_boards_ref (JdBoards *boards)
{
  return g_atomic_rc_box_acquire (boards);
}

static void
boards_clear (gpointer data)
{
  jd_data_files_free (((JdBoards *) data)->files);
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

  return jd_data_files_list (boards->files);
}

JdBoard *
jd_boards_find (const JdBoards *boards, const char *id)
{
  g_return_val_if_fail (boards && id, NULL);

  return jd_data_files_find (boards->files, id);
}

const char *
jd_boards_file (const JdBoards *boards, const char *id)
{
  g_return_val_if_fail (boards && id, NULL);

  return jd_data_files_path (boards->files, id);
}

const GPtrArray *
jd_boards_faults (const JdBoards *boards)
{
  g_return_val_if_fail (boards, NULL);

  return jd_data_files_faults (boards->files);
}
