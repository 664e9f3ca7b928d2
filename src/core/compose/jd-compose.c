// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-compose-private.h"

#include <string.h>

#include "jd-phrases.h"
#include "jd-reading-order.h"
#include "model/jd-money.h"

/* Items in a row make one list, whichever placements they come from. */
static void
append_in_list (JdComposer *self, JdNode *parent, JdNode *item)
{
  if (!parent->last || parent->last->type != JD_NODE_LIST)
    jd_node_append (parent, jd_node_new (self->arena, JD_NODE_LIST, NULL));
  jd_node_append (parent->last, item);
}

/* Moves what a wording gave under @parent; pieces without text are dropped. */
static void
splice (JdComposer *self, JdNode *parent, JdNode *flat)
{
  for (JdNode *node = flat->first, *next; node; node = next)
    {
      next = node->next;
      if (!node->runs)
        continue;
      if (node->type == JD_NODE_ITEM)
        append_in_list (self, parent, node);
      else
        jd_node_append (parent, node);
    }
}

static void
note_unsafe_links (JdComposer *self, const char *wording)
{
  g_auto (GStrv) links = jd_wording_unsafe_links (wording);

  for (guint i = 0; links && links[i]; i++)
    {
      JdUnsafeLink link = { .address = jd_arena_strndup (self->arena, links[i], strlen (links[i])),
                            .section = self->section->id,
                            .placement = self->placement ? self->placement->id : NULL };
      g_array_append_val (self->unsafe_links, link);
    }
}

static void
add_pay_line (JdComposer *self, JdNode *flat, const JdPlacement *placement)
{
  if (!placement->has_pay && placement != self->salary)
    return;

  JdNode *line = jd_node_new (self->arena, JD_NODE_PAY, placement);
  jd_node_append (flat, line);
  if (!placement->has_pay)
    {
      jd_compose_add_missing (self, line, JD_STYLE_PLAIN, "pay");
      return;
    }
  g_autofree char *text = jd_posting_pay_text (self->posting, &placement->pay);
  gsize length = strlen (text);
  JdRun *run = jd_node_add_run (self->arena, line, JD_RUN_VARIABLE, jd_arena_strndup (self->arena, text, length), length);
  run->variable = "pay";
}

/* What the pay is does not hang on what is said beside it. */
static void
compose_placement (JdComposer *self, JdNode *parent, const JdPlacement *placement)
{
  JdNode pay = { .type = JD_NODE_SECTION }, flat = { .type = JD_NODE_SECTION };

  if (placement->hidden)
    return;
  self->placement = placement;
  self->language = jd_placement_language (placement, self->posting->language);
  if (placement->kind == JD_KIND_SALARY)
    add_pay_line (self, &pay, placement);
  splice (self, parent, &pay);

  guint missing = self->missing->len;
  if (jd_compose_wording (self, &flat, jd_placement_wording (placement), jd_placement_is_item (placement)))
    {
      splice (self, parent, &flat);
      note_unsafe_links (self, jd_placement_wording (placement));
    }
  else
    {
      g_array_set_size (self->missing, missing);
      g_ptr_array_add (self->left_out, placement->id);
    }
  self->placement = NULL;
  self->language = NULL;
}

static void
append_children (JdNode *parent, JdNode *from)
{
  for (JdNode *node = from->first, *next; node; node = next)
    {
      next = node->next;
      jd_node_append (parent, node);
    }
}

static void
append_group (JdComposer *self, JdNode *parent, JdNode *group, JdPhrase heading)
{
  const char *text = jd_phrase (self->posting->language, heading);
  JdNode *subheading = jd_node_new (self->arena, JD_NODE_SUBHEADING, NULL);

  JdRun *run = jd_node_add_run (self->arena, subheading, JD_RUN_TEXT, text, strlen (text));
  run->language = jd_phrase_language (self->posting->language);
  jd_node_append (parent, subheading);
  append_children (parent, group);
}

static void
compose_placements (JdComposer *self, JdNode *parent, const GPtrArray *placements, guint begin, guint end)
{
  for (guint i = begin; i < end; i++)
    compose_placement (self, parent, g_ptr_array_index (placements, i));
}

/* What is a must comes first, what is nice to have second; a subheading for each when there are both. */
static void
compose_groups (JdComposer *self, JdNode *parent, const GPtrArray *order, guint begin, guint end)
{
  JdNode must = { .type = JD_NODE_SECTION }, nice = { .type = JD_NODE_SECTION };

  for (guint i = begin; i < end; i++)
    {
      const JdPlacement *placement = g_ptr_array_index (order, i);
      compose_placement (self, placement->necessity == JD_NECESSITY_NICE ? &nice : &must, placement);
    }
  if (must.first && nice.first)
    {
      append_group (self, parent, &must, JD_PHRASE_MUST);
      append_group (self, parent, &nice, JD_PHRASE_NICE);
    }
  else
    append_children (parent, must.first ? &must : &nice);
}

static void
compose_lines (JdComposer *self, JdNode *parent, const JdSection *section)
{
  g_autoptr (GPtrArray) order = jd_reading_order (section);
  guint begin, end;

  jd_reading_order_range (section, &begin, &end);
  compose_placements (self, parent, order, 0, begin);
  compose_groups (self, parent, order, begin, end);
  compose_placements (self, parent, order, end, order->len);
}

/* A heading the writer changed is in the language of the posting. */
static const char *
heading_language (const JdComposer *self, const JdSection *section)
{
  if (!section->language || strcmp (section->heading, section->base_heading ? section->base_heading : "") != 0)
    return NULL;
  return jd_language_same (section->language, self->posting->language) ? NULL : section->language;
}

static JdNode *
compose_heading (JdComposer *self, JdNode *parent, const JdSection *section)
{
  JdNode *heading = jd_node_new (self->arena, JD_NODE_HEADING, NULL);

  self->language = heading_language (self, section);
  jd_compose_line (self, heading, section->heading);
  self->language = NULL;
  if (!heading->runs)
    return NULL;
  note_unsafe_links (self, section->heading);
  jd_node_append (parent, heading);
  return heading;
}

/* A section with nothing under its heading is left out, and what only the heading missed or had to leave out is not told. */
static void
compose_section (JdComposer *self, JdNode *root, const JdSection *section)
{
  JdNode *node = jd_node_new (self->arena, JD_NODE_SECTION, NULL);
  guint missing = self->missing->len, unsafe_links = self->unsafe_links->len;

  self->section = section;
  node->name = section->id;
  JdNode *heading = compose_heading (self, node, section);
  compose_lines (self, node, section);
  if (node->last != heading)
    {
      jd_node_append (root, node);
      self->tells_apply = self->tells_apply || jd_compose_tells_how_to_apply (section, node);
    }
  else
    {
      g_array_set_size (self->missing, missing);
      g_array_set_size (self->unsafe_links, unsafe_links);
    }
  self->section = NULL;
}

/* The elements of @array in the arena; not NULL when there are none. */
static gpointer
settle (JdComposer *self, const GArray *array)
{
  gsize size = (gsize) array->len * g_array_get_element_size ((GArray *) array);
  gpointer elements = jd_arena_alloc (self->arena, MAX (size, 1));

  if (size > 0)
    memcpy (elements, array->data, size);
  return elements;
}

static void
finish (JdComposer *self, JdDocument *document)
{
  const char **left_out = jd_arena_alloc (self->arena, (self->left_out->len + 1) * sizeof (char *));

  if (self->left_out->len > 0)
    memcpy (left_out, self->left_out->pdata, self->left_out->len * sizeof (char *));
  document->missing = settle (self, self->missing);
  document->n_missing = self->missing->len;
  document->unsafe_links = settle (self, self->unsafe_links);
  document->n_unsafe_links = self->unsafe_links->len;
  document->left_out = left_out;
}

JdDocument *
jd_compose (const JdPosting *posting)
{
  g_return_val_if_fail (posting, NULL);

  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (JdMissing));
  g_autoptr (GHashTable) missing_places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) unsafe_links = g_array_new (FALSE, FALSE, sizeof (JdUnsafeLink));
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();
  JdComposer self = {
    .posting = posting, .salary = jd_posting_salary (posting), .missing = missing, .missing_places = missing_places, .unsafe_links = unsafe_links, .left_out = left_out,
  };
  JdDocument *document = jd_document_new (posting, &self.arena);

  jd_compose_title (&self, document->root);
  jd_compose_facts (&self, document->root);
  for (guint i = 0; i < posting->sections->len; i++)
    compose_section (&self, document->root, g_ptr_array_index (posting->sections, i));
  if (!self.tells_apply)
    jd_compose_note_missing (&self, "apply");
  finish (&self, document);
  jd_compose_settle_language (document);
  return document;
}
