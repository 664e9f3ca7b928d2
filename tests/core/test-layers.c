// SPDX-License-Identifier: GPL-3.0-or-later
/* The layers of the sources hold: a folder includes only what the tables of src/DESIGN.md allow it, whose pictures show just that; and neither core, services nor command line ever include GTK. */
#include <gio/gio.h>
#include <string.h>

/* A row of a table of src/DESIGN.md. */
typedef struct
{
  char *part, *folder; /* "core", "core/model" */
  GStrv allowed;       /* what it may include, besides itself: folders, or all of a part of the program */
  guint floor;         /* where it stands in the picture of its part, from 1; 0: nowhere */
} Layer;

static GPtrArray *layers; /* of Layer, in the order of the page */

static const char *const parts[] = { "core", "service", "ui" };

/* The only sources of a part that are in none of its folders: they put the folders together, so none of those includes them. */
static const struct
{
  const char *part, *name;
} tops[] = { { "service", "vacancy-services.c" }, { "service", "vacancy-services.h" } };

typedef void (*IncludeFunc) (const char *file, const char *include, gpointer data);

static void
each_include_of_file (const char *path, IncludeFunc check, gpointer data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (g_str_has_prefix (lines[i], "#include "))
      check (path, lines[i] + strlen ("#include "), data);
}

/* With all folders in it. Returns how many files were looked at, so that an empty folder is not taken for a clean one. */
static guint
each_include_below (const char *path, IncludeFunc check, gpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint files = 0;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        files += each_include_below (file, check, data);
      if (!g_str_has_suffix (name, ".c") && !g_str_has_suffix (name, ".h"))
        continue;
      each_include_of_file (file, check, data);
      files++;
    }
  return files;
}

static guint
each_include (const char *folder, IncludeFunc check, gpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "src", folder, NULL);

  return each_include_below (path, check, data);
}

/* "core/model" for "model/jd-block.h", as it is included; NULL for what is not in a folder. */
static char *
folder_of (const char *include)
{
  g_auto (GStrv) halves = g_strsplit (include + 1, "/", 2);

  if (include[0] != '"' || halves[1] == NULL)
    return NULL;
  *strchr (halves[1], '"') = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "src", parts[i], halves[0], halves[1], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_strconcat (parts[i], "/", halves[0], NULL);
    }
  return NULL;
}

/* ---- the page ---- */

static Layer *
find_layer (const char *folder)
{
  for (guint i = 0; i < layers->len; i++)
    if (g_str_equal (((Layer *) g_ptr_array_index (layers, i))->folder, folder))
      return g_ptr_array_index (layers, i);
  return NULL;
}

/* What @part may include of the parts below, and what @cell names of its own; "-": nothing, "everything": all. New. */
static GStrv
read_allowed (const char *part, const char *cell)
{
  g_autoptr (GStrvBuilder) allowed = g_strv_builder_new ();
  g_auto (GStrv) names = g_strsplit (cell, " ", -1);

  for (guint i = 0; i < G_N_ELEMENTS (parts) && !g_str_equal (parts[i], part); i++)
    g_strv_builder_add (allowed, parts[i]);
  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *folder = g_str_equal (names[i], "everything") ? g_strdup (part) : g_strconcat (part, "/", names[i], NULL);

      if (g_str_equal (names[i], "-"))
        continue;
      /* What stands behind it would go round. */
      g_assert_true (g_str_equal (folder, part) || find_layer (folder));
      g_strv_builder_add (allowed, folder);
    }
  return g_strv_builder_end (allowed);
}

/* "| folder | purpose | may include |". */
static void
read_row (const char *part, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "|", -1);
  Layer *layer;

  g_assert_cmpuint (g_strv_length (cells), ==, 5);
  if (g_str_equal (g_strstrip (cells[1]), "folder") || g_str_has_prefix (cells[1], "-"))
    return;
  layer = g_new0 (Layer, 1);
  layer->part = g_strdup (part);
  layer->folder = g_strconcat (part, "/", cells[1], NULL);
  layer->allowed = read_allowed (part, g_strstrip (cells[3]));
  g_ptr_array_add (layers, layer);
}

/* "3  page  start  export". */
static void
read_floor (const char *part, const char *line)
{
  char *after;
  guint floor = (guint) g_ascii_strtoull (line, &after, 10);
  g_auto (GStrv) names = g_strsplit (after, " ", -1);

  for (guint i = 0; names[i]; i++)
    if (*names[i])
      {
        g_autofree char *folder = g_strconcat (part, "/", names[i], NULL);
        Layer *layer = find_layer (folder);

        g_assert_nonnull (layer);
        g_assert_cmpuint (layer->floor, ==, 0);
        layer->floor = floor;
      }
}

static void
read_page (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "src", "DESIGN.md", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  const char *part = NULL;
  gboolean is_picture = FALSE;

  layers = g_ptr_array_new ();
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] && !g_str_has_prefix (lines[i], "## "); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        {
          g_autofree char *heading = g_strconcat ("**", parts[j], "/**", NULL);

          if (g_str_has_prefix (lines[i], heading))
            part = parts[j];
        }
      if (g_str_has_prefix (lines[i], "```"))
        is_picture = !is_picture;
      else if (is_picture)
        read_floor (part, lines[i]);
      else if (lines[i][0] == '|')
        read_row (part, lines[i]);
    }
}

/* ---- the sources ---- */

static void
check_layer (const char *file, const char *include, gpointer data)
{
  const Layer *layer = data;
  g_autofree char *included = folder_of (include);

  if (!included || g_str_equal (included, layer->folder))
    return;
  g_autofree char *part = g_strndup (included, strcspn (included, "/"));
  if (g_strv_contains ((const char *const *) layer->allowed, included) || g_strv_contains ((const char *const *) layer->allowed, part))
    return;
  g_test_message ("%s includes %s", file, include);
  g_test_fail ();
}

static void
test_order (void)
{
  g_assert_cmpuint (layers->len, >, 20);
  for (guint i = 0; i < layers->len; i++)
    g_assert_cmpuint (each_include (((Layer *) g_ptr_array_index (layers, i))->folder, check_layer, g_ptr_array_index (layers, i)), >, 0);
}

/* In the picture a folder stands right above the highest of those it may include. */
static void
test_floors (void)
{
  for (guint i = 0; i < layers->len; i++)
    {
      const Layer *layer = g_ptr_array_index (layers, i);
      guint below = 0;

      for (guint j = 0; j < i; j++)
        {
          const Layer *other = g_ptr_array_index (layers, j);

          if (g_str_equal (other->part, layer->part)
              && (g_strv_contains ((const char *const *) layer->allowed, other->folder) || g_strv_contains ((const char *const *) layer->allowed, other->part)))
            below = MAX (below, other->floor);
        }
      g_test_message ("%s", layer->folder);
      g_assert_cmpuint (layer->floor, ==, below + 1);
    }
}

static gboolean
is_top (const char *part, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    if (strcmp (tops[i].part, part) == 0 && strcmp (tops[i].name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
check_under_top (const char *file, const char *include, gpointer data)
{
  g_autofree char *name = g_strndup (include + 1, strcspn (include + 1, "\">"));

  if (is_top (data, name))
    {
      g_test_message ("%s includes %s", file, include);
      g_test_fail ();
    }
}

/* What puts the folders of a part together knows the folders of that part and of those below. */
static void
check_top (const char *file, const char *include, gpointer data)
{
  g_autofree char *included = folder_of (include);

  if (included && !g_str_has_prefix (included, "core/") && !g_str_has_prefix (included, data))
    {
      g_test_message ("%s includes %s", file, include);
      g_test_fail ();
    }
}

static void
test_tops (void)
{
  for (guint i = 0; i < layers->len; i++)
    {
      const Layer *layer = g_ptr_array_index (layers, i);

      if (g_str_equal (layer->part, "service"))
        each_include (layer->folder, check_under_top, (gpointer) "service");
    }
  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "src", tops[i].part, tops[i].name, NULL);

      each_include_of_file (path, check_top, (gpointer) tops[i].part);
    }
}

/* Every folder has its row. */
static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "src", parts[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)))
        {
          g_autofree char *folder = g_strconcat (parts[i], "/", name, NULL), *below = g_build_filename (path, name, "meson.build", NULL);

          if (g_file_test (below, G_FILE_TEST_EXISTS))
            g_assert_nonnull (find_layer (folder));
          else
            g_assert_true (is_top (parts[i], name) || !(g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".h")));
        }
    }
}

static void
check_no_gtk (const char *file, const char *include, gpointer data)
{
  if (strstr (include, "gtk/") || strstr (include, "adwaita") || strstr (include, "gdk/") || strstr (include, "ui/"))
    {
      g_test_message ("%s includes %s", file, include);
      g_test_fail ();
    }
}

static void
test_no_gtk (void)
{
  static const char *const without[] = { "core", "service", "cli" };

  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    g_assert_cmpuint (each_include (without[i], check_no_gtk, NULL), >, 0);
}

/* ICU has one door. */
static void
check_no_icu (const char *file, const char *include, gpointer data)
{
  g_autofree char *name = g_path_get_basename (file);

  if (g_str_has_prefix (include, "<unicode/") && !g_str_has_prefix (name, "jd-locale"))
    {
      g_test_message ("%s includes %s", file, include);
      g_test_fail ();
    }
}

static void
test_no_icu (void)
{
  static const char *const all[] = { "core", "service", "cli", "ui" };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_cmpuint (each_include (all[i], check_no_icu, NULL), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  read_page ();
  g_test_add_func ("/layers/order", test_order);
  g_test_add_func ("/layers/floors", test_floors);
  g_test_add_func ("/layers/tops", test_tops);
  g_test_add_func ("/layers/rows", test_rows);
  g_test_add_func ("/layers/no-gtk", test_no_gtk);
  g_test_add_func ("/layers/no-icu", test_no_icu);
  return g_test_run ();
}
