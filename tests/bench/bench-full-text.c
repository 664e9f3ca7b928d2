// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench-full-text.h"

#ifdef HAVE_SQLITE
#include <sqlite3.h>

struct _FullText
{
  sqlite3 *base;
  sqlite3_stmt *search;
};

static void
check (FullText *self, gboolean done)
{
  if (!done)
    g_error ("%s", sqlite3_errmsg (self->base));
}

static sqlite3_stmt *
prepare (FullText *self, const char *text)
{
  sqlite3_stmt *statement = NULL;

  check (self, sqlite3_prepare_v2 (self->base, text, -1, &statement, NULL) == SQLITE_OK);
  return statement;
}

static void
execute (FullText *self, const char *text)
{
  check (self, sqlite3_exec (self->base, text, NULL, NULL, NULL) == SQLITE_OK);
}

static void
add (FullText *self, sqlite3_stmt *insert, const JdBlock *block)
{
  g_autofree char *tags = g_strjoinv (" ", block->tags);

  sqlite3_bind_text (insert, 1, block->title, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (insert, 2, jd_localized_text (block->body, 0), -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (insert, 3, tags, -1, SQLITE_TRANSIENT);
  check (self, sqlite3_step (insert) == SQLITE_DONE);
  sqlite3_reset (insert);
}

FullText *
full_text_new (const JdLibrary *library)
{
  FullText *self = g_new0 (FullText, 1);
  const GPtrArray *blocks = jd_library_blocks (library);

  check (self, sqlite3_open (":memory:", &self->base) == SQLITE_OK);
  execute (self, "CREATE VIRTUAL TABLE blocks USING fts5 (title, wording, tags, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4')");
  execute (self, "BEGIN");
  sqlite3_stmt *insert = prepare (self, "INSERT INTO blocks VALUES (?, ?, ?)");
  for (guint i = 0; i < blocks->len; i++)
    add (self, insert, blocks->pdata[i]);
  sqlite3_finalize (insert);
  execute (self, "COMMIT");
  execute (self, "INSERT INTO blocks (blocks) VALUES ('optimize')");
  self->search = prepare (self, "SELECT rowid FROM blocks WHERE blocks MATCH ? ORDER BY rank LIMIT ?");
  return self;
}

void
full_text_free (FullText *self)
{
  if (!self)
    return;
  sqlite3_finalize (self->search);
  sqlite3_close (self->base);
  g_free (self);
}

void
full_text_search (FullText *self, const char *query, guint limit)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);
  g_autoptr (GString) match = g_string_new (NULL);
  guint found = 0;

  for (char **word = words; *word; word++)
    g_string_append_printf (match, "\"%s\"* ", *word);
  sqlite3_bind_text (self->search, 1, match->str, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int (self->search, 2, (int) limit);
  while (sqlite3_step (self->search) == SQLITE_ROW)
    found++;
  if (found == 0)
    g_error ("nothing is found for %s: %s", query, sqlite3_errmsg (self->base));
  sqlite3_reset (self->search);
}
#else
FullText *
full_text_new (const JdLibrary *library)
{
  return NULL;
}

void
full_text_free (FullText *self)
{
}

void
full_text_search (FullText *self, const char *query, guint limit)
{
}
#endif
