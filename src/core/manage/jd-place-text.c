// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-place-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "describe/jd-block-card.h"

static const struct
{
  const char *member, *label;
} members[] = {
  { "title", N_("Title") },
  { "kind", N_("Kind") },
  { "tags", N_("Tags") },
  { "families", N_("Roles") },
  { "status", N_("Status") },
  { "review_by", N_("Review by") },
  { "notes", N_("Notes") },
  { "necessity", N_("Necessity") },
  { "aspect", N_("Asks for") },
  { "years_min", N_("Years, from") },
  { "years_max", N_("Years, to") },
  { "essential", N_("Essential") },
  { "time_percent", N_("Share of time") },
  { "jurisdiction", N_("Jurisdiction") },
  { "lock", N_("Locked wording") },
  { "silenced", N_("Silenced findings") },
  { "currency", N_("Currency") },
  { "period", N_("Period") },
  { "source", N_("Source") },
  { "note", N_("Pay note") },
  { "basis", N_("Figures") },
  { "effective", N_("In force from") },
  { "expires", N_("In force until") },
  { "origin", N_("Where it comes from") },
  { "body", N_("Wording") },
  { "variants", N_("Wordings") },
  { "rows", N_("Pay") },
  { "history", N_("History") },
};

static const char *
member_label (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (strcmp (members[i].member, member) == 0)
      return _(members[i].label);
  return NULL;
}

/* ---- "level=intern|entry,place=NL" ---- */

static void
take_part (JdCondition *condition, const char *part)
{
  const struct
  {
    const char *prefix;
    GStrv *values;
  } keys[] = { { "level=", &condition->level }, { "place=", &condition->place }, { "workplace=", &condition->workplace } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_has_prefix (part, keys[i].prefix) && !*keys[i].values)
      *keys[i].values = g_strsplit (part + strlen (keys[i].prefix), "|", -1);
}

/* "Intern · Netherlands". New string. */
static char *
where_text (const JdLibrary *library, const char *name, const char *language, const char *reader)
{
  JdCondition condition = { NULL };
  g_auto (GStrv) parts = g_strsplit (name, ",", -1);

  for (guint i = 0; parts[i]; i++)
    take_part (&condition, parts[i]);
  char *text = jd_block_where (library, &condition, language, reader);
  g_strfreev (condition.level);
  g_strfreev (condition.place);
  g_strfreev (condition.workplace);
  return text;
}

/* ---- places ---- */

/* "variants[NAME].body.LANGUAGE" or "rows[NAME]", of which @open is where the name begins. New string. */
static char *
item_text (const JdLibrary *library, const char *member, const char *open, const char *reader)
{
  const char *close = strchr (open, ']');
  g_autofree char *name = close ? g_strndup (open, (gsize) (close - open)) : g_strdup (open);
  const char *language = close && g_str_has_prefix (close, "].body.") ? close + strlen ("].body.") : NULL;
  g_autofree char *where = where_text (library, name, language, reader);

  return g_strdup_printf ("%s · %s", strcmp (member, "rows") == 0 ? _("Pay") : _("Wording"), where);
}

char *
jd_place_summary (const JdLibrary *library, const char *place, const char *reader)
{
  g_return_val_if_fail (library && place && reader, NULL);

  const char *open = strchr (place, '[');
  const gboolean is_pay = g_str_has_prefix (place, "rows["), is_variant = g_str_has_prefix (place, "variants[");
  if (g_str_has_prefix (place, "body."))
    return g_strdup (_("wording"));
  if (!is_pay && !is_variant)
    return jd_place_text (library, place, reader);
  g_autofree char *name = g_strndup (open + 1, strcspn (open + 1, "]")), *where = where_text (library, name, NULL, reader);
  /* Translators: %s is "Intern" or "Senior · Netherlands". */
  return g_strdup_printf (is_pay ? _("pay for %s") : _("wording for %s"), where);
}

char *
jd_place_text (const JdLibrary *library, const char *place, const char *reader)
{
  g_return_val_if_fail (library && place && reader, NULL);

  const char *open = strchr (place, '[');
  g_autofree char *member = g_strndup (place, strcspn (place, ".["));
  if (g_str_has_prefix (place, "body."))
    {
      g_autofree char *language = jd_locale_language_name (place + strlen ("body."), reader);
      return g_strdup_printf ("%s · %s", _("Wording"), language);
    }
  if (open && (strcmp (member, "variants") == 0 || strcmp (member, "rows") == 0))
    return item_text (library, member, open + 1, reader);
  const char *label = member_label (member);
  return g_strdup (label ? label : place);
}
