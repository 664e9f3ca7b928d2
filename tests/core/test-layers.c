// SPDX-License-Identifier: GPL-3.0-or-later
/* The layers of the sources hold: a folder includes only what it may, and neither core, services nor command line ever include GTK. */
#include <gio/gio.h>
#include <string.h>

/* Which folders a folder may include, besides itself: a folder, or all of a part of the program. src/DESIGN.md says what they are for. */
static const struct
{
  const char *folder;
  const char *allowed;
} layers[] = {
  { "core/base", "" },
  { "core/model", "core/base" },
  { "core/library", "core/base core/model" },
  { "core/compose", "core/base core/model core/library" },
  { "core/check", "core/base core/model core/library core/compose" },
  { "core/export", "core/base core/model core/library core/compose" },
  { "core/import", "core/base core/model core/library core/compose" },
  { "core/edit", "core/base core/model core/library core/compose" },
  { "core/describe", "core/base core/model core/library core/compose core/edit" },
  { "core/store", "core/base core/model core/library core/compose core/check core/export core/import core/edit" },
  { "service/posting", "core" },
  { "service/library", "core service/posting" },
  { "service/review", "core service/posting" },
  { "ui/widgets", "core service" },
  { "ui/text", "core service ui/widgets" },
  { "ui/facts", "core service ui/widgets" },
  { "ui/library", "core service ui/widgets" },
  { "ui/level", "core service ui/widgets" },
  { "ui/review", "core service ui/widgets" },
  { "ui/output", "core service ui/widgets" },
  { "ui/page", "core service ui/widgets ui/text ui/facts" },
  { "ui/start", "core service ui/widgets ui/level" },
  { "ui/export", "core service ui/widgets ui/output ui/review" },
  { "ui/editor", "core service ui/widgets ui/text ui/facts ui/library ui/page" },
  { "ui/shell", "core service ui" },
};

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

static void
check_layer (const char *file, const char *include, gpointer data)
{
  const guint layer = GPOINTER_TO_UINT (data);
  g_autofree char *included = folder_of (include);
  g_auto (GStrv) allowed = g_strsplit (layers[layer].allowed, " ", -1);

  if (included == NULL || strcmp (included, layers[layer].folder) == 0)
    return;
  g_autofree char *part = g_strndup (included, strcspn (included, "/"));
  if (g_strv_contains ((const char *const *) allowed, included) || g_strv_contains ((const char *const *) allowed, part))
    return;
  g_test_message ("%s includes %s", file, include);
  g_test_fail ();
}

static void
test_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    g_assert_cmpuint (each_include (layers[i].folder, check_layer, GUINT_TO_POINTER (i)), >, 0);
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
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (g_str_has_prefix (layers[i].folder, "service/"))
      each_include (layers[i].folder, check_under_top, (gpointer) "service");
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
          guint row = 0;

          while (row < G_N_ELEMENTS (layers) && strcmp (layers[row].folder, folder) != 0)
            row++;
          if (g_file_test (below, G_FILE_TEST_EXISTS))
            g_assert_cmpuint (row, <, G_N_ELEMENTS (layers));
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
  g_test_add_func ("/layers/order", test_order);
  g_test_add_func ("/layers/tops", test_tops);
  g_test_add_func ("/layers/rows", test_rows);
  g_test_add_func ("/layers/no-gtk", test_no_gtk);
  g_test_add_func ("/layers/no-icu", test_no_icu);
  return g_test_run ();
}
