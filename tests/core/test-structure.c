// SPDX-License-Identifier: GPL-3.0-or-later
/* Each rule of structure: what breaks it, what keeps it, and what only looks as if. */
#include "structure-posting.h"

/* A hundred and more words that say nothing of pay, days or figures, in sentences that share no idea. */
#define LONG "Steam rises at the window while trains pass behind the yard. A cat sleeps on flour sacks near our stove. Children wave across the bridge after lunch. " \
             "Old clocks tick in a hall full of maps. Rain taps upon green tins beside garden doors. Nobody hurries when bread cools under linen. " \
             "Sailors bring oranges, salt and stories from distant harbours. Lamps glow above tall shelves of glass. Music drifts over roofs toward evening. " \
             "Wool, wax and paper fill the attic. Birds nest between chimney and gutter. Autumn paints every hedge with copper. Snow hides fences until spring returns again."

/* ---- length ---- */

static void
test_length (void)
{
  assert_found ("en", NULL, "", "D Bake bread.");
  assert_found ("en", NULL, "structure/short: 111 words; nine of ten postings have 200 or more.", "D Bake bread.", "Q Bake well.", "T " LONG, "T The salary is agreed.");
  assert_found ("en", NULL, "", "D Bake bread.", "Q Bake well.", "T " LONG, "T " LONG " Once more.", "T The salary is agreed.", "- As a list: " LONG);
  assert_found ("en", "entry", "structure/short: 111 words; Entry level asks for 200 at least.", "D Bake bread.", "Q Bake well.", "T " LONG, "T The salary is agreed.");
  assert_has ("en", NULL, "structure/long: 1183 words; nine of ten postings have 1100 or less.", "T " LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG, "D Bake.", "Q Bake.");
  assert_has ("en", "senior", "structure/long: 791 words; Senior keeps to 750 at most.", "T " LONG LONG LONG LONG LONG LONG LONG LONG, "D Bake.", "Q Bake.");
}

static void
test_lists (void)
{
  assert_has ("en", NULL, "structure/no-lists: Hardly any of the text is in lists.", "T " LONG, "T " LONG " Once more.");
  assert_has ("en", NULL, "structure/only-lists: Nearly all of the text is in lists.", "- " LONG, "- " LONG " Once more.");
  assert_has_not ("en", NULL, "lists", "T " LONG, "- " LONG " Once more.");
  assert_has_not ("en", NULL, "lists", "T " LONG);
}

/* ---- sections ---- */

static void
test_sections (void)
{
  assert_has ("en", NULL, "structure/no-duties: Nothing says what the job is: there are no duties.", "B " LONG, "Q Bake well.");
  assert_has ("en", NULL, "structure/no-qualifications: Nothing says what is asked for: there are no qualifications.", "B " LONG, "D Bake bread.");
  assert_has_not ("en", NULL, "/no-", "B " LONG, "D Bake bread.", "Q Bake well.", "T The salary is agreed.");
  /* Sentences may say it. */
  assert_has_not ("en", NULL, "/no-duties", "# about About us", "A " LONG, "Q Bake well.");
  /* What is not told apart by kinds may have all of it. */
  assert_has_not ("en", NULL, "/no-duties", "T " LONG);
  assert_found ("en", NULL, "structure/doubled-section: A section before it has the same heading.", "# duty Your tasks", "D Bake bread.", "# duty Your Tasks:", "D Sell cakes.");
  assert_found ("en", NULL, "", "# duty Your tasks", "D Bake bread.", "# duty Your tasks at weekends", "D Sell cakes.");
  assert_found ("en", NULL, "", "# duty", "D Bake bread.", "# duty", "D Sell cakes.");
}

/* ---- must-haves ---- */

static void
test_must (void)
{
#define EIGHT "# qualification What you bring", "Q Read maps.", "Q Swim far.", "Q Bake rye.", "Q Drive trams.", "Q Sing high.", "Q Paint walls.", "Q Tame bears."
  assert_found ("en", "entry", "structure/must-budget: 8 must-haves; Entry level keeps to 7.", EIGHT, "Q Fix clocks.");
  assert_found ("en", "entry", "", EIGHT, "N Fix clocks.");
  /* The limit of another level, one that is inherited, and none. */
  assert_found ("en", "intern", "structure/must-budget: 7 must-haves; Intern keeps to 6.", EIGHT);
  assert_found ("en", "senior", "", EIGHT, "Q Fix clocks.");
  assert_found ("en", NULL, "", EIGHT, "Q Fix clocks.", "Q Row boats.");
  assert_found ("en", "unknown", "", EIGHT, "Q Fix clocks.", "Q Row boats.");
}

/* ---- ideas ---- */

static void
test_ideas (void)
{
#define TWICE(line) "structure/doubled-idea: Asked twice: “" line "” asks for nearly the same."
  assert_found ("en", NULL, TWICE ("At least 3 years in a warehouse"), "Q At least 3 years in a warehouse.", "Q Experience in a warehouse of three years or more.");
  assert_found ("en", NULL, TWICE ("Good knowledge of Word and Excel"), "Q Good knowledge of Word and Excel.", "N Experienced with Excel and Word");
  assert_found ("en", NULL, TWICE ("Team oriented mindset and passion for data"), "Q Team oriented mindset and passion for data", "Q A passion for data with a team-oriented mindset is required");
  assert_found ("en", NULL, "structure/doubled-idea: Said twice: “Answer questions of customers at the counter” says nearly the same.", "D Answer questions of customers at the counter.",
                "D At the counter, answering customer questions.");
  assert_found ("de", NULL, TWICE ("Mindestens drei Jahre Erfahrung im Lager"), "Q Mindestens drei Jahre Erfahrung im Lager.", "Q 3 Jahre Berufserfahrung im Lager");
  assert_found ("fr", NULL, TWICE ("Trois ans d’expérience en boulangerie"), "Q Trois ans d’expérience en boulangerie", "Q Expérience en boulangerie de 3 ans minimum");
  assert_found ("nl", NULL, TWICE ("Minimaal twee jaar ervaring in een magazijn"), "Q Minimaal twee jaar ervaring in een magazijn", "Q 2 jaar werkervaring in een magazijn");
  assert_found ("es", NULL, TWICE ("Dos años de experiencia en almacén"), "Q Dos años de experiencia en almacén", "Q Experiencia mínima de 2 años en almacén");
}

static void
test_no_ideas (void)
{
  assert_found ("en", NULL, "", "Q Experience with Java.", "Q Experience with Python.");
  assert_found ("en", NULL, "", "Q Experience with Java.", "Q Java, Spring, Hibernate and Kafka.");
  assert_found ("en", NULL, "", "Q At least 3 years in a warehouse.", "Q A forklift licence or the will to get one.");
  /* The very same words are told as a repeated line; a duty is no demand. */
  assert_found ("en", NULL, "", "Q Bake bread and cakes.", "Q bake bread and cakes");
  assert_found ("en", NULL, "", "D Bake bread and cakes daily.", "Q Able to bake bread and cakes daily.");
  /* Words of other lines. */
  assert_found ("en", NULL, "", "T We bake bread and cakes daily.", "T Daily we bake cakes and bread.");
  assert_found ("en", NULL, "", "D Lift boxes of 10 kg.", "D Lift people.");
  /* A long name in both. */
  assert_found ("en", NULL, "", "D The Earth and Mineral Sciences Museum and Art Gallery seeks a person who guides visitors.", "D The Earth and Mineral Sciences Museum and Art Gallery is an exhibition room with archives.");
}

static void
test_years (void)
{
#define DIFFERS(here, there, line) "structure/years-differ: " here " years here, " there " in “" line "”."
  assert_found ("en", NULL, DIFFERS ("5", "3", "At least 3 years in a warehouse"), "Q At least 3 years in a warehouse.", "Q Five or more years of warehouse experience.");
  assert_found ("de", NULL, DIFFERS ("5", "2", "Zwei Jahre Erfahrung im Lager"), "Q Zwei Jahre Erfahrung im Lager", "Q Mindestens 5 Jahre im Lager");
  assert_found ("en", NULL, "", "Q 3 years in a warehouse.", "Q 5 years at sea.");
  /* An age, and a time. */
  assert_found ("en", NULL, "", "Q At least 18 years old.", "Q Two years at sea.");
  assert_found ("en", NULL, "", "Q No accident in the last 5 years on roads.", "Q 2 years on roads.");
}

/* ---- beside the level ---- */

static JdPosting *
posting_at (const char *level, const char *params, const char *line)
{
  g_autofree char *json = g_strdup_printf ("{'format':1,'id':'x','language':'en','level':'%s','facts':{'title':'Baker','company':'N'},'resolved':{'params':%s},'sections':[{'id':'s','kind':'qualification','heading':'Needs',"
                                           "'placements':[{'id':'a','kind':'qualification','necessity':'must','state':'detached','text':'%s'}]}]}", level, params, line);
  g_autofree char *text = json_text (json);
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_posting_parse (text, strlen (text), "x", &error);

  g_assert_no_error (error);
  return posting;
}

static void
assert_at (const char *level, const char *params, const char *line, const char *expected)
{
  g_autoptr (JdPosting) posting = posting_at (level, params, line);
  g_autofree char *found = found_in (posting, NULL);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_level (void)
{
  assert_at ("entry", "{'years_max':2}", "At least 5 years in a bakery.", "structure/years-over-level: 5 years; Entry level is for up to 2.");
  assert_at ("entry", "{'years_max':2}", "Two or more years in a bakery.", "");
  assert_at ("entry", "{'years_max':2}", "At least 18 years old.", "");
  assert_at ("entry", "{'years_max':2}", "To have kept to all rules of the road for 5 years.", "");
  assert_at ("entry", "{'years_max':2}", "To have worked in bakeries, with experience of 5 years.", "structure/years-over-level: 5 years; Entry level is for up to 2.");
  assert_at ("entry", "{'years_max':2,'years_min':5}", "At least {years_min:year|years} in a bakery.", "");
  assert_at ("unknown", "{'years_max':2}", "5 years in a bakery.", "");
  assert_at ("intern", "{}", "A bachelor’s degree in baking.", "structure/degree-over-level: A finished degree is asked for; Intern asks for none.");
  assert_at ("intern", "{}", "Working towards a bachelor’s degree.", "");
  assert_at ("entry", "{'degree':'none'}", "A university degree is required.", "structure/degree-over-level: A finished degree is asked for; Entry level asks for none.");
  assert_at ("entry", "{'degree':'none'}", "A university degree or equivalent experience.", "");
  assert_at ("entry", "{'degree':'preferred'}", "A university degree is required.", "");
}

/* ---- pay in the text ---- */

#define OTHER_PAY "structure/pay-differs: This is not the pay of the job, €3,000 – €3,500 gross per month."

static void
test_amounts (void)
{
  assert_found ("en", NULL, OTHER_PAY, "S {pay}", "B You get €2,800 per month.");
  assert_found ("en", NULL, OTHER_PAY, "S {pay}", "B You get 4k EUR a month.");
  assert_found ("en", NULL, "", "S {pay}", "B You get €3,200.50 per month.");
  /* For another period, in other money, and what is paid besides. */
  assert_found ("en", NULL, "", "S {pay}", "B That is €40,000 per year.");
  assert_found ("en", NULL, "", "S {pay}", "B That is $3,900 per month.");
  assert_found ("en", NULL, "", "S {pay}", "B A bonus of €200 per month.");
  assert_found ("en", NULL, "", "B You get €2,800 per month.");
  assert_found ("fr", NULL, "", "S {pay}", "B Soit 3 200,00 € par mois.");
}

/* ---- remote ---- */

static void
test_place (void)
{
  assert_at ("x", "{}", "This is a fully remote position. Sorry, no remote work in June.", "structure/remote-or-not: Not remote here, but all remote in another line.");
  const struct
  {
    const char *workplace, *line, *expected;
  } cases[] = {
    { "remote", "There is no remote work.", "structure/remote-or-not: Not remote here, but the workplace of the posting is remote." },
    { "on-site", "This job is 100% remote.", "structure/remote-or-not: All remote here, but the workplace of the posting is on site." },
    { "on-site", "This job is not fully remote.", "" },
    { "remote", "This job is fully remote.", "" },
    { "hybrid", "Two days of remote work.", "" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = posting_at ("x", "{}", cases[i].line);
      posting->facts->workplace = g_strdup (cases[i].workplace);
      g_autofree char *found = found_in (posting, NULL);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* ---- languages ---- */

#define ENGLISH "T We bake bread for the people of this town, and you are part of it."
#define GERMAN "T Wir backen das Brot für die Leute in der Stadt, und du bist dabei."

static void
test_language (void)
{
  assert_found ("en", NULL, "structure/other-language: This reads as German; the posting is in English.", ENGLISH, GERMAN);
  assert_found ("de", NULL, "structure/other-language: This reads as English; the posting is in German.", ENGLISH, GERMAN);
  assert_found ("en", NULL, "structure/posting-language: The text reads as German, and the language of the posting is English.", GERMAN, GERMAN " Auch am Abend.", "T Zum Glück.");
  assert_found ("en-GB", NULL, "", ENGLISH, "T We bake for the Museo de la Ciudad de las Artes y de las Ciencias.");
  /* Short lines and names. */
  assert_found ("en", NULL, "", ENGLISH, "T Hier bist du richtig!");
  assert_found ("en", NULL, "", ENGLISH, "T Universidad Nacional de Educación a Distancia, Facultad de Ciencias de la Educación");
  assert_found ("en", NULL, "", ENGLISH, "T Die Zeit, Der Spiegel, Das Erste, Die Welt, Der Tagesspiegel");
  assert_found ("fr", NULL, "structure/other-language: This reads as Dutch; the posting is in French.", "T Nous cuisons le pain pour les gens de la ville, et vous en êtes.",
                "T Wij bakken het brood voor de mensen van de stad, en jij bent erbij.");
}

/* ---- abbreviations ---- */

static void
test_abbreviations (void)
{
#define UNKNOWN(what) "structure/abbreviation: “" what "” is not explained."
  assert_found ("en", NULL, UNKNOWN ("AMRI"), "D Work on what is critical for AMRI.", "D Report to AMRI weekly.");
  assert_found ("en", NULL, UNKNOWN ("SRL"), "D Lead the SRLs of the garden.");
  /* Known everywhere, of a trade, explained, and a name among the facts. */
  assert_found ("en", NULL, "", "D Tell the CEO what KPIs say.", "Q HVAC and CNC.", "D Work with the Applied Mineral Research Institute (AMRI) and DCE (Data Centre East).", "D Then tell AMRI, and DCE.");
  assert_found ("en", NULL, "", "D NOTE: read it all.", "D PLEASE READ this.", "D READ THIS NOW", "D Earn a wage. Not a small WAGE.");
  assert_found ("en", NULL, "", "A We belong to AMRI.");
  assert_found ("en", NULL, "", "A The School of Earth and Mineral Sciences has a museum.", "D Open the EMS museum.");
  assert_found ("de", NULL, UNKNOWN ("HKLS"), "D Anlagen der HKLS warten.", "Q Ein LKW nach DIN, wie TÜV und IHK wollen.");
}

/* ---- pay ---- */

#define DUTIES "# about About us", "A " LONG, "D Bake bread.", "Q Bake well."
#define NO_PAY "structure/no-pay: Nothing is said about pay."

static void
test_pay (void)
{
  assert_has ("en", NULL, NO_PAY, DUTIES);
  assert_has ("en", NULL, NO_PAY, DUTIES, "B Paid holidays.");
  assert_has_not ("en", NULL, "no-pay", DUTIES, "B A competitive salary.");
  assert_has_not ("en", NULL, "no-pay", DUTIES, "B From €2,400 to start with.");
  assert_has_not ("en", NULL, "no-pay", DUTIES, "B 2.400 € am Anfang.");
  assert_has_not ("en", NULL, "no-pay", DUTIES, "S {pay}");
  assert_has_not ("en", NULL, "no-pay", "D Bake bread.");
  assert_has ("de", NULL, NO_PAY, DUTIES);
  assert_has_not ("de", NULL, "no-pay", DUTIES, "B Übertarifliche Stundenlöhne und Gehaltszuschläge nach Tarif.");
}

/* Where a law asks for it, the family of pay tells. */
static void
test_pay_law (void)
{
  g_autoptr (JdRules) rules = jd_rules_load_from ((const char *const[]) { g_getenv ("VACANCY_DATA_DIR"), NULL });
  g_autoptr (JdPosting) posting = posting_of ("en", NULL, (const char *const[]) { DUTIES, NULL });
  JdLocation *location = jd_location_new ("Vilnius, LT", "en");
  g_ptr_array_add (posting->facts->locations, location);
  g_autofree char *with = found_in (posting, rules), *without = found_in (posting, NULL);

  g_assert_null (strstr (with, "no-pay"));
  g_assert_nonnull (strstr (without, "no-pay"));
}

/* ---- days ---- */

static void
test_dates (void)
{
#define OVER(day) "structure/past-date: This day is over: " day "."
  assert_found ("en", NULL, OVER ("31 March 2026"), "T Apply by 31 March 2026, please.");
  assert_found ("en", NULL, OVER ("March 3rd, 2026"), "T The closing date is March 3rd, 2026.");
  assert_found ("en", NULL, OVER ("2026-11-30"), "T Closes on 2026-11-30.");
  assert_found ("de", NULL, OVER ("31. März 2026"), "T Bewerbungsschluss ist der 31. März 2026.");
  assert_found ("de", NULL, OVER ("31.03.2026"), "T Bewerben bis zum 31.03.2026.");
  assert_found ("es", NULL, OVER ("3 de marzo de 2026"), "T La fecha límite es el 3 de marzo de 2026.");
  assert_found ("fr", NULL, OVER ("3 mars 2026"), "T Date limite : le 3 mars 2026");
  assert_found ("nl", NULL, OVER ("3 maart 2026"), "T Solliciteer voor 3 maart 2026");
  assert_found ("en", NULL, "", "T Apply by 1 December 2026.", "T The closing date is 2027-01-31.");
  /* Of two readings the later one; a day that nothing ends on. */
  assert_found ("en", NULL, "", "T Apply by 03/12/2026.");
  assert_found ("en", NULL, "", "T Founded on 3 March 2012, we bake.", "T Apply by telephone; deadlines there are none. Since 1 May 2014 we are open.");
}

static void
test_date_facts (void)
{
  g_autoptr (JdPosting) posting = posting_of ("en", NULL, (const char *const[]) { "T Apply by {apply_by}.", NULL });
  posting->facts->apply_by = g_strdup ("2026-11-30");
  posting->facts->start = g_strdup ("2026-10-01");
  posting->facts->posted = g_strdup ("2026-09-01");
  posting->facts->valid_through = g_strdup ("2026-12-01");
  g_autofree char *found = found_in (posting, NULL);

  g_assert_cmpstr (found, ==, "structure/past-date: The day to apply by, 30 November 2026, is over.\nstructure/past-date: The start, 1 October 2026, is over.");
}

/* ---- what is told ---- */

static void
test_told (void)
{
  g_autoptr (JdPosting) posting = posting_of ("en", "entry", (const char *const[]) { EIGHT, "Q Able to read all the maps.", "Q Fix clocks and watches.", "Q Watches and clocks to be fixed.", NULL });
  g_autoptr (GPtrArray) findings = find_in (posting, NULL);

  g_assert_cmpuint (findings->len, ==, 3);
  const JdFinding *budget = findings->pdata[0], *maps = findings->pdata[1], *idea = findings->pdata[2];
  g_assert_cmpstr (budget->text, ==, "What you bring");
  g_assert_cmpint (budget->severity, ==, JD_SEVERITY_WARNING);
  g_assert_nonnull (budget->source);
  g_assert_cmpstr (budget->remedy->id, ==, "sort-needs");
  g_assert_cmpstr (maps->text, ==, "Able to read all the maps");
  g_assert_cmpstr (maps->about[0], ==, "Read maps");
  g_assert_cmpstr (idea->line, ==, idea->placement);
  g_assert_cmpstr (idea->remedy->id, ==, "remove-line");
  g_assert_cmpstr (idea->target, ==, idea->placement);
  g_assert_cmpstr (idea->text, ==, "Watches and clocks to be fixed");
}

/* A file of one's own with a fault is told, and the one that ships stays. */
static void
test_faults (void)
{
  char *folder = folder_new ();
  folder_put (folder, "rules/structure/en.json", "{'format':1,'id':'en','function':'the'}");
  g_autoptr (JdStructureData) own = jd_structure_data_load_from ((const char *const[]) { g_getenv ("VACANCY_DATA_DIR"), folder, NULL });
  const GPtrArray *faults = jd_structure_data_faults (own);

  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (((const GError *) faults->pdata[0])->message, "en.json: line 1, function: expected"));
  g_assert_true (g_hash_table_contains (jd_structure_data_words (own, "en-GB")->function, "the"));
  folder_free (folder);
}

/* Without words of the language, nothing is told; and what ships is whole. */
static void
test_languages (void)
{
  const GPtrArray *list = jd_structure_data_list (structure_data ());

  assert_found ("pl", NULL, "", "D Bake bread.", "T " LONG);
  g_assert_cmpuint (jd_structure_data_faults (structure_data ())->len, ==, 0);
  g_assert_cmpuint (list->len, ==, 6);
  for (guint i = 1; i < list->len; i++)
    {
      const JdStructureWords *words = g_ptr_array_index (list, i);
      g_assert_cmpuint (g_hash_table_size (words->function), >, 60);
      g_assert_cmpuint (g_hash_table_size (words->numbers), >=, 12);
      g_assert_true (words->pay[0] && words->closing[0] && words->degrees[0] && words->remote[0] && words->on_site[0] && words->periods[JD_PERIOD_YEAR][0] && g_hash_table_size (words->negations) > 2);
    }
}

/* ---- the starter library ---- */

static void
check_shipped (const JdRole *role, const JdLevel *level, const char *language)
{
  g_autoptr (JdPosting) posting = shipped_posting (role->id, level->id, language);
  g_autoptr (GPtrArray) findings = find_in (posting, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      g_test_message ("%s at %s in %s: %s: %s: %s", role->id, level->id, language, finding->rule, finding->text, finding->message);
      g_test_fail ();
    }
}

static void
test_shipped (void)
{
  const GPtrArray *roles = jd_library_roles (starter_library ()), *levels = jd_library_levels (starter_library ());

  g_assert_cmpuint (roles->len, ==, 40);
  for (guint r = 0; r < roles->len; r++)
    for (guint l = 0; l < levels->len; l++)
      {
        check_shipped (roles->pdata[r], levels->pdata[l], "en");
        check_shipped (roles->pdata[r], levels->pdata[l], "de");
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/structure/length", test_length);
  g_test_add_func ("/structure/lists", test_lists);
  g_test_add_func ("/structure/sections", test_sections);
  g_test_add_func ("/structure/must", test_must);
  g_test_add_func ("/structure/ideas", test_ideas);
  g_test_add_func ("/structure/no-ideas", test_no_ideas);
  g_test_add_func ("/structure/years", test_years);
  g_test_add_func ("/structure/level", test_level);
  g_test_add_func ("/structure/amounts", test_amounts);
  g_test_add_func ("/structure/place", test_place);
  g_test_add_func ("/structure/language", test_language);
  g_test_add_func ("/structure/abbreviations", test_abbreviations);
  g_test_add_func ("/structure/pay", test_pay);
  g_test_add_func ("/structure/pay-law", test_pay_law);
  g_test_add_func ("/structure/dates", test_dates);
  g_test_add_func ("/structure/date-facts", test_date_facts);
  g_test_add_func ("/structure/told", test_told);
  g_test_add_func ("/structure/faults", test_faults);
  g_test_add_func ("/structure/languages", test_languages);
  g_test_add_func ("/structure/shipped", test_shipped);
  const int status = g_test_run ();
  jd_structure_data_unref (structure_data ());
  return status;
}
