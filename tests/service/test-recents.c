// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-recents.h"

#include "loop-util.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Jobs run in the order they were asked for, and the list is right after the last one. */
static void
test_order (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-recents-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "state", "recents.json", NULL);
  g_autoptr (VacancyRecents) recents = vacancy_recents_new (file);
  g_autoptr (JdPosting) posting = jd_posting_new ("test", "en");
  guint changes = 0;

  g_signal_connect_swapped (recents, "changed", G_CALLBACK (count_cb), &changes);
  g_assert_cmpuint (vacancy_recents_get (recents)->len, ==, 0);
  vacancy_recents_load (recents);
  vacancy_recents_add (recents, "/tmp/a.vacancy", posting);
  vacancy_recents_add (recents, "/tmp/b.vacancy", posting);
  vacancy_recents_add (recents, "/tmp/c.vacancy", posting);
  vacancy_recents_remove (recents, "/tmp/b.vacancy");
  ui_wait_until (changes == 5, 10);
  g_assert_cmpuint (vacancy_recents_get (recents)->len, ==, 2);
  g_assert_cmpstr (((const JdRecent *) vacancy_recents_get (recents)->pdata[0])->path, ==, "/tmp/c.vacancy");
  g_assert_cmpstr (((const JdRecent *) vacancy_recents_get (recents)->pdata[1])->path, ==, "/tmp/a.vacancy");
  folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *scratch = ui_scratch_init ();
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui-recents/order", test_order);
  status = g_test_run ();
  folder_remove (scratch);
  return status;
}
