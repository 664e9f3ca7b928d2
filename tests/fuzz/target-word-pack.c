// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-json.h"
#include "words/jd-word-rules.h"

/* A pack of rules about words: refused with a message, or read; then it is looked for, at a cost that no pattern changes, and what is found lies in the text. */
static const char text[] = "Our guys are passionate, highly motivated “team players” with excellent communication and people skills at 24/7: he/she works in a fast-paced environment, e.g. at https://example.com/x. "
                           "Wir suchen Mitarbeiter*innen, l\342\200\231\303\251quipe d'un caf\303\251; de beste. \302\2430 - 40,000 = 3 (three) more";

static void
try (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdWordPack) pack = jd_word_pack_parse (data, length, "fuzz", &error);

  if (!pack)
    {
      fuzz_assert_told (error);
      return;
    }
  g_autoptr (JdWordRules) rules = jd_word_rules_new (g_steal_pointer (&pack));
  const JdWordLine line = { .kind = JD_KIND_DUTY, .company = "Caf\303\251 & Sons" };
  g_autoptr (GArray) found = jd_word_rules_find (rules, text, &line);

  for (guint i = 0; i < found->len; i++)
    {
      const JdWordFound *one = &g_array_index (found, JdWordFound, i);
      g_assert_true (one->start < one->end && one->end <= strlen (text) && (i == 0 || (one - 1)->end <= one->start));
    }
}

static const FuzzFiles files[] = { { "../data/rules/wording", ".json", 5 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .files = files, .frames = fuzz_json_frames, .rounds = 300, .times = 1 };
