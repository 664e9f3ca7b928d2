// SPDX-License-Identifier: GPL-3.0-or-later
#include "test-small-library.h"

#include <string.h>

#include "compose/jd-compose.h"
#include "compose/jd-phrases.h"
#include "edit/jd-edit.h"
#include "test-bare-posting.h"

/* ---- A document as text: one line a node ---- */

static void
print_runs (GString *out, const JdNode *node)
{
  for (const JdRun *run = node->runs; run != NULL; run = run->next)
    {
      const char *mark = run->style == JD_STYLE_STRONG ? "**" : run->style == JD_STYLE_EM ? "*" : run->style != JD_STYLE_PLAIN ? "***" : "";

      g_assert_cmpuint (run->length, ==, strlen (run->text));
      g_assert_cmpuint (run->length, >, 0);
      g_string_append_printf (out, "%s%s%s%s", mark, run->kind == JD_RUN_VARIABLE ? "<" : run->kind == JD_RUN_MISSING ? "!" : "", run->text,
                              run->kind == JD_RUN_VARIABLE ? ">" : "");
      g_string_append (out, mark);
      if (run->href != NULL)
        g_string_append_printf (out, "(%s)", run->href);
    }
}

static char *
print (const JdDocument *document)
{
  static const char *const names[] = { "document", "title", "facts", "fact", "section", "heading", "subheading", "p", "list", "item", "pay" };
  GString *out = g_string_new (NULL);

  for (const JdNode *node = jd_document_next (document, NULL); node != NULL; node = jd_document_next (document, node))
    {
      if (node->type == JD_NODE_DOCUMENT || node->type == JD_NODE_FACTS)
        continue;
      g_string_append (out, names[node->type]);
      if (node->label != NULL)
        g_string_append_printf (out, " %s", node->label);
      if (node->type == JD_NODE_SECTION)
        g_string_append_printf (out, " %s", node->name);
      if (node->date != NULL)
        g_string_append_printf (out, " (%s)", node->date);
      if (node->runs != NULL)
        g_string_append (out, ": ");
      print_runs (out, node);
      g_string_append_c (out, '\n');
      for (const JdNode *child = node->first; child != NULL; child = child->next)
        g_assert_true (child->parent == node);
    }
  return g_string_free (out, FALSE);
}

static void
assert_composes (const JdPosting *posting, const char *expected)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *text = print (document);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_missing (const JdPosting *posting, const char *expected)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < document->n_missing; i++)
    g_string_append_printf (out, "%s%s@%s", i > 0 ? " " : "", document->missing[i].name,
                            document->missing[i].placement != NULL ? document->missing[i].placement : "-");
  g_assert_cmpstr (out->str, ==, expected);
}

static void
assert_left_out (const JdPosting *posting, const char *expected)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *ids = g_strjoinv (" ", (char **) document->left_out);

  g_assert_cmpstr (ids, ==, expected);
}

/* ---- Postings made by hand ---- */

#define HEAD "title: T\nfact Company: <C>\nfact Location: <L>\nfact Apply: <a@b.c>(mailto:a@b.c)\n"

static void
set_params (JdParams **params, const char *name, const char *value, gboolean number)
{
  JdParams *changed = jd_params_with (*params, name, value, number);

  jd_params_unref (*params);
  *params = changed;
}

static void
declare (JdPosting *posting, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf ("{'format':1,'id':'d','language':'en','facts':{},'variables':{},'resolved':{'params':{},'variables':[%s]},'removed':[],'sections':[]}", json);
  g_autofree char *data = json_text (text);
  g_autoptr (JdPosting) parsed = jd_posting_parse (data, strlen (data), "d", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < parsed->resolved->variables->len; i++)
    g_ptr_array_add (posting->resolved->variables, jd_variable_ref (g_ptr_array_index (parsed->resolved->variables, i)));
}

#define DECLARE(name, type, required, more) "{'name':'" name "','label':{'en':'L-" name "'},'type':'" type "','help':{'en':'h'},'required':" required more "}"

/* ---- Cases ---- */

static void
test_whole (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdFacts) facts = jd_facts_new ();
  facts->company = g_strdup ("Inn");
  facts->workplace = g_strdup ("on-site");
  facts->apply = g_strdup ("https://example.com/cook");
  facts->apply_by = g_strdup ("2027-01-31");
  facts->start = g_strdup ("2027-03-01");
  facts->reference = g_strdup ("R-17");
  g_ptr_array_add (facts->locations, jd_location_new ("Utrecht, NL", NULL));
  g_autoptr (JdParams) empty = jd_params_new ();
  g_autoptr (JdParams) variables = jd_params_with (empty, "dish", "soup", FALSE);

  g_autoptr (JdPosting) posting = jd_resolve_new (library, "x", "cook", "mid", "en", facts, variables, &error);
  g_assert_no_error (error);
  assert_composes (posting, "title: Mid-Level Cook\n"
                            "fact Company: <Inn>\n"
                            "fact Location: <Utrecht, NL>\n"
                            "fact Workplace: <On site>\n"
                            "fact Employment: <Full-time>\n"
                            "fact Apply: <https://example.com/cook>(https://example.com/cook)\n"
                            "fact Apply by (2027-01-31): <31 January 2027>\n"
                            "fact Start (2027-03-01): <1 March 2027>\n"
                            "fact Reference: <R-17>\n"
                            "section summary\nheading: The job\np: <Inn> looks for a <Cook>.\n"
                            "section duties\nheading: Duties\nlist\nitem: Cook <soup>.\nitem: Fetch goods.\nitem: Plan the week.\nitem: Keep the fire.\n"
                            "section needs\nheading: What you bring\nsubheading: Must have\nlist\nitem: <3> years in a kitchen.\nitem: You cut fast.\n"
                            "subheading: Nice to have\nlist\nitem: A diploma.\nitem: You know wine.\n"
                            "section pay\nheading: Pay\npay: ![pay range]\nlist\nitem: Free meals.\nitem: Free meals.\n"
                            "section place\nheading: At <Inn>\nlist\nitem: Evening work.\nitem: In the Netherlands.\n");
  assert_missing (posting, "pay@wage");
  assert_left_out (posting, "");
}

static void
test_missing_facts (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = small_posting (library, "entry");

  assert_missing (posting, "company@- location@- pay@wage apply@-");
  /* "dish" is optional. */
  assert_left_out (posting, "cook");

  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *text = print (document);
  g_assert_nonnull (strstr (text, "fact Company: ![company]\nfact Location: ![location]\nfact Employment: <Full-time>\n"));
  g_assert_nonnull (strstr (text, "p: ![company] looks for a <Cook>.\n"));
  g_assert_nonnull (strstr (text, "heading: At ![company]\n"));
  g_assert_nonnull (strstr (text, "item: <0> years in a kitchen.\n"));

  g_autoptr (JdPosting) nothing = jd_posting_new ("nothing", "en");
  assert_composes (nothing, "title: ![job title]\nfact Company: ![company]\nfact Location: ![location]\n");
}

static void
test_wording (void)
{
  const struct
  {
    JdKind kind;
    const char *wording, *expected;
  } cases[] = {
    { JD_KIND_TEXT, "One.\n\nTwo.", "p: One.\np: Two.\n" },
    { JD_KIND_TEXT, "One\nline.", "p: One line.\n" },
    { JD_KIND_TEXT, "You get:\n- a\n- b\n\nThat is all.", "p: You get:\nlist\nitem: a\nitem: b\np: That is all.\n" },
    { JD_KIND_DUTY, "One.\n\nTwo.", "list\nitem: One.\nitem: Two.\n" },
    { JD_KIND_DUTY, "One:\n- a\n- b", "list\nitem: One:\nitem: a\nitem: b\n" },
    { JD_KIND_TEXT, "a **b** *c* ***d***", "p: a **b** *c* ***d***\n" },
    { JD_KIND_TEXT, "[apply](https://example.com/a?b=1)", "p: apply(https://example.com/a?b=1)\n" },
    { JD_KIND_TEXT, "[apply](javascript:x)", "p: apply\n" },
    { JD_KIND_TEXT, "1 \\* 2", "p: 1 * 2\n" },
    { JD_KIND_TEXT, "", NULL },
    { JD_KIND_TEXT, "{who} asks.", "p: ![who] asks.\n" },
    { JD_KIND_TEXT, "**{company}**", "p: **<C>**\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = bare_posting ("en");
      JdSection *section = add_section (posting, "s", cases[i].kind, "H");
      add_line (section, "text-1", cases[i].kind, cases[i].wording);
      g_autofree char *expected
          = cases[i].expected != NULL ? g_strdup_printf (HEAD "section s\nheading: H\n%s", cases[i].expected) : g_strdup (HEAD);

      g_test_message ("%s", cases[i].wording);
      assert_composes (posting, expected);
    }
}

/* An address that may not leave is left out, and that is said: where the text shows, not where it is hidden or left out itself. */
static void
test_unsafe_links (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  JdSection *section = add_section (posting, "s", JD_KIND_TEXT, "See [us](ftp://a)");
  declare (posting, DECLARE ("product", "text", "false", ""));
  add_line (section, "text-1", JD_KIND_TEXT, "Good [a](https://example.com).");
  add_line (section, "text-2", JD_KIND_TEXT, "[a](javascript:1) and [b](data:,2)");
  add_line (section, "text-3", JD_KIND_TEXT, "[a](javascript:3) {product}");
  add_line (section, "text-4", JD_KIND_TEXT, "[a](javascript:4)")->hidden = TRUE;
  add_section (posting, "empty", JD_KIND_TEXT, "[a](javascript:5)");

  g_autoptr (JdDocument) document = jd_compose (posting);
  static const JdUnsafeLink expected[] = { { "ftp://a", "s", NULL }, { "javascript:1", "s", "text-2" }, { "data:,2", "s", "text-2" } };
  g_assert_cmpuint (document->n_unsafe_links, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpstr (document->unsafe_links[i].address, ==, expected[i].address);
      g_assert_cmpstr (document->unsafe_links[i].section, ==, expected[i].section);
      g_assert_cmpstr (document->unsafe_links[i].placement, ==, expected[i].placement);
    }
}

/* A posting that tells nobody how to apply misses that, wherever it could have said it. */
static void
test_apply (void)
{
  static const struct
  {
    const char *language;
    JdKind section;
    const char *heading;
    JdKind line;
    const char *text;
    gboolean tells;
  } cases[] = {
    { "en", JD_KIND_PROCESS, "How to apply", JD_KIND_PROCESS, "Write to jobs@example.com.", TRUE },
    { "en", JD_KIND_PROCESS, "", JD_KIND_PROCESS, "Use [our form](https://example.com/jobs).", TRUE },
    { "en", JD_KIND_PROCESS, "", JD_KIND_PROCESS, "See www.example.com/jobs", TRUE },
    { "en", JD_KIND_PROCESS, "", JD_KIND_PROCESS, "Call +31 20 123 45 67 or 020 1234567.", TRUE },
    { "en", JD_KIND_PROCESS, "", JD_KIND_PROCESS, "Call 555-010-0199.", TRUE },
    { "en", JD_KIND_PROCESS, "", JD_KIND_PROCESS, "You meet the team, and hear from us by 31.12.2027 or 2027-12-31, 24/7.", FALSE },
    { "en", JD_KIND_PROCESS, "", JD_KIND_PROCESS, "We read it within 5 days; code 12345678.", FALSE },
    { "en", JD_KIND_TEXT, "", JD_KIND_TEXT, "Apply at https://example.com/jobs by Friday.", TRUE },
    { "en", JD_KIND_TEXT, "Apply now", JD_KIND_TEXT, "https://example.com/jobs", TRUE },
    { "en", JD_KIND_TEXT, "", JD_KIND_PROCESS, "jobs@example.com", TRUE },
    { "en", JD_KIND_TEXT, "About us", JD_KIND_TEXT, "See www.example.com, or call 020 1234567.", FALSE },
    { "en", JD_KIND_LEGAL, "", JD_KIND_LEGAL, "Privacy: privacy@example.com", FALSE },
    { "en", JD_KIND_TEXT, "", JD_KIND_TEXT, "Reapply wax at www.example.com", FALSE },
    { "en", JD_KIND_PROCESS, "How to apply", JD_KIND_PROCESS, "Use [our form](javascript:apply).", FALSE },
    { "de", JD_KIND_TEXT, "Bewerbung", JD_KIND_TEXT, "Tel. 0341 1234567", TRUE },
    { "de", JD_KIND_TEXT, "", JD_KIND_TEXT, "Schick deine Bewerbung an jobs@example.com.", TRUE },
    { "fr", JD_KIND_TEXT, "", JD_KIND_TEXT, "Postulez à jobs@example.com", TRUE },
    { "es", JD_KIND_TEXT, "", JD_KIND_TEXT, "Envía tu candidatura a jobs@example.com", TRUE },
    { "nl", JD_KIND_TEXT, "", JD_KIND_TEXT, "Solliciteer via jobs@example.com", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = bare_posting_of (cases[i].language, NULL);
      add_line (add_section (posting, "s", cases[i].section, cases[i].heading), "text-1", cases[i].line, cases[i].text);

      g_test_message ("%s", cases[i].text);
      assert_missing (posting, cases[i].tells ? "" : "apply@-");

      /* What the facts say stands in the document. */
      posting->facts->apply = g_strdup ("mailto:jobs@example.com");
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autofree char *text = print (document);
      g_autofree char *fact = g_strdup_printf ("fact %s: <jobs@example.com>(mailto:jobs@example.com)\n", jd_phrase_fact (cases[i].language, jd_fact_find ("apply")));
      g_assert_nonnull (strstr (text, fact));
      assert_missing (posting, "");
    }
}

/* A line that is hidden, or left out, tells nothing; one with the variable misses it once. */
static void
test_apply_unseen (void)
{
  g_autoptr (JdPosting) posting = bare_posting_of ("en", NULL);
  JdSection *section = add_section (posting, "s", JD_KIND_PROCESS, "Mail jobs@example.com");
  JdPlacement *line = add_line (section, "text-1", JD_KIND_PROCESS, "Write to jobs@example.com");
  line->hidden = TRUE;
  assert_missing (posting, "apply@-");

  add_line (section, "text-2", JD_KIND_PROCESS, "Write to {apply}");
  assert_missing (posting, "apply@text-2");
  line->hidden = FALSE;
  assert_missing (posting, "apply@text-2");
}

/* Values are text, whatever is in them. */
static void
test_values_are_no_markup (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  JdSection *section = add_section (posting, "s", JD_KIND_TEXT, "H");
  add_line (section, "text-1", JD_KIND_TEXT, "We are {company}.");
  g_free (posting->facts->company);
  posting->facts->company = g_strdup ("**A** [x](https://evil.example) {title} - <b>\\");

  assert_composes (posting, "title: T\nfact Company: <**A** [x](https://evil.example) {title} - <b>\\>\nfact Location: <L>\nfact Apply: <a@b.c>(mailto:a@b.c)\n"
                            "section s\nheading: H\np: We are <**A** [x](https://evil.example) {title} - <b>\\>.\n");
}

static void
test_scopes (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  JdSection *section = add_section (posting, "s", JD_KIND_TEXT, "{city}");
  JdPlacement *line = add_line (section, "text-1", JD_KIND_TEXT, "{city} {years_min}");
  const struct
  {
    JdParams **params;
    const char *value, *line, *heading;
  } steps[] = {
    { NULL, NULL, "p: <default> ![L-years_min]", "heading: <default>" },
    { &posting->resolved->params, "level", "p: <level> ![L-years_min]", "heading: <level>" },
    { &posting->variables, "posting", "p: <posting> ![L-years_min]", "heading: <posting>" },
    { &section->variables, "section", "p: <section> ![L-years_min]", "heading: <section>" },
    { &line->variables, "line", "p: <line> ![L-years_min]", "heading: <section>" },
  };

  declare (posting, DECLARE ("city", "text", "true", ",'default':'default'") "," DECLARE ("years_min", "number", "true", ""));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i].params != NULL)
        set_params (steps[i].params, "city", steps[i].value, FALSE);
      g_autofree char *expected = g_strdup_printf (HEAD "section s\n%s\n%s\n", steps[i].heading, steps[i].line);
      assert_composes (posting, expected);
    }
  assert_missing (posting, "years_min@text-1");

  /* A variable stands before the fact of the same name. */
  set_params (&posting->variables, "company", "Own", FALSE);
  g_autofree char *value = jd_compose_value (posting, NULL, NULL, "company");
  g_assert_cmpstr (value, ==, "Own");
}

static void
test_numbers_and_articles (void)
{
  const struct
  {
    const char *wording, *name, *value, *expected;
  } cases[] = {
    { "{n:year|years} of work", "n", "1", "p: <1> year of work\n" },
    { "{n:year|years} of work", "n", "5", "p: <5> years of work\n" },
    { "{n:year|years} of work", "n", "0", "p: <0> years of work\n" },
    { "{n:year|years} of work", "n", NULL, "p: ![n] years of work\n" },
    { "You are {a:n}.", "n", "Accountant", "p: You are an <Accountant>.\n" },
    { "You are {a:n}.", "n", "Line Cook", "p: You are a <Line Cook>.\n" },
    { "{A:n} learns.", "n", "hour", "p: An <hour> learns.\n" },
    { "You are {a:n}.", "n", NULL, "p: You are a ![n].\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = bare_posting ("en");
      add_line (add_section (posting, "s", JD_KIND_TEXT, ""), "text-1", JD_KIND_TEXT, cases[i].wording);
      if (cases[i].value != NULL)
        set_params (&posting->variables, cases[i].name, cases[i].value, FALSE);
      g_autofree char *expected = g_strdup_printf (HEAD "section s\n%s", cases[i].expected);
      assert_composes (posting, expected);
    }
}

static void
test_facts_in_wordings (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  JdSection *section = add_section (posting, "s", JD_KIND_TEXT, "");
  add_line (section, "text-1", JD_KIND_TEXT, "Apply: {apply} by {apply_by}.");
  add_line (section, "text-2", JD_KIND_TEXT, "{employment} work, {workplace}. {workplace}!");
  add_line (section, "text-3", JD_KIND_TEXT, "In {location} from {start}.");
  g_free (posting->facts->apply);
  posting->facts->apply = g_strdup ("mailto:jobs@example.com?subject=x");
  posting->facts->apply_by = g_strdup ("2027-01-31");
  posting->facts->employment = g_strdup ("full-time");
  posting->facts->workplace = g_strdup ("on-site");
  g_ptr_array_add (posting->facts->locations, jd_location_new ("Delft", NULL));

  assert_composes (posting, "title: T\nfact Company: <C>\nfact Locations: <L and Delft>\nfact Workplace: <On site>\nfact Employment: <Full-time>\n"
                            "fact Apply: <jobs@example.com>(mailto:jobs@example.com?subject=x)\n"
                            "fact Apply by (2027-01-31): <31 January 2027>\n"
                            "section s\n"
                            "p: Apply: <jobs@example.com>(mailto:jobs@example.com?subject=x) by <31 January 2027>.\n"
                            "p: <Full-time> work, <on site>. <On site>!\n");
  /* "start" is optional. */
  assert_left_out (posting, "text-3");
  g_ptr_array_add (posting->facts->locations, jd_location_new ("Ede", NULL));
  g_autofree char *three = jd_compose_value (posting, NULL, NULL, "location");
  g_assert_cmpstr (three, ==, "L; Delft and Ede");
  g_assert_null (jd_compose_value (posting, NULL, NULL, "nothing"));
}

static void
test_left_out (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  JdSection *gone = add_section (posting, "gone", JD_KIND_TEXT, "About {need}");
  JdSection *kept = add_section (posting, "kept", JD_KIND_DUTY, "Kept");
  declare (posting, DECLARE ("maybe", "text", "false", "") "," DECLARE ("need", "text", "true", ""));
  add_line (gone, "text-1", JD_KIND_TEXT, "First {need}.\n\nThen {maybe}.");
  add_line (kept, "text-2", JD_KIND_DUTY, "Hidden.")->hidden = TRUE;
  add_line (kept, "text-3", JD_KIND_DUTY, "Shown.");
  add_line (kept, "text-4", JD_KIND_DUTY, "");
  add_section (posting, "empty", JD_KIND_DUTY, "Empty");

  assert_composes (posting, HEAD "section kept\nheading: Kept\nlist\nitem: Shown.\n");
  assert_left_out (posting, "text-1");
  /* Neither the heading nor the line left out is missed. */
  assert_missing (posting, "");

  set_params (&posting->variables, "maybe", "this", FALSE);
  assert_composes (posting, HEAD "section gone\nheading: About ![L-need]\np: First ![L-need].\np: Then <this>.\nsection kept\nheading: Kept\nlist\nitem: Shown.\n");
  assert_left_out (posting, "");
  assert_missing (posting, "need@-");
}

static void
add_need (JdSection *section, const char *id, JdNecessity necessity, const char *text)
{
  add_line (section, id, JD_KIND_QUALIFICATION, text)->necessity = necessity;
}

static void
test_qualifications (void)
{
  const struct
  {
    const char *lines, *expected; /* m: must, n: nice, t: text, x: hidden nice */
  } cases[] = {
    { "mm", "list\nitem: m0\nitem: m1\n" },
    { "nn", "list\nitem: n0\nitem: n1\n" },
    { "nmnm", "subheading: Must have\nlist\nitem: m1\nitem: m3\nsubheading: Nice to have\nlist\nitem: n0\nitem: n2\n" },
    { "tmnt", "p: t0\nsubheading: Must have\nlist\nitem: m1\nsubheading: Nice to have\nlist\nitem: n2\np: t3\n" },
    { "mx", "list\nitem: m0\n" },
    { "t", "p: t0\n" },
    { "x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = bare_posting ("en");
      JdSection *section = add_section (posting, "s", JD_KIND_QUALIFICATION, "H");
      for (guint k = 0; cases[i].lines[k] != '\0'; k++)
        {
          char kind = cases[i].lines[k];
          g_autofree char *text = g_strdup_printf ("%c%u", kind, k);
          g_autofree char *id = g_strdup_printf ("text-%u", k + 1);
          if (kind == 't')
            add_line (section, id, JD_KIND_TEXT, text);
          else
            add_need (section, id, kind == 'm' ? JD_NECESSITY_MUST : JD_NECESSITY_NICE, text);
          small_placement (posting, id)->hidden = kind == 'x';
        }
      g_autofree char *expected = cases[i].expected != NULL ? g_strdup_printf (HEAD "section s\nheading: H\n%s", cases[i].expected) : g_strdup (HEAD);
      g_test_message ("%s", cases[i].lines);
      assert_composes (posting, expected);
    }
}

static void
test_pay (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  JdSection *section = add_section (posting, "pay", JD_KIND_SALARY, "Pay");
  JdPlacement *wage = add_line (section, "text-1", JD_KIND_SALARY, "Paid each {month}.");
  JdPlacement *second = add_line (section, "text-2", JD_KIND_SALARY, "");
  add_line (section, "text-3", JD_KIND_TEXT, "That is {pay}.");
  set_params (&posting->variables, "month", "Friday", FALSE);

  assert_composes (posting, HEAD "section pay\nheading: Pay\npay: ![pay range]\np: Paid each <Friday>.\np: That is ![pay range].\n");
  assert_missing (posting, "pay@text-1");

  wage->has_pay = TRUE;
  wage->pay = (JdPay){ 7800000, 9600000, "EUR", JD_PERIOD_YEAR };
  g_autofree char *first = jd_pay_format (&wage->pay, "en", NULL);
  g_autofree char *expected = g_strdup_printf (HEAD "section pay\nheading: Pay\npay: <%s>\np: Paid each <Friday>.\np: That is <%s>.\n", first, first);
  assert_composes (posting, expected);
  assert_missing (posting, "");

  second->has_pay = TRUE;
  second->pay = (JdPay){ 100, 100, "EUR", JD_PERIOD_HOUR };
  wage->hidden = TRUE;
  g_autofree char *hour = jd_pay_format (&second->pay, "en", NULL);
  g_autofree char *other = g_strdup_printf (HEAD "section pay\nheading: Pay\npay: <%s>\np: That is <%s>.\n", hour, hour);
  assert_composes (posting, other);

  /* It stays when what is said beside it is left out. */
  declare (posting, DECLARE ("day", "text", "false", ""));
  g_free (second->text);
  second->text = g_strdup ("Paid on {day}.");
  assert_composes (posting, other);
  assert_left_out (posting, "text-2");
}

static void
test_german (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("de");
  JdSection *section = add_section (posting, "s", JD_KIND_QUALIFICATION, "Profil");
  add_need (section, "text-1", JD_NECESSITY_MUST, "Ab {start}.");
  add_need (section, "text-2", JD_NECESSITY_NICE, "In {employment}.");
  posting->facts->start = g_strdup ("2027-03-01");
  posting->facts->employment = g_strdup ("part-time");

  assert_composes (posting, "title: T\nfact Unternehmen: <C>\nfact Ort: <L>\nfact Beschäftigung: <Teilzeit>\nfact Bewerbung: <a@b.c>(mailto:a@b.c)\nfact Beginn (2027-03-01): <1. März 2027>\n"
                            "section s\nheading: Profil\nsubheading: Das ist nötig\nlist\nitem: Ab <1. März 2027>.\n"
                            "subheading: Das ist ein Plus\nlist\nitem: In <Teilzeit>.\n");
}

static const JdNode *
find_node (const JdDocument *document, const char *text)
{
  for (const JdNode *node = jd_document_next (document, NULL); node != NULL; node = jd_document_next (document, node))
    {
      g_autofree char *own = jd_node_text (node);
      if (strcmp (own, text) == 0)
        return node;
    }
  g_assert_not_reached ();
}

static void
assert_why (const JdPosting *posting, const char *text, const char *expected)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *why = jd_compose_why (posting, find_node (document, text));

  g_assert_cmpstr (why, ==, expected);
}

static void
test_why (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = small_library_new ();
  JdPosting *posting = small_posting (library, "senior");

  assert_why (posting, "Run the kitchen.", "role Cook, wording for level Senior");
  assert_why (posting, "Plan the week.", "role Cook");
  assert_why (posting, "Teach the chef.", "added by the level, wording for level Senior");
  assert_why (posting, "Senior Cook", "title of the role at this level");
  assert_why (posting, "Duties", "section of the role");
  assert_why (posting, "Full-time", "a fact of the job");

  const char *id;
  small_replace (&posting, jd_edit_insert_text (posting, "duties", 0, "Mine.", &id, &error), error);
  small_replace (&posting, jd_edit_set_text (posting, "plan", "Plan it.", &error), error);
  small_replace (&posting, jd_edit_set_heading (posting, "duties", "Work", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "title", "Boss", &error), error);
  assert_why (posting, "Mine.", "written by you");
  assert_why (posting, "Plan it.", "role Cook, changed by you");
  assert_why (posting, "Work", "section of the role, heading changed by you");
  assert_why (posting, "Boss", "title changed by you");
  jd_posting_unref (posting);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose/whole", test_whole);
  g_test_add_func ("/compose/missing-facts", test_missing_facts);
  g_test_add_func ("/compose/apply", test_apply);
  g_test_add_func ("/compose/apply-unseen", test_apply_unseen);
  g_test_add_func ("/compose/wording", test_wording);
  g_test_add_func ("/compose/unsafe-links", test_unsafe_links);
  g_test_add_func ("/compose/values-are-no-markup", test_values_are_no_markup);
  g_test_add_func ("/compose/scopes", test_scopes);
  g_test_add_func ("/compose/numbers-and-articles", test_numbers_and_articles);
  g_test_add_func ("/compose/facts-in-wordings", test_facts_in_wordings);
  g_test_add_func ("/compose/left-out", test_left_out);
  g_test_add_func ("/compose/qualifications", test_qualifications);
  g_test_add_func ("/compose/pay", test_pay);
  g_test_add_func ("/compose/german", test_german);
  g_test_add_func ("/compose/why", test_why);
  return g_test_run ();
}
