// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-resolve.h"
#include "test-folder.h"

/* A small library in a scratch folder, with a case for every rule of resolution: role "cook" at intern, entry, mid and senior. */

#define SMALL_BLOCK(kind, id, body, variants, extra) \
  "{'format':1,'id':'" id "','kind':'" kind "','title':'" id "','body':" body ",'variants':[" variants "]" extra \
  ",'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}"
#define SMALL_EN(text) "{'en':'" text "'}"
#define SMALL_WHEN(key, value, text) "{'when':{'" key "':['" value "']},'body':{'en':'" text "'}}"

typedef struct
{
  const char *name, *json;
} SmallFile;

static const SmallFile small_files[] = {
  { "levels/entry.json", "{'format':1,'id':'entry','order':20,'name':{'en':'Entry'},'title_pattern':{'en':'{role}'},'scope':'do',"
                         "'params':{'years_min':0,'years_max':2,'employment':'full-time'},'ops':[],'limits':{},'boards':{}}" },
  { "levels/intern.json", "{'format':1,'id':'intern','order':10,'name':{'en':'Intern'},'title_pattern':{'en':'{role} Intern'},'inherits':'entry','scope':'assist',"
                          "'params':{'years_max':0,'employment':'internship'},'ops':[{'op':'drop','match':{'kind':'qualification','aspect':'experience'}}],"
                          "'limits':{},'boards':{}}" },
  { "levels/mid.json", "{'format':1,'id':'mid','order':30,'name':{'en':'Mid'},'title_pattern':{'en':'Mid-Level {role}'},'inherits':'entry','scope':'do',"
                       "'params':{'years_min':2,'years_max':5},"
                       "'ops':[{'op':'set','match':{'kind':'qualification','aspect':'education'},'necessity':'nice'}],'limits':{},'boards':{}}" },
  { "levels/senior.json", "{'format':1,'id':'senior','order':40,'name':{'en':'Senior'},'title_pattern':{'en':'Senior {role}'},'inherits':'mid','scope':'own',"
                          "'params':{'years_min':5,'years_max':10},"
                          "'ops':[{'op':'add','block':'teach','section':'duties','at':'end'},{'op':'replace','block':'fetch','with':'order'},"
                          "{'op':'move','match':{'block':'hours'},'to':'duties'},{'op':'add','block':'stars','section':'elsewhere','at':'end'}],"
                          "'limits':{},'boards':{}}" },
  { "roles/cook.json", "{'format':1,'id':'cook','name':{'en':'Cook','de':'Koch'},'titles':{'intern':{'en':'Kitchen Trainee'}},'params':{'mid':{'years_min':3}},'sections':["
                       "{'id':'summary','kind':'summary','heading':{'en':'The job'},'blocks':['intro']},"
                       "{'id':'duties','kind':'duty','heading':{'en':'Duties'},'blocks':['cook','fetch',"
                       "{'block':'plan','when':{'level':['mid']}},{'block':'watch','unless':{'level':['mid']}},"
                       "{'block':'taste','when':{'level':['senior']},'unless':{'level':['mid']}},'old']},"
                       "{'id':'needs','kind':'qualification','heading':{'en':'What you bring'},'blocks':['years','diploma','knife','wine']},"
                       "{'id':'pay','kind':'salary','heading':{'en':'Pay'},'blocks':['wage','market','meals','meals']},"
                       "{'id':'place','kind':'conditions','heading':{'en':'At {company}'},'blocks':['hours','where']},"
                       "{'id':'spare','kind':'text','heading':{'en':'Spare'},'blocks':['silent']}],"
                       "'variables':[{'name':'dish','label':{'en':'Dish'},'type':'text','help':{'en':'What is cooked.'},'required':false}]}" },
  { "variables.json", "{'format':1,'variables':["
                      "{'name':'company','label':{'en':'Company'},'type':'text','help':{'en':'Who.'},'required':true},"
                      "{'name':'dish','label':{'en':'Food'},'type':'text','help':{'en':'Food.'},'required':true},"
                      "{'name':'years_min','label':{'en':'Years'},'type':'number','help':{'en':'Years.'},'required':false},"
                      "{'name':'guests','label':{'en':'Guests'},'type':'number','help':{'en':'How many.'},'required':true},"
                      "{'name':'chef','label':{'en':'Chef'},'type':'text','help':{'en':'Name.'},'required':false,'default':'the chef'}]}" },
  { "library/summary/intro.json", SMALL_BLOCK ("summary", "intro", SMALL_EN ("{company} looks for {a:role_title}."), "", "") },
  { "library/duty/cook.json",
    SMALL_BLOCK ("duty", "cook", SMALL_EN ("Cook {dish}."), SMALL_WHEN ("level", "intern", "Help to cook.") "," SMALL_WHEN ("level", "senior", "Run the kitchen."), "") },
  { "library/duty/fetch.json", SMALL_BLOCK ("duty", "fetch", SMALL_EN ("Fetch goods."), "", "") },
  { "library/duty/order.json", SMALL_BLOCK ("duty", "order", SMALL_EN ("Order goods."), "", "") },
  { "library/duty/plan.json", SMALL_BLOCK ("duty", "plan", SMALL_EN ("Plan the week."), "", "") },
  { "library/duty/watch.json", SMALL_BLOCK ("duty", "watch", SMALL_EN ("Watch and learn."), "", "") },
  { "library/duty/taste.json", SMALL_BLOCK ("duty", "taste", SMALL_EN ("Taste each dish."), "", "") },
  { "library/duty/teach.json", SMALL_BLOCK ("duty", "teach", SMALL_EN ("Teach {chef}."), "", "") },
  { "library/duty/stars.json", SMALL_BLOCK ("duty", "stars", SMALL_EN ("Win stars."), "", "") },
  { "library/duty/old.json", "{'format':1,'id':'old','kind':'duty','title':'Old','body':{'en':'Keep the fire.'},'variants':[],'tags':[],'families':[],"
                             "'revision':1,'history':[],'status':'retired'}" },
  { "library/qualification/years.json",
    SMALL_BLOCK ("qualification", "years", SMALL_EN ("{years_min:year|years} in a kitchen."), "", ",'necessity':'must','aspect':'experience'") },
  { "library/qualification/diploma.json", SMALL_BLOCK ("qualification", "diploma", SMALL_EN ("A diploma."), "", ",'necessity':'must','aspect':'education'") },
  { "library/qualification/knife.json", SMALL_BLOCK ("qualification", "knife", SMALL_EN ("You cut fast."), "", ",'necessity':'must','aspect':'skill'") },
  { "library/qualification/wine.json", SMALL_BLOCK ("qualification", "wine", SMALL_EN ("You know wine."), "", ",'necessity':'nice','aspect':'skill'") },
  { "library/salary/wage.json",
    SMALL_BLOCK ("salary", "wage", "{}", SMALL_WHEN ("level", "senior", "A bonus comes on top."),
                 ",'basis':'offer','currency':'EUR','period':'month','rows':[{'level':'senior','min':350000,'max':420000},{'place':'US','min':400000,'max':500000}]") },
  { "library/salary/market.json",
    SMALL_BLOCK ("salary", "market", SMALL_EN ("The market pays less."), "", ",'basis':'reference','currency':'EUR','period':'month','rows':[{'min':1,'max':2}]") },
  { "library/benefit/meals.json", SMALL_BLOCK ("benefit", "meals", SMALL_EN ("Free meals."), "", "") },
  { "library/conditions/hours.json", SMALL_BLOCK ("conditions", "hours", SMALL_EN ("Evening work."), "", "") },
  { "library/conditions/where.json",
    SMALL_BLOCK ("conditions", "where", SMALL_EN ("Somewhere."),
                 SMALL_WHEN ("place", "NL", "In the Netherlands.") "," SMALL_WHEN ("place", "US-TX", "In Texas.") "," SMALL_WHEN ("place", "US", "In the States.") ","
                 SMALL_WHEN ("workplace", "remote", "At home."), "") },
  { "library/text/silent.json", SMALL_BLOCK ("text", "silent", "{}", SMALL_WHEN ("place", "FR", "Bonjour."), "") },
  { "library/benefit/gym.json", SMALL_BLOCK ("benefit", "gym", SMALL_EN ("A gym for {guests} guests."), SMALL_WHEN ("level", "senior", "A gym of your own."), "") },
};

static inline JdLibrary *
small_library_load (const char *folder)
{
  g_autoptr (GError) error = NULL;
  JdLibrary *library = jd_library_new ();

  jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  const GPtrArray *faults = jd_library_faults (library);
  if (faults->len > 0)
    g_error ("%s", ((GError *) g_ptr_array_index (faults, 0))->message);
  return library;
}

/* The folder is the caller's, to change files and load it again. */
static inline char *
small_library_write (void)
{
  char *folder = folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (small_files); i++)
    folder_put (folder, small_files[i].name, small_files[i].json);
  return folder;
}

static inline JdLibrary *
small_library_new (void)
{
  char *folder = small_library_write ();
  JdLibrary *library = small_library_load (folder);

  folder_free (folder);
  return library;
}

static inline JdPosting *
small_posting (const JdLibrary *library, const char *level)
{
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_resolve_new (library, "test", "cook", level, "en", NULL, NULL, &error);

  g_assert_no_error (error);
  return posting;
}

/* The wordings of a section, joined by " / "; new string. */
static inline char *
small_section_text (const JdPosting *posting, const char *id)
{
  const JdSection *section = jd_posting_section (posting, id, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_nonnull (section);
  for (guint i = 0; i < section->placements->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " / " : "", jd_placement_wording (g_ptr_array_index (section->placements, i)));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static inline void
small_assert_section (const JdPosting *posting, const char *id, const char *expected)
{
  g_autofree char *text = small_section_text (posting, id);

  g_assert_cmpstr (text, ==, expected);
}

static inline JdPlacement *
small_placement (const JdPosting *posting, const char *id)
{
  JdPlacement *placement = jd_posting_placement (posting, id, NULL, NULL);

  g_assert_nonnull (placement);
  return placement;
}

/* Puts @next, which must not be an error, in the place of @posting. */
static inline void
small_replace (JdPosting **posting, JdPosting *next, GError *error)
{
  g_assert_no_error (error);
  g_assert_nonnull (next);
  jd_posting_unref (*posting);
  *posting = next;
}
