// SPDX-License-Identifier: GPL-3.0-or-later
/* Members of a block by what they are called. */
#include "item/jd-block-set.h"

#include "test-folder.h"
#include "test-util.h"
#include "item/jd-block-node.h"

#define DUTY "{'format':1,'id':'a','kind':'duty','title':'A','body':{'en':'A.'},'variants':[{'when':{'level':['senior','lead']},'body':{'en':'B.'},'x':1}],'essential':true,'tags':['t']}"
#define PAY "{'format':1,'id':'a','kind':'salary','title':'A','body':{},'basis':'offer','currency':'EUR','period':'month','rows':[{'level':'senior','place':'NL','min':1,'max':2,'x':3}]}"

static JsonNode *
parse (const char *text)
{
  g_autofree char *json = json_text (text);
  g_autoptr (JdBlock) block = jd_block_parse (json, strlen (json), "a.json", NULL);

  g_assert_nonnull (block);
  return jd_block_to_node (block);
}

/* @places: place and value in turn. What comes of them is a block, of which each of @parts is in the file. */
static void
assert_set (const char *block, const char *const *places, const char *const *parts)
{
  g_autoptr (JsonNode) node = parse (block);
  GError *error = NULL;
  gsize length;

  for (; places[0]; places += 2)
    {
      jd_block_set (json_node_get_object (node), places[0], places[1], &error);
      g_assert_no_error (error);
    }
  g_autoptr (JdBlock) made = jd_block_from_node (node, "a", &error);
  g_assert_no_error (error);
  g_autofree char *json = jd_block_to_json (made, &length);
  g_auto (GStrv) lines = g_strsplit (json, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    g_strstrip (lines[i]);
  g_autofree char *line = g_strjoinv ("", lines);
  for (; *parts; parts++)
    {
      g_autofree char *part = json_text (*parts);
      const gboolean absent = *part == '!';
      if ((strstr (line, part + absent) == NULL) != absent)
        g_error ("%s: in %s", part, line);
    }
}
#define LIST(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
test_members (void)
{
  assert_set (DUTY, LIST ("title", "New", "notes", "One\n\nTwo", "status", "draft", "review_by", "2027-01-02", "essential", "false", "time_percent", "30", "tags", " a, b ,,", "families", "cook"),
              LIST ("'title': 'New'", "'notes': 'One\\n\\nTwo'", "'status': 'draft'", "'review_by': '2027-01-02'", "'essential': false", "'time_percent': 30", "'tags': ['a','b']", "'families': ['cook']"));
  assert_set (DUTY, LIST ("essential", "", "tags", "", "time_percent", ""), LIST ("!essential", "'tags': []"));
  assert_set (DUTY, LIST ("body.en", "One\n\nTwo {company}", "body.de-AT", "Eins"), LIST ("'body': {'en': 'One\\n\\nTwo {company}','de-AT': 'Eins'}"));
  assert_set (DUTY, LIST ("body.en", ""), LIST ("'body': {}"));
  assert_set (DUTY, LIST ("titles.de", " Neu "), LIST ("'titles': {'de': "));
  assert_set (DUTY, LIST ("titles.de", "Neu", "titles.DE", ""), LIST ("!titles"));
  assert_set (DUTY, LIST ("body.EN", "New", "body.de-at", "Neu", "body.de-AT", "Neuer"), LIST ("'body': {'en': 'New','de-at': 'Neuer'}"));
  assert_set (DUTY, LIST ("kind", "qualification", "necessity", "nice", "years_min", "2"), LIST ("'kind': 'qualification'", "'years_min': 2", "'necessity': 'nice'"));
}

static void
test_variants (void)
{
  /* Keys and values in whatever order; what nobody knows in it stays. */
  assert_set (DUTY, LIST ("variants[level=lead|senior].body.de", "Neu"), LIST ("{'when': {'level': ['senior','lead']},'body': {'en': 'B.','de': 'Neu'},'x': 1}"));
  assert_set (DUTY, LIST ("variants[place=NL,level=intern].body.en", "C.", "variants[level=intern,place=NL].body.de", "D."),
              LIST ("{'when': {'level': ['intern'],'place': ['NL']},'body': {'en': 'C.','de': 'D.'}}"));
  assert_set (DUTY, LIST ("variants[level=senior|lead].body.en", ""), LIST ("'variants': []"));
  assert_set (DUTY, LIST ("variants[level=intern].body.en", ""), LIST ("!intern"));
}

static void
test_rows (void)
{
  assert_set (PAY, LIST ("rows[place=NL,level=senior].min", "100", "rows[place=NL,level=senior].max", "200"), LIST ("{'level': 'senior','place': 'NL','min': 100,'max': 200,'x': 3}"));
  assert_set (PAY, LIST ("rows[years_min=3,years_max=5].min", "1", "rows[years_max=5,years_min=3].max", "2"), LIST ("{'years_min': 3,'years_max': 5,'min': 1,'max': 2}"));
  assert_set (PAY, LIST ("rows[level=senior,place=NL]", "", "rows[level=lead]", ""), LIST ("'rows': []"));
  assert_set (PAY, LIST ("rows[level=senior,place=NL].level", "lead"), LIST ("'level': 'lead'", "!senior"));
  assert_set (PAY, LIST ("source", "A study", "effective", "2026-01-01", "period", "year"), LIST ("'source': 'A study'", "'period': 'year'"));
}

/* A fault leaves the block as it was. */
static void
test_faults (void)
{
  static const struct
  {
    const char *place, *value;
    int code;
    const char *message;
  } cases[] = {
    { "", "x", JD_ERROR_REFERENCE, "expected a member of a block, such as title, body.en or variants[level=intern].body.en, found “”" },
    { "id", "b", JD_ERROR_REFERENCE, "expected a member of a block, such as title, body.en or variants[level=intern].body.en, found “id”" },
    { "revision", "1", JD_ERROR_REFERENCE, "expected a member of a block, such as title, body.en or variants[level=intern].body.en, found “revision”" },
    { "body", "x", JD_ERROR_REFERENCE, "expected a member of a block, such as title, body.en or variants[level=intern].body.en, found “body”" },
    { "body.", "x", JD_ERROR_REFERENCE, "expected a member of a block, such as title, body.en or variants[level=intern].body.en, found “body.”" },
    { "variants[].body.en", "x", JD_ERROR_REFERENCE, NULL },
    { "variants[level].body.en", "x", JD_ERROR_REFERENCE, NULL },
    { "variants[level=].body.en", "x", JD_ERROR_REFERENCE, NULL },
    { "variants[color=red].body.en", "x", JD_ERROR_REFERENCE, NULL },
    { "variants[level=a].title", "x", JD_ERROR_REFERENCE, NULL },
    { "variants[level=a]", "x", JD_ERROR_REFERENCE, NULL },
    { "variants[level=a]body.en", "x", JD_ERROR_REFERENCE, NULL },
    { "variants[level=a", "x", JD_ERROR_REFERENCE, NULL },
    { "variants", "x", JD_ERROR_REFERENCE, NULL },
    { "years_min", "3", JD_ERROR_VALUE, "years_min: expected a block of kind qualification, found duty" },
    { "rows[level=a].min", "3", JD_ERROR_VALUE, "rows[level=a].min: expected a block of kind salary, found duty" },
    { "time_percent", "3.5", JD_ERROR_VALUE, "time_percent: expected a whole number, found “3.5”" },
    { "time_percent", "99999999999999999999", JD_ERROR_VALUE, "time_percent: expected a whole number, found “99999999999999999999”" },
    { "essential", "yes", JD_ERROR_VALUE, "essential: expected true or false, found “yes”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = parse (DUTY), before = parse (DUTY);
      GError *error = NULL;

      g_test_message ("%s=%s", cases[i].place, cases[i].value);
      g_assert_false (jd_block_set (json_node_get_object (node), cases[i].place, cases[i].value, &error));
      g_assert_error (error, JD_ERROR, cases[i].code);
      if (cases[i].message)
        g_assert_cmpstr (error->message, ==, cases[i].message);
      g_error_free (error);
      g_assert_true (json_node_equal (node, before));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block-set/members", test_members);
  g_test_add_func ("/block-set/variants", test_variants);
  g_test_add_func ("/block-set/rows", test_rows);
  g_test_add_func ("/block-set/faults", test_faults);
  return g_test_run ();
}
