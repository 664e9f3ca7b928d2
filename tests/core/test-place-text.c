// SPDX-License-Identifier: GPL-3.0-or-later
/* Places in a block, in words. */
#include "manage/jd-place-text.h"
#include "shelf.h"

static void
test_words (void)
{
  static const struct
  {
    const char *place, *text;
  } cases[] = {
    { "body.en", "Wording · English" },
    { "variants[level=intern].body.en", "Wording · Intern · English" },
    { "variants[level=intern|senior,place=NL,workplace=remote].body.de", "Wording · Intern, Senior · Netherlands · Remote · German" },
    { "variants[level=nobody].body.en", "Wording · nobody · English" },
    { "variants[level=intern]", "Wording · Intern" },
    { "variants[]", "Wording · All levels" },
    { "rows[level=senior,place=NL]", "Pay · Senior · Netherlands" },
    { "rows[level=senior", "Pay · Senior" },
    { "tags", "Tags" },
    { "tags (2)", "tags (2)" },
    { "families", "Roles" },
    { "future.member", "future.member" },
    { "", "" },
  };
  g_autofree char *folder = shelf_write ();
  g_autoptr (JdLibrary) library = shelf_read (folder);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = jd_place_text (library, cases[i].place, "en");

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  folder_free (g_steal_pointer (&folder));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-text/words", test_words);
  return g_test_run ();
}
