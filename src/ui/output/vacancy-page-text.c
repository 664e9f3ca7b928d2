// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/vacancy-page-text.h"

#include <string.h>

#include "base/jd-locale.h"
#include "widgets/vacancy-direction.h"

/* Where text behind a bullet begins. Pixels. */
#define BULLET_WIDTH 20
/* A line reads as its first letter does, unless one of these stands before it. */
#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"

/* How a line is set. Facts before all others have their gap above from FACT_FIRST. */
typedef enum
{
  LINE_TITLE,
  LINE_FACT_FIRST,
  LINE_FACT,
  LINE_HEADING,
  LINE_SUBHEADING,
  LINE_PARAGRAPH,
  LINE_ITEM,
  LINE_PAY,
  LINE_GAP, /* says nothing: room above a section that no heading opens, outside the ground of what comes first in it */
  N_LINES
} LineKind;

/* The colours of the HTML page, so that the preview tells the truth. */
typedef struct
{
  const char *soft, *accent, *tint, *mark, *mark_ink;
} Palette;

static const Palette light = { "#565d68", "#0f5c5c", "#eef5f4", "#ffe38a", "#4a3500" };
static const Palette dark = { "#adb4be", "#7fd0c8", "#20302f", "#5c4708", "#ffe9ad" };

/* One line: what it says and how, in a form that can be compared. */
typedef struct
{
  LineKind kind;
  const JdNode *node;
  char *print;
} Line;

struct _VacancyPageText
{
  GtkTextBuffer parent_instance;

  /* owned by the tag table */
  GtkTextTag *lines[N_LINES];
  GtkTextTag *strong, *em, *link, *missing, *soft, *accent;

  GPtrArray *prints; /* of char *: what each line of the buffer shows */
  guint changed;
};

G_DEFINE_FINAL_TYPE (VacancyPageText, vacancy_page_text, GTK_TYPE_TEXT_BUFFER)

/* ---- tags ---- */

static GtkTextTag *
line_tag (VacancyPageText *self, double scale, int above, int below)
{
  return gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self), NULL, "scale", scale, "pixels-above-lines", above, "pixels-below-lines", below, NULL);
}

static void
set_hanging (GtkTextTag *tag, int width)
{
  g_autoptr (PangoTabArray) tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, width);

  g_object_set (tag, "tabs", tabs, "indent", -width, NULL);
}

static void
make_tags (VacancyPageText *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  self->lines[LINE_TITLE] = line_tag (self, 2.0, 0, 6);
  self->lines[LINE_FACT_FIRST] = line_tag (self, 1.0, 14, 3);
  self->lines[LINE_FACT] = line_tag (self, 1.0, 3, 3);
  self->lines[LINE_HEADING] = line_tag (self, 1.3, 28, 10);
  self->lines[LINE_SUBHEADING] = line_tag (self, 1.0, 12, 5);
  self->lines[LINE_PARAGRAPH] = line_tag (self, 1.06, 0, 14);
  self->lines[LINE_ITEM] = line_tag (self, 1.06, 2, 5);
  self->lines[LINE_PAY] = line_tag (self, 1.15, 6, 10);
  self->lines[LINE_GAP] = line_tag (self, 0.05, 20, 0);
  for (guint i = LINE_PARAGRAPH; i < N_LINES; i++)
    g_object_set (self->lines[i], "pixels-inside-wrap", 5, NULL);
  g_object_set (self->lines[LINE_TITLE], "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (self->lines[LINE_HEADING], "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (self->lines[LINE_SUBHEADING], "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (self->lines[LINE_PAY], "weight", PANGO_WEIGHT_BOLD, "font-features", "tnum", NULL);
  set_hanging (self->lines[LINE_ITEM], BULLET_WIDTH);
  self->strong = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  self->em = gtk_text_buffer_create_tag (buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
  self->link = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  self->missing = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->soft = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->accent = gtk_text_buffer_create_tag (buffer, NULL, NULL);
}

void
vacancy_page_text_set_label_width (VacancyPageText *self, int width)
{
  g_return_if_fail (VACANCY_IS_PAGE_TEXT (self) && width > 0);
  set_hanging (self->lines[LINE_FACT], width);
  set_hanging (self->lines[LINE_FACT_FIRST], width);
}

void
vacancy_page_text_set_dark (VacancyPageText *self, gboolean is_dark)
{
  const Palette *palette = is_dark ? &dark : &light;

  g_return_if_fail (VACANCY_IS_PAGE_TEXT (self));
  g_object_set (self->soft, "foreground", palette->soft, NULL);
  g_object_set (self->accent, "foreground", palette->accent, NULL);
  g_object_set (self->link, "foreground", palette->accent, NULL);
  g_object_set (self->missing, "background", palette->mark, "foreground", palette->mark_ink, NULL);
  g_object_set (self->lines[LINE_HEADING], "foreground", palette->accent, NULL);
  g_object_set (self->lines[LINE_PAY], "paragraph-background", palette->tint, NULL);
}

/* ---- document -> lines ---- */

static gboolean
line_kind (const JdNode *node, LineKind *kind)
{
  switch (node->type)
    {
    case JD_NODE_TITLE:
      *kind = LINE_TITLE;
      return TRUE;
    case JD_NODE_FACT:
      *kind = node == node->parent->first ? LINE_FACT_FIRST : LINE_FACT;
      return TRUE;
    case JD_NODE_HEADING:
      *kind = LINE_HEADING;
      return TRUE;
    case JD_NODE_SUBHEADING:
      *kind = LINE_SUBHEADING;
      return TRUE;
    case JD_NODE_PARAGRAPH:
      *kind = LINE_PARAGRAPH;
      return TRUE;
    case JD_NODE_ITEM:
      *kind = LINE_ITEM;
      return TRUE;
    case JD_NODE_PAY:
      *kind = LINE_PAY;
      return TRUE;
    case JD_NODE_DOCUMENT:
    case JD_NODE_FACTS:
    case JD_NODE_SECTION:
    case JD_NODE_LIST:
    default:
      return FALSE;
    }
}

static gboolean
reads_rtl (const JdDocument *document)
{
  return jd_locale_is_right_to_left (document->language);
}

static char *
print_line (const JdDocument *document, LineKind kind, const JdNode *node)
{
  GString *print = g_string_new (NULL);

  g_string_append_printf (print, "%d %d %s", kind, reads_rtl (document), node->label ? node->label : "");
  for (const JdRun *run = node->runs; run; run = run->next)
    g_string_append_printf (print, "\n%d %d %s %s\n%s", run->kind == JD_RUN_MISSING, run->style, run->language ? run->language : "", run->href ? run->href : "", run->text);
  return g_string_free (print, FALSE);
}

static void
add_line (GArray *lines, const JdDocument *document, LineKind kind, const JdNode *node)
{
  const Line line = { kind, node, kind == LINE_GAP ? g_strdup ("gap") : print_line (document, kind, node) };

  g_array_append_val (lines, line);
}

static GArray *
read_lines (const JdDocument *document)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (const JdNode *node = document ? jd_document_next (document, NULL) : NULL; node; node = jd_document_next (document, node))
    {
      LineKind kind;

      if (!line_kind (node, &kind))
        continue;
      if (jd_node_opens_section (node))
        add_line (lines, document, LINE_GAP, node);
      add_line (lines, document, kind, node);
    }
  return lines;
}

/* ---- lines -> buffer ---- */

static void
insert (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, GtkTextTag *tag)
{
  if (tag)
    gtk_text_buffer_insert_with_tags (buffer, at, text, -1, tag, NULL);
  else
    gtk_text_buffer_insert (buffer, at, text, -1);
}

static void
insert_words (VacancyPageText *self, const JdDocument *document, GtkTextIter *at, const char *text, const char *language, GtkTextTag *tag)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  jd_document_append_shown (document, text, strlen (text), language, shown);
  insert (GTK_TEXT_BUFFER (self), at, shown->str, tag);
}

static void
insert_run (VacancyPageText *self, const JdDocument *document, GtkTextIter *at, const JdRun *run, JdStyle style)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter start;

  insert_words (self, document, at, run->text, run->language, run->kind == JD_RUN_MISSING ? self->missing : run->href ? self->link : NULL);
  if (style == JD_STYLE_PLAIN)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  if (style & JD_STYLE_STRONG)
    gtk_text_buffer_apply_tag (buffer, self->strong, &start, at);
  if (style & JD_STYLE_EM)
    gtk_text_buffer_apply_tag (buffer, self->em, &start, at);
}

/* The page reads one way, as an export does, whatever its lines begin with. @start and @end are moved along. */
static void
set_direction (VacancyPageText *self, const JdDocument *document, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *text = gtk_text_buffer_get_text (buffer, start, end, TRUE);
  const gboolean rtl = reads_rtl (document);
  int offset;

  if ((vacancy_direction_of_text (text) == GTK_TEXT_DIR_RTL) == rtl)
    return;
  offset = gtk_text_iter_get_offset (end) + 1;
  gtk_text_buffer_insert (buffer, start, rtl ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, -1);
  gtk_text_iter_set_line_offset (start, 0);
  gtk_text_buffer_get_iter_at_offset (buffer, end, offset);
}

static void
insert_words_of (VacancyPageText *self, const JdDocument *document, GtkTextIter *at, const Line *line)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  if (line->kind == LINE_ITEM)
    insert (buffer, at, "•\t", self->accent);
  if (line->node->label)
    {
      insert_words (self, document, at, line->node->label, line->node->label_language, self->soft);
      /* The next stop may be a pixel away where labels are not in a column. */
      insert (buffer, at, "\u2002\t", NULL);
    }
  for (const JdRun *run = line->node->runs; run; run = run->next)
    insert_run (self, document, at, run, line->node->label ? run->style | JD_STYLE_STRONG : run->style);
}

static void
insert_line (VacancyPageText *self, const JdDocument *document, GtkTextIter *at, const Line *line)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter start;

  if (line->kind != LINE_GAP)
    insert_words_of (self, document, at, line);
  insert (buffer, at, "\n", NULL);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  set_direction (self, document, &start, at);
  gtk_text_buffer_apply_tag (buffer, self->lines[line->kind], &start, at);
}

/* The lines from @first to before @last go, @count of @lines from @first come. */
static void
replace_lines (VacancyPageText *self, const JdDocument *document, guint first, guint last, const GArray *lines, guint count)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) first);
  gtk_text_buffer_get_iter_at_line (buffer, &end, (int) last);
  gtk_text_buffer_delete (buffer, &start, &end);
  g_ptr_array_remove_range (self->prints, first, last - first);
  for (guint i = 0; i < count; i++)
    {
      Line *line = &g_array_index (lines, Line, first + i);

      insert_line (self, document, &start, line);
      g_ptr_array_insert (self->prints, (int) (first + i), g_steal_pointer (&line->print));
    }
  self->changed = MAX (last - first, count);
}

void
vacancy_page_text_set_document (VacancyPageText *self, const JdDocument *document)
{
  g_autoptr (GArray) lines = NULL;
  guint head = 0, tail = 0, before;

  g_return_if_fail (VACANCY_IS_PAGE_TEXT (self));
  lines = read_lines (document);
  before = self->prints->len;
  while (head < before && head < lines->len && strcmp (self->prints->pdata[head], g_array_index (lines, Line, head).print) == 0)
    head++;
  while (tail < before - head && tail < lines->len - head
         && strcmp (self->prints->pdata[before - 1 - tail], g_array_index (lines, Line, lines->len - 1 - tail).print) == 0)
    tail++;
  self->changed = 0;
  if (before - head - tail > 0 || lines->len - head - tail > 0)
    replace_lines (self, document, head, before - tail, lines, lines->len - head - tail);
  for (guint i = 0; i < lines->len; i++)
    g_free (g_array_index (lines, Line, i).print);
}

guint
vacancy_page_text_get_changed_lines (VacancyPageText *self)
{
  g_return_val_if_fail (VACANCY_IS_PAGE_TEXT (self), 0);
  return self->changed;
}

/* ---- plain text ---- */

void
vacancy_page_text_replace_plain (GtkTextBuffer *buffer, const char *text)
{
  GtkTextIter start, end;
  g_autofree char *shown = NULL;
  gsize before, after = strlen (text), head = 0, tail = 0;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && text);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  before = strlen (shown);
  while (head < before && head < after && shown[head] == text[head])
    head++;
  if (head == before && head == after)
    return;
  while (head > 0 && (text[head] & 0xc0) == 0x80)
    head--;
  while (tail < before - head && tail < after - head && shown[before - 1 - tail] == text[after - 1 - tail])
    tail++;
  while (tail > 0 && (text[after - tail] & 0xc0) == 0x80)
    tail--;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) g_utf8_strlen (shown, (gssize) head));
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) g_utf8_strlen (shown, (gssize) (before - tail)));
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text + head, (int) (after - head - tail));
}

/* ---- life ---- */

VacancyPageText *
vacancy_page_text_new (void)
{
  return g_object_new (VACANCY_TYPE_PAGE_TEXT, NULL);
}

static void
vacancy_page_text_finalize (GObject *object)
{
  g_ptr_array_unref (VACANCY_PAGE_TEXT (object)->prints);
  G_OBJECT_CLASS (vacancy_page_text_parent_class)->finalize (object);
}

static void
vacancy_page_text_constructed (GObject *object)
{
  VacancyPageText *self = VACANCY_PAGE_TEXT (object);

  G_OBJECT_CLASS (vacancy_page_text_parent_class)->constructed (object);
  make_tags (self);
  vacancy_page_text_set_dark (self, FALSE);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self), FALSE);
}

static void
vacancy_page_text_class_init (VacancyPageTextClass *class)
{
  G_OBJECT_CLASS (class)->constructed = vacancy_page_text_constructed;
  G_OBJECT_CLASS (class)->finalize = vacancy_page_text_finalize;
}

static void
vacancy_page_text_init (VacancyPageText *self)
{
  self->prints = g_ptr_array_new_with_free_func (g_free);
}
