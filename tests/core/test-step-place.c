// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "edit/jd-insert-point.h"
#include "edit/jd-step-place.h"

/* Where undo and redo lead, for every kind of edit. */

static void
add_lines (JdSection *section, JdKind kind, const char *ids)
{
  g_auto (GStrv) parts = g_strsplit (ids, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      JdPlacement *line = jd_placement_new (parts[i], kind);
      g_free (line->text);
      line->text = g_strdup (parts[i]);
      line->necessity = kind == JD_KIND_QUALIFICATION ? (*parts[i] == 'n' ? JD_NECESSITY_NICE : JD_NECESSITY_MUST) : JD_NECESSITY_NONE;
      g_ptr_array_add (section->placements, line);
    }
}

static JdPosting *
start (void)
{
  JdPosting *posting = jd_posting_new ("p", "en");
  const struct
  {
    const char *id, *lines;
    JdKind kind;
  } sections[] = { { "about", "t1", JD_KIND_ABOUT }, { "duties", "d1 d2 d3 d4 d5", JD_KIND_DUTY }, { "more", "e1 e2", JD_KIND_DUTY }, { "bring", "m1 n1 m2", JD_KIND_QUALIFICATION } };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      JdSection *section = jd_section_new (sections[i].id, sections[i].kind, sections[i].id);
      add_lines (section, sections[i].kind, sections[i].lines);
      g_ptr_array_add (posting->sections, section);
    }
  return posting;
}

/* "d1", "+duties" for the end of a section, "#duties" for a heading, "-" for nowhere. */
static void
assert_place (const JdPosting *before, const JdPosting *after, const char *focused, const char *expected)
{
  JdStepPlace place;
  g_autofree char *text = NULL;
  g_auto (GStrv) chosen = focused != NULL ? g_strsplit (focused, " ", -1) : NULL;

  if (!jd_step_place (before, after, (const char *const *) chosen, &place))
    text = g_strdup ("-");
  else if (place.placement != NULL)
    text = g_strdup (place.placement->id);
  else
    text = g_strconcat (place.at_end ? "+" : "#", place.section->id, NULL);
  g_assert_cmpstr (text, ==, expected);
  if (place.placement != NULL && *text != '-')
    g_assert_nonnull (jd_posting_placement (after, place.placement->id, NULL, NULL));
}

typedef JdPosting *(*Edit) (JdPosting *posting);

static JdPosting *move_far (JdPosting *posting) { return jd_edit_move (posting, "d1", "duties", 3, NULL); }
static JdPosting *move_up (JdPosting *posting) { return jd_edit_move (posting, "d4", "duties", 0, NULL); }
static JdPosting *swap_two (JdPosting *posting) { return jd_edit_move (posting, "d2", "duties", 2, NULL); }
static JdPosting *move_same_kind (JdPosting *posting) { return jd_edit_move (posting, "d5", "more", 0, NULL); }
static JdPosting *move_other_kind (JdPosting *posting) { return jd_edit_move (posting, "d1", "about", 1, NULL); }
static JdPosting *remove_line (JdPosting *posting) { return jd_edit_remove (posting, "d2", NULL); }
static JdPosting *remove_last (JdPosting *posting) { return jd_edit_remove (posting, "d5", NULL); }
static JdPosting *remove_must (JdPosting *posting) { return jd_edit_remove (posting, "m2", NULL); }
static JdPosting *insert_line (JdPosting *posting) { return jd_edit_insert_text (posting, "duties", 1, "new", NULL, NULL); }
static JdPosting *join_lines (JdPosting *posting) { return jd_edit_join (posting, "d3", NULL); }
static JdPosting *split_line (JdPosting *posting) { return jd_edit_split (posting, "d3", "d", "3", NULL, NULL); }
static JdPosting *set_text (JdPosting *posting) { return jd_edit_set_text (posting, "n1", "x", NULL); }
static JdPosting *set_nice (JdPosting *posting) { return jd_edit_set_necessity (posting, "m1", JD_NECESSITY_NICE, NULL); }
static JdPosting *set_form (JdPosting *posting) { return jd_edit_set_item (posting, "t1", TRUE, NULL); }
static JdPosting *hide (JdPosting *posting) { return jd_edit_set_hidden (posting, "d4", TRUE, NULL); }
static JdPosting *rename_section (JdPosting *posting) { return jd_edit_set_heading (posting, "more", "x", NULL); }
static JdPosting *move_section (JdPosting *posting) { return jd_edit_move_section (posting, "about", 2, NULL); }
static JdPosting *add_section (JdPosting *posting) { return jd_edit_add_section (posting, 1, JD_KIND_TEXT, "x", NULL, NULL); }
static JdPosting *remove_section (JdPosting *posting) { return jd_edit_remove_section (posting, "more", NULL); }
static JdPosting *remove_last_section (JdPosting *posting) { return jd_edit_remove_section (posting, "bring", NULL); }
static JdPosting *set_fact (JdPosting *posting) { return jd_edit_set_value (posting, "company", "x", NULL); }

/* Three lines at once, over the two behind them. */
static JdPosting *
move_three (JdPosting *posting)
{
  g_autoptr (JdPosting) one = jd_edit_move (posting, "d3", "duties", 4, NULL);
  g_autoptr (JdPosting) two = jd_edit_move (one, "d2", "duties", 3, NULL);

  return jd_edit_move (two, "d1", "duties", 2, NULL);
}

static void
test_places (void)
{
  static const struct
  {
    const char *name;
    Edit edit;
    const char *focused, *undone, *redone;
  } cases[] = {
    { "move far", move_far, NULL, "d1", "d1" },
    { "move up", move_up, NULL, "d4", "d4" },
    { "swap, the keyboard in the one", swap_two, "d2", "d2", "d2" },
    { "swap, the keyboard in the other", swap_two, "d3", "d3", "d3" },
    { "swap, the keyboard elsewhere", swap_two, "t1", "d2", "d3" },
    { "move to a section of the same kind", move_same_kind, "m1", "d5", "d5" },
    { "move to another", move_other_kind, NULL, "d1", "d1" },
    { "move three that are selected", move_three, "d1 d2 d3", "d1", "d1" },
    { "move three, others selected", move_three, "d2 d3 d4", "d4", "d4" },
    { "remove", remove_line, NULL, "d2", "d3" },
    { "remove the last", remove_last, NULL, "d5", "+duties" },
    { "remove a must", remove_must, NULL, "m2", "n1" },
    { "insert", insert_line, "m1", "d2", "text-1" },
    { "join", join_lines, NULL, "d2", "d2" },
    { "join, the keyboard in the other", join_lines, "d3", "d3", "d2" },
    { "split", split_line, NULL, "d3", "d3" },
    { "text", set_text, NULL, "n1", "n1" },
    { "must or nice", set_nice, "d1", "m1", "m1" },
    { "bullet", set_form, "d1", "t1", "t1" },
    { "hide", hide, NULL, "d4", "d4" },
    { "rename a section", rename_section, NULL, "#more", "#more" },
    { "move a section", move_section, NULL, "#about", "#about" },
    { "add a section", add_section, NULL, "#duties", "#section-1" },
    { "remove a section", remove_section, NULL, "e1", "#bring" },
    { "remove the last section", remove_last_section, NULL, "m1", "#more" },
    { "fact", set_fact, NULL, "-", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) before = start ();
      g_autoptr (JdPosting) after = cases[i].edit (before);

      g_test_message ("%s", cases[i].name);
      g_assert_nonnull (after);
      assert_place (after, before, cases[i].focused, cases[i].undone);
      assert_place (before, after, cases[i].focused, cases[i].redone);
    }
}

static void
test_nothing (void)
{
  g_autoptr (JdPosting) posting = start (), empty = jd_posting_new ("p", "en");

  assert_place (posting, posting, NULL, "-");
  assert_place (posting, empty, NULL, "-");
  assert_place (empty, posting, NULL, "t1");
  g_assert_null (jd_step_first_new (posting, posting));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/step-place/edits", test_places);
  g_test_add_func ("/step-place/nothing", test_nothing);
  return g_test_run ();
}
