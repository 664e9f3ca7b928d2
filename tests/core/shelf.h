// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "test-folder.h"

/* A folder of blocks as people keep them, for what describes, sorts and manages blocks: seven of five kinds, with levels of the folder itself. */
#define SHELF_LEVEL(id, order, name, parent) "{'format':1,'id':'" id "','order':" order ",'name':{'en':'" name "','de':'" name "-de'},'title_pattern':{'en':'{role}'}" parent ",'scope':'do','params':{},'ops':[],'limits':{},'boards':{}}"

static const struct
{
  const char *name, *json;
} shelf_files[] = {
  { "levels/entry.json", SHELF_LEVEL ("entry", "20", "Entry", "") },
  { "levels/intern.json", SHELF_LEVEL ("intern", "10", "Intern", ",'inherits':'entry'") },
  { "levels/senior.json", SHELF_LEVEL ("senior", "40", "Senior", ",'inherits':'entry'") },
  { "levels/lead.json", SHELF_LEVEL ("lead", "50", "Lead", ",'inherits':'senior'") },
  { "library/duty/deploy.json",
    "{'format':1,'id':'deploy','kind':'duty','title':'Deploy models','body':{'en':'Bring models into production.'},'variants':["
    "{'when':{'level':['intern']},'body':{'en':'Help bring models into production.'}},"
    "{'when':{'level':['senior']},'body':{'en':'Bring models into production and keep them healthy.'}},"
    "{'when':{'level':['lead'],'place':['US-TX/Austin'],'workplace':['remote']},'body':{'en':'Bring models into production and keep all of them healthy.'}}],"
    "'tags':['ml','mlops'],'families':['cook'],'revision':3,'history':["
    "{'revision':2,'on':'2026-11-12','by':'Anna','why':'Shorter','body':{'en':'Bring all models into production.'}},{'revision':1,'body':{'en':'Bring all.'}}],"
    "'review_by':'2026-09-30','status':'approved','notes':'Ask first.'}" },
  { "library/duty/fetch.json", "{'format':1,'id':'fetch','kind':'duty','title':'Fetch','body':{'en':'Fetch {what}.','de':'Hole {what}.'},'variants':[],'tags':[],'families':[],"
                               "'revision':1,'history':[{'revision':1,'on':'2027-01-02','body':{'en':'x'}}],'status':'draft'}" },
  { "library/duty/old.json", "{'format':1,'id':'old','kind':'duty','title':'Old','body':{'en':'Bring wood for models.'},'variants':[],'tags':['ml'],'families':[],"
                             "'revision':1,'history':[],'review_by':'2020-01-01','status':'retired'}" },
  { "library/duty/only.json", "{'format':1,'id':'only','kind':'duty','title':'Only seniors','body':{},'variants':[{'when':{'level':['senior']},'body':{'en':'Alone.'}},"
                              "{'when':{'level':['intern']},'body':{}}],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}" },
  { "library/qualification/years.json", "{'format':1,'id':'years','kind':'qualification','title':'Years','body':{'en':'Äpfel picked for years.'},'variants':[],'necessity':'nice','aspect':'experience',"
                                        "'years_min':2,'years_max':4,'tags':['b'],'families':[],'revision':1,'history':[],'status':'approved'}" },
  { "library/salary/wage.json", "{'format':1,'id':'wage','kind':'salary','title':'Wage','body':{},'basis':'reference','currency':'EUR','period':'month','source':'A survey','rows':["
                                "{'level':'senior','place':'NL','min':300000,'max':400000}],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}" },
  { "library/legal/equal.json", "{'format':1,'id':'equal','kind':'legal','title':'Equal','body':{'en':'All are welcome.'},'variants':[],'jurisdiction':'US','lock':true,'tags':[],'families':[],"
                                "'revision':1,'history':[],'status':'approved'}" },
};

static inline char *
shelf_write (void)
{
  char *folder = folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shelf_files); i++)
    folder_put (folder, shelf_files[i].name, shelf_files[i].json);
  return folder;
}

static inline JdLibrary *
shelf_read (const char *folder)
{
  g_autoptr (GError) error = NULL;
  JdLibrary *library = jd_library_new ();

  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  return library;
}
