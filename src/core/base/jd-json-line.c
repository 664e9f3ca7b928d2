// SPDX-License-Identifier: GPL-3.0-or-later
/* The tree does not know where a member stood. Whoever has something to say of one scans the file once more. */
#include "base/jd-json-scan-private.h"

#include <string.h>

typedef struct
{
  const char *path, *parent;
  guint line, parent_line; /* 0 as long as it was not seen */
} Search;

/* At least the bytes of the path of the value being read. */
static gsize
path_length (const JdScan *scan)
{
  gsize length = 0;

  for (guint i = 0; i < scan->depth; i++)
    length += scan->frames[i].is_object ? scan->frames[i].name_length : strlen ("[0]");
  return length;
}

static void
visit_cb (const JdScan *scan, gpointer data)
{
  Search *search = data;

  if (search->line > 0 || path_length (scan) > strlen (search->path))
    return;
  g_autoptr (GString) path = g_string_new (NULL);
  jd_scan_append_path (path, scan);
  if (strcmp (path->str, search->path) == 0)
    search->line = jd_scan_line (scan, scan->at);
  else if (path->len > 0 && strcmp (path->str, search->parent) == 0)
    search->parent_line = jd_scan_line (scan, scan->at);
}

/* The path of what @path is in; empty for the top. New string. */
static char *
path_of_parent (const char *path)
{
  const char *point = strrchr (path, '.'), *bracket = strrchr (path, '[');

  return g_strndup (path, !point && !bracket ? 0 : (gsize) (MAX (point, bracket) - path));
}

guint
jd_json_find_line (const char *data, gsize length, const char *path)
{
  g_return_val_if_fail (data && path, 0);

  g_autofree char *parent = path_of_parent (path);
  Search search = { .path = path, .parent = parent };
  JdScan scan = { .data = data, .end = data + length, .visit = visit_cb, .visit_data = &search };
  jd_scan_run (&scan);
  return search.line > 0 ? search.line : search.parent_line;
}
