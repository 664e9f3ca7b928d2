// SPDX-License-Identifier: GPL-3.0-or-later
/* What a list says of postings that are past their days: of the posting's own last day, and of the boards it was marked at. */
#include "export/vacancy-ages.h"

#include "base/jd-today.h"
#include "edit/jd-edit.h"
#include "loop-util.h"
#include "store/jd-evidence.h"
#include "store/jd-posting-file.h"

typedef struct
{
  char *folder;
  GPtrArray *paths; /* owned texts, and a NULL behind them when they are looked at */
  GObject *owner;
  GHashTable *ages; /* NULL: nothing was told yet */
  guint told;
} Fixture;

/* The case that runs: who is told has the owner alone. */
static Fixture *current;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->paths = g_ptr_array_new_with_free_func (g_free);
  fixture->owner = g_object_new (G_TYPE_OBJECT, NULL);
  current = fixture;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->owner);
  g_clear_pointer (&fixture->ages, g_hash_table_unref);
  g_ptr_array_unref (fixture->paths);
  folder_free (fixture->folder);
  current = NULL;
}

static void
found_cb (gpointer owner, GHashTable *ages)
{
  g_assert_true (owner == current->owner);
  g_clear_pointer (&current->ages, g_hash_table_unref);
  current->ages = g_hash_table_ref (ages);
  current->told++;
}

static void
find (Fixture *fixture)
{
  const guint before = fixture->told;

  g_ptr_array_add (fixture->paths, NULL);
  vacancy_ages_find ((const char *const *) fixture->paths->pdata, found_cb, fixture->owner);
  g_assert_cmpuint (fixture->told, ==, before);
  ui_wait_until (fixture->told > before, 30);
  g_ptr_array_set_size (fixture->paths, (int) fixture->paths->len - 1);
}

/* A posting whose last day is @end ("": it has none). Its path, borrowed. */
static const char *
put (Fixture *fixture, const char *name, const char *end)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en"), posting = jd_edit_set_value (empty, "valid_through", end, NULL);
  char *path = folder_path (fixture->folder, name);

  g_assert_true (jd_posting_file_save (path, posting, NULL));
  g_ptr_array_add (fixture->paths, path);
  return path;
}

static void
mark (const char *path, JdEvidenceAct act, const char *target, gboolean is_board, const char *on)
{
  g_autoptr (JdEvidenceEntry) entry = jd_evidence_entry_new (act, target, is_board);
  g_autoptr (GError) error = NULL;

  entry->on = g_strdup (on);
  g_assert_cmpuint (jd_evidence_add (path, entry, NULL, NULL, &error), >, 0);
  g_assert_no_error (error);
}

static const char *
text_of (Fixture *fixture, const char *path)
{
  return g_hash_table_lookup (fixture->ages, path);
}

/* ---- the posting's own day ---- */

/* The last day is still a good one; of this year the day goes without it. */
static void
test_expired (Fixture *fixture, gconstpointer data)
{
  g_autofree char *today = jd_today ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local (), yesterday = g_date_time_add_days (now, -1);
  g_autofree char *yesterday_iso = g_date_time_format (yesterday, "%Y-%m-%d");
  g_autofree char *month = g_date_time_format (yesterday, g_date_time_get_year (yesterday) == g_date_time_get_year (now) ? " %B" : " %B %Y");
  const char *long_over = put (fixture, "over.vacancy", "2020-01-15"), *just_over = put (fixture, "just.vacancy", yesterday_iso);
  const char *last = put (fixture, "last.vacancy", today), *ahead = put (fixture, "ahead.vacancy", "2999-12-31"), *none = put (fixture, "none.vacancy", "");

  find (fixture);
  g_assert_cmpstr (text_of (fixture, long_over), ==, "Expired on 15 January 2020");
  g_assert_nonnull (text_of (fixture, just_over));
  g_assert_true (g_str_has_prefix (text_of (fixture, just_over), "Expired on ") && g_str_has_suffix (text_of (fixture, just_over), month));
  g_assert_true (!text_of (fixture, last) && !text_of (fixture, ahead) && !text_of (fixture, none));
  g_assert_cmpuint (g_hash_table_size (fixture->ages), ==, 2);
}

/* What is not there, or is no posting, is passed over, and the others are told of all the same. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_add (fixture->paths, folder_path (fixture->folder, "gone.vacancy"));
  folder_put (fixture->folder, "broken.vacancy", "{'format':");
  g_ptr_array_add (fixture->paths, folder_path (fixture->folder, "broken.vacancy"));
  const char *over = put (fixture, "over.vacancy", "2020-01-15"), *damaged = put (fixture, "damaged.vacancy", "2021-02-28");
  folder_put (fixture->folder, "damaged.vacancy.evidence", "nothing that is a record\n");

  find (fixture);
  g_assert_cmpstr (text_of (fixture, over), ==, "Expired on 15 January 2020");
  g_assert_cmpstr (text_of (fixture, damaged), ==, "Expired on 28 February 2021");
  g_assert_cmpuint (g_hash_table_size (fixture->ages), ==, 2);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  find (fixture);
  g_assert_cmpuint (g_hash_table_size (fixture->ages), ==, 0);
  /* And again, with something to say by now. */
  const char *over = put (fixture, "over.vacancy", "2020-01-15");
  find (fixture);
  g_assert_cmpstr (text_of (fixture, over), ==, "Expired on 15 January 2020");
}

/* ---- boards ---- */

/* Jooble shows a posting for 45 days; of other places nobody knows, and one that no board has the name of is no board. */
static void
test_too_old (Fixture *fixture, gconstpointer data)
{
  g_autofree char *today = jd_today ();
  const char *old = put (fixture, "old.vacancy", ""), *fresh = put (fixture, "fresh.vacancy", ""), *text = put (fixture, "text.vacancy", "");
  const char *own = put (fixture, "own.vacancy", ""), *second = put (fixture, "second.vacancy", "");

  mark (old, JD_EVIDENCE_POSTED, "jooble", TRUE, "2020-01-01");
  mark (fresh, JD_EVIDENCE_POSTED, "jooble", TRUE, today);
  mark (text, JD_EVIDENCE_POSTED, "text-box", TRUE, "2020-01-01");
  mark (own, JD_EVIDENCE_POSTED, "jooble", FALSE, "2020-01-01");
  mark (own, JD_EVIDENCE_POSTED, "no-such-board", TRUE, "2020-01-01");
  mark (second, JD_EVIDENCE_POSTED, "jooble", TRUE, "2020-01-01");
  mark (second, JD_EVIDENCE_POSTED, "text-box", TRUE, "2020-03-01");
  find (fixture);
  g_assert_cmpstr (text_of (fixture, old), ==, "Older than Jooble shows, since 15 February 2020");
  g_assert_cmpstr (text_of (fixture, second), ==, "Older than Jooble shows, since 15 February 2020");
  g_assert_true (!text_of (fixture, fresh) && !text_of (fixture, text) && !text_of (fixture, own));
}

/* What ended everywhere is over and no matter of days; where it is closed does not count while it stands elsewhere. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  const char *closed = put (fixture, "closed.vacancy", "2020-01-15"), *half = put (fixture, "half.vacancy", ""), *open = put (fixture, "open.vacancy", "2020-01-15");

  mark (closed, JD_EVIDENCE_POSTED, "jooble", TRUE, "2020-01-01");
  mark (closed, JD_EVIDENCE_CLOSED, "jooble", TRUE, "2020-01-03");
  mark (half, JD_EVIDENCE_POSTED, "jooble", TRUE, "2020-01-01");
  mark (half, JD_EVIDENCE_CLOSED, "jooble", TRUE, "2020-01-03");
  mark (half, JD_EVIDENCE_POSTED, "text-box", TRUE, "2020-01-01");
  mark (open, JD_EVIDENCE_POSTED, "jooble", TRUE, "2020-01-01");
  find (fixture);
  g_assert_null (text_of (fixture, closed));
  g_assert_null (text_of (fixture, half));
  /* Its own day goes before the board's. */
  g_assert_cmpstr (text_of (fixture, open), ==, "Expired on 15 January 2020");
}

static void
add (void)
{
#define ADD(path, func) g_test_add ("/ages/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("expired", test_expired);
  ADD ("unreadable", test_unreadable);
  ADD ("nothing", test_nothing);
  ADD ("too-old", test_too_old);
  ADD ("closed", test_closed);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
