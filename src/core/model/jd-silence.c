// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-silence.h"

#include <string.h>

#include "base/jd-text.h"
#include "jd-list.h"

#define MEMBER "silenced"

static const char *const members[] = { "rule", "line", "words", "about", "reason", "on", NULL };

JdSilence *
jd_silence_begin (const JdSilenceable *found)
{
  g_return_val_if_fail (found && found->rule, NULL);

  JdSilence *silence = g_atomic_rc_box_new0 (JdSilence);
  silence->rule = g_strdup (found->rule);
  silence->line = g_strdup (found->line);
  silence->words = g_strdup (found->words);
  silence->about = g_strdupv ((char **) found->about);
  return silence;
}

JdSilence *
jd_silence_new (const JdSilenceable *found, const char *reason, const char *on)
{
  g_return_val_if_fail (found && found->rule && reason && on, NULL);

  g_autofree char *clean = jd_text_clean (reason, -1, JD_TEXT_LINE, NULL);
  if (*g_strstrip (clean) == '\0')
    return NULL;
  JdSilence *silence = jd_silence_begin (found);
  silence->reason = g_steal_pointer (&clean);
  silence->on = g_strdup (on);
  return silence;
}

JdSilenceable
jd_silence_of (const JdSilence *silence)
{
  const JdSilenceable nothing = { NULL };
  g_return_val_if_fail (silence, nothing);

  return (JdSilenceable) { silence->rule, silence->line, silence->words, (const char *const *) silence->about };
}

JdSilence *
jd_silence_ref (JdSilence *silence)
{
  return g_atomic_rc_box_acquire (silence);
}

static void
silence_clear (gpointer data)
{
  JdSilence *silence = data;

  g_free (silence->rule);
  g_free (silence->line);
  g_free (silence->words);
  g_strfreev (silence->about);
  g_free (silence->reason);
  g_free (silence->on);
  g_clear_pointer (&silence->extras, jd_extras_unref);
}

void
jd_silence_unref (JdSilence *silence)
{
  g_atomic_rc_box_release_full (silence, silence_clear);
}

/* ---- what is silent ---- */

static gboolean
has_all (const JdSilence *silence, const char *const *about)
{
  for (guint i = 0; silence->about && about && about[i]; i++)
    if (!g_strv_contains ((const char *const *) silence->about, about[i]))
      return FALSE;
  return TRUE;
}

static gboolean
covers (const JdSilence *silence, const JdSilenceable *found)
{
  return g_strcmp0 (silence->rule, found->rule) == 0 && (!silence->line || g_strcmp0 (silence->line, found->line) == 0)
         && (!silence->words || g_strcmp0 (silence->words, found->words) == 0) && has_all (silence, found->about);
}

JdSilence *
jd_silences_find (const GPtrArray *silences, const JdSilenceable *found)
{
  g_return_val_if_fail (silences && found, NULL);

  for (guint i = 0; i < silences->len; i++)
    if (covers (silences->pdata[i], found))
      return silences->pdata[i];
  return NULL;
}

gboolean
jd_silence_same (const JdSilence *a, const JdSilence *b)
{
  g_return_val_if_fail (a && b, FALSE);

  if (!a->about != !b->about || (a->about && !g_strv_equal ((const char *const *) a->about, (const char *const *) b->about)))
    return FALSE;
  return g_strcmp0 (a->rule, b->rule) == 0 && g_strcmp0 (a->line, b->line) == 0 && g_strcmp0 (a->words, b->words) == 0;
}

/* ---- files ---- */

static gpointer
silence_read (const JdValue *object)
{
  JdSilence *silence = g_atomic_rc_box_new0 (JdSilence);
  const JdValue about = jd_value_member (object, "about", JD_OPTIONAL);

  silence->rule = jd_read_string (object, "rule", JD_REQUIRED);
  silence->line = jd_read_string (object, "line", JD_OPTIONAL);
  silence->words = jd_read_string (object, "words", JD_OPTIONAL);
  if (jd_value_present (&about))
    silence->about = jd_read_strings (object, "about", JD_OPTIONAL);
  silence->reason = jd_read_string (object, "reason", JD_REQUIRED);
  silence->on = jd_read_date (object, "on", JD_OPTIONAL);
  silence->extras = jd_value_extras (object, members);
  return silence;
}

/* Of a block. */
static gpointer
rule_read (const JdValue *value)
{
  if (!jd_value_holds (value, JD_JSON_TEXT))
    return silence_read (value);
  JdSilence *silence = g_atomic_rc_box_new0 (JdSilence);
  silence->rule = jd_value_text (value, JD_TEXT_LINE);
  return silence;
}

static void
silence_write (JdWriter *writer, gconstpointer data)
{
  const JdSilence *silence = data;

  jd_writer_begin_object (writer, NULL, silence->extras);
  jd_writer_string (writer, "rule", silence->rule);
  jd_writer_string (writer, "line", silence->line);
  jd_writer_string (writer, "words", silence->words);
  if (silence->about)
    jd_writer_strings (writer, "about", (const char *const *) silence->about);
  jd_writer_string (writer, "reason", silence->reason);
  jd_writer_string (writer, "on", silence->on);
  jd_writer_end_object (writer);
}

static void
rule_write (JdWriter *writer, gconstpointer data)
{
  const JdSilence *silence = data;

  if (silence->line || silence->words || silence->about || silence->reason || silence->on || silence->extras)
    silence_write (writer, silence);
  else
    jd_writer_string (writer, NULL, silence->rule);
}

static void
silence_unref (gpointer silence)
{
  jd_silence_unref (silence);
}

GPtrArray *
jd_silences_read (const JdValue *object)
{
  return jd_list_read (object, MEMBER, JD_OPTIONAL, silence_read, silence_unref);
}

void
jd_silences_write (JdWriter *writer, const GPtrArray *silences)
{
  if (silences->len > 0)
    jd_list_write (writer, MEMBER, silences, silence_write);
}

GPtrArray *
jd_silences_read_block (const JdValue *object)
{
  const JdValue silenced = jd_value_member (object, MEMBER, JD_OPTIONAL);

  return jd_value_present (&silenced) ? jd_list_read (object, MEMBER, JD_OPTIONAL, rule_read, silence_unref) : NULL;
}

void
jd_silences_write_block (JdWriter *writer, const GPtrArray *silences)
{
  if (silences)
    jd_list_write (writer, MEMBER, silences, rule_write);
}
