// SPDX-License-Identifier: GPL-3.0-or-later
/* Files of postings, of which the library says every line anew: what is offered, decided in each way, and applied. */
#include "fuzz-json.h"
#include "fuzz-scratch.h"
#include "edit/jd-edit.h"
#include "uses/jd-update-text.h"

FUZZ_FORMAT (JdPosting, jd_posting)

static JdLibrary *library;

#define NEWER(kind, id, extra) \
  "{'format':1,'id':'" id "','kind':'" kind "','title':'" id "','body':{'en':'Bring **models** into {product:one|many} and [keep](https://e.example) them well.'}," \
  "'variants':[{'when':{'level':['senior'],'place':['NL']},'body':{'en':'Lead {a:role_title}.\\n\\n- one\\n- two'}}]" extra ",'tags':[],'families':[],'revision':9,'history':[],'status':'approved'}"

static void
begin (void)
{
  g_autoptr (GError) error = NULL;

  scratch_begin ();
  scratch_put_text ("levels/senior.json", "{'format':1,'id':'senior','order':40,'name':{'en':'Senior'},'params':{},'ops':[],'limits':{},'boards':{}}");
  scratch_put_text ("library/duty/a.json", NEWER ("duty", "a", ""));
  scratch_put_text ("library/duty/ml-deploy-models.json", NEWER ("duty", "ml-deploy-models", ""));
  scratch_put_text ("library/qualification/ml-python.json", NEWER ("qualification", "ml-python", ",'necessity':'nice','aspect':'skill'"));
  scratch_put_text ("library/salary/pay.json", NEWER ("salary", "pay", ",'basis':'offer','currency':'EUR','period':'year','rows':[{'min':1,'max':2}]"));
  scratch_put_text ("library/salary/pay-range.json", NEWER ("salary", "pay-range", ",'basis':'offer','currency':'JPY','period':'hour','rows':[{'place':'NL','min':5,'max':5}]"));
  library = jd_library_new ();
  g_assert_true (jd_library_add_folder (library, scratch, JD_FOLDER_READ_ONLY, &error));
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
}

static void
end (void)
{
  g_clear_pointer (&library, jd_library_unref);
  scratch_end ();
}

static void
read_texts (const JdUpdate *update)
{
  for (guint i = 0; i < jd_update_lines (update)->len; i++)
    {
      g_autoptr (JdUpdateText) text = jd_update_text_new (update, i);
      g_autofree char *heading = jd_update_text_heading (update, i);

      g_assert_true (g_utf8_validate (text->base, -1, NULL) && g_utf8_validate (text->library, -1, NULL) && g_utf8_validate (heading, -1, NULL));
      g_assert_true (!text->mine || g_utf8_validate (text->mine, -1, NULL));
    }
}

static void
check_applied (JdUpdate *update, JdUpdateDecision decision)
{
  g_autoptr (JdPosting) after = jd_update_apply (update);
  g_autoptr (JdUpdate) again = jd_update_new (library, after, NULL);
  gsize length;
  g_autofree char *json = jd_posting_to_json (after, &length);
  g_autoptr (JdPosting) read = read_it (json, length);

  g_assert_true (read && jd_posting_equal (read, after));
  fuzz_export (after);
  g_assert_nonnull (again);
  if (decision == JD_UPDATE_TAKE && !jd_update_is_posted (update))
    g_assert_cmpuint (jd_update_lines (again)->len, ==, 0);
}

static void
try_posting (JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdUpdate) update = jd_update_new (library, posting, &error);

  if (error)
    fuzz_assert_told (error);
  if (!update)
    return;
  read_texts (update);
  for (JdUpdateDecision decision = JD_UPDATE_LATER; decision <= JD_UPDATE_SKIP; decision++)
    {
      jd_update_decide_all (update, decision);
      check_applied (update, decision);
    }
}

/* As it is, and as one that was not posted yet. */
static void
try (const char *data, gsize length)
{
  g_autoptr (JdPosting) posting = read_it (data, length);
  g_autoptr (JdPosting) planned = posting ? jd_edit_set_value (posting, "posted", NULL, NULL) : NULL;

  if (planned)
    try_posting (planned);
  if (posting)
    try_posting (posting);
}

static const FuzzFiles files[] = { { "core/samples/posting", ".vacancy", 20 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .begin = begin, .end = end, .files = files, .frames = fuzz_json_frames, .rounds = 1500, .times = 12 };
