// SPDX-License-Identifier: GPL-3.0-or-later
/* What of the company goes into exports, and that the logo stays when its file goes. */
#include "posting/vacancy-company-style.h"

#include <glib/gstdio.h>
#include <string.h>

#include "../core/test-logo.h"
#include "loop-util.h"

typedef struct
{
  char *folder, *path;
  GSettings *settings;
  VacancyCompanyStyle *style;
  GObject *owner;
  guint told, changes;
  char *error; /* NULL: none */
} Fixture;

static Fixture *current;

static void
changed_cb (Fixture *fixture)
{
  fixture->changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "page-look", "company-colour", "company-logo" };

  current = fixture;
  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "our logo.svg", NULL);
  folder_put_bytes (fixture->folder, "our logo.svg", TEST_LOGO, -1);
  fixture->settings = g_settings_new (VACANCY_APP_ID);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  fixture->style = vacancy_company_style_new (fixture->settings);
  fixture->owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_signal_connect_swapped (fixture->style, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->style);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->owner);
  folder_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->error);
}

static void
chosen_cb (gpointer owner, const GError *error)
{
  g_assert_true (owner == current->owner);
  current->told++;
  g_free (current->error);
  current->error = error ? g_strdup (error->message) : NULL;
}

static void
choose (Fixture *fixture, const char *path)
{
  const guint before = fixture->told;

  vacancy_company_style_choose_logo (fixture->style, path, fixture->owner, chosen_cb);
  ui_wait_until (fixture->told == before + 1, 30);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  JdExportOptions options = { .wrap = 72 };

  vacancy_company_style_load (fixture->style);
  vacancy_company_style_apply (fixture->style, &options);
  g_assert_cmpuint (options.wrap, ==, 72);
  g_assert_cmpuint (options.look, ==, JD_LOOK_FRAMED);
  g_assert_null (options.colour);
  g_assert_null (options.logo);
}

/* What was handed out stays what it was while something else is chosen. */
static void
test_values (Fixture *fixture, gconstpointer data)
{
  const JdColour first = { 1, 2, 3 }, second = { 4, 5, 6 };
  JdExportOptions options = { 0 }, later = { 0 };

  vacancy_company_style_set_look (fixture->style, JD_LOOK_COMPACT);
  vacancy_company_style_set_colour (fixture->style, &first);
  vacancy_company_style_apply (fixture->style, &options);
  vacancy_company_style_set_colour (fixture->style, &second);
  vacancy_company_style_apply (fixture->style, &later);
  g_assert_cmpuint (options.look, ==, JD_LOOK_COMPACT);
  g_assert_cmpmem (options.colour, sizeof first, &first, sizeof first);
  g_assert_cmpmem (later.colour, sizeof second, &second, sizeof second);
  vacancy_company_style_set_colour (fixture->style, NULL);
  g_assert_null (vacancy_company_style_get_colour (fixture->style));
  g_assert_cmpuint (fixture->changes, ==, 4);
  g_settings_set_string (fixture->settings, "company-colour", "no colour");
  g_assert_null (vacancy_company_style_get_colour (fixture->style));
}

static void
test_logo_stays (Fixture *fixture, gconstpointer data)
{
  choose (fixture, fixture->path);
  g_assert_null (fixture->error);
  g_autofree char *name = vacancy_company_style_get_logo_name (fixture->style);
  const JdLogo *logo = vacancy_company_style_get_logo (fixture->style);
  g_assert_cmpstr (name, ==, "our logo.svg");
  g_assert_cmpuint (logo->width, ==, 384);
  /* The next start of the program, without the file. */
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_autoptr (VacancyCompanyStyle) next = vacancy_company_style_new (fixture->settings);
  g_assert_null (vacancy_company_style_get_logo (next));
  vacancy_company_style_load (next);
  ui_wait_until (vacancy_company_style_get_logo (next) != NULL, 30);
  g_assert_true (g_bytes_equal (vacancy_company_style_get_logo (next)->png, logo->png));

  vacancy_company_style_remove_logo (fixture->style);
  g_assert_null (vacancy_company_style_get_logo (fixture->style));
  g_autofree char *none = vacancy_company_style_get_logo_name (fixture->style);
  g_assert_cmpstr (none, ==, "");
}

/* One that cannot be read leaves the one there was. */
static void
test_logo_refused (Fixture *fixture, gconstpointer data)
{
  choose (fixture, fixture->path);
  folder_put_bytes (fixture->folder, "bad.png", "GIF89a", -1);
  g_autofree char *bad = g_build_filename (fixture->folder, "bad.png", NULL);
  choose (fixture, bad);
  g_assert_nonnull (strstr (fixture->error, "bad.png: expected a picture as PNG or SVG"));
  g_autofree char *name = vacancy_company_style_get_logo_name (fixture->style);
  g_assert_cmpstr (name, ==, "our logo.svg");
  g_assert_nonnull (vacancy_company_style_get_logo (fixture->style));
}

int
main (int argc, char **argv)
{
  g_autofree char *scratch = ui_scratch_init ();

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/company-style/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/company-style/values", Fixture, NULL, set_up, test_values, tear_down);
  g_test_add ("/company-style/logo-stays", Fixture, NULL, set_up, test_logo_stays, tear_down);
  g_test_add ("/company-style/logo-refused", Fixture, NULL, set_up, test_logo_refused, tear_down);
  const int status = g_test_run ();
  folder_remove (scratch);
  return status;
}
