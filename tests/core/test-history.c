// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-history.h"

#include "test-random-edit.h"

static gint64 now;

static gint64
fake_clock (void)
{
  return now;
}

static JdPosting *
line_posting (void)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("h", "en");
  g_autoptr (JdPosting) with = jd_edit_add_section (empty, 0, JD_KIND_TEXT, "H", NULL, NULL);

  return jd_edit_insert_text (with, "section-1", 0, "", NULL, NULL);
}

static void
type (JdHistory *history, const char *key, const char *inserted, const char *deleted)
{
  static guint serial;
  g_autofree char *text = g_strdup_printf ("text %u", serial++);
  g_autoptr (JdPosting) after = jd_edit_set_text (jd_history_posting (history), "text-1", text, NULL);

  jd_history_push_typing (history, after, "Typing", key, inserted, deleted);
}

static void
note_stepping_cb (JdHistory *history, JdPosting *before, JdPosting *after, GString *heard)
{
  g_string_append_c (heard, jd_history_is_stepping (history) ? 's' : 'p');
}

/* Who hears of a change can tell undo and redo from what is new. */
static void
test_stepping (void)
{
  g_autoptr (JdPosting) start = line_posting ();
  g_autoptr (JdHistory) history = jd_history_new (start);
  g_autoptr (JdPosting) one = jd_edit_set_text (start, "text-1", "one", NULL);
  g_autoptr (GString) heard = g_string_new (NULL);

  g_signal_connect (history, "changed", G_CALLBACK (note_stepping_cb), heard);
  jd_history_push (history, one, "One");
  jd_history_undo (history);
  jd_history_redo (history);
  jd_history_undo (history);
  type (history, "text-1", "a", "");
  g_assert_cmpstr (heard->str, ==, "psssp");
  g_assert_false (jd_history_is_stepping (history));
}

static void
test_undo_redo (void)
{
  g_autoptr (JdPosting) start = line_posting ();
  g_autoptr (JdHistory) history = jd_history_new (start);
  g_autoptr (JdPosting) one = jd_edit_set_text (start, "text-1", "one", NULL);
  g_autoptr (JdPosting) two = jd_edit_set_text (one, "text-1", "two", NULL);
  g_autoptr (JdPosting) other = jd_edit_set_text (one, "text-1", "other", NULL);

  g_assert_false (jd_history_undo (history));
  g_assert_false (jd_history_redo (history));
  g_assert_null (jd_history_undo_label (history));
  jd_history_push (history, one, "One");
  jd_history_push (history, one, "Same");
  jd_history_push (history, two, "Two");
  g_assert_cmpstr (jd_history_undo_label (history), ==, "Two");
  g_assert_null (jd_history_redo_label (history));

  g_assert_true (jd_history_undo (history));
  g_assert_true (jd_history_posting (history) == one);
  g_assert_cmpstr (jd_history_undo_label (history), ==, "One");
  g_assert_cmpstr (jd_history_redo_label (history), ==, "Two");
  g_assert_true (jd_history_undo (history));
  g_assert_true (jd_history_posting (history) == start);
  g_assert_false (jd_history_undo (history));
  g_assert_true (jd_history_redo (history));
  g_assert_true (jd_history_redo (history));
  g_assert_true (jd_history_posting (history) == two);

  /* A new step takes the place of what was undone. */
  g_assert_true (jd_history_undo (history));
  jd_history_push (history, other, "Other");
  g_assert_false (jd_history_redo (history));
  g_assert_true (jd_history_undo (history));
  g_assert_true (jd_history_posting (history) == one);
}

/* Types @text letter by letter at the end of the line, as an editor does: each letter sets the whole wording. */
static void
type_letters (JdHistory *history, const char *before, const char *text)
{
  g_autoptr (GString) line = g_string_new (before);

  for (const char *at = text; *at; at++)
    {
      const char inserted[] = { *at, '\0' };
      g_autoptr (JdPosting) after = NULL;

      g_string_append_c (line, *at);
      after = jd_edit_set_text (jd_history_posting (history), "text-1", line->str, NULL);
      jd_history_push_typing (history, after, "Typing", "text-1", inserted, "");
    }
}

/* A space at the end of a line is cleaned away and changes no posting, but a word begins behind it all the same. */
static void
test_words_at_the_end (void)
{
  g_autoptr (JdPosting) start = line_posting ();
  g_autoptr (JdHistory) history = jd_history_new (start);

  type_letters (history, "", "one two three");
  g_assert_true (jd_history_undo (history));
  g_assert_cmpstr (jd_placement_wording (jd_posting_placement (jd_history_posting (history), "text-1", NULL, NULL)), ==, "one two");
  g_assert_true (jd_history_undo (history));
  g_assert_cmpstr (jd_placement_wording (jd_posting_placement (jd_history_posting (history), "text-1", NULL, NULL)), ==, "one");
  g_assert_true (jd_history_undo (history));
  g_assert_true (jd_history_posting (history) == start);
}

static void
count_notify (GObject *object, GParamSpec *spec, GString *log)
{
  g_string_append_printf (log, "%s ", spec->name);
}

static void
log_changed (JdHistory *history, JdPosting *before, JdPosting *after, GString *log)
{
  g_assert_true (jd_history_posting (history) == after);
  g_assert_true (before != after);
  g_string_append (log, "changed ");
}

static void
test_signals (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (JdPosting) start = line_posting ();
  g_autoptr (JdHistory) history = jd_history_new (start);
  g_autoptr (JdPosting) one = jd_edit_set_text (start, "text-1", "one", NULL);
  g_autoptr (JdPosting) two = jd_edit_set_text (one, "text-1", "two", NULL);
  gboolean can_undo, can_redo, modified;
  g_autofree char *undo_label = NULL;

  g_signal_connect (history, "notify", G_CALLBACK (count_notify), log);
  g_signal_connect (history, "changed", G_CALLBACK (log_changed), log);
  jd_history_push (history, one, "Edit");
  g_assert_cmpstr (log->str, ==, "changed can-undo undo-label modified ");
  g_string_truncate (log, 0);
  jd_history_push (history, two, "Edit");
  g_assert_cmpstr (log->str, ==, "changed ");
  g_string_truncate (log, 0);
  jd_history_undo (history);
  g_assert_cmpstr (log->str, ==, "changed can-redo redo-label ");
  g_string_truncate (log, 0);
  jd_history_set_saved (history, one);
  g_assert_cmpstr (log->str, ==, "modified ");
  g_string_truncate (log, 0);
  jd_history_push (history, one, "Nothing");
  g_assert_cmpstr (log->str, ==, "");

  g_object_get (history, "can-undo", &can_undo, "can-redo", &can_redo, "modified", &modified, "undo-label", &undo_label, NULL);
  g_assert_true (can_undo);
  g_assert_true (can_redo);
  g_assert_false (modified);
  g_assert_cmpstr (undo_label, ==, "Edit");
}

static void
test_modified (void)
{
  g_autoptr (JdPosting) start = line_posting ();
  g_autoptr (JdHistory) history = jd_history_new (start);
  g_autoptr (JdPosting) one = jd_edit_set_text (start, "text-1", "one", NULL);
  g_autoptr (JdPosting) two = jd_edit_set_text (one, "text-1", "two", NULL);

  g_assert_false (jd_history_is_modified (history));
  jd_history_push (history, one, "x");
  jd_history_push (history, two, "x");
  g_assert_true (jd_history_is_modified (history));
  /* What reached the disk is older than what is on the screen. */
  jd_history_set_saved (history, one);
  g_assert_true (jd_history_is_modified (history));
  jd_history_undo (history);
  g_assert_false (jd_history_is_modified (history));
  jd_history_undo (history);
  g_assert_true (jd_history_is_modified (history));
  jd_history_redo (history);
  g_assert_false (jd_history_is_modified (history));
}

/* Keys typed, and how many steps they make. "<" deletes a character, "|" breaks off, "," waits 5 seconds, ";" a little longer, "P" pastes, "R" replaces a selection, "2" types
 * in another line. */
static void
test_coalescing (void)
{
  const struct
  {
    const char *keys;
    guint steps;
  } cases[] = {
    { "abc", 1 },  { "abc def", 2 }, { "abc  def", 2 }, { "a b c", 3 },  { " abc", 2 },  { "ab<<", 2 }, { "ab<<cd", 3 }, { "ab|c", 2 },
    { "ab,c", 1 }, { "ab;c", 2 },    { "abPc", 3 },     { "PP", 2 },     { "aRb", 3 },   { "ab2c", 3 }, { "abc ", 1 },   { "abc.", 1 },
    { "<<<", 1 },  { "ab ", 1 },     { "ab |c", 2 },    { "a;<", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) start = line_posting ();
      g_autoptr (JdHistory) history = jd_history_new (start);
      guint steps = 0;

      jd_history_set_clock (history, fake_clock);
      for (const char *key = cases[i].keys; *key != '\0'; key++)
        {
          const char typed[] = { *key, '\0' };
          now += 1000;
          switch (*key)
            {
            case '<': type (history, "a", "", "x"); break;
            case '|': jd_history_break (history); break;
            case ',': now += 5 * G_USEC_PER_SEC - 2000; break;
            case ';': now += 5 * G_USEC_PER_SEC + 1; break;
            case 'P': type (history, "a", "pasted words", NULL); break;
            case 'R': type (history, "a", "r", "selection"); break;
            case '2': type (history, "b", "x", NULL); break;
            default: type (history, "a", typed, NULL);
            }
        }
      while (jd_history_undo (history))
        steps++;
      g_test_message ("\"%s\"", cases[i].keys);
      g_assert_cmpuint (steps, ==, cases[i].steps);
      g_assert_true (jd_history_posting (history) == start);
    }
}

static void
test_no_key_and_undone (void)
{
  g_autoptr (JdPosting) start = line_posting ();
  g_autoptr (JdHistory) history = jd_history_new (start);

  type (history, NULL, "a", NULL);
  type (history, NULL, "b", NULL);
  g_assert_true (jd_history_undo (history));
  g_assert_true (jd_history_undo (history));
  g_assert_false (jd_history_undo (history));

  /* Typing behind an undo does not run into the step before it. */
  type (history, "a", "a", NULL);
  g_autoptr (JdPosting) first = jd_posting_ref (jd_history_posting (history));
  jd_history_break (history);
  type (history, "a", "b", NULL);
  jd_history_undo (history);
  type (history, "a", "c", NULL);
  jd_history_undo (history);
  g_assert_true (jd_history_posting (history) == first);
}

/* Ten thousand edits and level changes on a real posting; all undone gives the bytes of the start, all redone the bytes of the end. */
static void
test_random (void)
{
  static const char *const levels[] = { "intern", "entry", "mid", "senior", "lead" };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = starter_library ();
  g_autoptr (JdPosting) start = jd_resolve_new (library, "random", "machine-learning-engineer", "senior", "en", NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (JdHistory) history = jd_history_new (start);
  GRand *random = g_rand_new_with_seed (20261122);
  gsize start_length, end_length;
  g_autofree char *start_json = jd_posting_to_json (start, &start_length);
  gint64 began = g_get_monotonic_time ();
  guint steps = 0, undone = 0, redone = 0;

  for (guint i = 0; i < 10000; i++)
    {
      JdPosting *posting = jd_history_posting (history);
      gboolean level = g_rand_int_range (random, 0, 40) == 0;
      g_autoptr (JdPosting) after = level ? relevel (library, posting, levels[g_rand_int_range (random, 0, 5)]) : random_edit (random, library, posting);

      assert_posting_holds (after);
      if (i % 100 == 0)
        assert_posting_round_trips (after);
      steps += after != posting;
      jd_history_push (history, after, "Edit");
    }
  g_test_message ("%u steps in %.1f s", steps, (g_get_monotonic_time () - began) / 1e6);
  g_assert_cmpuint (steps, >, 6000);

  g_autofree char *end_json = jd_posting_to_json (jd_history_posting (history), &end_length);
  while (jd_history_undo (history))
    undone++;
  g_assert_cmpuint (undone, ==, steps);
  gsize length;
  g_autofree char *undone_json = jd_posting_to_json (jd_history_posting (history), &length);
  g_assert_cmpmem (undone_json, length, start_json, start_length);
  while (jd_history_redo (history))
    redone++;
  g_assert_cmpuint (redone, ==, steps);
  g_autofree char *redone_json = jd_posting_to_json (jd_history_posting (history), &length);
  g_assert_cmpmem (redone_json, length, end_json, end_length);
  g_rand_free (random);
}

static void
test_finalize (void)
{
  g_autoptr (JdPosting) start = line_posting ();
  JdHistory *history = jd_history_new (start);

  type (history, "a", "a", NULL);
  g_assert_finalize_object (history);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/undo-redo", test_undo_redo);
  g_test_add_func ("/history/stepping", test_stepping);
  g_test_add_func ("/history/signals", test_signals);
  g_test_add_func ("/history/modified", test_modified);
  g_test_add_func ("/history/coalescing", test_coalescing);
  g_test_add_func ("/history/words-at-the-end", test_words_at_the_end);
  g_test_add_func ("/history/no-key-and-undone", test_no_key_and_undone);
  g_test_add_func ("/history/random", test_random);
  g_test_add_func ("/history/finalize", test_finalize);
  return g_test_run ();
}
