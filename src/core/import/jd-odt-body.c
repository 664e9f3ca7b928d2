// SPDX-License-Identifier: GPL-3.0-or-later
/* The text of an ODT, element by element. What is deleted, hidden or a remark is skipped with all that is in it; elements that are not known are looked through. */
#include "import/jd-odt-body.h"

#include <string.h>

typedef struct
{
  JdStyle style;
  gboolean hidden;
} Span;

/* The paragraph that a box stands in. */
typedef struct
{
  JdImportShape shape;
  gboolean in_item, held;
} Box;

typedef struct
{
  JdOdtStyles *styles;
  JdImportWriter *writer;
  JdOdtLeft *left;
  GArray *spans;   /* of Span, those that are open: paragraphs and what is in them */
  GArray *items;   /* of gboolean, of lists that are open: whether an item was around each */
  GArray *boxes;   /* of Box, those that are open */
  JdImportShape shape;
  guint depth, skip; /* @skip: the depth at which skipping began; 0: not skipping */
  guint head_rows; /* how deep in rows of heads */
  gboolean in_body, in_changes, in_item;
  gboolean held; /* the item goes on, perhaps with a further paragraph */
} Body;

typedef void (*Take) (Body *body, const JdXmlAttributes *attributes);

static void
skip (Body *body, const JdXmlAttributes *attributes)
{
  body->skip = body->depth;
}

static void
push_span (Body *body, const JdOdtLook *look)
{
  const Span *outer = body->spans->len > 0 ? &g_array_index (body->spans, Span, body->spans->len - 1) : NULL;
  Span span = { (look->bold ? JD_STYLE_STRONG : 0) | (look->italic ? JD_STYLE_EM : 0), look->hidden };

  if (outer)
    {
      span.style |= outer->style;
      span.hidden |= outer->hidden;
    }
  g_array_append_val (body->spans, span);
}

static void
pop_span (Body *body)
{
  if (body->spans->len > 0)
    g_array_set_size (body->spans, body->spans->len - 1);
}

static void
add_text (Body *body, const char *text, gsize length)
{
  const Span *span = body->spans->len > 0 ? &g_array_index (body->spans, Span, body->spans->len - 1) : NULL;

  if (!span || body->skip)
    return;
  if (span->hidden)
    body->left->hidden |= text[0] != ' ' || length > 1;
  else
    jd_import_writer_text (body->writer, text, length, span->style);
}

/* Breaks in the file are spaces. */
static void
add_lines (Body *body, const char *text, gsize length)
{
  for (const char *at = text, *end = text + length; at < end;)
    {
      const char *stop = at;
      while (stop < end && *stop != '\n' && *stop != '\r' && *stop != '\t')
        stop++;
      if (stop > at)
        add_text (body, at, (gsize) (stop - at));
      if (stop < end)
        add_text (body, " ", 1);
      at = stop + 1;
    }
}

/* ---- paragraphs ---- */

/* Ends the item that may have gone on. */
static void
end_held (Body *body)
{
  if (body->held)
    jd_import_writer_end (body->writer, &body->shape);
  body->held = FALSE;
}

static void
begin_paragraph (Body *body, const JdXmlAttributes *attributes, guint outline)
{
  g_autofree char *name = jd_xml_value (attributes, ":text:1.0", "style-name");
  JdOdtLook look = jd_odt_styles_look (body->styles, "paragraph", name);
  JdImportShape shape = { 0 };

  outline = outline ? outline : look.outline;
  if (look.title)
    shape.heading = JD_IMPORT_TITLE;
  else if (outline)
    shape.heading = JD_IMPORT_SECTION + outline - 1;
  else if (body->in_item)
    shape.level = MAX (body->items->len, 1);
  if (body->held && shape.level == body->shape.level)
    jd_import_writer_text (body->writer, " ", 1, JD_STYLE_PLAIN);
  else
    end_held (body);
  body->shape = shape;
  push_span (body, &look);
}

static void
start_paragraph (Body *body, const JdXmlAttributes *attributes)
{
  begin_paragraph (body, attributes, 0);
}

static void
start_heading (Body *body, const JdXmlAttributes *attributes)
{
  begin_paragraph (body, attributes, (guint) CLAMP (jd_xml_number (attributes, "outline-level", 1), 1, 9));
}

static void
end_paragraph (Body *body)
{
  pop_span (body);
  if (body->shape.level > 0)
    body->held = TRUE;
  else
    jd_import_writer_end (body->writer, &body->shape);
}

static void
start_span (Body *body, const JdXmlAttributes *attributes)
{
  g_autofree char *name = jd_xml_value (attributes, ":text:1.0", "style-name");
  JdOdtLook look = jd_odt_styles_look (body->styles, "text", name);

  push_span (body, &look);
}

static void
take_space (Body *body, const JdXmlAttributes *attributes)
{
  add_text (body, " ", 1);
}

static void
take_tab (Body *body, const JdXmlAttributes *attributes)
{
  add_text (body, "\t", 1);
}

static void
take_break (Body *body, const JdXmlAttributes *attributes)
{
  add_text (body, "\n", 1);
}

static void
start_link (Body *body, const JdXmlAttributes *attributes)
{
  g_autofree char *address = jd_xml_value (attributes, "/xlink", "href");

  jd_import_writer_link (body->writer, address);
  start_span (body, attributes);
}

static void
end_link (Body *body)
{
  pop_span (body);
  jd_import_writer_link (body->writer, NULL);
}

/* ---- lists ---- */

static void
start_list (Body *body, const JdXmlAttributes *attributes)
{
  end_held (body);
  g_array_append_val (body->items, body->in_item);
  body->in_item = FALSE;
}

static void
end_list (Body *body)
{
  end_held (body);
  if (body->items->len == 0)
    return;
  body->in_item = g_array_index (body->items, gboolean, body->items->len - 1);
  g_array_set_size (body->items, body->items->len - 1);
}

static void
start_item (Body *body, const JdXmlAttributes *attributes)
{
  end_held (body);
  body->in_item = TRUE;
}

static void
end_item (Body *body)
{
  end_held (body);
  body->in_item = FALSE;
}

/* ---- what is left out ---- */

static void
start_changes (Body *body, const JdXmlAttributes *attributes)
{
  body->in_changes = TRUE;
}

static void
end_changes (Body *body)
{
  body->in_changes = FALSE;
}

static void
take_insertion (Body *body, const JdXmlAttributes *attributes)
{
  body->left->insertions++;
  skip (body, attributes);
}

static void
take_deletion (Body *body, const JdXmlAttributes *attributes)
{
  body->left->deletions++;
  skip (body, attributes);
}

static void
take_comment (Body *body, const JdXmlAttributes *attributes)
{
  body->left->comments++;
  skip (body, attributes);
}

static void
take_note (Body *body, const JdXmlAttributes *attributes)
{
  body->left->footnotes++;
  skip (body, attributes);
}

static void
start_section (Body *body, const JdXmlAttributes *attributes)
{
  g_autofree char *display = jd_xml_value (attributes, ":text:1.0", "display");

  if (g_strcmp0 (display, "none") != 0)
    return;
  body->left->hidden = TRUE;
  skip (body, attributes);
}

static void
take_hidden (Body *body, const JdXmlAttributes *attributes)
{
  g_autofree char *hidden = jd_xml_value (attributes, ":text:1.0", "is-hidden");

  if (g_strcmp0 (hidden, "true") != 0)
    return;
  body->left->hidden = TRUE;
  skip (body, attributes);
}

static void
take_other (Body *body, const JdXmlAttributes *attributes)
{
  body->left->other = TRUE;
}

/* ---- tables and boxes ---- */

static void
start_table (Body *body, const JdXmlAttributes *attributes)
{
  end_held (body);
  jd_import_writer_begin_table (body->writer);
}

static void
end_table (Body *body)
{
  end_held (body);
  jd_import_writer_end_table (body->writer);
}

static void
start_head_rows (Body *body, const JdXmlAttributes *attributes)
{
  body->head_rows++;
}

static void
end_head_rows (Body *body)
{
  body->head_rows -= body->head_rows > 0;
}

static void
start_row (Body *body, const JdXmlAttributes *attributes)
{
  end_held (body);
  jd_import_writer_begin_row (body->writer);
}

static void
start_cell (Body *body, const JdXmlAttributes *attributes)
{
  end_held (body);
  jd_import_writer_begin_cell (body->writer, body->head_rows > 0);
}

/* The paragraph around waits with what it is. */
static void
start_box (Body *body, const JdXmlAttributes *attributes)
{
  Span span = { JD_STYLE_PLAIN, FALSE };
  Box box = { body->shape, body->in_item, body->held };

  g_array_append_val (body->spans, span);
  g_array_append_val (body->boxes, box);
  body->in_item = body->held = FALSE;
  jd_import_writer_begin_aside (body->writer);
}

static void
end_box (Body *body)
{
  end_held (body);
  jd_import_writer_end_aside (body->writer);
  pop_span (body);
  if (body->boxes->len == 0)
    return;
  const Box *box = &g_array_index (body->boxes, Box, body->boxes->len - 1);
  body->shape = box->shape;
  body->in_item = box->in_item;
  body->held = box->held;
  g_array_set_size (body->boxes, body->boxes->len - 1);
}

/* ---- the table ---- */

typedef struct
{
  const char *space, *name;
  Take start;
  void (*end) (Body *body);
} Row;

static const Row rows[] = {
  { "text", "p", start_paragraph, end_paragraph }, { "text", "h", start_heading, end_paragraph }, { "text", "span", start_span, pop_span }, { "text", "a", start_link, end_link },
  { "text", "s", take_space }, { "text", "tab", take_tab }, { "text", "line-break", take_break }, { "text", "list", start_list, end_list }, { "text", "list-item", start_item, end_item },
  { "text", "tracked-changes", start_changes, end_changes }, { "text", "insertion", take_insertion }, { "text", "deletion", take_deletion }, { "office", "annotation", take_comment },
  { "text", "note", take_note }, { "text", "section", start_section }, { "text", "hidden-text", take_hidden }, { "text", "hidden-paragraph", take_hidden }, { "text", "page-number", skip },
  { "text", "page-count", skip }, { "text", "table-of-content", skip }, { "text", "ruby-text", skip }, { "text", "note-citation", skip }, { "svg-compatible", "title", skip },
  { "svg-compatible", "desc", skip }, { "office", "forms", skip }, { "office", "event-listeners", skip }, { "office", "spreadsheet", take_other }, { "office", "presentation", take_other },
  { "office", "drawing", take_other }, { "table", "table", start_table, end_table }, { "table", "table-header-rows", start_head_rows, end_head_rows }, { "table", "table-row", start_row },
  { "table", "table-cell", start_cell }, { "table", "covered-table-cell", start_cell }, { "drawing", "text-box", start_box, end_box },
};

static const Row *
find_row (const char *space, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].name, name) == 0 && jd_odt_is (space, rows[i].space))
      return &rows[i];
  return NULL;
}

static void
start_cb (gpointer user, const char *space, const char *name, const JdXmlAttributes *attributes)
{
  Body *body = user;

  body->depth++;
  if (body->skip)
    return;
  if (!body->in_body)
    {
      body->in_body = strcmp (name, "body") == 0 && jd_odt_is (space, "office");
      jd_odt_styles_take (body->styles, space, name, attributes);
      return;
    }
  const Row *row = find_row (space, name);
  if (row)
    row->start (body, attributes);
}

static void
end_cb (gpointer user, const char *space, const char *name)
{
  Body *body = user;
  const Row *row = body->in_body && !body->skip ? find_row (space, name) : NULL;

  if (row && row->end)
    row->end (body);
  if (body->skip == body->depth)
    body->skip = 0;
  body->depth--;
}

static void
text_cb (gpointer user, const char *text, gsize length)
{
  Body *body = user;

  if (!body->in_changes)
    add_lines (body, text, length);
}

static gboolean
is_done_cb (gpointer user)
{
  return jd_import_writer_is_full (((Body *) user)->writer);
}

gboolean
jd_odt_body_read (JdUnzip *zip, JdOdtStyles *styles, JdImportWriter *writer, JdOdtLeft *left, GError **error)
{
  static const JdXmlHandler handler = { start_cb, end_cb, text_cb, is_done_cb };
  Body body = { styles, writer, left };

  body.spans = g_array_new (FALSE, FALSE, sizeof (Span));
  body.items = g_array_new (FALSE, FALSE, sizeof (gboolean));
  body.boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  gboolean read = jd_import_xml_read (zip, "content.xml", &handler, &body, error);
  end_held (&body);
  g_array_unref (body.spans);
  g_array_unref (body.items);
  g_array_unref (body.boxes);
  return read;
}
