// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-clipboard.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "edit/jd-edit-block.h"
#include "editor/vacancy-editor-private.h"
#include "export/jd-export.h"
#include "posting/vacancy-pasted.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-offered.h"
#include "widgets/vacancy-tell.h"

/* ---- out ---- */

/* @wording with the spaces @original has around it, which neither cleaning nor wordings keep, but words in the middle of a sentence need. New string. */
static char *
with_spaces (const char *wording, const char *original)
{
  gsize length = strlen (original);

  return g_strconcat (length > 0 && original[0] == ' ' ? " " : "", wording, length > 1 && original[length - 1] == ' ' ? " " : "", NULL);
}

static void
append_run_html (GString *html, const JdRun *run)
{
  g_autofree char *text = g_markup_escape_text (run->text, run->length);
  g_autofree char *href = run->href ? g_markup_escape_text (run->href, -1) : NULL;

  if (href)
    g_string_append_printf (html, "<a href=\"%s\">", href);
  if (run->style & JD_STYLE_STRONG)
    g_string_append (html, "<strong>");
  if (run->style & JD_STYLE_EM)
    g_string_append (html, "<em>");
  g_string_append (html, text);
  if (run->style & JD_STYLE_EM)
    g_string_append (html, "</em>");
  if (run->style & JD_STYLE_STRONG)
    g_string_append (html, "</strong>");
  if (href)
    g_string_append (html, "</a>");
}

typedef struct
{
  GString *html, *text;
  gboolean in_list;
} Copy;

static void
set_list (Copy *copy, gboolean in_list)
{
  if (copy->in_list != in_list)
    g_string_append (copy->html, in_list ? "<ul>\n" : "</ul>\n");
  copy->in_list = in_list;
}

static void
copy_node (Copy *copy, const JdNode *node)
{
  gboolean item = node->type == JD_NODE_ITEM;
  g_autofree char *text = jd_node_text (node);

  set_list (copy, item);
  g_string_append (copy->html, item ? "<li>" : "<p>");
  for (const JdRun *run = node->runs; run; run = run->next)
    append_run_html (copy->html, run);
  g_string_append (copy->html, item ? "</li>\n" : "</p>\n");
  g_string_append_printf (copy->text, "%s%s\n", item ? "- " : "", text);
}

static GdkContentProvider *
bytes_provider (const char *type, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/* To be read by ourselves elsewhere. */
static char *
as_posting (VacancyEditor *editor, const char *const *placements)
{
  g_autoptr (JdPosting) excerpt = jd_edit_excerpt (vacancy_editor_posting (editor), placements);

  return jd_posting_to_json (excerpt, NULL);
}

GdkContentProvider *
vacancy_paste_content (VacancyEditor *editor, const char *const *placements)
{
  const JdDocument *document = vacancy_session_document (editor->context.session);
  Copy copy = { g_string_new (NULL), g_string_new (NULL), FALSE };
  GdkContentProvider *providers[3];

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->placement && node->runs && g_strv_contains (placements, node->placement->id))
      copy_node (&copy, node);
  set_list (&copy, FALSE);
  providers[0] = bytes_provider (VACANCY_PASTED_BLOCKS, as_posting (editor, placements));
  providers[1] = bytes_provider (jd_export_html_fragment.mime_type, g_string_free (copy.html, FALSE));
  providers[2] = gdk_content_provider_new_typed (G_TYPE_STRING, copy.text->str);
  g_string_free (copy.text, TRUE);
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

/* Nothing on the page says so. */
static void
tell_copied (VacancyEditor *editor, guint count)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u line copied", "%u lines copied", count), count);

  vacancy_announce (GTK_WIDGET (editor), text);
}

void
vacancy_copy_blocks (VacancyEditor *editor, gboolean cut)
{
  g_auto (GStrv) ids = vacancy_editor_subjects (editor, "");
  g_autoptr (GdkContentProvider) content = NULL;

  if (!ids[0] || !editor->context.session)
    return;
  content = vacancy_paste_content (editor, (const char *const *) ids);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (editor)), content);
  if (cut)
    vacancy_editor_remove (editor, (const char *const *) ids, ngettext ("Cut Block", "Cut Blocks", g_strv_length (ids)));
  else
    tell_copied (editor, g_strv_length (ids));
}

gboolean
vacancy_copy_text (VacancyLineView *line, gboolean cut)
{
  VacancyWordingBuffer *buffer = vacancy_line_view_get_buffer (line);
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autofree char *wording = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *providers[2];

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (buffer), &start, &end))
    return FALSE;
  text = gtk_text_iter_get_visible_text (&start, &end);
  wording = vacancy_wording_buffer_get_range (buffer, gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end));
  providers[0] = bytes_provider (VACANCY_PASTED_WORDING, with_spaces (wording, text));
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  content = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (line)), content);
  if (cut)
    {
      gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
      gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (buffer), TRUE, TRUE);
      gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
    }
  return TRUE;
}

/* ---- in ---- */

static void
insert (VacancyBlockRow *row, const char *wording, const VacancyPasted *pasted)
{
  g_autofree char *spaced = g_strconcat (pasted->space_before ? " " : "", wording, pasted->space_behind ? " " : "", NULL);

  if (*wording)
    vacancy_wording_buffer_insert_wording (vacancy_line_view_get_buffer (vacancy_block_row_get_line (row)), spaced);
}

/* ---- what is told of a paste ---- */

static void
say (VacancyBlockRow *row, char *text)
{
  g_autofree char *said = text;

  vacancy_tell (GTK_WIDGET (row), said, TRUE);
}

/* @addresses: of links that became text. */
static void
say_left_out (VacancyBlockRow *row, const GPtrArray *addresses)
{
  g_autofree char *first = addresses->len > 0 ? jd_error_quote (g_ptr_array_index (addresses, 0)) : NULL;

  if (first)
    say (row, g_strdup_printf (ngettext ("Pasted %u link without its address: %s", "Pasted %u links without their addresses: %s, …", addresses->len), addresses->len, first));
}

/* What was deleted where it comes from, or damaged on its way. */
static void
say_notes (VacancyBlockRow *row, const GPtrArray *notes)
{
  for (guint i = 0; notes && i < notes->len; i++)
    say (row, g_strdup (notes->pdata[i]));
}

/* What is longer than is taken at once is not shortened in silence, nor is a line broken. */
static void
say_cut (VacancyBlockRow *row, guint count, gboolean broken)
{
  if (count >= JD_IMPORT_MAX_LINES)
    say (row, g_strdup_printf (ngettext ("Pasted %u line, the most at once", "Pasted %u lines, the most at once", count), count));
  else if (broken)
    say (row, g_strdup_printf (ngettext ("Pasted as %u line: no line may be that long", "Pasted as %u lines: no line may be that long", count), count));
}

static gboolean
has_broken (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (((JdImportLine *) g_ptr_array_index (lines, i))->rest)
      return TRUE;
  return FALSE;
}

/* ---- lines and wordings ---- */

static gboolean
is_empty (VacancyBlockRow *row)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (vacancy_block_row_get_view (row))) == 0;
}

/* One piece of text goes where the cursor is, unless it is an item that has the line for itself; a list and several paragraphs become lines of their own. */
static void
paste_lines (VacancyBlockRow *row, VacancyPasted *pasted)
{
  g_autoptr (GPtrArray) lines = g_steal_pointer (&pasted->lines);
  const guint count = lines->len;
  const gboolean broken = has_broken (lines);

  if (count == 1 && !(((JdImportLine *) g_ptr_array_index (lines, 0))->item && is_empty (row)))
    insert (row, ((JdImportLine *) g_ptr_array_index (lines, 0))->wording, pasted);
  else if (count > 0)
    vacancy_editor_insert_lines (vacancy_editor_of (GTK_WIDGET (row)), row, g_steal_pointer (&lines));
  say_cut (row, count, broken);
}

/* Takes @taken, which may be NULL. FALSE: there is nothing to paste, or nothing to paste into. */
static gboolean
paste (VacancyBlockRow *row, VacancyPasted *taken)
{
  g_autoptr (VacancyPasted) pasted = taken;
  VacancyEditor *editor = vacancy_editor_of (GTK_WIDGET (row));

  if (!pasted || !editor->context.session)
    return FALSE;
  if (pasted->fault)
    {
      /* Translators: %s is a sentence that says why. */
      g_autofree char *text = g_strdup_printf (_("Nothing was pasted. %s"), pasted->fault);

      vacancy_tell (GTK_WIDGET (row), text, FALSE);
      return FALSE;
    }
  if (pasted->excerpt)
    vacancy_editor_insert_excerpt (editor, row, pasted->excerpt);
  else if (pasted->wording)
    insert (row, pasted->wording, pasted);
  else
    paste_lines (row, pasted);
  say_left_out (row, pasted->left_out);
  say_notes (row, pasted->notes);
  return TRUE;
}

gboolean
vacancy_paste_data (VacancyBlockRow *row, const char *mime_type, const char *data, gsize length)
{
  return paste (row, vacancy_pasted_new (mime_type, data, length));
}

typedef struct
{
  GWeakRef row;
  GdkDrop *drop; /* owned; NULL: from the clipboard */
} Paste;

static Paste *
paste_new (VacancyBlockRow *row, GdkDrop *drop)
{
  Paste *paste = g_new0 (Paste, 1);

  g_weak_ref_init (&paste->row, row);
  g_set_object (&paste->drop, drop);
  return paste;
}

static void
paste_end (Paste *paste, gboolean taken)
{
  if (paste->drop)
    gdk_drop_finish (paste->drop, taken ? GDK_ACTION_COPY : 0);
  g_clear_object (&paste->drop);
  g_weak_ref_clear (&paste->row);
  g_free (paste);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *under_way = data;
  g_autoptr (VacancyBlockRow) row = g_weak_ref_get (&under_way->row);
  g_autoptr (VacancyPasted) pasted = vacancy_pasted_read_finish (result);

  paste_end (under_way, row && gtk_widget_get_root (GTK_WIDGET (row)) && paste (row, g_steal_pointer (&pasted)));
}

static void
read_cb (const char *type, GBytes *bytes, gpointer paste)
{
  if (bytes)
    vacancy_pasted_read_async (type, bytes, pasted_cb, paste);
  else
    paste_end (paste, FALSE);
}

/* Asked for what they do not have, some programs answer with what they have: nothing but what is on offer may be asked for. */
char **
vacancy_paste_types (GdkContentFormats *offered)
{
  g_auto (GStrv) types = vacancy_pasted_mime_types ();
  g_autoptr (GdkContentFormats) all = gdk_content_formats_union_serialize_mime_types (gdk_content_formats_ref (offered));
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();

  for (guint i = 0; types[i]; i++)
    if (gdk_content_formats_contain_mime_type (all, types[i]))
      g_strv_builder_add (wanted, types[i]);
  return g_strv_builder_end (wanted);
}

void
vacancy_paste (VacancyBlockRow *row)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (row));
  g_auto (GStrv) types = vacancy_paste_types (gdk_clipboard_get_formats (clipboard));

  if (types[0])
    vacancy_offered_read_clipboard (clipboard, (const char *const *) types, read_cb, paste_new (row, NULL));
  else
    vacancy_announce (GTK_WIDGET (row), _("Nothing to paste"));
}

void
vacancy_paste_drop (VacancyBlockRow *row, GdkDrop *drop)
{
  g_auto (GStrv) types = vacancy_paste_types (gdk_drop_get_formats (drop));

  vacancy_offered_read_drop (drop, (const char *const *) types, read_cb, paste_new (row, drop));
}
