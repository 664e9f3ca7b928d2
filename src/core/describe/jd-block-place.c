// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-block-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "describe/jd-block-card.h"

#define TITLES "titles."

/* ---- single members ---- */

static const struct
{
  const char *place, *label;
} members[] = {
  { "title", N_("Title") },
  { "tags", N_("Tags") },
  { "families", N_("Roles") },
  { "status", N_("Status") },
  { "review_by", N_("Review by") },
  { "notes", N_("Notes") },
  { "necessity", N_("Necessity") },
  { "aspect", N_("Asks for") },
  { "years_min", N_("Years, at least") },
  { "years_max", N_("Years, at most") },
  { "essential", N_("Essential") },
  { "time_percent", N_("Share of time") },
  { "jurisdiction", N_("Jurisdiction") },
  { "lock", N_("Locked") },
  { "kind", N_("Kind") },
  { "source", N_("Source") },
  { "effective", N_("In force from") },
  { "expires", N_("In force until") },
  { "rows", N_("Pay") },
  { "variants", N_("Wordings") },
  { "body", N_("Wording") },
};

static const char *
member_label (const char *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].place, place))
      return _(members[i].label);
  return NULL;
}

/* ---- where something is said ---- */

/* "intern|senior" behind "level=" in @parts. NULL: it is not named. */
static GStrv
values_of (char **parts, const char *key)
{
  for (char **part = parts; *part; part++)
    if (g_str_has_prefix (*part, key) && (*part)[strlen (key)] == '=')
      return g_strsplit (*part + strlen (key) + 1, "|", -1);
  return NULL;
}

/* @name is what stands between the brackets. */
static char *
where_of (const JdLibrary *library, const char *name, const char *language, const char *reader)
{
  g_auto (GStrv) parts = g_strsplit (name, ",", -1), levels = values_of (parts, "level"), places = values_of (parts, "place"), workplaces = values_of (parts, "workplace");
  const JdCondition condition = { .level = levels, .place = places, .workplace = workplaces };

  return jd_block_where (library, &condition, language, reader);
}

/* The language behind ".body." at the end of @rest, else NULL. */
static const char *
language_of (const char *rest)
{
  return g_str_has_prefix (rest, ".body.") ? rest + strlen (".body.") : NULL;
}

/* Of "@list[…]…"; NULL when @place is none. */
static char *
element_label (const JdLibrary *library, const char *place, const char *list, const char *reader)
{
  const gsize length = strlen (list);
  const char *end = strrchr (place, ']');

  if (!g_str_has_prefix (place, list) || place[length] != '[' || !end)
    return NULL;
  g_autofree char *name = g_strndup (place + length + 1, end - place - length - 1);
  return where_of (library, name, language_of (end + 1), reader);
}

char *
jd_block_place_label (const JdLibrary *library, const char *place, const char *reader)
{
  g_return_val_if_fail (library && place && reader, NULL);

  const char *member = member_label (place);
  if (g_str_has_prefix (place, TITLES))
    {
      g_autofree char *language = jd_locale_language_name (place + strlen (TITLES), reader);
      return g_strdup_printf ("%s · %s", _("Title"), language);
    }
  g_autofree char *pay = element_label (library, place, "rows", reader);
  char *where = g_str_has_prefix (place, "body.") ? jd_block_where (library, NULL, place + strlen ("body."), reader) : element_label (library, place, "variants", reader);
  if (where)
    return where;
  /* Translators: %s is whom the pay is for: "Pay: Senior · Netherlands". */
  return pay ? g_strdup_printf (_("Pay: %s"), pay) : g_strdup (member ? member : place);
}
