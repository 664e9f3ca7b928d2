// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-word-set.h"

#include <string.h>

static gboolean
contains (JdWordSet *set, const char *word)
{
  return jd_word_set_contains (set, word, strlen (word));
}

static JdWordSet *
make_set (void)
{
  static const char *const words[] = { "onboarding", "Kubernetes", "DevOps", "naïve", "élan", "roadmap", "Qlik" };
  JdWordSet *set = jd_word_set_new ();
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    jd_word_set_add (set, words[i], strlen (words[i]));
  return set;
}

static void
test_case_rules (void)
{
  static const struct
  {
    const char *word;
    gboolean right;
  } cases[] = {
    { "onboarding", TRUE }, { "Onboarding", TRUE }, { "ONBOARDING", TRUE }, { "onBoarding", FALSE }, { "OnBoarding", FALSE },
    { "Kubernetes", TRUE }, { "KUBERNETES", TRUE }, { "kubernetes", FALSE },
    { "DevOps", TRUE }, { "DEVOPS", TRUE }, { "Devops", FALSE }, { "devops", FALSE },
    { "Naïve", TRUE }, { "NAÏVE", TRUE }, { "naive", FALSE }, { "Élan", TRUE },
    { "Kubernetes's", TRUE }, { "Kubernetes’s", TRUE }, { "roadmap's", TRUE }, { "ROADMAP'S", TRUE }, { "roadmaps", FALSE },
    { "s", FALSE }, { "'s", FALSE }, { "", FALSE }, { "onboardin", FALSE }, { "onboardings", FALSE },
  };
  g_autoptr (JdWordSet) set = make_set ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].word);
      g_assert_cmpint (contains (set, cases[i].word), ==, cases[i].right);
    }
}

static void
test_slice (void)
{
  g_autoptr (JdWordSet) set = make_set ();
  g_assert_true (jd_word_set_contains (set, "roadmapping", 7));
  g_assert_false (jd_word_set_contains (set, "roadmapping", 8));
}

static void
test_clear (void)
{
  g_autoptr (JdWordSet) set = make_set ();
  g_assert_true (contains (set, "ROADMAP"));
  jd_word_set_clear (set);
  g_assert_false (contains (set, "roadmap"));
  g_assert_false (contains (set, "ROADMAP"));
  jd_word_set_add (set, "gemba", 5);
  g_assert_true (contains (set, "GEMBA"));
}

static void
test_near (void)
{
  static const struct
  {
    const char *word, *nearest;
  } cases[] = {
    { "Kubernets", "Kubernetes" },  /* one missing */
    { "Kuberneets", "Kubernetes" }, /* swapped */
    { "onbaordign", "onboarding" }, /* swapped twice */
    { "roadmp", "roadmap" },
    { "raodmaap", "roadmap" },
    { "Qlk", "Qlik" },
    { "Qk", NULL }, /* two slips are too many for a short word */
    { "completely", NULL },
    { "", NULL },
  };
  g_autoptr (JdWordSet) set = make_set ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) near = jd_word_set_near (set, cases[i].word);
      g_assert_cmpstr (near[0], ==, cases[i].nearest);
    }
}

static void
test_near_order (void)
{
  g_autoptr (JdWordSet) set = jd_word_set_new ();
  jd_word_set_add (set, "levels", 6);
  jd_word_set_add (set, "label", 5);
  jd_word_set_add (set, "level", 5);
  g_auto (GStrv) near = jd_word_set_near (set, "leve");
  g_assert_cmpstr (near[0], ==, "level");
  g_assert_null (near[1]);
  g_auto (GStrv) more = jd_word_set_near (set, "levell");
  g_assert_cmpuint (g_strv_length (more), ==, 2);
  g_assert_cmpstr (more[0], ==, "level");
  g_assert_cmpstr (more[1], ==, "levels");
}

static void
test_near_long_word (void)
{
  g_autoptr (JdWordSet) set = make_set ();
  g_autofree char *word = g_strnfill (100000, 'a');
  g_auto (GStrv) near = jd_word_set_near (set, word);
  g_assert_null (near[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-set/case-rules", test_case_rules);
  g_test_add_func ("/word-set/slice", test_slice);
  g_test_add_func ("/word-set/clear", test_clear);
  g_test_add_func ("/word-set/near", test_near);
  g_test_add_func ("/word-set/near-order", test_near_order);
  g_test_add_func ("/word-set/near-long-word", test_near_long_word);
  return g_test_run ();
}
