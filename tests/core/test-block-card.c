// SPDX-License-Identifier: GPL-3.0-or-later
/* All there is to a block: what it says where, what else there is to know of it, how its wording changed. */
#include "describe/jd-block-card.h"
#include "describe/jd-block-notes.h"
#include "shelf.h"

static JdLibrary *library;

static void
assert_card (const char *block, guint index, const char *reader, const char *where, const char *text, const char *otherwise)
{
  g_autoptr (GPtrArray) cards = jd_block_cards (library, jd_library_block (library, block), reader);
  const JdBlockCard *card;

  g_assert_cmpuint (index, <, cards->len);
  card = g_ptr_array_index (cards, index);
  g_assert_cmpstr (card->where, ==, where);
  g_assert_cmpstr (card->text, ==, text);
  g_assert_cmpstr (card->otherwise, ==, otherwise);
}

/* What a variant differs from is what would be said in its place: at a level that inherits from another, what that says. */
static void
test_cards (void)
{
  assert_card ("deploy", 0, "en", "All levels", "Bring models into production.", NULL);
  assert_card ("deploy", 1, "en", "Intern", "Help bring models into production.", "Bring models into production.");
  assert_card ("deploy", 2, "en", "Senior", "Bring models into production and keep them healthy.", "Bring models into production.");
  assert_card ("deploy", 3, "en", "Lead · Austin, Texas · Remote", "Bring models into production and keep all of them healthy.",
               "Bring models into production and keep them healthy.");
  assert_card ("only", 0, "en", "Senior", "Alone.", NULL);
  assert_card ("only", 1, "en", "Intern", "", NULL);
  assert_card ("wage", 0, "en", "Senior · Netherlands", "€3,000 – €4,000 per month", NULL);
}

/* Languages are named where one has to know them. */
static void
test_languages (void)
{
  assert_card ("fetch", 0, "en", "All levels · English", "Fetch {what}.", NULL);
  assert_card ("fetch", 1, "en", "All levels · German", "Hole {what}.", NULL);
  assert_card ("equal", 0, "en-GB", "All levels", "All are welcome.", NULL);
  assert_card ("equal", 0, "de", "All levels · Englisch", "All are welcome.", NULL);
}

/* "Tags: ml, mlops; Roles: cook". New string. */
static char *
notes_of (const char *block)
{
  g_autoptr (GPtrArray) notes = jd_block_notes (library, jd_library_block (library, block), "en");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const JdBlockNote *note = g_ptr_array_index (notes, i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", note->label, note->value);
    }
  return g_string_free (text, FALSE);
}

static void
test_notes (void)
{
  static const char *const cases[][2] = {
    { "deploy", "Tags: ml, mlops; Roles: cook; Status: Approved; Review by: 30 September 2026; Notes: Ask first." },
    { "fetch", "Roles: All roles; Status: Draft" },
    { "years", "Necessity: Nice to have; Asks for: Experience; Years: 2 to 4 years; Tags: b; Roles: All roles; Status: Approved" },
    { "wage", "Figures: Of the market, to compare with; Source: A survey; Roles: All roles; Status: Approved" },
    { "equal", "Jurisdiction: US; Wording: Locked; Roles: All roles; Status: Approved" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *notes = notes_of (cases[i][0]);

      g_assert_cmpstr (notes, ==, cases[i][1]);
    }
}

/* A former wording says when, by whom and why another took its place. */
static void
test_changes (void)
{
  g_autoptr (GPtrArray) changes = jd_block_changes (library, jd_library_block (library, "deploy"), G_MAXUINT, "en");
  g_autoptr (GPtrArray) none = jd_block_changes (library, jd_library_block (library, "only"), G_MAXUINT, "en");
  g_autoptr (GPtrArray) newest = jd_block_changes (library, jd_library_block (library, "deploy"), 1, "en");
  const JdBlockChange *last = changes->pdata[0], *first = changes->pdata[1];

  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (last->heading, ==, "Revision 3 · 12 November 2026 · Anna");
  g_assert_cmpstr (last->why, ==, "Shorter");
  g_assert_cmpstr (last->before, ==, "Bring all models into production.");
  g_assert_cmpstr (last->after, ==, "Bring models into production.");
  g_assert_cmpstr (first->heading, ==, "Revision 2");
  g_assert_null (first->why);
  g_assert_cmpstr (first->before, ==, "Bring all.");
  g_assert_cmpstr (first->after, ==, "Bring all models into production.");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (newest->len, ==, 1);
}

int
main (int argc, char **argv)
{
  char *folder;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = shelf_write ();
  library = shelf_read (folder);
  folder_free (folder);
  g_test_add_func ("/block-card/cards", test_cards);
  g_test_add_func ("/block-card/languages", test_languages);
  g_test_add_func ("/block-card/notes", test_notes);
  g_test_add_func ("/block-card/changes", test_changes);
  status = g_test_run ();
  jd_library_unref (library);
  return status;
}
