// SPDX-License-Identifier: GPL-3.0-or-later
/* A text from elsewhere on its way to become a posting: what a person decides of it is judged anew, step by step, and can be taken back; what cannot be read is told. */
#include "import/vacancy-import.h"

#include <string.h>

#include "compose/jd-compose.h"
#include "export/jd-export.h"
#include "library-util.h"

#define TEXT \
  "Line Cook\n\nHarbour Kitchen, Utrecht\n\nWhat you will do\n\n- Prepare your station before service: wash, cut, weigh and label what you will need.\n" \
  "- Feed the parrot of the house twice a day\n\nWhat you bring\n\n- Two years of experience in a kitchen\n\nShare this page\n"

typedef struct
{
  VacancyImport *import;
  guint changed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->changed++;
}

static void
begin (Fixture *fixture, VacancyImport *import)
{
  fixture->import = import;
  g_signal_connect_swapped (import, "changed", G_CALLBACK (changed_cb), fixture);
  g_assert_true (vacancy_import_is_busy (import));
  ui_wait_until (fixture->changed > 0, 30);
  g_assert_false (vacancy_import_is_busy (import));
}

static void
begin_text (Fixture *fixture, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  begin (fixture, vacancy_import_new_bytes (starter_library (), jd_importer_find ("text"), bytes));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ui_wait_until (!vacancy_import_is_busy (fixture->import), 30);
  g_signal_handlers_disconnect_by_data (fixture->import, fixture);
  g_assert_finalize_object (fixture->import);
}

static const JdImportPlan *
plan (Fixture *fixture)
{
  g_assert_no_error (vacancy_import_error (fixture->import));
  g_assert_nonnull (vacancy_import_plan (fixture->import));
  return vacancy_import_plan (fixture->import);
}

/* Of the plan; what it says, or the words of the library where it takes those. G_MAXUINT: none. */
static const JdPlanLine *
line_with (Fixture *fixture, const char *words)
{
  const JdImportPlan *found = plan (fixture);

  for (guint i = 0; i < found->sections->len; i++)
    {
      const JdPlanSection *section = found->sections->pdata[i];
      for (guint j = 0; j < section->lines->len; j++)
        if (strstr (((const JdPlanLine *) section->lines->pdata[j])->plain, words))
          return section->lines->pdata[j];
    }
  return NULL;
}

static guint
source_of (Fixture *fixture, const char *words)
{
  const JdPlanLine *line = line_with (fixture, words);

  g_assert_nonnull (line);
  return g_array_index (line->sources, guint, 0);
}

static void
await (Fixture *fixture)
{
  const guint before = fixture->changed;

  ui_wait_until (fixture->changed > before, 30);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  begin_text (fixture, TEXT);
  g_assert_null (vacancy_import_path (fixture->import));
  g_assert_cmpstr (plan (fixture)->base->role, ==, "line-cook");
  g_assert_cmpint (line_with (fixture, "Prepare your station")->state, ==, JD_PLAN_LIBRARY);
  g_assert_cmpint (line_with (fixture, "parrot")->state, ==, JD_PLAN_NEW);
  g_assert_null (line_with (fixture, "Share this page"));
}

/* Each is a step: taken back one by one, and done again. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  guint parrot;

  begin_text (fixture, TEXT);
  g_assert_false (vacancy_import_undo (fixture->import));
  parrot = source_of (fixture, "parrot");
  vacancy_import_set_label (fixture->import, parrot, JD_LABEL_OTHER);
  await (fixture);
  g_assert_null (line_with (fixture, "parrot"));
  vacancy_import_set_role (fixture->import, NULL);
  await (fixture);
  g_assert_null (plan (fixture)->base->role);

  g_assert_true (vacancy_import_undo (fixture->import));
  await (fixture);
  g_assert_cmpstr (plan (fixture)->base->role, ==, "line-cook");
  g_assert_null (line_with (fixture, "parrot"));
  g_assert_true (vacancy_import_undo (fixture->import));
  await (fixture);
  g_assert_nonnull (line_with (fixture, "parrot"));
  g_assert_false (vacancy_import_undo (fixture->import));
  g_assert_true (vacancy_import_redo (fixture->import));
  await (fixture);
  g_assert_null (line_with (fixture, "parrot"));

  /* What is decided now stands in place of what was taken back. */
  vacancy_import_set_level (fixture->import, "senior");
  await (fixture);
  g_assert_cmpstr (plan (fixture)->base->level, ==, "senior");
  g_assert_false (vacancy_import_redo (fixture->import));
}

/* What is decided while a thread is at work comes with the next look, and nothing in between is shown. */
static void
test_while_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint parrot;

  begin_text (fixture, TEXT);
  parrot = source_of (fixture, "parrot");
  vacancy_import_set_label (fixture->import, parrot, JD_LABEL_OTHER);
  g_assert_true (vacancy_import_is_busy (fixture->import));
  g_assert_null (vacancy_import_make (fixture->import, &error));
  g_assert_nonnull (error);
  vacancy_import_set_label (fixture->import, parrot, JD_LABEL_BENEFIT);
  vacancy_import_set_level (fixture->import, "lead");
  await (fixture);
  g_assert_cmpuint (fixture->changed, ==, 2);
  g_assert_cmpint (jd_outline_label (plan (fixture)->outline, parrot), ==, JD_LABEL_BENEFIT);
  g_assert_cmpstr (plan (fixture)->base->level, ==, "lead");
}

static void
test_choice (Fixture *fixture, gconstpointer data)
{
  guint station;

  begin_text (fixture, "Line Cook\n\nWhat you will do\n\n- Prepare your station before the service: wash, cut and weigh what you will need.\n- Keep it clean\n");
  station = source_of (fixture, "Prepare your station");
  g_assert_cmpint (line_with (fixture, "Prepare your station")->state, ==, JD_PLAN_ALMOST);
  vacancy_import_set_choice (fixture->import, station, JD_PLAN_KEEP);
  await (fixture);
  g_assert_false (line_with (fixture, "Prepare your station")->takes);
  vacancy_import_set_choice (fixture->import, station, JD_PLAN_TAKE);
  await (fixture);
  g_assert_true (line_with (fixture, "Prepare your station")->takes);
}

/* What no line says stands in the notes. */
static void
test_make (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  begin_text (fixture, TEXT);
  g_autoptr (JdPosting) posting = vacancy_import_make (fixture->import, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jd_posting_title (posting), ==, "Line Cook");
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, NULL);
  g_assert_nonnull (strstr (text, "Feed the parrot of the house twice a day"));
  g_assert_null (strstr (text, "Share this page"));
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  begin (fixture, vacancy_import_new_file (starter_library (), "/nowhere/old.docx"));
  g_assert_cmpstr (vacancy_import_path (fixture->import), ==, "/nowhere/old.docx");
  g_assert_null (vacancy_import_plan (fixture->import));
  g_assert_nonnull (strstr (vacancy_import_error (fixture->import)->message, "/nowhere/old.docx"));
}

/* A file that says it is a document, and is none. */
static void
test_broken (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "broken.docx", NULL);

  g_assert_true (g_file_set_contents (path, "PK\003\004 nothing more", -1, NULL));
  begin (fixture, vacancy_import_new_file (starter_library (), path));
  g_assert_null (vacancy_import_plan (fixture->import));
  g_assert_nonnull (vacancy_import_error (fixture->import));
  folder_remove (folder);
}

static void
test_takes (void)
{
  g_assert_true (vacancy_import_takes ("/somewhere/Old posting.DOCX"));
  g_assert_true (vacancy_import_takes ("old.txt"));
  g_assert_false (vacancy_import_takes ("cook.vacancy"));
  g_assert_false (vacancy_import_takes ("kitchen.vacancy-pack"));
  g_assert_false (vacancy_import_takes ("photo.jpeg"));
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/import/" path, Fixture, NULL, NULL, test, tear_down)
  ADD ("read", test_read);
  ADD ("steps", test_steps);
  ADD ("while-busy", test_while_busy);
  ADD ("choice", test_choice);
  ADD ("make", test_make);
  ADD ("no-file", test_no_file);
  ADD ("broken", test_broken);
#undef ADD
  g_test_add_func ("/import/takes", test_takes);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
