// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-import-writer.h"

#include <string.h>

#include "base/jd-text.h"
#include "import/jd-import-bullet.h"
#include "import/jd-import-draft.h"
#include "model/jd-wording-writer.h"

#define MAX_TABLES 16 /* in each other; deeper ones are read as paragraphs */
#define MAX_CELLS 200 /* of a row */
#define MAX_DRAFTS (JD_IMPORT_MAX_LINES + 1) /* one more, to know that there were more */

typedef struct
{
  char *normal;   /* the address as wordings have it; NULL: none can hold it */
  char *left_out; /* then as it was; NULL where nobody misses it */
} Link;

/* A table whose cells are being filled. */
typedef struct
{
  GPtrArray *cells; /* of the row under way: arrays of JdImportDraft */
  guint n_heads;    /* how many of them are heads */
  gboolean apart;   /* a row of heads stood above: cells have no names */
} Table;

/* A paragraph that waits for what stands in a box of it. */
typedef struct
{
  JdImportDraft *now;
  guint tables; /* how many are open around it */
  guint link;
} Aside;

struct _JdImportWriter
{
  JdImportFlags flags;
  GPtrArray *drafts;  /* outside of tables */
  GPtrArray *tables;  /* those that are open */
  guint unread;       /* tables that are too deep */
  GArray *asides;     /* of Aside, those that are open */
  GPtrArray *later;   /* drafts of boxes of the paragraph under way */
  JdImportDraft *now;
  gboolean gap;
  GPtrArray *links;
  guint link;
  gsize size;
  guint n_drafts;     /* in all */
  gboolean full;
  JdImported *imported;
};

static void
link_free (gpointer data)
{
  Link *link = data;

  g_free (link->normal);
  g_free (link->left_out);
  g_free (link);
}

static void
table_free (gpointer data)
{
  Table *table = data;

  g_ptr_array_unref (table->cells);
  g_free (table);
}

static GPtrArray *
drafts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) jd_import_draft_free);
}

JdImportWriter *
jd_import_writer_new (JdImportFlags flags)
{
  JdImportWriter *writer = g_new0 (JdImportWriter, 1);

  writer->flags = flags;
  writer->drafts = drafts_new ();
  writer->tables = g_ptr_array_new_with_free_func (table_free);
  writer->asides = g_array_new (FALSE, FALSE, sizeof (Aside));
  writer->later = drafts_new ();
  writer->links = g_ptr_array_new_with_free_func (link_free);
  writer->now = jd_import_draft_new ();
  writer->imported = jd_imported_new ();
  return writer;
}

gboolean
jd_import_writer_is_full (const JdImportWriter *writer)
{
  return writer->full;
}

/* ---- text ---- */

void
jd_import_writer_text (JdImportWriter *writer, const char *text, gsize length, JdStyle style)
{
  if (writer->full)
    return;
  writer->size += length;
  writer->full = writer->size > JD_IMPORT_MAX_SIZE;
  jd_import_draft_append (writer->now, text, length, style, writer->link);
}

/* What leads to another place of the page it comes from leads nowhere here, so nobody misses it. */
void
jd_import_writer_link (JdImportWriter *writer, const char *address)
{
  writer->link = 0;
  if (!address || writer->links->len > JD_IMPORT_MAX_LINES * 10)
    return;
  Link *link = g_new0 (Link, 1);
  link->normal = jd_url_normalise (address);
  if (!link->normal)
    {
      g_autofree char *shown = g_strstrip (g_utf8_make_valid (address, -1));
      link->left_out = *shown && *shown != '#' ? g_strdup (shown) : NULL;
    }
  g_ptr_array_add (writer->links, link);
  writer->link = writer->links->len;
}

gboolean
jd_import_writer_has_text (const JdImportWriter *writer)
{
  return writer->now->text->str[strspn (writer->now->text->str, " \t\n")] != '\0';
}

gboolean
jd_import_writer_is_empty (const JdImportWriter *writer)
{
  return writer->n_drafts == 0 && !jd_import_writer_has_text (writer);
}

/* How many tables are open around the box that is. */
static guint
tables_outside (const JdImportWriter *writer)
{
  return writer->asides->len > 0 ? g_array_index (writer->asides, Aside, writer->asides->len - 1).tables : 0;
}

/* Where paragraphs go. */
static GPtrArray *
sink (JdImportWriter *writer)
{
  const guint outside = tables_outside (writer);

  for (guint i = writer->tables->len; i > outside; i--)
    {
      const GPtrArray *cells = ((const Table *) writer->tables->pdata[i - 1])->cells;
      if (cells->len > 0)
        return cells->pdata[cells->len - 1];
    }
  return writer->asides->len > 0 ? writer->later : writer->drafts;
}

static void
add_draft (JdImportWriter *writer, JdImportDraft *draft)
{
  jd_import_draft_strip (draft);
  if (draft->text->len == 0 || writer->n_drafts >= MAX_DRAFTS)
    {
      writer->full |= draft->text->len > 0;
      jd_import_draft_free (draft);
      return;
    }
  draft->gap = writer->gap;
  writer->gap = FALSE;
  writer->n_drafts++;
  g_ptr_array_add (sink (writer), draft);
}

/* Items and headings are one line, whatever breaks are in them. */
static void
join_lines (JdImportDraft *draft)
{
  for (char *at = draft->text->str; (at = strchr (at, '\n'));)
    *at = ' ';
}

void
jd_import_writer_end (JdImportWriter *writer, const JdImportShape *shape)
{
  static const JdImportShape plain = { 0 };
  JdImportDraft *whole = writer->now;

  whole->shape = shape ? *shape : plain;
  if (whole->shape.heading || whole->shape.level)
    join_lines (whole);
  jd_import_draft_strip (whole);
  writer->gap |= whole->text->len == 0;
  writer->now = jd_import_draft_new ();
  for (gsize start = 0, end; start < whole->text->len; start = end + 1)
    {
      end = start + strcspn (whole->text->str + start, "\n");
      writer->gap |= end == start;
      add_draft (writer, jd_import_draft_slice (whole, start, end));
    }
  jd_import_draft_free (whole);
  if (writer->asides->len == 0 && writer->later->len > 0)
    {
      g_ptr_array_extend_and_steal (sink (writer), writer->later);
      writer->later = drafts_new ();
    }
}

static void
end_open (JdImportWriter *writer)
{
  if (jd_import_writer_has_text (writer))
    jd_import_writer_end (writer, NULL);
}

/* ---- tables ---- */

/* A short one-line name before what may be several lines. */
static gboolean
is_name (const GPtrArray *cell)
{
  const JdImportDraft *draft = cell->len == 1 ? cell->pdata[0] : NULL;

  return draft && draft->shape.level == 0 && !draft->row && draft->text->len > 0 && jd_import_draft_length (draft) <= 40 && !strchr (draft->text->str, '\t');
}

static gboolean
is_value (const GPtrArray *cell)
{
  for (guint i = 0; i < cell->len; i++)
    {
      const JdImportDraft *draft = cell->pdata[i];
      if (draft->shape.level || draft->shape.heading || draft->row || jd_import_bullet (draft->text->str).kind == JD_BULLET_SIGN)
        return FALSE;
    }
  return cell->len > 0 && cell->len <= 4;
}

/* Name, tab, and the lines of the value with a space between. */
static void
add_named (GPtrArray *to, GPtrArray *name, GPtrArray *value)
{
  JdImportDraft *draft = g_ptr_array_steal_index (name, 0);

  for (guint i = 0; i < value->len; i++)
    jd_import_draft_join (draft, i == 0 ? "\t" : " ", value->pdata[i]);
  draft->row = TRUE;
  draft->shape = (JdImportShape) { 0 };
  g_ptr_array_add (to, draft);
}

static guint
drop_empty (GPtrArray *cells)
{
  for (guint i = cells->len; i > 0; i--)
    if (((GPtrArray *) cells->pdata[i - 1])->len == 0)
      g_ptr_array_remove_index (cells, i - 1);
  return cells->len;
}

static void
end_row (JdImportWriter *writer)
{
  Table *table = writer->tables->pdata[writer->tables->len - 1];
  g_autoptr (GPtrArray) cells = table->cells;
  guint columns = cells->len;

  table->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *to = sink (writer); /* what is around the table, now that it has no cells */
  table->apart |= columns > 1 && table->n_heads == columns;
  if (drop_empty (cells) == 2 && columns == 2 && !table->apart && is_name (cells->pdata[0]) && is_value (cells->pdata[1]))
    add_named (to, cells->pdata[0], cells->pdata[1]);
  else
    for (guint i = 0; i < cells->len; i++)
      g_ptr_array_extend_and_steal (to, g_ptr_array_ref (cells->pdata[i]));
  table->n_heads = 0;
}

void
jd_import_writer_begin_table (JdImportWriter *writer)
{
  end_open (writer);
  if (writer->tables->len >= MAX_TABLES)
    {
      writer->unread++;
      return;
    }
  Table *table = g_new0 (Table, 1);
  table->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (writer->tables, table);
}

void
jd_import_writer_begin_row (JdImportWriter *writer)
{
  end_open (writer);
  if (writer->unread == 0 && writer->tables->len > tables_outside (writer))
    end_row (writer);
}

void
jd_import_writer_begin_cell (JdImportWriter *writer, gboolean head)
{
  end_open (writer);
  Table *table = writer->tables->len > tables_outside (writer) ? writer->tables->pdata[writer->tables->len - 1] : NULL;
  if (writer->unread > 0 || !table || table->cells->len >= MAX_CELLS)
    return;
  table->n_heads += head ? 1 : 0;
  g_ptr_array_add (table->cells, drafts_new ());
}

void
jd_import_writer_end_table (JdImportWriter *writer)
{
  end_open (writer);
  if (writer->unread > 0)
    writer->unread--;
  else if (writer->tables->len > tables_outside (writer))
    {
      end_row (writer);
      g_ptr_array_remove_index (writer->tables, writer->tables->len - 1);
    }
}

/* ---- boxes ---- */

void
jd_import_writer_begin_aside (JdImportWriter *writer)
{
  Aside aside = { writer->now, writer->tables->len, writer->link };

  g_array_append_val (writer->asides, aside);
  writer->now = jd_import_draft_new ();
  writer->link = 0;
}

void
jd_import_writer_end_aside (JdImportWriter *writer)
{
  if (writer->asides->len == 0)
    return;
  end_open (writer);
  const Aside *aside = &g_array_index (writer->asides, Aside, writer->asides->len - 1);
  while (writer->tables->len > aside->tables)
    jd_import_writer_end_table (writer);
  jd_import_draft_free (writer->now);
  writer->now = aside->now;
  writer->link = aside->link;
  g_array_set_size (writer->asides, writer->asides->len - 1);
}

/* ---- what it comes to ---- */

JdImported *
jd_import_writer_imported (JdImportWriter *writer)
{
  return writer->imported;
}

/* Most lines are text of one style, and have no sign that a wording takes for markup. */
static gboolean
is_bare (const JdImportDraft *draft, JdStyle mask)
{
  for (guint i = 0; i < draft->pieces->len; i++)
    {
      const JdDraftPiece *piece = &g_array_index (draft->pieces, JdDraftPiece, i);
      if (piece->link || (piece->style & mask))
        return FALSE;
    }
  return g_unichar_isalpha (g_utf8_get_char (draft->text->str)) && !strpbrk (draft->text->str, "*[]{}\\\t") && jd_text_is_clean (draft->text->str, JD_TEXT_LINE);
}

/* @draft as wording; the addresses it goes without are noted in @line. NULL when nothing is left of it. */
static char *
wording_of (JdImportWriter *writer, const JdImportDraft *draft, JdStyle mask, JdImportLine *line)
{
  gsize from = 0;
  guint noted = 0;

  if (is_bare (draft, mask))
    return g_strdup (draft->text->str);
  JdWordingWriter *wording = jd_wording_writer_new ();
  jd_wording_writer_begin_line (wording, FALSE);
  for (guint i = 0; i < draft->pieces->len; i++)
    {
      const JdDraftPiece *piece = &g_array_index (draft->pieces, JdDraftPiece, i);
      const Link *link = piece->link ? writer->links->pdata[piece->link - 1] : NULL;
      if (piece->end > from)
        jd_wording_writer_text (wording, draft->text->str + from, piece->end - from, piece->style & mask, link ? link->normal : NULL, link && link->normal ? piece->link : 0);
      if (link && link->left_out && piece->link != noted && piece->end > from)
        {
          if (!line->left_out)
            line->left_out = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (line->left_out, g_strdup (link->left_out));
          noted = piece->link;
        }
      from = piece->end;
    }
  /* Once more as a whole: a letter and its accent may have stood in two pieces. */
  g_autofree char *written = jd_wording_writer_finish (wording);
  return jd_text_clean (written, -1, JD_TEXT_LINE, NULL);
}

/* The piece of @draft from @start to @end. */
static char *
part_of (JdImportWriter *writer, const JdImportDraft *draft, gsize start, gsize end, JdStyle mask)
{
  g_autoptr (JdImportDraft) part = jd_import_draft_slice (draft, start, end);
  JdImportLine nobody = { 0 };

  jd_import_draft_strip (part);
  char *wording = wording_of (writer, part, mask, &nobody);
  g_clear_pointer (&nobody.left_out, g_ptr_array_unref);
  return wording;
}

static void
set_name (JdImportWriter *writer, const JdImportDraft *draft, JdImportLine *line)
{
  g_autofree char *name = part_of (writer, draft, 0, draft->name, JD_STYLE_PLAIN);

  line->name = jd_wording_plain (name);
  line->value = part_of (writer, draft, draft->value, draft->text->len, JD_STYLE_STRONG | JD_STYLE_EM);
  if (*line->name && *line->value && !(writer->flags & JD_IMPORT_KEEP))
    {
      g_autofree char *begun = g_strconcat (name, ":", NULL);
      g_free (line->wording);
      line->wording = jd_wording_join (begun, line->value);
    }
  if (!*line->name || !*line->value)
    {
      g_clear_pointer (&line->name, g_free);
      g_clear_pointer (&line->value, g_free);
    }
}

static void
add_line (JdImportWriter *writer, const JdImportDraft *draft, gboolean rest)
{
  gboolean bare = draft->shape.heading && !(writer->flags & JD_IMPORT_KEEP);
  JdImportLine *line = g_new0 (JdImportLine, 1);

  line->wording = wording_of (writer, draft, bare ? JD_STYLE_EM : JD_STYLE_STRONG | JD_STYLE_EM, line);
  line->rest = rest;
  line->heading = draft->shape.heading;
  line->level = line->heading ? 0 : draft->shape.level;
  line->item = line->level > 0;
  if (draft->name && !rest && !line->heading)
    set_name (writer, draft, line);
  if (*line->wording && writer->imported->lines->len < JD_IMPORT_MAX_LINES)
    g_ptr_array_add (writer->imported->lines, line);
  else
    jd_import_line_free (line);
}

/* "What we ask:" is a heading without its colon. */
static void
drop_colon (JdImportDraft *draft)
{
  if (g_str_has_suffix (draft->text->str, ":"))
    jd_import_draft_replace (draft, draft->text->len - 1, 1, "");
  jd_import_draft_strip (draft);
}

/* As many lines as it takes. */
static void
add_lines (JdImportWriter *writer, JdImportDraft *draft)
{
  const char *text = draft->text->str;
  gsize fit = draft->text->len <= JD_IMPORT_MAX_LINE ? draft->text->len : jd_import_line_fit (text);

  if (draft->shape.heading && !(writer->flags & JD_IMPORT_KEEP))
    drop_colon (draft);
  if (fit >= draft->text->len)
    {
      add_line (writer, draft, FALSE);
      return;
    }
  for (gsize at = 0; at < draft->text->len && writer->imported->lines->len < JD_IMPORT_MAX_LINES; at += fit + strspn (text + at + fit, " "))
    {
      fit = jd_import_line_fit (text + at);
      g_autoptr (JdImportDraft) part = jd_import_draft_slice (draft, at, at + fit);
      add_line (writer, part, at > 0);
    }
}

JdImported *
jd_import_writer_finish (JdImportWriter *writer)
{
  JdImported *imported = writer->imported;

  while (writer->asides->len > 0)
    jd_import_writer_end_aside (writer);
  jd_import_writer_end (writer, NULL);
  while (writer->tables->len > 0)
    jd_import_writer_end_table (writer);
  jd_import_drafts_shape (writer->drafts, writer->flags);
  for (guint i = 0; i < writer->drafts->len; i++)
    add_lines (writer, writer->drafts->pdata[i]);
  g_ptr_array_unref (writer->drafts);
  g_ptr_array_unref (writer->tables);
  g_ptr_array_unref (writer->later);
  g_array_unref (writer->asides);
  g_ptr_array_unref (writer->links);
  jd_import_draft_free (writer->now);
  g_free (writer);
  return imported;
}
