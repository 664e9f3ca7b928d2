// SPDX-License-Identifier: GPL-3.0-or-later
#include "test-small-library.h"

#include <string.h>

#include "compose/jd-chip-text.h"
#include "compose/jd-compose.h"
#include "compose/jd-label.h"

#define VARIABLES \
  "{'name':'team','label':{'en':'Size of the team','de':'Teamgröße','fr':'Équipe'},'type':'text','required':true}," \
  "{'name':'agent','label':{'en':'HR contact'},'type':'text','required':true}," \
  "{'name':'reference','label':{'en':'Our number'},'type':'text','required':true}"

static JdPosting *
posting_in (const char *language, const char *line)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf ("{'format':1,'id':'p','language':'%s','facts':{},'variables':{},'resolved':{'params':{},'variables':[" VARIABLES "]},'removed':[],"
                                           "'sections':[{'id':'s','kind':'text','heading':'H','placements':[{'id':'l','kind':'text','state':'detached','text':'%s'}]}]}",
                                           language, line);
  g_autofree char *data = json_text (text);
  JdPosting *posting = jd_posting_parse (data, strlen (data), "p", &error);

  g_assert_no_error (error);
  return posting;
}

/* What stands for a value is in the posting's language, as its facts are, and fits into a sentence. */
static void
test_blanks (void)
{
  static const struct
  {
    const char *language, *name, *blank;
  } cases[] = {
    { "en", "company", "[company]" },
    { "en-GB", "title", "[job title]" },
    { "en", "pay", "[pay range]" },
    { "en", "apply", "[how to apply]" },
    { "en", "apply_by", "[apply by]" },
    { "en", "role_title", "[role]" },
    { "en", "team", "[size of the team]" },
    { "en", "agent", "[HR contact]" },
    { "en", "reference", "[our number]" },
    { "en", "not_declared", "[not declared]" },
    { "de", "company", "[Unternehmen]" },
    { "de-AT", "apply", "[Bewerbung]" },
    { "de", "pay", "[Vergütung]" },
    { "de", "team", "[Teamgröße]" },
    { "de", "agent", "[HR contact]" },
    { "fr", "title", "[intitulé du poste]" },
    { "fr", "team", "[équipe]" },
    { "nl", "apply", "[solliciteren]" },
    { "es", "location", "[lugar]" },
    { "sv", "apply", "[how to apply]" },
    { "de", "not_declared", "[not declared]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strdup_printf ("{%s}", cases[i].name);
      g_autoptr (JdPosting) posting = posting_in (cases[i].language, line);
      g_autofree char *blank = jd_label_blank (posting, cases[i].name, NULL);

      g_test_message ("%s: %s", cases[i].language, cases[i].name);
      g_assert_cmpstr (blank, ==, cases[i].blank);
    }
}

/* The chip on the page says what it is waiting for, declared or not. */
static void
test_chips (void)
{
  static const char *const cases[][3] = {
    { "en", "apply", "How to apply" }, { "en", "pay", "Pay range" }, { "en", "company", "Company" }, { "en", "team", "Size of the team" },
    { "de", "apply", "Bewerbung" },    { "de", "team", "Teamgröße" }, { "en", "other_thing", "other_thing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strdup_printf ("{%s}", cases[i][1]);
      g_autoptr (JdPosting) posting = posting_in (cases[i][0], line);
      const JdSection *section = posting->sections->pdata[0];
      const JdPlacement *placement = section->placements->pdata[0];
      JdWordingParser parser;
      JdWordingPiece piece;
      gboolean missing;

      jd_wording_parser_init (&parser, placement->text);
      while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_VARIABLE)
        ;
      g_autofree char *text = jd_chip_text (posting, section, placement, &piece, &missing);
      g_assert_cmpstr (text, ==, cases[i][2]);
      g_assert_true (missing);
    }
}

/* The article is that of what stands there. */
static void
test_articles (void)
{
  g_autoptr (JdPosting) posting = posting_in ("en", "For {a:agent} and {a:team}");
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autoptr (GString) text = g_string_new (NULL);

  for (const JdRun *run = document->root->last->last->runs; run != NULL; run = run->next)
    g_string_append_len (text, run->text, run->length);
  g_assert_cmpstr (text->str, ==, "For an [HR contact] and a [size of the team]");
}

/* Whoever fills it in reads what the program calls facts, and what libraries call the rest, in the language of the program. */
static void
test_reader (void)
{
  static const char *const cases[][3] = {
    { "en", "company", "Company" }, { "en", "reference", "Reference" }, { "de", "team", "Teamgröße" },    { "en", "team", "Size of the team" },
    { "nl", "team", "Size of the team" }, { "en", "other_thing", "other_thing" }, { "en", "dish", "Food" },
  };
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = posting_in ("de", "");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (jd_label_for_reader (library, posting, cases[i][1], cases[i][0]), ==, cases[i][2]);
  g_assert_cmpstr (jd_label_for_reader (NULL, posting, "dish", "en"), ==, "dish");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label/blanks", test_blanks);
  g_test_add_func ("/label/chips", test_chips);
  g_test_add_func ("/label/articles", test_articles);
  g_test_add_func ("/label/reader", test_reader);
  return g_test_run ();
}
