// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-seen.h"

#include <string.h>

#define MOST_FILES 64

/* A posting with one reference. */
typedef struct _Entry Entry;
struct _Entry
{
  char *title;   /* interned */
  guint64 files; /* a bit for each */
  Entry *next;   /* another posting with that reference, in other files; NULL: none */
};

struct _JdBoardSeen
{
  GHashTable *entries; /* reference -> Entry */
  int n_files;
};

static void
entry_free (gpointer data)
{
  for (Entry *entry = data, *next; entry; entry = next)
    {
      next = entry->next;
      g_ref_string_release (entry->title);
      g_free (entry);
    }
}

JdBoardSeen *
jd_board_seen_new (void)
{
  JdBoardSeen *seen = g_rc_box_new (JdBoardSeen);

  seen->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  seen->n_files = 0;
  return seen;
}

JdBoardSeen *
jd_board_seen_ref (JdBoardSeen *seen)
{
  g_return_val_if_fail (seen, NULL);

  return g_rc_box_acquire (seen);
}

static void
clear (gpointer data)
{
  g_hash_table_unref (((JdBoardSeen *) data)->entries);
}

void
jd_board_seen_unref (JdBoardSeen *seen)
{
  g_return_if_fail (seen);

  g_rc_box_release_full (seen, clear);
}

int
jd_board_seen_add_file (JdBoardSeen *seen)
{
  g_return_val_if_fail (seen, -1);

  return seen->n_files < MOST_FILES ? seen->n_files++ : -1;
}

const char *
jd_board_seen_find (const JdBoardSeen *seen, int file, const char *reference)
{
  g_return_val_if_fail (seen && file >= 0 && file < seen->n_files && reference, NULL);

  for (const Entry *entry = g_hash_table_lookup (seen->entries, reference); entry; entry = entry->next)
    if (entry->files & G_GUINT64_CONSTANT (1) << file)
      return entry->title;
  return NULL;
}

void
jd_board_seen_add (JdBoardSeen *seen, int file, const char *reference, const char *title)
{
  g_return_if_fail (seen && file >= 0 && file < seen->n_files && reference && title);

  Entry *first = g_hash_table_lookup (seen->entries, reference), *entry = first;
  while (entry && strcmp (entry->title, title) != 0)
    entry = entry->next;
  if (!entry)
    {
      entry = g_new0 (Entry, 1);
      entry->title = g_ref_string_new_intern (title);
      if (first)
        {
          entry->next = first->next;
          first->next = entry;
        }
      else
        g_hash_table_insert (seen->entries, g_strdup (reference), entry);
    }
  entry->files |= G_GUINT64_CONSTANT (1) << file;
}
