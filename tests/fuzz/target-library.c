// SPDX-License-Identifier: GPL-3.0-or-later
/* A folder of a library: the same bytes as its variables, as a block, a role and a level, each beside sound files that refer to it. What is broken is a fault that names its file. */
#include "fuzz-json.h"
#include "fuzz-scratch.h"
#include "compose/jd-resolve.h"

static const char *const places[] = { "variables.json", "library/duty/a.json", "roles/a.json", "levels/a.json" };

#define BLOCK "{'format':1,'id':'a','kind':'duty','title':'T','body':{'en':'Do {x}'},'variants':[{'when':{'level':['a']},'body':{'en':'b'}}]}"
#define ROLE "{'format':1,'id':'a','name':{'en':'R'},'sections':[{'id':'s','kind':'duty','heading':{'en':'H'},'blocks':['a','b']}],'variables':[]}"
#define LEVEL "{'format':1,'id':'a','order':1,'name':{'en':'N'}}"
#define VARIABLES "{'format':1,'variables':[{'name':'x','label':{'en':'X'},'type':'text','help':{'en':'H'},'required':true}]}"

static const char *const sound[] = { VARIABLES, BLOCK, ROLE, LEVEL };

static void
put_sound (guint place)
{
  scratch_put_text (places[place], sound[place]);
}

static void
begin (void)
{
  scratch_begin ();
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    put_sound (i);
}

static void
use (const JdLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_resolve_new (library, "p", "a", "a", "en", NULL, NULL, &error);

  if (posting != NULL)
    fuzz_export (posting);
  else
    fuzz_assert_told (error);
}

static void
load (void)
{
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_library_add_folder (library, scratch, JD_FOLDER_WRITABLE, &error));
  jd_library_check (library);
  for (guint i = 0; i < jd_library_faults (library)->len; i++)
    fuzz_assert_told (jd_library_faults (library)->pdata[i]);
  use (library);
}

static void
try (const char *data, gsize length)
{
  guint place = length > 0 ? (guchar) data[0] % G_N_ELEMENTS (places) : 0;

  /* The first sign says which file it is; files begin with "{". */
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (length > 0 && data[0] != '{' ? i == place : TRUE)
      {
        scratch_put (places[i], data, length);
        load ();
        put_sound (i);
      }
}

static const FuzzFiles files[] = { { "core/samples/block", ".json", 20 }, { "core/samples/role", ".json", 20 }, { "core/samples/level", ".json", 20 }, { "../data", "variables.json", 1 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .begin = begin, .end = scratch_end, .files = files, .frames = fuzz_json_frames, .rounds = 300, .times = 4 };
