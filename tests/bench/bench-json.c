// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench-json.h"

#include <json-glib/json-glib.h>

typedef struct
{
  GPtrArray *items;
  GFunc parse;
  int next; /* atomic */
} Parsing;

static void
parse (const char *data, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, data, (gssize) length, &error))
    g_error ("%s", error->message);
}

static char *
read_file (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *data;

  if (!g_file_get_contents (path, &data, length, &error))
    g_error ("%s", error->message);
  return data;
}

void
bench_json_parse_file (gpointer path, gpointer unused)
{
  gsize length;
  g_autofree char *data = read_file (path, &length);

  parse (data, length);
}

void
bench_json_parse_bytes (gpointer bytes, gpointer unused)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  parse (data, length);
}

static gpointer
work (gpointer data)
{
  Parsing *parsing = data;
  guint i;

  while ((i = (guint) g_atomic_int_add (&parsing->next, 1)) < parsing->items->len)
    parsing->parse (parsing->items->pdata[i], NULL);
  return NULL;
}

static void
join (gpointer thread)
{
  g_thread_join (thread);
}

void
bench_json_each (GPtrArray *items, GFunc each, guint threads)
{
  Parsing parsing = { items, each, 0 };
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (join);

  for (guint i = 1; i < threads; i++)
    g_ptr_array_add (others, g_thread_new ("parse", work, &parsing));
  work (&parsing);
}

static void
read_into (GPtrArray *files, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (!folder)
    {
      gsize length;
      char *data = read_file (path, &length);
      g_ptr_array_add (files, g_bytes_new_take (data, length));
      return;
    }
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);
      read_into (files, inside);
    }
}

GPtrArray *
bench_json_read_folder (const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  read_into (files, folder);
  return files;
}
