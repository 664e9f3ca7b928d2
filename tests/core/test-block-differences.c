// SPDX-License-Identifier: GPL-3.0-or-later
/* What differs between two versions of a block, place by place. */
#include <string.h>

#include "test-folder.h"
#include "test-util.h"
#include "item/jd-block-differences.h"

static JdBlock *
block_of (const char *text)
{
  g_autofree char *json = json_text (text);
  g_autoptr (GError) error = NULL;
  JdBlock *block = jd_block_parse (json, strlen (json), "b", &error);
  g_assert_no_error (error);
  return block;
}

/* "PLACE: BEFORE -> AFTER", one on a line. */
static char *
differences (const char *before, const char *after)
{
  g_autoptr (JdBlock) first = before ? block_of (before) : NULL, second = block_of (after);
  g_autoptr (GPtrArray) list = jd_block_differences (first, second, "en");
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < list->len; i++)
    {
      const JdBlockDifference *difference = list->pdata[i];
      g_string_append_printf (out, "%s: %s -> %s\n", difference->place, difference->before ? difference->before : "nothing", difference->after ? difference->after : "nothing");
    }
  return g_string_free (out, FALSE);
}

#define DUTY "{'format':1,'id':'a','kind':'duty','title':'A','body':{'en':'One.','de':'Eins.'},'variants':[{'when':{'level':['intern']},'body':{'en':'Half.'}}],'tags':['x','y'],'revision':1,'future':{'a':1}}"

static void
test_same (void)
{
  g_autofree char *none = differences (DUTY, DUTY), *revision = differences ("{'format':1,'id':'a','kind':'duty','title':'A','body':{}}",
                                                                             "{'format':1,'id':'a','kind':'duty','title':'A','body':{},'revision':2,'history':[{'revision':1,'body':{}}]}");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (revision, ==, "");
}

static void
test_changed (void)
{
  g_autofree char *all = differences (DUTY, "{'format':1,'id':'a','kind':'duty','title':'B','body':{'en':'Two.'},'variants':[{'when':{'level':['intern']},'body':{'en':'Half, too.'}},"
                                            "{'when':{'place':['NL','BE']},'body':{'en':'There.'}}],'time_percent':20,'tags':['x'],'status':'draft','future':{'a':2}}");
  g_assert_cmpstr (all, ==,
                   "title: A -> B\nbody.en: One. -> Two.\nvariants[level=intern].body.en: Half. -> Half, too.\nvariants[place=BE|NL].body.en: nothing -> There.\ntime_percent: nothing -> 20\n"
                   "tags: x, y -> x\nstatus: approved -> draft\nfuture: {\"a\":1} -> {\"a\":2}\nbody.de: Eins. -> nothing\n");
}

static void
test_pay (void)
{
  g_autofree char *all = differences (
    "{'format':1,'id':'a','kind':'salary','title':'A','body':{},'basis':'offer','currency':'EUR','period':'year','rows':[{'level':'senior','min':100,'max':200},{'min':1,'max':1},{'min':2,'max':2}]}",
    "{'format':1,'id':'a','kind':'salary','title':'A','body':{},'basis':'offer','currency':'EUR','period':'year','rows':[{'level':'senior','min':100,'max':300},{'min':1,'max':1,'note':'n'}]}");
  g_assert_cmpstr (all, ==, "rows[level=senior]: €1 – €2 per year -> €1 – €3 per year\nrows[]: €0.01 per year -> €0.01 per year (n)\nrows[] (2): €0.02 per year -> nothing\n");
}

static void
test_new (void)
{
  g_autofree char *all = differences (NULL, "{'format':1,'id':'a','kind':'duty','title':'A','body':{'en':'One.'}}");
  g_assert_cmpstr (all, ==, "kind: nothing -> duty\ntitle: nothing -> A\nbody.en: nothing -> One.\nstatus: nothing -> approved\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block-differences/same", test_same);
  g_test_add_func ("/block-differences/changed", test_changed);
  g_test_add_func ("/block-differences/pay", test_pay);
  g_test_add_func ("/block-differences/new", test_new);
  return g_test_run ();
}
