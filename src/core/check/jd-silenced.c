// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-silenced.h"

#include "base/jd-settings.h"
#include "base/jd-today.h"

/* (rule, reason, ISO date): strings, since settings have no type for a day. */
#define KEY "silenced-rules"
#define TYPE "a(sss)"

/* ---- everywhere ---- */

static void
silence_unref (gpointer silence)
{
  jd_silence_unref (silence);
}

GPtrArray *
jd_silenced_rules (void)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func (silence_unref);
  g_autoptr (GSettings) settings = jd_settings_open (KEY, G_VARIANT_TYPE (TYPE));
  g_autoptr (GVariant) list = settings ? g_settings_get_value (settings, KEY) : NULL;
  g_autofree char *today = jd_today ();

  for (gsize i = 0; list && i < g_variant_n_children (list); i++)
    {
      const char *rule, *reason, *on;
      g_variant_get_child (list, i, "(&s&s&s)", &rule, &reason, &on);
      const JdSilenceable found = { rule, NULL, NULL, NULL };
      JdSilence *silence = jd_silence_new (&found, reason, *on ? on : today);
      if (silence)
        g_ptr_array_add (rules, silence);
    }
  return rules;
}

static void
add_rule (GVariantBuilder *builder, const JdSilence *silence)
{
  g_variant_builder_add (builder, "(sss)", silence->rule, silence->reason, silence->on ? silence->on : "");
}

gboolean
jd_silenced_rules_set (const JdSilence *silence, gboolean silent)
{
  g_return_val_if_fail (silence && (!silent || silence->reason), FALSE);

  g_autoptr (GSettings) settings = jd_settings_open (KEY, G_VARIANT_TYPE (TYPE));
  g_autoptr (GPtrArray) rules = jd_silenced_rules ();
  GVariantBuilder builder;

  if (!settings)
    return FALSE;
  g_variant_builder_init (&builder, G_VARIANT_TYPE (TYPE));
  for (guint i = 0; i < rules->len; i++)
    if (!g_str_equal (((const JdSilence *) rules->pdata[i])->rule, silence->rule))
      add_rule (&builder, rules->pdata[i]);
  if (silent)
    add_rule (&builder, silence);
  return g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

/* ---- one finding ---- */

JdSilence *
jd_block_silences (const JdLibrary *library, const char *id, const JdSilenceable *found)
{
  g_return_val_if_fail (library && id && found, NULL);

  const JdBlock *block = jd_library_block (library, id);
  return block && block->silenced ? jd_silences_find (block->silenced, found) : NULL;
}

static JdSilence *
found_at (JdSilencedWhere there, JdSilence *silence, JdSilencedWhere *where)
{
  if (silence && where)
    *where = there;
  return silence;
}

JdSilence *
jd_finding_silenced (const JdFinding *finding, const JdPosting *posting, const JdSilencedBy *by, JdSilencedWhere *where)
{
  g_return_val_if_fail (finding && by, NULL);

  const JdSilenceable found = jd_finding_silenceable (finding);
  JdSilence *silence = posting ? jd_silences_find (posting->silenced, &found) : NULL;
  if (silence)
    return found_at (JD_SILENCED_HERE, silence, where);
  silence = by->library && finding->block ? jd_block_silences (by->library, finding->block, &found) : NULL;
  if (silence)
    return found_at (JD_SILENCED_IN_BLOCK, silence, where);
  return found_at (JD_SILENCED_EVERYWHERE, by->rules ? jd_silences_find (by->rules, &found) : NULL, where);
}

JdSilence *
jd_silence_for (const JdFinding *finding, JdSilencedWhere where)
{
  g_return_val_if_fail (finding, NULL);

  JdSilenceable found = jd_finding_silenceable (finding);
  if (where != JD_SILENCED_HERE)
    found.line = NULL;
  if (where == JD_SILENCED_EVERYWHERE)
    found = (JdSilenceable){ found.rule, NULL, NULL, NULL };
  return jd_silence_begin (&found);
}
