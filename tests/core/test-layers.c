// SPDX-License-Identifier: GPL-3.0-or-later
/* The layers of the sources hold: a folder of the core includes only folders before it, and neither the core nor the command line ever includes GTK. */
#include <gio/gio.h>
#include <string.h>

/* Which folders a folder may include, besides itself. */
static const struct
{
  const char *folder;
  const char *allowed;
} layers[] = {
  { "core/base", "" },
  { "core/model", "base" },
  { "core/library", "base model" },
  { "core/compose", "base model library" },
  { "core/check", "base model library compose" },
  { "core/export", "base model library compose" },
  { "core/import", "base model library compose" },
  { "core/edit", "base model library compose" },
  { "core/describe", "base model library compose edit" },
  { "core/store", "base model library compose check export import edit" },
};

static const char *const core_folders[] = { "base", "model", "library", "compose", "check", "export", "import", "edit", "describe", "store", NULL };

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

static void
check_layer (const char *file, const char *include, gpointer data)
{
  const guint layer = GPOINTER_TO_UINT (data);
  const char *own = strchr (layers[layer].folder, '/') + 1;
  g_auto (GStrv) allowed = g_strsplit (layers[layer].allowed, " ", -1);
  g_auto (GStrv) parts = g_strsplit (include + 1, "/", 2);

  if (include[0] != '"' || !parts[1] || strcmp (parts[0], own) == 0)
    return;
  g_assert_true (g_strv_contains (core_folders, parts[0]));
  if (!g_strv_contains ((const char *const *) allowed, parts[0]))
    {
      g_test_message ("%s includes %s", file, include);
      g_test_fail ();
    }
}

static void
test_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    g_assert_cmpuint (each_include (layers[i].folder, check_layer, GUINT_TO_POINTER (i)), >, 0);
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
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    each_include (layers[i].folder, check_no_gtk, NULL);
  g_assert_cmpuint (each_include ("cli", check_no_gtk, NULL), >, 0);
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
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    each_include (layers[i].folder, check_no_icu, NULL);
  each_include ("cli", check_no_icu, NULL);
  g_assert_cmpuint (each_include ("ui", check_no_icu, NULL), >, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layers/order", test_order);
  g_test_add_func ("/layers/no-gtk", test_no_gtk);
  g_test_add_func ("/layers/no-icu", test_no_icu);
  return g_test_run ();
}
