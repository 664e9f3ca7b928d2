// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-level-op-dialog.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "item/jd-level-op.h"
#include "role/vacancy-role-search.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-choice-popover.h"
#include "widgets/vacancy-message.h"

#define WIDTH 300 /* pixels */

/* What is chosen of many, by its id: a row that says it, and a button that opens the choice. */
typedef struct
{
  GtkWidget *row;
  char *id; /* NULL: none, or any */
} Pick;

typedef struct
{
  JdLibrary *library; /* owned */
  GPtrArray *sections; /* of JdRoleSection, borrowed from it */
  GtkWidget *dialog, *content, *any_block;
  AdwComboRow *deed, *kind, *aspect, *section, *where, *necessity;
  Pick block, with, tag;
  GtkLabel *words;
  VacancyLevelOpAnswer answer;
  gpointer data;
  GDestroyNotify free_data;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  asking->free_data (asking->data);
  g_free (asking->block.id);
  g_free (asking->with.id);
  g_free (asking->tag.id);
  g_ptr_array_unref (asking->sections);
  jd_library_unref (asking->library);
  g_free (asking);
}

/* ---- the operation ---- */

static gboolean
selects (JdOpKind kind)
{
  return kind == JD_OP_DROP || kind == JD_OP_MOVE || kind == JD_OP_SET;
}

/* "Any" comes first in these. */
static JdKind
chosen_kind (const Asking *asking)
{
  const guint chosen = adw_combo_row_get_selected (asking->kind);

  return chosen == 0 ? JD_KIND_OTHER : (JdKind) (chosen - 1);
}

static gboolean
has_aspect (const Asking *asking)
{
  return chosen_kind (asking) == JD_KIND_OTHER || chosen_kind (asking) == JD_KIND_QUALIFICATION;
}

static char *
chosen_section (const Asking *asking)
{
  const guint chosen = adw_combo_row_get_selected (asking->section);

  return chosen < asking->sections->len ? ((const JdRoleSection *) g_ptr_array_index (asking->sections, chosen))->id : NULL;
}

/* A block says all: nothing else is asked for then. */
static JdSelector
chosen_match (const Asking *asking)
{
  if (asking->block.id)
    return (JdSelector){ .block = asking->block.id, .kind = JD_KIND_OTHER };
  return (JdSelector){ .kind = chosen_kind (asking), .aspect = has_aspect (asking) ? (JdAspect) adw_combo_row_get_selected (asking->aspect) : JD_ASPECT_NONE, .tag = asking->tag.id };
}

/* What is in it is borrowed. */
static JdOp
chosen_op (const Asking *asking)
{
  const JdOpKind kind = (JdOpKind) adw_combo_row_get_selected (asking->deed);
  JdOp op = { .kind = kind, .match = { .kind = JD_KIND_OTHER } };

  if (selects (kind))
    op.match = chosen_match (asking);
  else
    op.block = asking->block.id;
  if (kind == JD_OP_REPLACE)
    op.with = asking->with.id;
  if (kind == JD_OP_ADD || kind == JD_OP_MOVE)
    op.section = chosen_section (asking);
  op.at_start = kind == JD_OP_ADD && adw_combo_row_get_selected (asking->where) == 1;
  op.necessity = adw_combo_row_get_selected (asking->necessity) == 0 ? JD_NECESSITY_MUST : JD_NECESSITY_NICE;
  return op;
}

static gboolean
selects_nothing (const JdSelector *match)
{
  return !match->block && match->kind == JD_KIND_OTHER && match->aspect == JD_ASPECT_NONE && !match->tag;
}

/* What is missing still, for people; NULL: nothing. */
static const char *
find_missing (const JdOp *op)
{
  if (selects (op->kind) && selects_nothing (&op->match))
    return _("Choose a block, or what lines have in common.");
  if (!selects (op->kind) && !op->block)
    return _("Choose a block.");
  if (op->kind == JD_OP_REPLACE && !op->with)
    return _("Choose the block that takes its place.");
  if (op->kind == JD_OP_REPLACE && g_str_equal (op->block, op->with))
    return _("A block cannot take its own place.");
  if ((op->kind == JD_OP_ADD || op->kind == JD_OP_MOVE) && !op->section)
    return _("No role has a section.");
  return NULL;
}

/* ---- what is shown ---- */

static void
show_block (const Asking *asking, const Pick *pick, const char *none)
{
  const JdBlock *block = pick->id ? jd_library_block (asking->library, pick->id) : NULL;
  g_autofree char *text = block ? jd_block_text_any (asking->library, NULL, block) : g_strdup (pick->id ? pick->id : none);
  g_autofree char *brief = jd_text_shorten (text, 80);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (pick->row), brief);
}

/* Another row is drawn as the last one, with a line less. GTK takes that up when it next asks rows for their height, but keeps what they said before, and newer ones complain of the difference. */
static void
ask_rows_again (GtkWidget *list)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    gtk_widget_queue_resize (row);
}

/* Only what the operation asks for. */
static void
show_rows (const Asking *asking, JdOpKind kind)
{
  const gboolean by_kind = selects (kind) && !asking->block.id;
  const struct
  {
    GtkWidget *row;
    gboolean shown;
  } rows[] = {
    { asking->any_block, selects (kind) && asking->block.id },
    { asking->with.row, kind == JD_OP_REPLACE },
    { GTK_WIDGET (asking->kind), by_kind },
    { GTK_WIDGET (asking->aspect), by_kind && has_aspect (asking) },
    { asking->tag.row, by_kind },
    { GTK_WIDGET (asking->section), kind == JD_OP_ADD || kind == JD_OP_MOVE },
    { GTK_WIDGET (asking->where), kind == JD_OP_ADD },
    { GTK_WIDGET (asking->necessity), kind == JD_OP_SET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (rows[i].row, rows[i].shown);
  ask_rows_again (gtk_widget_get_parent (asking->block.row));
}

static void
update (Asking *asking)
{
  const JdOp op = chosen_op (asking);
  const char *missing = find_missing (&op);
  g_autofree char *words = missing ? g_strdup (missing) : jd_level_op_words (asking->library, &op);

  show_rows (asking, op.kind);
  show_block (asking, &asking->block, selects (op.kind) ? _("Any") : _("None chosen"));
  show_block (asking, &asking->with, _("None chosen"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (asking->tag.row), asking->tag.id ? asking->tag.id : _("Any"));
  gtk_label_set_text (asking->words, words);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (asking->dialog), "done", !missing);
}

static void
response_cb (GtkWidget *dialog, const char *response, const Asking *asking)
{
  const JdOp op = chosen_op (asking);

  if (!g_str_equal (response, "done") || find_missing (&op))
    return;
  g_autofree char *text = jd_level_op_text (&op);
  asking->answer (text, asking->data);
}

/* ---- choosing of many ---- */

static void
take (Asking *asking, Pick *pick, const char *id)
{
  g_free (pick->id);
  pick->id = id && *id != '\0' ? g_strdup (id) : NULL;
  update (asking);
  gtk_widget_grab_focus (pick->row);
}

static void
block_chosen_cb (Asking *asking, const char *id)
{
  take (asking, &asking->block, id);
}

static void
with_chosen_cb (Asking *asking, const char *id)
{
  take (asking, &asking->with, id);
}

static void
open_block_cb (Asking *asking)
{
  g_signal_connect_swapped (vacancy_role_search_open (asking->content, asking->block.row, asking->library, NULL, NULL), "chosen", G_CALLBACK (block_chosen_cb), asking);
}

static void
open_with_cb (Asking *asking)
{
  g_signal_connect_swapped (vacancy_role_search_open (asking->content, asking->with.row, asking->library, NULL, NULL), "chosen", G_CALLBACK (with_chosen_cb), asking);
}

static void
any_block_cb (Asking *asking)
{
  take (asking, &asking->block, NULL);
}

/* All that blocks have, once. */
static GPtrArray *
list_tags (const JdLibrary *library)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *blocks = jd_library_blocks (library);

  for (guint i = 0; i < blocks->len; i++)
    for (char **tag = ((const JdBlock *) g_ptr_array_index (blocks, i))->tags; *tag; tag++)
      if (g_hash_table_add (known, *tag))
        g_ptr_array_add (choices, vacancy_choice_new (*tag, *tag, NULL, FALSE));
  vacancy_choices_sort (choices);
  g_ptr_array_insert (choices, 0, vacancy_choice_new ("", _("Any"), NULL, TRUE));
  return choices;
}

static void
tag_chosen_cb (Asking *asking, const char *tag)
{
  take (asking, &asking->tag, tag);
}

static void
open_tags_cb (GtkMenuButton *button, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GPtrArray) choices = list_tags (asking->library);
  GtkWidget *popover = vacancy_choice_popover_new (_("Tag"));

  vacancy_choice_popover_fill (VACANCY_CHOICE_POPOVER (popover), choices, asking->tag.id ? asking->tag.id : "");
  g_signal_connect_swapped (popover, "chosen", G_CALLBACK (tag_chosen_cb), asking);
  gtk_menu_button_set_popover (button, popover);
}

/* ---- the rows ---- */

static AdwComboRow *
combo_new (Asking *asking, GtkListBox *list, const char *title, GtkStringList *choices, guint chosen)
{
  AdwComboRow *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", choices, "selected", chosen, NULL);

  g_object_unref (choices);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (update), asking);
  gtk_list_box_append (list, GTK_WIDGET (row));
  return row;
}

/* By JdOpKind. */
static GtkStringList *
list_deeds (void)
{
  const char *const deeds[] = { _("Add a block"), _("Leave lines out"), _("Replace a block"), _("Move lines"), _("Must or nice to have"), NULL };

  return gtk_string_list_new (deeds);
}

static GtkStringList *
list_kinds (void)
{
  GtkStringList *kinds = gtk_string_list_new ((const char *const[]){ _("Any"), NULL });

  for (JdKind kind = 0; kind < JD_N_KINDS; kind++)
    gtk_string_list_append (kinds, jd_block_kind_plural (kind));
  return kinds;
}

static GtkStringList *
list_aspects (void)
{
  GtkStringList *aspects = gtk_string_list_new ((const char *const[]){ _("Any"), NULL });

  for (JdAspect aspect = JD_ASPECT_SKILL; aspect <= JD_ASPECT_LANGUAGE; aspect++)
    gtk_string_list_append (aspects, jd_level_op_aspect (aspect));
  return aspects;
}

static GtkStringList *
list_headings (const Asking *asking)
{
  GtkStringList *headings = gtk_string_list_new (NULL);

  for (guint i = 0; i < asking->sections->len; i++)
    gtk_string_list_take (headings, jd_level_op_section_name (asking->library, ((const JdRoleSection *) g_ptr_array_index (asking->sections, i))->id));
  return headings;
}

static guint
find_section (const Asking *asking, const char *id)
{
  for (guint i = 0; id && i < asking->sections->len; i++)
    if (g_str_equal (((const JdRoleSection *) g_ptr_array_index (asking->sections, i))->id, id))
      return i;
  return 0;
}

static GtkWidget *
pick_new (GtkListBox *list, const char *title, GtkWidget *opens, GtkWidget *clears)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle-lines", 2, "activatable-widget", opens, NULL);

  if (clears)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), clears);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), opens);
  gtk_list_box_append (list, row);
  return row;
}

static GtkWidget *
button_new (Asking *asking, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon, "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, "tooltip-text", name, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", clicked, asking);
  return button;
}

static GtkWidget *
tag_button_new (Asking *asking)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "pan-down-symbolic", "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a tag"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_tags_cb, asking, NULL);
  vacancy_control_keep_name (button);
  return button;
}

/* @op: what is chosen at first; of no kind of operation more than it has. */
static void
add_rows (Asking *asking, GtkListBox *list, const JdOp *op)
{
  asking->deed = combo_new (asking, list, _("What Is Done"), list_deeds (), op->kind);
  asking->any_block = button_new (asking, "edit-clear-symbolic", _("Any block"), G_CALLBACK (any_block_cb));
  asking->block.row = pick_new (list, _("Block"), button_new (asking, "system-search-symbolic", _("Choose a block"), G_CALLBACK (open_block_cb)), asking->any_block);
  asking->with.row = pick_new (list, _("Replaced By"), button_new (asking, "system-search-symbolic", _("Choose the block that takes its place"), G_CALLBACK (open_with_cb)), NULL);
  asking->kind = combo_new (asking, list, _("Kind"), list_kinds (), op->match.kind == JD_KIND_OTHER ? 0 : (guint) op->match.kind + 1);
  asking->aspect = combo_new (asking, list, _("Aspect"), list_aspects (), op->match.aspect);
  asking->tag.row = pick_new (list, _("Tag"), tag_button_new (asking), NULL);
  asking->section = combo_new (asking, list, _("Section"), list_headings (asking), find_section (asking, op->section));
  asking->where = combo_new (asking, list, _("Where"), gtk_string_list_new ((const char *const[]){ _("At the end"), _("At the beginning"), NULL }), op->at_start);
  asking->necessity = combo_new (asking, list, _("They Are"), gtk_string_list_new ((const char *const[]){ _("Must-haves"), _("Nice to have"), NULL }), op->necessity == JD_NECESSITY_NICE);
}

static GtkWidget *
content_new (Asking *asking, const JdOp *op)
{
  GtkWidget *list = gtk_list_box_new ();

  asking->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  asking->words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (asking->words), "dim-label");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_size_request (list, WIDTH, -1);
  asking->block.id = g_strdup (op->block ? op->block : op->match.block);
  asking->with.id = g_strdup (op->with);
  asking->tag.id = g_strdup (op->match.tag);
  add_rows (asking, GTK_LIST_BOX (list), op);
  gtk_box_append (GTK_BOX (asking->content), list);
  gtk_box_append (GTK_BOX (asking->content), GTK_WIDGET (asking->words));
  return asking->content;
}

void
vacancy_level_op_ask (GtkWindow *parent, JdLibrary *library, const JdOp *op, VacancyLevelOpAnswer answer, gpointer data, GDestroyNotify free_data)
{
  const JdOp none = { .kind = JD_OP_ADD, .match = { .kind = JD_KIND_OTHER } };
  Asking *asking = g_new0 (Asking, 1);

  g_return_if_fail (library && answer && free_data);
  *asking = (Asking){ .library = jd_library_ref (library), .sections = jd_level_op_sections (library), .answer = answer, .data = data, .free_data = free_data };
  asking->dialog = adw_message_dialog_new (parent, op ? _("Change Operation") : _("New Operation"), NULL);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (asking->dialog), content_new (asking, op ? op : &none));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (asking->dialog), "cancel", _("_Cancel"), "done", op ? _("_Apply") : _("_Add"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (asking->dialog), "done", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (asking->dialog), "done");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (asking->dialog), "cancel");
  /* It lives as long as what is in the dialog, and asks it. */
  g_object_set_data_full (G_OBJECT (asking->dialog), "vacancy-asking", asking, asking_free);
  g_signal_connect (asking->dialog, "response", G_CALLBACK (response_cb), asking);
  update (asking);
  vacancy_message_present (asking->dialog);
  gtk_widget_grab_focus (GTK_WIDGET (asking->deed));
}
