// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-translate-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/jd-wording.h"

typedef struct
{
  const char *from, *to;
  JdTranslateCounts *counts;
  GString *out;
} Writing;

/* ---- notes for the translator ---- */

/* What a place is, by how its name ends. */
static const struct
{
  JdIncomingSort sort;
  const char *end, *what;
} kinds[] = {
  { JD_INCOMING_ROLE, "heading", N_("Heading of a section") },
  { JD_INCOMING_ROLE, "name", N_("Name of a role") },
  { JD_INCOMING_ROLE, "label", N_("Label of a variable") },
  { JD_INCOMING_ROLE, "help", N_("Help for a variable") },
  { JD_INCOMING_ROLE, "", N_("Title of the job at a level") },
  { JD_INCOMING_LEVEL, "name", N_("Name of a level") },
  { JD_INCOMING_LEVEL, "title_pattern", N_("Title of the job at a level, {role} is the name of the role") },
  { JD_INCOMING_VARIABLE, "label", N_("Label of a variable") },
  { JD_INCOMING_VARIABLE, "help", N_("Help for a variable") },
};

static const char *
describe (JdIncomingSort sort, const char *within)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].sort == sort && g_str_has_suffix (within, kinds[i].end))
      return _(kinds[i].what);
  return NULL;
}

/* Of a block its kind and title, and whom a variant is for: what stands between [ and ]. */
static void
append_block (GString *notes, const JdBlock *block, const char *within)
{
  const char *condition = g_str_has_prefix (within, "variants[") ? within + strlen ("variants[") : NULL;
  const char *end = condition ? strrchr (condition, ']') : NULL;
  g_string_append_printf (notes, "%s: %s\n", block->kind_name, block->title);
  if (g_str_equal (within, "titles"))
    g_string_append_printf (notes, "%s\n", _("What the library calls it; never exported"));
  if (!end)
    return;
  g_autofree char *whom = g_strndup (condition, (gsize) (end - condition));
  g_string_append_printf (notes, _("Only for: %s"), whom);
  g_string_append_c (notes, '\n');
}

/* Those of @names that are not among @but (may be NULL), on a line behind @label. */
static void
append_variables (GString *notes, const char *label, char **names, char **but)
{
  const gsize before = notes->len;
  for (; *names; names++)
    if (!but || !g_strv_contains ((const char *const *) but, *names))
      g_string_append_printf (notes, "%s {%s}", notes->len == before ? label : ",", *names);
  if (notes->len > before)
    g_string_append_c (notes, '\n');
}

/* New string. */
static char *
make_notes (JdIncomingSort sort, gpointer item, const JdTranslatePlace *place, const char *text)
{
  GString *notes = g_string_new (NULL);
  g_auto (GStrv) variables = jd_wording_variables (text), needed = jd_translate_needed (text);
  if (sort == JD_INCOMING_BLOCK)
    append_block (notes, item, place->within);
  else
    g_string_append_printf (notes, "%s\n", describe (sort, place->within));
  append_variables (notes, _("Has to stay:"), needed, NULL);
  append_variables (notes, _("May stay:"), variables, needed);
  return g_string_free (notes, FALSE);
}

/* ---- texts ---- */

/* @then: NULL where nobody knows what the translation was made of. */
static void
write_place (const Writing *writing, JdIncomingSort sort, gpointer item, const JdTranslateThen *then, const JdTranslatePlace *place)
{
  const char *text = jd_translate_source (place, writing->from), *there = jd_translate_text (place->texts, writing->to, FALSE), *previous = NULL;
  if (!text)
    return;
  const gboolean changed = there && then && jd_translate_changed (then, item, place->context, text, &previous);
  if (there && !changed)
    return;
  g_autofree char *notes = make_notes (sort, item, place, text);
  const JdPoText entry = { .notes = notes, .previous = previous, .entry = { .fuzzy = changed, .context = place->context, .id = (char *) text, .text = (char *) (there ? there : "") } };
  jd_po_append (writing->out, &entry);
  writing->counts->missing += there ? 0 : 1;
  writing->counts->changed += changed ? 1 : 0;
}

static void
write_item (const Writing *writing, JdIncomingSort sort, const char *id, gpointer item)
{
  g_autoptr (JsonNode) root = jd_translate_node (sort, item);
  g_autoptr (GPtrArray) places = jd_translate_places (sort, id, root);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const int revision = sort == JD_INCOMING_BLOCK ? jd_translate_based_on (root, writing->to) : 0;
  g_autoptr (JdTranslateThen) then = revision > 0 ? jd_translate_then (item, revision, writing->from) : NULL;
  for (guint i = 0; i < places->len; i++)
    {
      const JdTranslatePlace *place = places->pdata[i];
      if (g_hash_table_add (seen, place->context))
        write_place (writing, sort, item, then, place);
    }
}

/* All fields that gettext asks for; those a translator's program fills in say who it was. No time stands in it, so that the same library gives the same file. */
static void
write_header (const Writing *writing)
{
  g_autofree char *locale = g_strdelimit (g_strdup (writing->to), "-", '_');
  g_autofree char *text = g_strdup_printf ("Project-Id-Version: Vacancy library\nPO-Revision-Date: 1970-01-01 00:00+0000\nLast-Translator: none\nLanguage-Team: none\nLanguage: %s\nMIME-Version: 1.0\n"
                                           "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\nX-Vacancy-From: %s\nX-Vacancy-To: %s\n",
                                           locale, writing->from, writing->to);
  const JdPoText header = { .entry = { .id = (char *) "", .text = text } };
  jd_po_append (writing->out, &header);
}

static void
write_items (const Writing *writing, const JdLibrary *library)
{
  const GPtrArray *blocks = jd_library_blocks (library), *roles = jd_library_roles (library), *levels = jd_library_levels (library), *variables = jd_library_variables (library);
  for (guint i = 0; i < blocks->len; i++)
    {
      JdBlock *block = blocks->pdata[i];
      if (block->status != JD_STATUS_RETIRED)
        write_item (writing, JD_INCOMING_BLOCK, block->id, block);
    }
  for (guint i = 0; i < roles->len; i++)
    write_item (writing, JD_INCOMING_ROLE, ((const JdRole *) roles->pdata[i])->id, roles->pdata[i]);
  for (guint i = 0; i < levels->len; i++)
    write_item (writing, JD_INCOMING_LEVEL, ((const JdLevel *) levels->pdata[i])->id, levels->pdata[i]);
  for (guint i = 0; i < variables->len; i++)
    write_item (writing, JD_INCOMING_VARIABLE, ((const JdVariable *) variables->pdata[i])->name, variables->pdata[i]);
}

char *
jd_translate_write (const JdLibrary *library, const char *from, const char *to, JdTranslateCounts *counts, gsize *length)
{
  g_return_val_if_fail (library && from && to && counts && length, NULL);

  const Writing writing = { from, to, counts, g_string_new (NULL) };
  *counts = (JdTranslateCounts) { 0 };
  write_header (&writing);
  write_items (&writing, library);
  *length = writing.out->len;
  return g_string_free (writing.out, FALSE);
}
